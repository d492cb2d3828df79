import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArguments, type OptionDeclaration } from './arguments.ts';

const declared: readonly OptionDeclaration[] = [
  { name: 'format', values: ['text', 'json'] },
  { name: 'profile', values: null },
  { name: 'all', values: 'flag' },
  { name: 'project', values: null, isRepeated: true },
];

describe('words and options', () => {
  test.each<readonly [readonly string[], readonly string[], Readonly<Record<string, string>>]>([
    [[], [], {}],
    [['a.docx'], ['a.docx'], {}],
    [['a.docx', '--format', 'json'], ['a.docx'], { format: 'json' }],
    [['--format=json', 'a.docx'], ['a.docx'], { format: 'json' }],
    [['--all', 'a.docx'], ['a.docx'], { all: 'true' }],
    [['--profile', 'hebei', '--all', 'a', 'b'], ['a', 'b'], { profile: 'hebei', all: 'true' }],
    [['--profile=a=b'], [], { profile: 'a=b' }],
    [['--format', 'text', '--format', 'json'], [], { format: 'json' }],
    [['--project', '10', '--project=9'], [], { project: '10,9' }],
    [['--', '--all', '-x'], ['--all', '-x'], {}],
    [['a', '--', 'b'], ['a', 'b'], {}],
    [['a', '--'], ['a'], {}],
    [['-'], ['-'], {}],
    [['文件 一.docx'], ['文件 一.docx'], {}],
    [[''], [''], {}],
  ])('%j', (args, words, options) => {
    const parsed = parseArguments(args, declared);
    expect(parsed.ok && { words: parsed.value.words, options: Object.fromEntries(parsed.value.options) }).toEqual({ words, options });
  });
});

describe('a wrong word is named, with what to write instead', () => {
  test.each<readonly [readonly string[], string, string]>([
    [['--colour'], '没有“--colour”这个选项', '--help 列出全部选项；文件名以“-”开头的，在它前面加“--”。'],
    [['--colour=red'], '没有“--colour”这个选项', '--help 列出全部选项；文件名以“-”开头的，在它前面加“--”。'],
    [['-f', 'json'], '没有“-f”这个选项', '--help 列出全部选项；文件名以“-”开头的，在它前面加“--”。'],
    [['-all'], '没有“-all”这个选项', '--help 列出全部选项；文件名以“-”开头的，在它前面加“--”。'],
    [['--all=yes'], '“--all”不带值', '去掉等号和后面的内容。'],
    [['--format'], '“--format”后面缺少值', '可用的值：text、json。'],
    [['--format='], '“--format”后面缺少值', '可用的值：text、json。'],
    [['--profile'], '“--profile”后面缺少值', '请在选项后面写上值。'],
    [['--format', 'pdf'], '“--format”不能是“pdf”', '可用的值：text、json。'],
    [['--format', '--all'], '“--format”不能是“--all”', '可用的值：text、json。'],
  ])('%j: %s', (args, what, remedy) => {
    expect(parseArguments(args, declared)).toEqual({ ok: false, fault: { code: 'arguments', what, where: '命令行', remedy } });
  });
});

test('behind “--” everything is a word', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (words) => {
      const parsed = parseArguments(['--', ...words], declared);
      expect(parsed.ok && parsed.value.words).toEqual(words);
    }),
  );
});

// Command line words to options. Every option is declared by its command; anything else is a fault that names the word.
import type { Fault } from '../kernel/fault.ts';
import { failed, ok, type Result } from '../kernel/result.ts';

export interface OptionDeclaration {
  /** `--format`, without the dashes. */
  readonly name: string;
  /** Words the option accepts; null for any word; `flag` for an option without a word. */
  readonly values: readonly string[] | null | 'flag';
  /** Written several times it means all of them, joined by commas; any other counts as written last. */
  readonly isRepeated?: true;
}

export interface ParsedArguments {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/** Splits words and options; `--name value` and `--name=value` are both read, `--` ends the options. */
export function parseArguments(args: readonly string[], declared: readonly OptionDeclaration[]): Result<ParsedArguments, Fault> {
  const words: string[] = [];
  const options = new Map<string, string>();
  let index = 0;
  for (; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (argument === '--') break;
    if (!argument.startsWith('-') || argument === '-') {
      words.push(argument);
      continue;
    }
    const equals = argument.indexOf('=');
    const written = equals < 0 ? argument : argument.slice(0, equals);
    const option = declared.find((candidate) => `--${candidate.name}` === written);
    if (option === undefined) return failed(fault(`没有“${written}”这个选项`, '--help 列出全部选项；文件名以“-”开头的，在它前面加“--”。'));
    const { name } = option;
    if (option.values === 'flag') {
      if (equals >= 0) return failed(fault(`“--${name}”不带值`, '去掉等号和后面的内容。'));
      options.set(name, 'true');
      continue;
    }
    const value = equals < 0 ? args[index + 1] : argument.slice(equals + 1);
    if (value === undefined || value === '') return failed(fault(`“--${name}”后面缺少值`, valuesHint(option)));
    if (option.values !== null && !option.values.includes(value)) return failed(fault(`“--${name}”不能是“${value}”`, valuesHint(option)));
    const earlier = option.isRepeated === true ? options.get(name) : undefined;
    options.set(name, earlier === undefined ? value : `${earlier},${value}`);
    if (equals < 0) index += 1;
  }
  return ok({ words: [...words, ...args.slice(index + 1)], options });
}

function valuesHint(option: OptionDeclaration): string {
  return Array.isArray(option.values) ? `可用的值：${option.values.join('、')}。` : '请在选项后面写上值。';
}

function fault(what: string, remedy: string): Fault {
  return { code: 'arguments', what, where: '命令行', remedy };
}

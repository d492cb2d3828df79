import { describe, expect, test } from 'vitest';
import { commentsOf, partOf } from '../../test/support/docx-comments.ts';
import { runCommandLine } from '../../test/support/command-line.ts';
import { readProjectFile } from '../../test/support/corpus.ts';

describe('check --format docx', () => {
  test('writes the file with comments beside it, says what is in it, and answers as a check does', async () => {
    const { code, out, err, written } = await runCommandLine(['check', 'dingzhou-2021.docx', '--format', 'docx']);
    expect([code, err]).toEqual([1, '']);
    expect([...written.keys()]).toEqual(['dingzhou-2021.批注.docx']);
    const comments = commentsOf([...written.values()][0] ?? new Uint8Array(0));
    expect(out).toContain('已写出：dingzhou-2021.批注.docx');
    expect(out).toContain(`批注${comments.length}条`);
    expect(out).toMatch(/问题\d+条：阻止 \d+ · 须说明 \d+ · 建议 \d+/u);
  });

  test('goes where --out says, shows more with --all, and says what was done to a text in another format', async () => {
    const some = await runCommandLine(['check', 'dingzhou-2021.txt', '--format', 'docx', '--out', '新/意见.docx']);
    const all = await runCommandLine(['check', 'dingzhou-2021.txt', '--format', 'docx', '--out', '新/意见.docx', '--all']);
    const count = ({ written }: typeof some) => commentsOf(written.get('新/意见.docx') ?? new Uint8Array(0)).length;
    expect(count(some)).toBeGreaterThan(100);
    expect(count(all)).toBeGreaterThan(count(some));
    expect(some.out).toContain('注意：原文件不是 .docx，批注加在按表样重新排版的文本上');
  });

  test('keeps a file of that name unless it may be replaced, and never writes onto the file itself', async () => {
    const files = { '意见.docx': '旧' };
    const kept = await runCommandLine(['check', 'dingzhou-2021.docx', '--format', 'docx', '--out', '意见.docx'], { files });
    expect([kept.code, kept.written.size]).toEqual([2, 0]);
    expect((await runCommandLine(['check', 'dingzhou-2021.docx', '--format', 'docx', '--out', '意见.docx', '--replace'], { files })).written.size).toBe(1);
    const onto = await runCommandLine(['check', 'a.docx', '--format', 'docx', '--out', 'a.docx', '--replace'], { files: { 'a.docx': readProjectFile('data/samples/dingzhou-2021.docx') } });
    expect([onto.code, onto.written.size]).toEqual([2, 0]);
    expect(onto.err).toContain('被检查的文件本身');
  });

  test('an unknown profile is refused before anything is written', async () => {
    const { code, written } = await runCommandLine(['check', 'dingzhou-2021.docx', '--format', 'docx', '--profile', '没有的']);
    expect([code, written.size]).toEqual([2, 0]);
  });
});

describe('check --format letter', () => {
  test('writes the letter with the day and the sender that are named', async () => {
    const { code, out, written } = await runCommandLine(['check', 'dingzhou-2021.docx', '--format', 'letter', '--deadline', '2021-03-05', '--issuer', '某市财政局']);
    expect(code).toBe(1);
    expect([...written.keys()]).toEqual(['dingzhou-2021.审核意见书.docx']);
    expect(out).toContain('审核意见书：正文、问题清单、回执、依据');
    const text = partOf([...written.values()][0] ?? new Uint8Array(0), 'word/document.xml').replaceAll(/<[^>]+>/gu, '');
    expect(text).toContain('请于2021年3月5日前，按照问题清单修改绩效文本');
    expect(text).toContain('某市财政局');
  });

  test('refuses what is no day before anything is written', async () => {
    const { code, err, written } = await runCommandLine(['check', 'dingzhou-2021.docx', '--format', 'letter', '--deadline', '3月5日']);
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain('“3月5日”不是日期');
  });
});

describe('check --format xlsx and html', () => {
  test.each([
    ['xlsx', 'dingzhou-2021.审核表.xlsx', '审核表：问题清单、修改建议'],
    ['html', 'dingzhou-2021.检查报告.html', '检查报告：一个网页文件'],
  ])('write %s beside the file and say what is in it', async (format, path, content) => {
    const { code, out, err, written } = await runCommandLine(['check', 'dingzhou-2021.txt', '--format', format]);
    expect([code, err, [...written.keys()]]).toEqual([1, '', [path]]);
    expect(out).toContain(content);
    expect(out).toMatch(/问题\d+条：阻止 \d+/u);
  });
});

describe('a file that was handed to the unit knows what it was asked', () => {
  const changed = async () => {
    const fixed = await runCommandLine(['check', 'dingzhou-2021.docx', '--fix', 'safe', '--out', '改.docx']);
    return fixed.written.get('改.docx') ?? new Uint8Array(0);
  };

  test.each([['docx'], ['letter'], ['xlsx'], ['html']])('a %s stands in for the JSON of the check behind --against', async (format) => {
    const handed = [...(await runCommandLine(['check', 'dingzhou-2021.docx', '--format', format])).written.values()][0] ?? new Uint8Array(0);
    const json = (await runCommandLine(['check', 'dingzhou-2021.docx', '--format', 'json'])).out;
    const files = { '改.docx': await changed(), '交来的文件': handed, '意见.json': json };
    const against = async (opinions: string) => (await runCommandLine(['check', '改.docx', '--against', opinions], { files })).out.replaceAll(opinions, '');
    expect(await against('交来的文件')).toBe(await against('意见.json'));
    expect(await against('交来的文件')).toMatch(/已改 [1-9]/u);
  });

  test('the text that comes back is held against its own opinions, and a check of it says that this can be done', async () => {
    const commented = [...(await runCommandLine(['check', 'dingzhou-2021.docx', '--format', 'docx'])).written.values()][0] ?? new Uint8Array(0);
    const files = { '回.docx': commented };
    const back = (await runCommandLine(['check', '回.docx', '--fix', 'safe', '--out', '又回.docx'], { files })).written.get('又回.docx') ?? new Uint8Array(0);
    const followed = await runCommandLine(['check', '又回.docx', '--against', '又回.docx'], { files: { '又回.docx': back } });
    expect(followed.out).toMatch(/已改 [1-9]/u);
    expect((await runCommandLine(['check', '回.docx'], { files })).out).toContain('文件里带着上次检查的意见');
  });
});

describe('text and JSON into a file', () => {
  test('are what the screen would show without colour', async () => {
    const shown = await runCommandLine(['check', 'dingzhou-2021.docx']);
    const { code, out, written } = await runCommandLine(['check', 'dingzhou-2021.docx', '--out', '结果.txt'], { colour: true, columns: 60 });
    expect([code, out]).toEqual([1, '已写出：结果.txt\n']);
    expect(new TextDecoder().decode(written.get('结果.txt'))).toBe(shown.out);
    const json = await runCommandLine(['check', 'dingzhou-2021.docx', '--format', 'json', '--out', '结果.json']);
    expect(JSON.parse(new TextDecoder().decode(json.written.get('结果.json')))).toMatchObject({ schema: 'hengji.check/1' });
  });

  test.each([
    [['--out', '意见.docx'], '加上 --format docx（加批注的原文件）或 --format letter'],
    [['--format', 'json', '--out', '意见.xlsx'], '要写 .xlsx 文件的，加上 --format xlsx（审核表）；写文字或 JSON 的，扩展名用 .txt、.json'],
    [['--format', 'xlsx', '--out', '报告.html'], '加上 --format html（检查报告）；写xlsx的，扩展名用 .xlsx'],
    [['--format', 'docx', '--out', '意见.doc'], '扩展名用 .docx'],
  ])('are not written under the ending of another kind of file: %s', async (options, remedy) => {
    const { code, err, written } = await runCommandLine(['check', 'dingzhou-2021.docx', ...options]);
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain(remedy);
  });
});

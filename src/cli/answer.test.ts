// hengji answer: opinions answered by their numbers, and held against the text by `check --answers`.
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../test/support/command-line.ts';
import { readProjectFile } from '../../test/support/corpus.ts';

const file = 'dingzhou-2021.txt';
const told = await runCommandLine(['check', file, '--format', 'json']);
const { tracked }: { readonly tracked: readonly { readonly key: string; readonly severity: string; readonly subject: { readonly rule: string } }[] } = JSON.parse(told.out);
const listing = (await runCommandLine(['answer', file], { columns: 400 })).out.split('\n');
const numberOf = (words: string): string => /^ *(\d+)/u.exec(listing.find((line) => line.includes(words)) ?? '')?.[1] ?? 'none';
const explained = numberOf('须说明  依据只是资金文件');
const blocking = numberOf('阻止  ');

function fileIn(written: ReadonlyMap<string, Uint8Array>, path = 'dingzhou-2021.说明.json'): string {
  return new TextDecoder().decode(written.get(path));
}

async function answered(args: readonly string[], files: Readonly<Record<string, Uint8Array | string>> = {}) {
  return runCommandLine(['answer', file, ...args], { files });
}

/** The numbers go on over the advice, which the list leaves out. */
const lastNumber = Number(/意见的编号是1到(\d+)/u.exec((await answered(['--number', '9999', '--by', '甲', '--reason', '任务数随文下达'])).err)?.[1]);

describe('the list', () => {
  test('names what must be answered, with the numbers of the letter', async () => {
    expect(listing[0]).toMatch(/^ {3}1 {2}阻止 {2}\S+（项目\d+第.+）：.+/u);
    expect(listing.filter((line) => / {2}建议 {2}/u.test(line))).toEqual([]);
    const clean = await runCommandLine(['answer', 'a.html'], { files: { 'a.html': await clearForm() } });
    expect(clean).toMatchObject({ code: 0, out: '没有需要答复的意见。\n' });
  });
});

test('the numbers are those of an opinion that looked at last year as well, where it is named', async () => {
  const last = new TextDecoder().decode(readProjectFile('data/samples/dingzhou-2021.txt')).replaceAll('2021', '2020').replaceAll('【2020】', '【2019】').replaceAll('13068221', '13068220');
  const { out } = await runCommandLine(['answer', file, '--previous', 'last.txt'], { files: { 'last.txt': last }, columns: 400 });
  const listed = out.split('\n').find((line) => line.includes('上年')) ?? '';
  expect(listed).toMatch(/^ *\d+ {2}须说明 {2}/u);
  const { written } = await answered(['--previous', 'last.txt', '--number', /\d+/u.exec(listed)?.[0] ?? '', '--by', '甲', '--reason', '任务数没有变化'], { 'last.txt': last });
  const { answers }: { readonly answers: readonly { readonly message: string }[] } = JSON.parse(fileIn(written));
  expect(answers.every(({ message }) => message.includes('上年'))).toBe(true);
});

describe('an answer', () => {
  test('is written down with who, when and why, and answers everything its opinion speaks of', async () => {
    const { code, out, written } = await answered(['--number', explained, '--by', '经办人', '--reason', '任务数随文下达，见附件2']);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^已记下第${explained}条（依据只是资金文件，.+）的说明`, 'u'));
    const { answers }: { readonly answers: readonly { readonly key: string }[] } = JSON.parse(fileIn(written));
    expect(answers.length).toBeGreaterThan(0);
    for (const answer of answers) expect(answer).toMatchObject({ severity: 'explain', side: 'unit', by: '经办人', at: '2021-03-05T09:30:00+08:00', reason: '任务数随文下达，见附件2' });
    const keys = new Set(tracked.map(({ key }) => key));
    expect(answers.every(({ key }) => keys.has(key))).toBe(true);
    const checked = await runCommandLine(['check', file, '--answers', 'a.json'], { files: { 'a.json': fileIn(written) } });
    expect(checked.out).toContain(`已说明 ${answers.length} 条，财政放行 0 条，失效 0 条`);
  });

  test('joins those that stand in the file, and takes the place of an older one to the same', async () => {
    const first = fileIn((await answered(['--number', explained, '--by', '甲', '--reason', '任务数随文下达'])).written);
    const second = fileIn((await answered(['--number', blocking, '--side', 'finance', '--by', '业务股', '--reason', '上级已批准', '--answers', 'b.json'], { 'b.json': first })).written, 'b.json');
    const third = fileIn((await answered(['--number', explained, '--by', '乙', '--reason', '任务数见下达文件', '--answers', 'b.json'], { 'b.json': second })).written, 'b.json');
    const people = (json: string): readonly string[] => {
      const { answers }: { readonly answers: readonly { readonly by: string }[] } = JSON.parse(json);
      return [...new Set(answers.map(({ by }) => by))];
    };
    expect([people(first), people(second), people(third)]).toEqual([['甲'], ['甲', '业务股'], ['业务股', '乙']]);
  });

  test('of finance lifts everything its opinion speaks of', async () => {
    const { written } = await answered(['--number', blocking, '--side', 'finance', '--by', '业务股', '--reason', '上级已批准']);
    const { answers }: { readonly answers: readonly { readonly severity: string; readonly side: string }[] } = JSON.parse(fileIn(written));
    expect(new Set(answers.map(({ severity, side }) => `${severity} ${side}`))).toEqual(new Set(['blocks finance']));
    const checked = await runCommandLine(['check', file, '--answers', 'a.json'], { files: { 'a.json': fileIn(written) } });
    expect(checked.out).toContain(`已说明 0 条，财政放行 ${answers.length} 条，失效 0 条`);
  });
});

describe('refused, and nothing written', () => {
  test.each([
    ['a blocking opinion by the unit', () => ['--number', blocking, '--by', '甲', '--reason', '任务数随文下达'], '由财政部门写明理由后放行'],
    ['nobody named', () => ['--number', explained, '--reason', '任务数随文下达'], '没有写是谁作的说明'],
    ['no reason', () => ['--number', explained, '--by', '甲', '--reason', '无'], '请写明理由'],
    ['a number that there is not', () => ['--number', '9999', '--by', '甲', '--reason', '任务数随文下达'], '没有第9999条意见'],
    ['what is no number', () => ['--number', '一', '--by', '甲', '--reason', '任务数随文下达'], '没有第0条意见'],
    ['advice', () => ['--number', String(lastNumber), '--by', '甲', '--reason', '任务数随文下达'], '这是建议'],
    ['an answer without its number', () => ['--by', '甲'], '没有写 --number'],
    ['a file that holds no answers', () => ['--number', explained, '--by', '甲', '--reason', '任务数随文下达', '--answers', 'x.json'], '不是“hengji.answers/1”的说明文件'],
  ])('%s', async (_what, args, says) => {
    const { code, err, written } = await answered(args(), { 'x.json': '{}' });
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain(says);
  });
});

async function clearForm(): Promise<Uint8Array> {
  const { readFile } = await import('node:fs/promises');
  return readFile(new URL('../../test/forms/project-targets-national.html', import.meta.url));
}

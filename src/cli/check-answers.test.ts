// hengji check FILE --answers ANSWERS, through the command line.
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../test/support/docx-text.ts';
import { readProjectFile } from '../../test/support/corpus.ts';
import { runCommandLine } from '../../test/support/command-line.ts';

const checked: { readonly tracked: readonly Tracked[] } = JSON.parse((await runCommandLine(['check', 'dingzhou-2021.txt', '--format', 'json'])).out);
interface Tracked {
  readonly key: string;
  readonly severity: string;
  readonly message: string;
  readonly subject: { readonly rule: string; readonly said: string | null };
}
const blocking = checked.tracked.find(({ severity }) => severity === 'blocks');
const toExplain = checked.tracked.find(({ severity, subject }) => severity === 'explain' && subject.rule === 'bas-fund-doc');

describe('answers', () => {
  test('that hold are told with who, when and why, and what finance lifted apart', async () => {
    const { code, out } = await withAnswers([answerTo(toExplain, {}), answerTo(blocking, { side: 'finance', by: '业务股' })]);
    expect(code).toBe(1);
    expect(out).toContain('已说明 1 条，财政放行 1 条，失效 0 条');
    expect(out.replaceAll(/\n +/gu, '')).toContain('依据只是资金文件：“任务数随文下达，见附件2”，经办人，2021-03-05T09:30:00+08:00');
    expect(out).toMatch(/^ {2}放行 {2}/mu);
    expect(out).toMatch(/^ {2}没有说明的（逐格计）：阻止 \d+ · 须说明 \d+$/mu);
  });

  test('that match nothing are told as stale, with what to do', async () => {
    const { out } = await withAnswers([answerTo(toExplain, { said: '原来的依据' }), answerTo(toExplain, { key: 'bas-fund-doc|found|没有了|/|basis' })]);
    expect(out).toContain('已说明 0 条，财政放行 0 条，失效 2 条');
    const joined = out.replaceAll(/\n +/gu, '');
    expect(joined).toContain('这一格后来改过，请按现在的内容重新说明（“任务数随文下达，见附件2”，经办人');
    expect(joined).toContain('问题已经不在了，说明不再需要');
  });

  test('lift the exit code once finance has lifted every blocking finding', async () => {
    const blocks = checked.tracked.filter(({ severity }) => severity === 'blocks').map((finding) => answerTo(finding, { side: 'finance' }));
    expect((await withAnswers(blocks)).code).toBe(0);
    expect((await withAnswers(blocks.slice(1))).code).toBe(1);
  });

  test('are in the JSON, which reads back as answers', async () => {
    const { out } = await withAnswers([answerTo(toExplain, {})], ['--format', 'json']);
    const { answers }: { readonly answers: { readonly answered: readonly { readonly finding: string; readonly answer: object }[]; readonly stale: readonly unknown[]; readonly open: readonly string[] } } = JSON.parse(out);
    expect(answers.open).toHaveLength(checked.tracked.length - 1);
    expect(answers.stale).toEqual([]);
    const again = await withAnswers(answers.answered.map(({ answer }) => answer), ['--format', 'json']);
    expect(again.out).toBe(out);
  });

  test('are not in the JSON where none are named', async () => {
    expect((await runCommandLine(['check', 'dingzhou-2021.txt', '--format', 'json'])).out).not.toContain('"answers"');
  });
});

describe('answers beside an opinion that is written', () => {
  const given = [answerTo(toExplain, {}), answerTo(blocking, { side: 'finance', by: '业务股', reason: '上级已批准' })];

  test('stand in the letter in a list of their own, and are not asked again', async () => {
    const { out, written } = await withAnswers(given, ['--format', 'letter']);
    expect(out).toContain('已经说明的 1 条、财政放行的 1 条，不再提出，另列在问题清单末尾');
    const lines = linesOf([...written.values()][0] ?? new Uint8Array(0));
    expect(lines.find((line) => line.startsWith('已经说明或者放行的问题'))).toBe('已经说明或者放行的问题（2条，不需再次答复）');
    for (const answer of ['单位说明：任务数随文下达，见附件2', '财政放行：上级已批准']) expect(lines.filter((line) => line.includes(answer))).toHaveLength(1);
  });

  test.each(['docx', 'xlsx', 'html'])('leave nothing of theirs in the %s', async (format) => {
    const all = checked.tracked.filter(({ severity }) => severity === 'blocks').map((finding) => answerTo(finding, { side: 'finance' }));
    const [bare, answered] = [await withAnswers([], ['--format', format]), await withAnswers(all, ['--format', format])];
    expect([bare.code, answered.code]).toEqual([1, 0]);
    expect(bare.out).toMatch(/阻止 [1-9]/u);
    expect(answered.out).toMatch(/阻止 0/u);
    expect(answered.out).toMatch(/财政放行的 [1-9]\d* 条，不再提出\n/u);
    expect([...answered.written.keys()]).toEqual([...bare.written.keys()]);
  });

  test.each(['letter', 'docx', 'xlsx', 'html'])('are told as answered where the next version is held against the %s', async (format) => {
    const opinion = [...(await withAnswers(given, ['--format', format])).written].map(([name, bytes]) => ({ name: `意见.${name.split('.').at(-1) ?? ''}`, bytes }))[0] ?? { name: '', bytes: new Uint8Array(0) };
    const founding = new TextDecoder().decode(readProjectFile('data/samples/dingzhou-2021.txt'));
    const against = (text: string, more: readonly string[] = []) => runCommandLine(['check', 'new.txt', '--against', opinion.name, ...more], { files: { 'new.txt': text, [opinion.name]: opinion.bytes } });
    const { out } = await against(founding);
    expect(out).toMatch(/；另有新增 0，已经说明或者放行 2\n/u);
    const joined = out.replaceAll(/\n +/gu, '');
    for (const told of ['已经说明或者放行 2 条：上次已经答复，不再提出', '单位说明：任务数随文下达，见附件2', '财政放行：上级已批准']) expect(joined).toContain(told);
    const { followUp }: { readonly followUp: { readonly counts: { readonly new: number }; readonly answered: readonly { readonly side: string; readonly now: Tracked }[] } } = JSON.parse((await against(founding, ['--format', 'json'])).out);
    expect([followUp.counts.new, followUp.answered.map(({ side, now }) => [side, now.key])]).toEqual([0, [['finance', blocking?.key], ['unit', toExplain?.key]]]);
  });

  test('are not mixed with what a reviewer decided', async () => {
    const { code, err, written } = await withAnswers(given, ['--format', 'letter', '--decisions', 'd.json']);
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain('--answers 不能和 --decisions 同用');
  });
});

describe('answers that may not stand', () => {
  test.each([
    ['name nobody', { by: ' ' }, '没有写是谁作的说明'],
    ['say nothing', { reason: '无' }, '请写明理由'],
    ['are the unit’s to a blocking finding', { severity: 'blocks' }, '由财政部门写明理由后放行'],
  ])('because they %s', async (_, parts, what) => {
    const { code, err } = await withAnswers([answerTo(toExplain, {}), answerTo(toExplain, parts)]);
    expect(code).toBe(2);
    expect(err).toContain('有 1 条说明不能成立');
    expect(err).toContain('第2条（bas-fund-doc|');
    expect(err).toContain(what);
  });

  test.each(['', '[]', '{"schema":"hengji.answers/1"}', '{"schema":"hengji.answers/1","answers":[{}]}', '{"schema":"hengji.check/1","answers":[]}'])('because %j is no file of answers', async (file) => {
    const { code, err } = await runCommandLine(['check', 'dingzhou-2021.txt', '--answers', 'a.json'], { files: { 'a.json': file } });
    expect([code, err]).toEqual([2, expect.stringContaining('不是“hengji.answers/1”的说明文件')]);
  });

  test('because there is no such file', async () => {
    expect((await runCommandLine(['check', 'dingzhou-2021.txt', '--answers', 'nowhere.json'])).err).toContain('找不到这个文件');
  });
});

function withAnswers(answers: readonly object[], more: readonly string[] = []) {
  return runCommandLine(['check', 'dingzhou-2021.txt', '--answers', 'a.json', ...more], { files: { 'a.json': JSON.stringify({ schema: 'hengji.answers/1', answers }) } });
}

function answerTo(finding: Tracked | undefined, parts: object): object {
  if (finding === undefined) throw new Error('the founding document has such a finding');
  const { key, severity, message, subject } = finding;
  return { key, severity, message, said: subject.said, side: 'unit', by: '经办人', at: '2021-03-05T09:30:00+08:00', reason: '任务数随文下达，见附件2', ...parts };
}

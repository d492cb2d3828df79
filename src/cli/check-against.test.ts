// hengji check NEW --against OPINIONS, through the command line: a corrected text held against what was said of the one before.
import { describe, expect, test } from 'vitest';
import { readProjectFile } from '../../test/support/corpus.ts';
import { runCommandLine } from '../../test/support/command-line.ts';

const founding = new TextDecoder().decode(readProjectFile('data/samples/dingzhou-2021.txt'));
const opinions = (await runCommandLine(['check', 'dingzhou-2021.txt', '--format', 'json'])).out;
/** Three cells of project 10 written anew: one right, one wrong, one with the same fault. */
const corrected = changed(
  ['\t≥90产品抽检率大于等于90%为优\n', '\t≥90%\n'],
  ['\t≥40检验批次数大于等于40为优\n', '\t个\n'],
  ['\t≤1完成工作时间小于等于1为优\n', '\t≤2完成工作时间小于等于2为优\n'],
);

interface FollowUpJson {
  readonly followUp: {
    readonly against: unknown;
    readonly counts: Readonly<Record<string, number>>;
    readonly entries: readonly { readonly status: string; readonly by: string | null; readonly saysNow: string | null; readonly earlier: Told | null; readonly now: readonly Told[] }[];
  };
  readonly tracked: readonly unknown[];
}
interface Told {
  readonly place: Readonly<Record<string, unknown>> | null;
  readonly subject: { readonly rule: string; readonly said: string | null };
}

describe('a corrected text', () => {
  test('is told what is put right, what is not, what was made worse and what is new', async () => {
    const { code, out, err } = await against(corrected, { 'old.json': opinions }, 'old.json');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('衡绩核对  new.txt  对照“dingzhou-2021.txt”的检查意见');
    expect(out).toMatch(/^意见 \d+ 条：已改 \d+（改写 \d+）.* · 未改 \d+ · 改错 [1-9]\d*；另有新增 \d+$/mu);
    expect(out.replaceAll(/\n +/gu, '')).toContain('产品质量监督抽查经费 第2行“检验产品批次数”：“≥40检验批次数大于等于40为优” → “个”又有问题（只有计量单位）');
    expect(out.replaceAll(/\n +/gu, '')).toContain('第4行“完成监督检查工作时间”：“≤1完成工作时间小于等于1为优” → “≤2完成工作时间小于等于2为优”仍有问题：');
    const sections = out.split('\n').filter((line) => /^(?:改错|未改|新增|已改) \d+ 条：/u.test(line)).map((line) => line.slice(0, 2));
    expect(sections.filter((title) => title !== '新增')).toEqual(['改错', '未改', '已改']);
  });

  test('the same opinions are read from the earlier document itself', async () => {
    const fromJson = await against(corrected, { 'old.json': opinions }, 'old.json');
    const fromDocument = await against(corrected, {}, 'dingzhou-2021.txt');
    expect(fromDocument.out).toBe(fromJson.out);
  });

  test('in JSON carries each finding with its place in both texts', async () => {
    const { out } = await against(`\n${corrected}`, { opinions }, 'opinions', ['--format', 'json']);
    const { followUp, tracked }: FollowUpJson = JSON.parse(out);
    expect(followUp.against).toEqual({ file: 'dingzhou-2021.txt', profile: 'hebei-county-2021' });
    const { resolved = 0, unchanged = 0, wrong = 0, new: added = 0 } = followUp.counts;
    const earlier: FollowUpJson = JSON.parse(opinions);
    expect(resolved + unchanged + wrong).toBe(earlier.tracked.length);
    expect(unchanged + added + followUp.entries.filter(({ status }) => status === 'wrong').flatMap(({ now }) => now).length).toBe(tracked.length);
    const unit = followUp.entries.find(({ earlier: then }) => then?.subject.said === '≥40检验批次数大于等于40为优');
    expect(unit).toMatchObject({ status: 'wrong', by: null, saysNow: '个', now: [{ subject: { rule: 'val-unit-only', said: '个' } }] });
    const [line, lineNow] = [unit?.earlier?.place?.['line'], unit?.now[0]?.place?.['line']];
    expect([typeof line, Number(lineNow) - Number(line)]).toEqual(['number', 1]);
  });

  test('that nobody touched has every finding unchanged', async () => {
    const { out } = await against(founding, { 'old.json': opinions }, 'old.json');
    expect(out).toMatch(/：已改 0 · 未改 (\d+) · 改错 0；另有新增 0\n/u);
    expect(out).not.toMatch(/^已改 /mu);
  });

  test('with a row taken out says so, with the rows of both texts', async () => {
    const row = /\n\t质量指标\n\t检验产品批次数\n(?:\t.*\n){3}/u;
    expect(founding).toMatch(row);
    const { out } = await against(founding.replace(row, '\n'), { 'old.json': opinions }, 'old.json');
    expect(out).toMatch(/已改 \d+（删去 \d+/u);
    expect(out.replaceAll(/\n +/gu, '')).toMatch(/产品质量监督抽查经费：原第2行删去/u);
    expect(out).toMatch(/第\d[–、\d]*行（原第\d[–、\d]*行）/u);
  });
});

describe('opinions that cannot be used', () => {
  test.each([
    ['are not JSON', '{"schema":"hengji.check/1",', '不是完整的 JSON'],
    ['are another document', '{"schema":"hengji.read/1"}', '不是“hengji check --format json”的检查结果'],
    ['are a list', '{}', '不是“hengji check --format json”的检查结果'],
    ['have no list of findings', '{"schema":"hengji.check/1","file":"a","profile":{"id":"national"}}', '没有可以对照的问题清单'],
    ['have been meddled with', opinions.replaceAll('"column": "value"', '"column": "velue"'), '清单被改动过'],
  ])('where they %s', async (_, text, what) => {
    const { code, out, err } = await against(founding, { 'old.json': text }, 'old.json');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(what);
    expect(err).toContain('--against 原文件');
  });

  test('where they speak of other projects', async () => {
    const other = opinions.replaceAll(/"code": "1306/gu, '"code": "9906').replaceAll(/("code": "9906.*\n *"name": ")/gu, '$1另');
    const { code, err } = await against(founding, { 'old.json': other }, 'old.json');
    expect(code).toBe(2);
    expect(err).toContain('“new.txt”里没有意见所说的任何一个项目，不像是“dingzhou-2021.txt”的修改稿');
  });

  test('where there is no such file, or the document cannot be read', async () => {
    expect((await against(founding, {}, 'nowhere.json')).err).toContain('找不到这个文件');
    const { code, err } = await against(founding, { 'old.docx': 'PK' }, 'old.docx');
    expect([code, err]).toEqual([2, expect.stringContaining('无法完成')]);
  });

  test('together with --fix', async () => {
    const { code, err } = await runCommandLine(['check', 'dingzhou-2021.txt', '--fix', 'safe', '--against', 'dingzhou-2021.txt']);
    expect([code, err]).toEqual([2, expect.stringContaining('--against、--fix 不能同用')]);
  });
});

test('opinions given under another profile are told so', async () => {
  const { out } = await against(founding, { 'old.json': opinions }, 'old.json', ['--profile', 'national']);
  expect(out).toContain('上次按口径 hebei-county-2021 检查，这次按 national');
});

function against(text: string, files: Readonly<Record<string, string>>, path: string, more: readonly string[] = []) {
  return runCommandLine(['check', 'new.txt', '--against', path, ...more], { files: { ...files, 'new.txt': text } });
}

/** The founding text with each first occurrence replaced; one that is not there is a mistake of the test. */
function changed(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the document: ${from}`);
    return text.replace(from, to);
  }, founding);
}

// hengji check FILE --project 10, through the command line: every output is kept to the projects named, and says so.
import { describe, expect, test } from 'vitest';
import { commentsOf } from '../../test/support/docx-comments.ts';
import { linesOf } from '../../test/support/docx-text.ts';
import { readProjectFile } from '../../test/support/corpus.ts';
import { runCommandLine, type Surroundings } from '../../test/support/command-line.ts';
import { boundOpinionsOf } from '../documents/index.ts';

interface CheckJson {
  readonly sha256: string;
  readonly only?: readonly number[];
  readonly findings: readonly { readonly id: string; readonly project: number | null; readonly message: string; readonly derived: boolean }[];
  readonly proposals: readonly { readonly project: number }[];
  readonly tracked: readonly { readonly id: string; readonly key: string; readonly severity: string; readonly subject: { readonly rule: string } }[];
  readonly summary: { readonly projects: number; readonly targets: number; readonly bySeverity: Readonly<Record<string, number>>; readonly byProject: readonly { readonly project: number }[] };
  readonly review: { readonly projects: readonly { readonly project: number; readonly points: number }[] };
}

const sample = 'dingzhou-2021.docx';
const json = async (...options: readonly string[]): Promise<CheckJson> => JSON.parse((await runCommandLine(['check', sample, '--format', 'json', '--proposals', ...options])).out);
const whole = await json('--all');
const only = await json('--all', '--project', '10');
const written = async (format: string, more: readonly string[] = [], surroundings: Surroundings = {}) => {
  const outcome = await runCommandLine(['check', sample, '--format', format, '--project', '10', ...more], surroundings);
  return { ...outcome, paths: [...outcome.written.keys()], bytes: [...outcome.written.values()][0] ?? new Uint8Array(0) };
};

describe('a check kept to one project', () => {
  test('has of the whole check what is about that project, word for word, and nothing else', () => {
    const own = whole.findings.filter(({ project }) => project === 10);
    expect(own.length).toBeGreaterThan(5);
    expect(only.only).toEqual([10]);
    expect(only.findings).toEqual(own);
    expect(only.proposals).toEqual(whole.proposals.filter(({ project }) => project === 10));
    expect(only.summary).toMatchObject({ projects: 1, byProject: [{ project: 10 }] });
    expect(only.review.projects).toEqual(whole.review.projects.filter(({ project }) => project === 10));
    expect(whole.only).toBeUndefined();
  });

  test('keeps what comes from holding it against the other projects', async () => {
    const copied = new TextDecoder().decode(readProjectFile('data/samples/dingzhou-2021.txt'));
    const code = /项目编码[^\d]*(\d[\w-]{8,})/u;
    const codes = [...copied.matchAll(new RegExp(code, 'gu'))].map(([, found]) => found ?? '');
    const [first = '', second = ''] = codes;
    expect(first).not.toBe(second);
    const files = { 'same.txt': copied.replace(second, first) };
    const { out } = await runCommandLine(['check', 'same.txt', '--project', '2', '--format', 'json'], { files });
    const told: CheckJson = JSON.parse(out);
    expect(told.findings.filter(({ message }) => message.includes(first)).map(({ project }) => project)).toEqual([2]);
  });

  test('several are named one by one or in one word, in whatever order', async () => {
    const apart = await json('--project', '10', '--project', '9');
    expect(apart.only).toEqual([9, 10]);
    expect(apart).toEqual(await json('--project=9、10'));
    expect(apart.summary.projects).toBe(2);
  });

  test('on the screen says so first, and answers as these projects do', async () => {
    const { code, out } = await runCommandLine(['check', sample, '--project', '10']);
    expect(code).toBe(1);
    expect(out).toContain('只看项目10（全文 15 个项目都查过；其他项目和整个文本的问题不在内）');
    expect(out.match(/^项目\d+ /gmu)).toEqual(['项目10 ']);
    expect(out).not.toMatch(/^整个文本$/mu);
    expect(out.replaceAll(/\s/gu, '')).toContain('所列项目平均，整个文本的问题没有扣');
    const clean = 'demonstration-2027.docx';
    expect((await runCommandLine(['check', clean, '--project', '1'], { files: { [clean]: readProjectFile(`data/samples/${clean}`) } })).code).toBe(0);
  });

  test('beside last year’s text counts only what became of these', async () => {
    const previous = readProjectFile('data/samples/dingzhou-2021.txt');
    const files = { '上年.txt': new TextDecoder().decode(previous).replaceAll('2021', '2020').replaceAll('13068221', '13068220') };
    const { out } = await runCommandLine(['check', sample, '--project', '10', '--previous', '上年.txt'], { files });
    expect(out).toMatch(/对照上年：上年\.txt（2020年度）：对上 1 个项目（.*）；本年新增 0 个$/mu);
  });

  test('as a letter bears the project in title and name, and lists no other', async () => {
    const { paths, bytes, out } = await written('letter');
    expect(paths).toEqual(['dingzhou-2021.项目10.审核意见书.docx']);
    expect(out).toMatch(/只看项目10，问题\d+条/u);
    const lines = linesOf(bytes);
    expect(lines.join('\n')).toMatch(/“.+”项目绩效目标的审核意见/u);
    expect(lines.join('\n')).toMatch(/对其中项目10“.+”（预算[\d.]+万元，绩效指标\d+个）的绩效目标逐项进行了审核。本意见只针对该项目，/u);
    expect(new Set(lines.flatMap((line) => /^项目(\d+)　/u.exec(line)?.[1] ?? []))).toEqual(new Set(['10']));
  });

  test('as a page, a sheet and comments is titled so and tells only these', async () => {
    const page = new TextDecoder().decode((await written('html')).bytes);
    expect(page).toContain('<h1>绩效目标检查报告（只看项目10）</h1>');
    expect(page.match(/<h2 id="x\d+">/gu)).toEqual(['<h2 id="x10">']);
    const comments = commentsOf((await written('docx')).bytes).map(({ paragraphs }) => paragraphs.join('\n'));
    expect(comments.filter((text) => text.includes('衡绩检查意见（只看项目10）'))).toHaveLength(1);
    expect(comments.length).toBeLessThan(whole.findings.length / 3);
    for (const format of ['html', 'docx', 'xlsx', 'letter']) {
      const { bytes } = await written(format);
      const bound: CheckJson = JSON.parse(boundOpinionsOf(bytes, `x.${format}`) ?? '{}');
      expect([format, bound.only, bound.tracked.map(({ id }) => id)]).toEqual([format, [10], only.tracked.map(({ id }) => id)]);
    }
  });

  test('in a text that has to be written anew stays the whole text, with comments at that project', async () => {
    const { code, written: files } = await runCommandLine(['check', 'dingzhou-2021.txt', '--format', 'docx', '--project', '10']);
    expect(code).toBe(1);
    const bytes = [...files.values()][0] ?? new Uint8Array(0);
    const again = await runCommandLine(['check', 'a.docx', '--format', 'json'], { files: { 'a.docx': bytes } });
    const read: CheckJson = JSON.parse(again.out);
    expect(read.summary.projects).toBe(15);
    expect(commentsOf(bytes).length).toBeLessThan(whole.findings.length / 3);
  });

  test('with decisions is the reviewer’s opinion of it; decisions about other projects stay in effect', async () => {
    const dropped = whole.tracked.filter(({ subject }) => subject.rule === 'val-unit-only');
    const sheet = { schema: 'hengji.decisions/1', sha256: whole.sha256, proposals: [], findings: dropped.map(({ key }) => ({ key, choice: 'drop', note: '已当面核实' })) };
    const { out, bytes } = await written('letter', ['--decisions', 'd.json'], { files: { 'd.json': JSON.stringify(sheet) } });
    expect(out).toContain(`不提的意见 ${dropped.length} 条`);
    expect(out).not.toContain('没有起作用的决定');
    const bound: CheckJson = JSON.parse(boundOpinionsOf(bytes, 'x.docx') ?? '{}');
    expect(bound.tracked.map(({ id }) => id)).toEqual(only.tracked.filter(({ subject }) => subject.rule !== 'val-unit-only').map(({ id }) => id));
  });
});

describe('what cannot be told of a part', () => {
  test('a number that no project has is named, with those there are', async () => {
    const { code, err } = await runCommandLine(['check', sample, '--project', '10', '--project', '99', '--format', 'letter']);
    expect(code).toBe(2);
    expect(err).toContain('文本里没有项目99');
    expect(err).toContain('这份文本里的项目编号是1–15，请从中选。');
  });

  test.each([
    [['--project', '十'], '“十”不是项目编号'],
    [['--project', '10', '--against', 'dingzhou-2021.txt'], '--project 不能和 --against 同用'],
    [['--project', '10', '--answers', 'a.json'], '--project 不能和 --answers 同用'],
    [['--project', '10', '--fix', 'safe'], '--project 不能和 --fix 同用'],
    [['--project', '10', '--decisions', 'd.json'], '--project 不能和 --decisions 同用'],
  ])('%j is refused before anything is written', async (options, what) => {
    const { code, err, written: files } = await runCommandLine(['check', sample, ...options]);
    expect([code, files.size]).toEqual([2, 0]);
    expect(err).toContain(what);
  });

  test('a result kept to a project is not held against a whole text', async () => {
    const { bytes } = await written('letter');
    const { code, err } = await runCommandLine(['check', sample, '--against', '意见书.docx'], { files: { '意见书.docx': bytes } });
    expect(code).toBe(2);
    expect(err).toContain('这份检查结果只看了项目10，不能用来核对整个文本');
  });
});

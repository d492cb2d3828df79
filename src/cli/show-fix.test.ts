import { describe, expect, test } from 'vitest';
import { readPlanFile } from '../documents/index.ts';
import { runCommandLine } from '../../test/support/command-line.ts';
import { foundingPlan } from '../../test/support/corpus.ts';
import type { DepartmentPlan } from '../domain/plan/index.ts';

describe('check --fix safe', () => {
  test.each(['docx', 'txt'] as const)('writes the safe rewritings into a copy of the .%s and changes nothing else that is read from it', async (format) => {
    const { code, out, err, written } = await runCommandLine(['check', `dingzhou-2021.${format}`, '--fix', 'safe']);
    expect([code, err]).toEqual([1, '']);
    expect([...written.keys()]).toEqual([`dingzhou-2021.已改.${format}`]);
    expect(out).toMatch(new RegExp(`^已改 \\d+ 格，另存为 dingzhou-2021.已改.${format}；原文件没有改动\n`, 'u'));
    expect(out).toContain('项目10第1行“产品抽检率”的指标值：“≥90产品抽检率大于等于90%为优” → “≥90%”');
    expect(out).toContain('“实际检验数量占计划检验总数比率”后面加“；≥90%为优”');
    expect(out).toMatch(/改后还有：阻止 \d+ · 须说明 \d+ · 建议 \d+\n$/u);
    const [before, after] = [foundingPlan(format), planOf([...written.values()][0], `dingzhou-2021.${format}`)].map(cellsOf);
    const changed = (before ?? []).flatMap((cell, index) => (cell === after?.[index] ? [] : [`${cell} → ${after?.[index]}`]));
    expect(changed).toHaveLength(Number(/^已改 (\d+) 格/u.exec(out)?.[1]));
    expect(changed.filter((change) => change.includes('0.36') || change.includes('≥95优'))).toEqual([]);
  });

  test('asks again of the copy: what was safe is done, and nothing new is as heavy', async () => {
    const first = await runCommandLine(['check', 'dingzhou-2021.docx', '--fix', 'safe', '--out', '新.docx', '--format', 'json']);
    const bytes = first.written.get('新.docx') ?? new Uint8Array(0);
    const second = await runCommandLine(['check', '新.docx', '--fix', 'safe'], { files: { '新.docx': bytes } });
    expect(second.out).toMatch(/^新\.docx：没有可以不问就改的格/u);
    expect(second.written.size).toBe(0);
    const left: unknown = JSON.parse(first.out).left;
    const checked: unknown = JSON.parse((await runCommandLine(['check', '新.docx', '--format', 'json'], { files: { '新.docx': bytes } })).out).summary.bySeverity;
    expect(left).toEqual(checked);
  });

  test('tells as JSON what was written, where, and what was left alone', async () => {
    const { out } = await runCommandLine(['check', 'dingzhou-2021.docx', '--fix', 'safe', '--format', 'json']);
    const fix: { readonly schema: string; readonly out: string; readonly fixed: readonly unknown[]; readonly refused: readonly unknown[] } = JSON.parse(out);
    expect(fix).toMatchObject({ schema: 'hengji.fix/1', out: 'dingzhou-2021.已改.docx', refused: [] });
    expect(fix.fixed).toContainEqual({ project: 10, indicator: 1, column: 'value', place: expect.objectContaining({ table: 10, cell: 5 }), old: '≥90产品抽检率大于等于90%为优', new: '≥90%' });
  });

  test('refuses a .doc with what to do, and writes nothing', async () => {
    const { code, err, written } = await runCommandLine(['check', 'dingzhou-2021.doc', '--fix', 'safe']);
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain('另存为 .docx');
  });

  test('names the copy beside the file, also where it has no ending, and keeps a file of that name', async () => {
    const { written } = await runCommandLine(['check', 'dingzhou-2021.txt', '--fix', 'safe']);
    const text = [...written.values()][0] ?? new Uint8Array(0);
    expect(text.length).toBeGreaterThan(0);
    const source = new TextDecoder().decode(text).replace('≥90%', '≥90抽检率大于等于90%为优');
    expect([...(await runCommandLine(['check', '年.度/文本', '--fix', 'safe'], { files: { '年.度/文本': source } })).written.keys()]).toEqual(['年.度/文本.已改']);
    const kept = await runCommandLine(['check', 'a.txt', '--fix', 'safe'], { files: { 'a.txt': source, 'a.已改.txt': '旧' } });
    expect([kept.code, kept.written.size]).toEqual([2, 0]);
    const replaced = await runCommandLine(['check', 'a.txt', '--fix', 'safe', '--replace'], { files: { 'a.txt': source, 'a.已改.txt': '旧' } });
    expect(replaced.written.size).toBe(1);
  });

  test('is not written onto the file itself, whatever is asked for, and not together with an opinion', async () => {
    const onto = await runCommandLine(['check', 'dingzhou-2021.docx', '--fix', 'safe', '--out', 'dingzhou-2021.docx', '--replace']);
    expect([onto.code, onto.written.size]).toEqual([2, 0]);
    expect(onto.err).toContain('被检查的文件本身');
    const both = await runCommandLine(['check', 'dingzhou-2021.docx', '--fix', 'safe', '--format', 'docx']);
    expect([both.code, both.written.size]).toEqual([2, 0]);
    expect(both.err).toContain('--fix 只能和');
  });

  test('an unknown profile is refused before anything is written', async () => {
    const { code, written } = await runCommandLine(['check', 'dingzhou-2021.docx', '--fix', 'safe', '--profile', '没有的']);
    expect([code, written.size]).toEqual([2, 0]);
  });
});

function planOf(bytes: Uint8Array | undefined, file: string): DepartmentPlan {
  const reading = readPlanFile(bytes ?? new Uint8Array(0), file);
  if (!reading.ok) throw new Error(reading.fault.what);
  return reading.value.plan;
}

/** Everything the plan says, text by text, in order. */
function cellsOf({ projects, overall, unread }: DepartmentPlan): readonly string[] {
  return [
    ...projects.flatMap((project) => [
      project.title, project.purpose?.text ?? '', project.budget.total?.text ?? '', ...project.spendingPlan.map(({ cumulative }) => cumulative.text), ...project.goals.map(({ source }) => source),
      ...project.indicators.flatMap(({ columns }) => Object.values(columns).map(({ text }) => text)),
    ]),
    ...[...overall.goals, ...overall.dutyGoals, ...overall.safeguards].map(({ source }) => source),
    ...unread.map(({ text }) => text),
  ];
}

import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { trackedIn } from '../../../test/support/tracked-finding.ts';
import { subjectKey } from '../follow-up/index.ts';
import type { Proposal } from '../proposal/index.ts';
import { decide, type Decided, type DecidedDocument, type FindingDecision, type ProposalDecision } from './index.ts';

const plan = makePlan([{ name: '村道照明', rows: [{ level2: '数量指标', name: '安装路灯', value: '盏' }, { level2: '质量指标', name: '亮灯率', value: '较高' }] }]);
const [blocking, toExplain] = trackedIn(plan, { indicator: 1, severity: 'blocks' }, { indicator: 2 });
const common = { project: 1, why: '写得不清楚', findings: [] };
const rewrite: Proposal = {
  ...common, kind: 'rewrite', id: 'p1.r1.rewrite', indicators: [1],
  edits: [
    { column: 'value', old: '盏', new: '≥（　）盏', why: '', findings: [], blanks: [{ index: 0, hint: '按计划', ground: null }], safe: false },
    { column: 'basis', old: '计划', new: '《计划》', why: '', findings: [], blanks: [], safe: true },
  ],
};
const remove: Proposal = { ...common, kind: 'remove', id: 'p1.r2.remove', indicators: [2] };
const document: DecidedDocument = { file: '示例.docx', sha256: 'ab12', findings: [blocking, toExplain].flatMap((finding) => finding ?? []), proposals: [rewrite, remove] };
const keyOf = (finding: typeof blocking) => (finding === undefined ? '' : subjectKey(finding.subject));

describe('a sheet', () => {
  test('of another document, or another state of it, is refused with what to do', () => {
    const result = decide(document, { sha256: 'cd34', proposals: [], findings: [] });
    expect(result).toMatchObject({ ok: false, fault: { code: 'decisions-other-document', where: '示例.docx' } });
    expect(result.ok ? '' : result.fault.remedy).toMatch(/重新检查/u);
  });

  test('on which nobody decided leaves everything open', () => {
    expect(decided([], [])).toEqual({ accepted: [], refused: [], undecided: [rewrite, remove], raised: document.findings, dropped: [], invalid: [] });
  });

  test('knows its document whatever the case of the digest', () => {
    expect(decide(document, { sha256: 'AB12', proposals: [], findings: [] }).ok).toBe(true);
  });
});

describe('a decision about a proposal', () => {
  test('accepts it as it is, with its open blanks counted', () => {
    expect(decided([accept({})], [])).toMatchObject({ accepted: [{ proposal: rewrite, blanks: 1 }], undecided: [remove] });
    expect(decided([accept({ proposal: 'p1.r2.remove' })], [])).toMatchObject({ accepted: [{ proposal: remove, blanks: 0 }] });
  });

  test('accepts it with the texts that were written for it', () => {
    const { accepted: [first] } = decided([accept({ texts: [{ column: 'value', text: '许多' }, { column: 'value', text: '≥80盏' }] })], []);
    expect(first?.blanks).toBe(0);
    expect(first?.proposal.kind === 'rewrite' ? first.proposal.edits.map((edit) => [edit.new, edit.blanks, edit.safe]) : []).toEqual([['≥80盏', [], false], ['《计划》', [], true]]);
  });

  test('refuses it, with a note', () => {
    const refusal: ProposalDecision = { proposal: 'p1.r2.remove', choice: 'refuse', texts: [], note: '财政部门要求保留' };
    expect(decided([refusal], [])).toMatchObject({ refused: [{ proposal: remove, note: '财政部门要求保留' }], undecided: [rewrite] });
  });

  test('is replaced by a later one about the same proposal', () => {
    expect(decided([accept({}), { ...accept({}), choice: 'refuse' }], [])).toMatchObject({ accepted: [], refused: [{ proposal: rewrite }] });
  });

  test.each<readonly [string, Partial<ProposalDecision>, string]>([
    ['about a proposal that is not there', { proposal: 'p9.r1.rewrite' }, '没有这条修改建议'],
    ['that writes into a cell the proposal leaves alone', { texts: [{ column: 'name', text: '路灯' }] }, '这条建议不改“三级指标”一格'],
    ['that empties a cell', { texts: [{ column: 'value', text: '　' }] }, '改后的文字是空的'],
    ['that writes a text for a row that is to go', { proposal: 'p1.r2.remove', texts: [{ column: 'value', text: '100%' }] }, '“删除此行”不改文字'],
  ])('%s has no effect and is told', (_, parts, message) => {
    const { accepted, undecided, invalid } = decided([accept(parts)], []);
    expect([accepted, undecided]).toEqual([[], [rewrite, remove]]);
    expect(invalid).toEqual([{ decision: accept(parts), message: expect.stringContaining(message) }]);
  });
});

describe('a decision about a finding', () => {
  const drop = (finding: typeof blocking, note: string | null): FindingDecision => ({ key: keyOf(finding), choice: 'drop', note });

  test('keeps it from being put to the unit', () => {
    expect(decided([], [drop(toExplain, null)])).toMatchObject({ raised: [blocking], dropped: [{ finding: toExplain, note: null }], invalid: [] });
    expect(decided([], [drop(blocking, '已当面核实')])).toMatchObject({ raised: [toExplain], dropped: [{ finding: blocking, note: '已当面核实' }] });
  });

  test('puts it to the unit after all', () => {
    expect(decided([], [drop(toExplain, null), { key: keyOf(toExplain), choice: 'raise', note: null }]).raised).toEqual(document.findings);
  });

  test.each([null, '', ' '])('needs a reason where the finding blocks; %j is none', (note) => {
    expect(decided([], [drop(blocking, note)])).toMatchObject({ raised: document.findings, invalid: [{ message: '“阻止”的问题不提，请写明理由。' }] });
  });

  test('about a finding that is not there is told', () => {
    expect(decided([], [{ key: '没有', choice: 'drop', note: null }]).invalid).toMatchObject([{ message: expect.stringContaining('没有这条问题') }]);
  });
});

function accept(parts: Partial<ProposalDecision>): ProposalDecision {
  return { proposal: 'p1.r1.rewrite', choice: 'accept', texts: [], note: null, ...parts };
}

function decided(proposals: readonly ProposalDecision[], findings: readonly FindingDecision[]): Decided {
  const result = decide(document, { sha256: 'ab12', proposals, findings });
  if (!result.ok) throw new Error(result.fault.what);
  return result.value;
}

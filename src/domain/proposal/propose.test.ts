import { describe, expect, test } from 'vitest';
import { exampleGround, exampleProfile } from '../../../test/support/example-profile.ts';
import { makePlan, type RowInput } from '../../../test/support/plan-factory.ts';
import { projectRule, proposalsFor, rowRule, safeRewritesFor, settingOf, type Setting } from '../../../test/support/proposal-setting.ts';
import { runRules, type Repair } from '../lint/index.ts';
import { countOutcomes, proposeRepairs, type Proposal, type Wording } from './index.ts';

const clean: RowInput = { level2: '数量指标', name: '检查次数', value: '≥5次' };
const menu: RowInput = { level2: '质量指标', name: '完成率', value: '是、否' };
const noMenu = rowRule('no-menu', 'blocks', ({ row }) => (row.target.target.kind === 'menu' ? {} : null));
const sharesWithSign = { wordings: valued('≥（　）%'), blank: () => ({ hint: '按上年实绩', norm: null, trial: '95' }) };

describe('a value that cannot be used', () => {
  test('is written anew with a blank for what only the bureau knows, and the proposal names the finding it answers', () => {
    const { proposals, outcomes } = proposalsFor(makePlan([{ rows: [menu, clean] }]), { rules: [noMenu], drafting: sharesWithSign });
    expect(proposals).toEqual([
      {
        kind: 'rewrite', id: 'p1.r1.rewrite', project: 1, indicators: [1], why: 'no-menu的问题', findings: ['no-menu.found.p1.r1.value'],
        edits: [{
          column: 'value', old: '是、否', new: '≥（　）%', why: 'no-menu的问题', findings: ['no-menu.found.p1.r1.value'],
          blanks: [{ index: 0, hint: '按上年实绩', ground: null }], safe: false,
        }],
      },
    ]);
    expect(outcomes.map(({ outcome, blanks }) => [outcome, blanks])).toEqual([['to-fill', 1], ['usable', 0]]);
  });

  test('is given a wording even where no rule speaks of it', () => {
    const [proposal] = proposalsFor(makePlan([{ rows: [menu] }]), { rules: [], drafting: sharesWithSign }).proposals;
    expect(proposal).toMatchObject({ why: '列出了“是、否”等选项，没有选定', findings: [] });
  });

  test('tells why its value cannot be used even where a rule only advises something else', () => {
    const typo = rowRule('typo', 'advice', ({ row }) => (row.target.source.endsWith('、否') ? { column: 'value' } : null));
    const [proposal] = proposalsFor(makePlan([{ rows: [menu] }]), { rules: [typo], drafting: sharesWithSign }).proposals;
    expect(proposal).toMatchObject({ why: '列出了“是、否”等选项，没有选定、typo的问题' });
  });

  test('takes the next wording where a rule as heavy would stop the first one', () => {
    const strict = rowRule('no-lower-bound', 'blocks', ({ row }) => (row.target.source.startsWith('≥') ? {} : null));
    const drafting = { ...sharesWithSign, wordings: valued('≥（　）%', '≤（　）%') };
    expect(textsOf({ rules: [noMenu, strict], drafting }, menu)).toEqual(['≤（　）%']);
  });

  test('keeps a wording under which only a lighter rule speaks', () => {
    const mild = rowRule('no-lower-bound', 'explain', ({ row }) => (row.target.source.startsWith('≥') ? {} : null));
    expect(textsOf({ rules: [noMenu, mild], drafting: sharesWithSign }, menu)).toEqual(['≥（　）%']);
  });

  test('becomes an open blank where no wording is known, and where every wording would be stopped', () => {
    const never = rowRule('no-number', 'blocks', ({ row }) => (row.target.source.includes('%') ? {} : null));
    expect(textsOf({ rules: [noMenu] }, menu)).toEqual(['（　）']);
    expect(textsOf({ rules: [noMenu, never], drafting: sharesWithSign }, menu)).toEqual(['（　）']);
  });

  test('is written anew where it can be read but a rule blocks it without a wording of its own', () => {
    const refused = rowRule('refused', 'blocks', ({ row }) => (row.target.source === '≥5次' ? {} : null));
    expect(textsOf({ rules: [refused], drafting: { wordings: valued('≥（　）批'), blank: () => ({ hint: '', norm: null, trial: '5' }) } }, clean)).toEqual(['≥（　）批']);
  });

  test('is reconsidered where the wording of another row, settled later, brings a rule about the project against it', () => {
    const refused = rowRule('refused', 'blocks', ({ row }) => (row.ordinal === 2 && row.target.source === '≥95%' ? {} : null));
    const together = projectRule('together', 'blocks', ({ rows }) => (rows.some(({ row }) => row.target.source === '≥95批') ? [{ column: 'name', indicators: [1] }] : []));
    const drafting = { ...sharesWithSign, wordings: valued('≥（　）%', '≥（　）批') };
    expect(textsOf({ rules: [noMenu, refused, together], drafting }, menu, menu)).toEqual(['（　）', '≥（　）批']);
  });

  test('is not written anew with a wording that still cannot be used', () => {
    expect(textsOf({ rules: [noMenu], drafting: { wordings: valued('不断提高') } }, menu)).toEqual(['（　）']);
  });

  test('brings the cells that belong to it, with their own reason', () => {
    const drafting = { ...sharesWithSign, wordings: () => [{ value: '≥（　）%', others: [{ column: 'description' as const, text: '完成率；样本（　）份', why: '没有写样本' }] }] };
    const [proposal] = proposalsFor(makePlan([{ rows: [menu] }]), { rules: [noMenu], drafting }).proposals;
    expect(editsOf(proposal)).toEqual([['description', '完成率；样本（　）份', '没有写样本'], ['value', '≥（　）%', 'no-menu的问题']]);
  });

  test('brings the cells that belong to any new value, whoever words it, in the order of the columns', () => {
    const drafting = { ...sharesWithSign, companions: () => [{ column: 'description' as const, text: '完成率；样本（　）份', why: '没有写样本' }] };
    const rule = rowRule('menu', 'blocks', ({ row }) => (row.target.target.kind === 'menu' ? { rewrite: '=100%' } : null));
    for (const rules of [[noMenu], [rule]]) {
      const [proposal] = proposalsFor(makePlan([{ rows: [menu] }]), { rules, drafting }).proposals;
      expect(editsOf(proposal).map(([column, , why]) => `${column}: ${why}`)).toEqual(['description: 没有写样本', `value: ${rules[0]?.title}`]);
    }
  });

  test('names the norm of a blank with its ground', () => {
    const drafting = { ...sharesWithSign, blank: () => ({ hint: '参考标准90%', norm: 'satisfactionNorm' as const, trial: '90' }) };
    const catalogue = settingOf({ rules: [noMenu], drafting });
    const version = { key: 'satisfactionNorm', title: '', versionId: '', profile: '', shown: '', otherVersions: [], citation: exampleGround } as const;
    const profile = exampleProfile({ versions: [version] });
    const plan = makePlan([{ rows: [menu] }]);
    const [proposal] = proposeRepairs(plan, runRules(plan, catalogue, profile), catalogue, profile).proposals;
    expect(proposal).toMatchObject({ edits: [{ blanks: [{ index: 0, hint: '参考标准90%', ground: exampleGround }] }] });
  });

  test('stays where the form has no cell for it', () => {
    const { proposals, outcomes } = proposalsFor(makePlan([{ rows: [menu], columns: ['name'] }]), { rules: [], drafting: sharesWithSign });
    expect(proposals).toEqual([]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['to-fill']);
  });
});

describe('repairs of rules', () => {
  const glued: RowInput = { level2: '质量指标', name: '抽检率', description: '抽检占比', value: '≥90%为优' };

  test('come before the wordings of the catalogue', () => {
    const rule = rowRule('menu', 'blocks', ({ row }) => (row.target.target.kind === 'menu' ? { rewrite: '=100%' } : null));
    expect(textsOf({ rules: [rule], drafting: sharesWithSign }, menu)).toEqual(['=100%']);
  });

  test('of one cell go together where both only add to it or say the same, else the heavier one stands', () => {
    const added = (id: string, text: string) => rowRule(id, 'explain', ({ row }) => (row.columns.description?.text === '抽检占比' ? describing(row.ordinal, text) : null));
    const both = { rules: [added('a', '抽检占比，甲'), added('b', '抽检占比，乙')] };
    expect(textsOf(both, clean, { ...clean, description: '抽检占比' })).toEqual(['抽检占比，甲，乙']);
    expect(textsOf({ rules: [added('a', '抽检占比，甲'), added('b', '抽检占比，甲')] }, { ...clean, description: '抽检占比' })).toEqual(['抽检占比，甲']);
    const heavier = rowRule('c', 'blocks', ({ row }) => (row.columns.description?.text === '抽检占比' ? describing(row.ordinal, '另写') : null));
    expect(textsOf({ rules: [added('a', '抽检占比，甲'), heavier] }, { ...clean, description: '抽检占比' })).toEqual(['另写']);
  });

  test('that write what stands there already, or a cell the form lacks, are left out', () => {
    const same = rowRule('same', 'advice', ({ row }) => ({ rewrite: row.target.source }));
    const elsewhere = rowRule('elsewhere', 'advice', ({ row }) => ({ repair: rewriting(row.ordinal, 'weight', '10') }));
    expect(proposalsFor(makePlan([{ rows: [clean] }]), { rules: [same, elsewhere] }).proposals).toEqual([]);
  });

  test('are given up where a rule as heavy would stop them: first the value alone, then everything', () => {
    const rule = rowRule('glued', 'explain', ({ row }) => (row.target.source === glued.value ? { repair: { kind: 'rewrite', cells: [cell('value', '≥90%'), cell('description', '甲')], safe: false } } : null));
    const hatesValue = rowRule('hates-value', 'explain', ({ row }) => (row.target.source === '≥90%' ? {} : null));
    const hatesDescription = rowRule('hates-description', 'blocks', ({ row }) => (row.description === '甲' ? { column: 'description' } : null));
    expect(textsOf({ rules: [rule] }, glued)).toEqual(['甲', '≥90%']);
    expect(textsOf({ rules: [rule, hatesValue] }, glued)).toEqual(['甲']);
    expect(textsOf({ rules: [rule, hatesDescription] }, glued)).toEqual([]);
  });

  test('of derived findings stand behind those of root causes', () => {
    const derived = rowRule('derived', 'blocks', ({ row }) => (row.target.source === '是、否' ? { rewrite: '≥1%' } : null));
    const cause = projectRule('cause', 'explain', ({ rows }) => (rows.some(({ row }) => row.target.source === '是、否') ? [{ column: 'value', indicators: [1], repair: rewriting(1, 'value', '≥2%') }] : []));
    const explaining = cause.scope === 'project' ? { ...cause, explains: ['derived'] } : cause;
    expect(textsOf({ rules: [derived, explaining] }, menu)).toEqual(['≥2%']);
  });

  test('open every other cell that blocks the row and that no rule can word', () => {
    const blankBasis = rowRule('blank-basis', 'blocks', ({ row }) => (row.basis === '' ? { column: 'basis' } : null));
    const { proposals, outcomes } = proposalsFor(makePlan([{ rows: [{ ...clean, basis: '' }, { ...menu, basis: '' }] }]), { rules: [blankBasis, noMenu], drafting: sharesWithSign });
    expect(proposals.map(editsOf)).toEqual([[['basis', '（　）', 'blank-basis的问题']], [['value', '≥（　）%', 'no-menu的问题'], ['basis', '（　）', 'blank-basis的问题']]]);
    expect(countOutcomes(outcomes)).toEqual({
      rows: 2, usable: 0, usableAsWritten: 0, usableToExplain: 0, toFill: 2, toFillBlanks: 3, regroup: 0, regroupBlanks: 0, remove: 0,
    });
  });

  test('leave alone a cell that is blocked for several rows at once, and advice about a cell', () => {
    const shared = projectRule('shared', 'blocks', () => [{ column: 'basis', indicators: [1, 2] }]);
    const mild = rowRule('mild', 'advice', () => ({ column: 'basis' }));
    const { proposals, outcomes } = proposalsFor(makePlan([{ rows: [clean, clean] }]), { rules: [shared, mild] });
    expect(proposals).toEqual([]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['to-fill', 'to-fill']);
  });
});

describe('safe rewritings', () => {
  const glued: RowInput = { level2: '质量指标', name: '抽检率', value: '≥90抽检率不低于90%为优' };
  const split = (text: string) => rowRule('split', 'explain', ({ row }) => (row.target.source === glued.value ? { rewrite: text, safe: true } : null));

  test('are made of safe repairs only and never ask for anything', () => {
    const unsafe = rowRule('unsafe', 'blocks', ({ row }) => (row.basis === '示例依据' ? { repair: rewriting(row.ordinal, 'basis', '计划') } : null));
    const [proposal, ...others] = safeRewritesFor(makePlan([{ rows: [glued, clean] }]), { rules: [split('≥90%'), unsafe] });
    expect(others).toEqual([]);
    expect(editsOf(proposal)).toEqual([['value', '≥90%', 'split的问题']]);
    expect(proposal?.edits[0]?.safe).toBe(true);
  });

  test.each(['≥90家', '≥95%', '≥90%以上'])('are refused, whatever the rule claims, where the value cell does not state all of “%s”', (text) => {
    expect(safeRewritesFor(makePlan([{ rows: [glued] }]), { rules: [split(text)] })).toEqual([]);
  });

  test('may replace a sign in words by a sign, and full-width by half-width', () => {
    const rule = rowRule('width', 'advice', ({ row }) => (row.target.source === '不低于９０％' ? { rewrite: '≥90%', safe: true } : null));
    const [proposal] = safeRewritesFor(makePlan([{ rows: [{ ...glued, value: '不低于９０％' }] }]), { rules: [rule] });
    expect(editsOf(proposal)).toEqual([['value', '≥90%', 'width的问题']]);
  });

  test('of other cells need no usable value', () => {
    const rule = rowRule('bracket', 'advice', ({ row }) => (row.basis === '《计划' ? { repair: { kind: 'rewrite', cells: [cell('basis', '《计划》')], safe: true } } : null));
    expect(safeRewritesFor(makePlan([{ rows: [{ ...menu, basis: '《计划' }] }]), { rules: [rule] }).map(editsOf)).toEqual([[['basis', '《计划》', 'bracket的问题']]]);
  });

  test('are given up where a rule as heavy would stop them', () => {
    const strict = rowRule('strict', 'explain', ({ row }) => (row.target.source === '≥90%' ? {} : null));
    expect(safeRewritesFor(makePlan([{ rows: [glued] }]), { rules: [split('≥90%'), strict] })).toEqual([]);
  });
});

function valued(...texts: readonly string[]): () => readonly Wording[] {
  return () => texts.map((value) => ({ value, others: [] }));
}

function cell(column: 'value' | 'description' | 'basis' | 'weight', text: string) {
  return { indicator: 1, column, text } as const;
}

function rewriting(indicator: number, column: 'value' | 'description' | 'basis' | 'weight', text: string): Repair {
  return { kind: 'rewrite', cells: [{ indicator, column, text }], safe: false };
}

function describing(indicator: number, text: string) {
  return { column: 'description', repair: rewriting(indicator, 'description', text) } as const;
}

/** The new texts of the first project, whatever rows are proposed. */
function textsOf(setting: Setting, ...rows: readonly RowInput[]): readonly string[] {
  return proposalsFor(makePlan([{ rows }]), setting).proposals.flatMap((proposal) => editsOf(proposal).map(([, text]) => text));
}

function editsOf(proposal: Proposal | undefined): readonly (readonly [string, string, string])[] {
  return proposal?.kind === 'rewrite' ? proposal.edits.map(({ column, new: text, why }) => [column, text, why] as const) : [];
}


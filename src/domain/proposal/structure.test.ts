import { describe, expect, test } from 'vitest';
import { makePlan, type RowInput } from '../../../test/support/plan-factory.ts';
import { projectRule, proposalsFor, rowRule } from '../../../test/support/proposal-setting.ts';
import type { Repair } from '../lint/index.ts';
import { countOutcomes, type Proposal } from './index.ts';

const rows: readonly RowInput[] = [
  { level1: '产出指标', level2: '数量指标', name: '完成率', value: '≥90%' },
  { level1: '产出指标', level2: '质量指标', name: '检查次数', value: '≥5次' },
  { level1: '产出指标', level2: '时效指标', name: '检查次数', value: '≥5次' },
  { level1: '满意度指标', level2: '服务对象满意度指标', name: '满意度', value: '≥90%' },
];

/** A rule of the project that always reports, with a repair. */
const told = (id: string, severity: 'blocks' | 'explain', repair: Repair, indicators: readonly number[] = [1]) => projectRule(id, severity, () => [{ column: 'level2', indicators, repair }]);
const swap: Repair = { kind: 'reclass', moves: [{ indicator: 1, to: 'quality' }, { indicator: 2, to: 'quantity' }] };

describe('changes of the table', () => {
  test('are a move of rows under other classes', () => {
    expect(structureOf([told('rotated', 'blocks', swap, [1, 2])])).toEqual([
      {
        kind: 'reclass', id: 'p1.r1+2.reclass', project: 1, indicators: [1, 2], why: 'rotated的问题', findings: ['rotated.found.p1.r1+2.level2'],
        moves: [{ indicator: 1, from: 'quantity', to: 'quality' }, { indicator: 2, from: 'quality', to: 'quantity' }],
      },
    ]);
  });

  test('are rows of which one stays, and rows that go one by one', () => {
    const merge = told('twice', 'blocks', { kind: 'merge', keep: 2, remove: [3, 2] });
    const remove = told('empty', 'explain', { kind: 'remove', rows: [4, 1, 4] });
    expect(structureOf([merge, remove]).map(({ id, kind, indicators }) => [id, kind, indicators])).toEqual([
      ['p1.r2+3.merge', 'merge', [2, 3]],
      ['p1.r4.remove', 'remove', [4]],
      ['p1.r1.remove', 'remove', [1]],
    ]);
  });

  test('ask no row to do two things: a move comes before a merger and a merger before a removal, of two moves the heavier one', () => {
    const lighter = told('lighter', 'explain', { kind: 'reclass', moves: [{ indicator: 1, to: 'timeliness' }] });
    const remove = told('remove', 'blocks', { kind: 'remove', rows: [1, 2, 3] });
    const merge = told('merge', 'blocks', { kind: 'merge', keep: 2, remove: [3] });
    expect(structureOf([remove, merge, lighter, told('heavier', 'blocks', swap)]).map(({ id }) => id)).toEqual(['p1.r1+2.reclass', 'p1.r3.remove']);
  });

  test('leave out rows that are not there, and moves to where the row stands', () => {
    const nowhere: readonly Repair[] = [
      { kind: 'reclass', moves: [{ indicator: 9, to: 'quality' }] },
      { kind: 'reclass', moves: [{ indicator: 1, to: 'quantity' }] },
      { kind: 'reclass', moves: [] },
      { kind: 'merge', keep: 9, remove: [1] },
      { kind: 'merge', keep: 1, remove: [9] },
      { kind: 'remove', rows: [9] },
    ];
    expect(structureOf(nowhere.map((repair, index) => told(`rule-${index}`, 'blocks', repair)))).toEqual([]);
  });

  test('are two cells that change places: the columns that both rows have and in which they differ, before any move of either row', () => {
    const exchange = told('exchanged', 'explain', { kind: 'swap', rows: [2, 1], columns: ['sign', 'value', 'basis'] }, [1, 2]);
    const { outcomes } = proposalsFor(makePlan([{ rows }]), { rules: [exchange] });
    expect(structureOf([told('rotated', 'blocks', swap, [1, 2]), exchange])).toEqual([
      {
        kind: 'swap', id: 'p1.r1+2.swap', project: 1, indicators: [1, 2], why: 'exchanged的问题', findings: ['exchanged.found.p1.r1+2.level2'],
        cells: [{ indicator: 2, column: 'value', old: '≥5次', new: '≥90%' }, { indicator: 1, column: 'value', old: '≥90%', new: '≥5次' }],
      },
    ]);
    expect(outcomes.map(({ outcome, asWritten }) => [outcome, asWritten])).toEqual([['usable', false], ['usable', false], ['usable', true], ['usable', true]]);
  });

  test('leave an exchanged cell to the exchange: only the other cells of the rows are written anew, after what the rules say of the new value', () => {
    const exchange = told('exchanged', 'blocks', { kind: 'swap', rows: [1, 2], columns: ['value'] }, [1, 2]);
    const late = rowRule('late', 'advice', ({ row }) => (row.target.source === '≥5次' && row.ordinal === 1 ? { repair: { kind: 'rewrite', safe: false, cells: [{ indicator: 1, column: 'value', text: '≥6次' }, { indicator: 1, column: 'basis', text: '计划' }] } } : null));
    const { proposals } = proposalsFor(makePlan([{ rows }]), { rules: [exchange, late] });
    expect(proposals.map((proposal) => [proposal.id, ...(proposal.kind === 'rewrite' ? proposal.edits.map(({ column, new: text }) => `${column} ${text}`) : [])])).toEqual([['p1.r1+2.swap'], ['p1.r1.rewrite', 'basis 计划']]);
  });

  test('of cells are not proposed where a rule as heavy would stop one of them in its new row, nor between a row and one that is not there', () => {
    const strict = rowRule('no-count-first', 'blocks', ({ row }) => (row.ordinal === 1 && row.target.source === '≥5次' ? {} : null));
    const kinds = (repair: Repair, rules = [strict]) => structureOf([told('exchanged', 'blocks', repair, [1, 2]), ...rules]);
    expect(kinds({ kind: 'swap', rows: [1, 2], columns: ['value'] })).toEqual([]);
    expect(kinds({ kind: 'swap', rows: [1, 9], columns: ['value'] }, [])).toEqual([]);
    expect(kinds({ kind: 'swap', rows: [2, 3], columns: ['value'] }, [])).toEqual([]);
  });

  test('do not follow from derived findings', () => {
    const moved = rowRule('moved', 'blocks', () => ({ repair: swap }));
    const cause = projectRule('cause', 'blocks', () => [{ column: 'name', indicators: [1, 2, 3, 4] }]);
    expect(structureOf([moved, cause.scope === 'project' ? { ...cause, explains: ['moved'] } : cause])).toEqual([]);
  });

  test('answer whatever the rules no longer say of the row at its new place, and the rewriting of the row does not claim it', () => {
    const odd = rowRule('odd-in-quantity', 'explain', ({ indicatorClass, row }) => (indicatorClass === 'quantity' && row.ordinal === 1 ? { column: 'name' } : null));
    const menu = rowRule('menu', 'explain', ({ row }) => (row.ordinal === 1 && row.target.source === '≥90%' ? { rewrite: '≥91%' } : null));
    const { proposals } = proposalsFor(makePlan([{ rows }]), { rules: [told('rotated', 'explain', swap, [1, 2]), odd, menu] });
    expect(proposals.map(({ kind, findings }) => [kind, findings])).toEqual([
      ['reclass', ['rotated.found.p1.r1+2.level2', 'odd-in-quantity.found.p1.r1.name']],
      ['rewrite', ['menu.found.p1.r1.value']],
    ]);
  });

  test('are not proposed where a rule as heavy would stop the moved row at its new place, and the row still counts as misplaced', () => {
    const strict = rowRule('no-count-in-quantity', 'blocks', ({ indicatorClass, row }) => (indicatorClass === 'quantity' && row.target.source === '≥5次' ? {} : null));
    const { proposals, outcomes } = proposalsFor(makePlan([{ rows }]), { rules: [told('rotated', 'blocks', swap, [1, 2]), strict] });
    expect(proposals).toEqual([]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['regroup', 'regroup', 'usable', 'usable']);
  });

  test('of a row come with its rewriting, worded for its new class; a row that goes is not rewritten', () => {
    const rules = [told('late', 'explain', { kind: 'reclass', moves: [{ indicator: 1, to: 'timeliness' }] }), told('empty', 'explain', { kind: 'remove', rows: [2] })];
    const menus = rows.map((row) => ({ ...row, value: '是、否' }));
    const drafting = { wordings: ({ indicatorClass }: { readonly indicatorClass: string | null }) => [{ value: indicatorClass === 'timeliness' ? '12月底前' : '≥1件', others: [] }] };
    const { proposals, outcomes } = proposalsFor(makePlan([{ rows: menus }]), { rules, drafting });
    expect(proposals.map((proposal) => [proposal.id, ...(proposal.kind === 'rewrite' ? proposal.edits.map((edit) => edit.new) : [])])).toEqual([
      ['p1.r1.reclass'], ['p1.r2.remove'], ['p1.r1.rewrite', '12月底前'], ['p1.r3.rewrite', '12月底前'], ['p1.r4.rewrite', '≥1件'],
    ]);
    expect(countOutcomes(outcomes)).toEqual({
      rows: 4, usable: 2, usableAsWritten: 0, usableToExplain: 0, toFill: 0, toFillBlanks: 0, regroup: 1, regroupBlanks: 0, remove: 1,
    });
  });
});

describe('what becomes of a row', () => {
  test('a row that stays in a merger is judged by its own value, the others are regrouped', () => {
    const twice = told('twice', 'blocks', { kind: 'merge', keep: 2, remove: [3] }, [2, 3]);
    expect(outcomesOf([twice])).toEqual(['usable', 'usable', 'regroup', 'usable']);
  });

  test('a row whose class is refused without a place for it is regrouped all the same', () => {
    expect(outcomesOf([projectRule('odd', 'blocks', () => [{ column: 'level2', indicators: [2] }])])).toEqual(['usable', 'regroup', 'usable', 'usable']);
    expect(outcomesOf([projectRule('odd', 'explain', () => [{ column: 'level1', indicators: [2] }])])).toEqual(['usable', 'usable', 'usable', 'usable']);
  });

  test('a usable row that has something to explain is counted as such', () => {
    const { outcomes } = proposalsFor(makePlan([{ rows }]), { rules: [rowRule('why', 'explain', () => ({ column: 'basis' }))] });
    expect(countOutcomes(outcomes)).toMatchObject({ usable: 4, usableAsWritten: 4, usableToExplain: 4 });
  });

  test('findings about money and goals say nothing about the rows they name', () => {
    expect(outcomesOf([projectRule('money', 'blocks', () => [{ column: 'budget', indicators: [1, 2] }, { column: null, indicators: [3] }])])).toEqual(['usable', 'usable', 'usable', 'usable']);
  });

  test('blanks of a row that moves are counted apart', () => {
    const move = told('late', 'explain', { kind: 'reclass', moves: [{ indicator: 1, to: 'timeliness' }] });
    const { outcomes } = proposalsFor(makePlan([{ rows: rows.map((row) => ({ ...row, value: '是' })) }]), { rules: [move] });
    expect(countOutcomes(outcomes)).toMatchObject({ toFill: 3, toFillBlanks: 3, regroup: 1, regroupBlanks: 1 });
  });
});

function structureOf(rules: Parameters<typeof proposalsFor>[1]['rules']): readonly Proposal[] {
  return proposalsFor(makePlan([{ rows }]), { rules }).proposals;
}

function outcomesOf(rules: Parameters<typeof proposalsFor>[1]['rules']): readonly string[] {
  return proposalsFor(makePlan([{ rows }]), { rules }).outcomes.map(({ outcome }) => outcome);
}

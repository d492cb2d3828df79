import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { applyEdit, draftOf, type DraftProject, type PlanDraft, type PlanEdit } from '../../domain/editing/index.ts';
import { firstDay } from '../../catalogue/policies/first-day.ts';
import { indicatorTrees } from '../../catalogue/trees/index.ts';
import type { IndicatorClass } from '../../domain/indicator/index.ts';
import type { LibraryIndicator } from '../../domain/indicator-library/index.ts';
import { cellEdits, cellText } from './cell-edits.ts';
import { blockOf, isChosen, only } from './grid-selection.ts';
import { addedRow, libraryRowAdded, movedRow, reclassedRow, removedRows } from './row-edits.ts';
import { blockTexts, clearedBlock, filledDown, pastedInto, type TableGrid } from './table-block.ts';

const rows = [
  { level1: '产出指标', level2: '数量指标', name: '抽检批次', value: '≥20批', basis: '抽检计划' },
  { level1: '产出指标', level2: '数量指标', name: '检查家次', value: '≥100家次', basis: '检查计划' },
  { level1: '产出指标', level2: '质量指标', name: '合格率', value: '≥98%', basis: '标准' },
  { level1: '满意度指标', level2: '服务对象满意度指标', name: '群众满意度', value: '≥90%', basis: '问卷' },
];
const columns = ['level1', 'level2', 'name', 'description', 'value', 'basis'] as const;
const start = draft();
const grid: TableGrid = { standing: projectOf(start), columns };
let made = 0;
const newId = (): string => `new${(made += 1)}`;

function draft(): PlanDraft {
  const opened = draftOf(makePlan([{ name: '抽检', total: '12.00', rows }]), { projects: [{ id: 'p', indicators: ['r1', 'r2', 'r3', 'r4'] }] });
  if (opened === null) throw new Error('the identities fit');
  return opened;
}

function projectOf({ projects }: PlanDraft): DraftProject {
  const [project] = projects;
  if (project === undefined) throw new Error('there is a project');
  return project;
}

/** What the table says after the edits, from one column to another. */
function after(edits: readonly PlanEdit[], left: number, right: number): readonly (readonly string[])[] {
  const done = edits.reduce((standing, edit) => {
    const outcome = applyEdit(standing, edit, indicatorTrees);
    if (!outcome.applied) throw new Error(outcome.message);
    return outcome.draft;
  }, start);
  const standing = projectOf(done);
  return blockTexts({ standing, columns }, { top: 0, bottom: standing.rows.length - 1, left, right });
}

describe('a cell of the form', () => {
  test('is written by its own edit, and a merged level by one for each of its rows', () => {
    const standing = projectOf(start);
    expect(cellEdits(standing, 'row:2:value', '≥120家次')).toEqual([{ kind: 'cell', project: 'p', row: 'r2', column: 'value', text: '≥120家次' }]);
    expect(cellEdits(standing, 'row:1:level2', '质量指标').map((edit) => 'row' in edit && edit.row)).toEqual(['r1', 'r2']);
    expect(cellEdits(standing, 'total', '13.50')).toEqual([{ kind: 'field', project: 'p', field: 'budget.total', text: '13.50' }]);
    expect(cellEdits(standing, 'goals', '1、检测20批\n\n 2、检查')).toEqual([{ kind: 'goals', project: 'p', texts: ['1、检测20批', '2、检查'] }]);
    expect(cellEdits(standing, 'name', '食品\n抽检')).toEqual([{ kind: 'field', project: 'p', field: 'name', text: '食品抽检' }]);
  });

  test('that the table does not print, and one that is not written by hand, has no text and no edit', () => {
    const standing = projectOf(start);
    for (const key of ['row:1:weight', 'row:9:value', 'spending:03-31', 'unit', 'money-unit']) expect([cellText(standing, key), cellEdits(standing, key, '1')]).toEqual([null, []]);
  });
});

describe('a rectangle of the table', () => {
  test('counts a merged cell with all its rows, and a cell of the head is none', () => {
    const { indicators } = projectOf(start).project;
    expect(blockOf(only('row:1:level2'), columns, indicators)).toEqual({ top: 0, bottom: 1, left: 1, right: 1 });
    expect(blockOf({ anchor: 'row:4:value', active: 'row:2:name' }, columns, indicators)).toEqual({ top: 1, bottom: 3, left: 2, right: 4 });
    expect(blockOf(only('total'), columns, indicators)).toBeNull();
    const chosen = (key: string) => isChosen(key, { anchor: 'row:2:level2', active: 'row:3:name' }, columns, indicators);
    expect(['row:1:level2', 'row:3:name', 'row:2:name', 'row:4:name', 'row:3:value', 'total'].map(chosen)).toEqual([true, true, true, false, false, false]);
  });

  test('is cleared but for its levels, and filled down from its first row', () => {
    expect(after(clearedBlock(grid, { top: 0, bottom: 1, left: 1, right: 2 }), 1, 2).slice(0, 2)).toEqual([['数量指标', ''], ['数量指标', '']]);
    expect(after(filledDown(grid, { top: 1, bottom: 3, left: 4, right: 5 }), 4, 5)).toEqual([['≥20批', '抽检计划'], ['≥100家次', '检查计划'], ['≥100家次', '检查计划'], ['≥100家次', '检查计划']]);
  });

  test('takes a pasted block at its first cell, adds rows below the table in the class of its last row, and tells what has no column', () => {
    const pasted = pastedInto(grid, { top: 3, bottom: 3, left: 4, right: 4 }, [['≥95%', '问卷一', '多'], ['≥96%', '问卷二', '多']], newId);
    expect(pasted).toMatchObject({ cells: 4, added: 1, left: 2, block: { top: 3, bottom: 4, left: 4, right: 5 } });
    expect(after(pasted.edits, 1, 5).slice(3)).toEqual([['服务对象满意度指标', '群众满意度', expect.anything(), '≥95%', '问卷一'], ['服务对象满意度指标', '', '', '≥96%', '问卷二']]);
  });

  test('a single pasted text fills all of it', () => {
    const pasted = pastedInto(grid, { top: 0, bottom: 2, left: 5, right: 5 }, [['同一依据']], newId);
    expect(pasted).toMatchObject({ cells: 3, added: 0, left: 0 });
    expect(after(pasted.edits, 5, 5).flat()).toEqual(['同一依据', '同一依据', '同一依据', '问卷']);
  });
});

describe('a row', () => {
  test('is added below another one, in its class', () => {
    expect(after([addedRow(projectOf(start), 0, 'n')], 1, 2)).toEqual([['数量指标', '抽检批次'], ['数量指标', ''], ['数量指标', '检查家次'], ['质量指标', '合格率'], ['服务对象满意度指标', '群众满意度']]);
    expect(removedRows(projectOf(start), 1, 2)).toEqual([{ kind: 'row-removed', project: 'p', row: 'r2' }, { kind: 'row-removed', project: 'p', row: 'r3' }]);
  });

  test('moves among the rows of its class only', () => {
    const standing = projectOf(start);
    expect(movedRow(standing, 0, 1)).toEqual({ kind: 'row-moved', project: 'p', row: 'r1', at: 1 });
    expect([movedRow(standing, 1, 1), movedRow(standing, 0, -1), movedRow(standing, 3, 1)]).toEqual([null, null, null]);
  });

  test('of the library stands behind the rows of its class with the titles that this plan prints, and every figure blank', () => {
    const batches: LibraryIndicator = {
      id: 'batches', name: '抽检合格率', alsoCalled: [], subject: 'food-drug', indicatorClass: 'quality', definition: '合格批次占抽检批次的比例', formula: '合格批次÷抽检批次', target: { kind: 'amount', sign: '≥', amount: null, unit: '%' },
      accumulation: 'share', evidence: ['检验报告'], basis: '上年（　）%', norms: [], cautions: [], validFrom: firstDay('2015-01-01'), validTo: null,
    };
    const added = (indicatorClass: IndicatorClass) => libraryRowAdded(start, projectOf(start), { ...batches, indicatorClass }, { trees: indicatorTrees, newId: 'n' });
    expect(after([added('quality')], 1, 4).slice(3, 4)).toEqual([['质量指标', '抽检合格率', '合格批次占抽检批次的比例', '≥（　）%']]);
    expect((['quantity', 'timeliness', 'satisfaction'] as const).map((one) => added(one).at)).toEqual([2, 3, 4]);
    expect(added('satisfaction').texts.level2).toBe('服务对象满意度指标');
  });

  test('goes to another class with its titles and place; to its own class nothing is done', () => {
    expect(after(reclassedRow(start, projectOf(start), 0, 'quality', indicatorTrees), 1, 2)).toEqual([['数量指标', '检查家次'], ['质量指标', '合格率'], ['质量指标', '抽检批次'], ['服务对象满意度指标', '群众满意度']]);
  });
});

import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { draftOf, type DraftProject, type PlanEdit } from '../../domain/editing/index.ts';
import { openEdits, type OpenParts } from './open-edits.ts';

const rows = [
  { level1: '产出指标', level2: '数量指标', name: '抽检批次', value: '≥20批', basis: '抽检计划' },
  { level1: '产出指标', level2: '质量指标', name: '合格率', value: '≥98%', basis: '标准' },
];
const cell = (row: string, project = 'p'): PlanEdit => ({ kind: 'cell', project, row, column: 'value', text: '≥30批' });
const added: PlanEdit = { kind: 'row-added', project: 'p', row: 'new', at: 2, texts: {} };
const moved: PlanEdit = { kind: 'row-moved', project: 'p', row: 'r1', at: 1 };
/** As after a return with a comment on the first row and one on the money. */
const partly: OpenParts = { cell: (key) => key.startsWith('row:1:') || key === 'total', rows: false };

describe('what is done while a text is open only in parts', () => {
  test('what is open is done, and the rest of a paste is told with where it would have gone', () => {
    expect(openEdits([cell('r1'), cell('r2')], standing(), partly)).toEqual({ open: [cell('r1')], told: '“第2行指标值”没有开放，没有写入；其余的已写入。开放了哪些，见“申报”页。' });
    expect(openEdits([cell('r2'), added, moved], standing(), partly)).toEqual({ open: [], told: '“第2行指标值”等3处没有开放，没有写入。开放了哪些，见“申报”页。' });
  });

  test.each<readonly [string, PlanEdit, boolean]>([
    ['an amount that was opened', { kind: 'field', project: 'p', field: 'budget.total', text: '12' }, true],
    ['another amount', { kind: 'field', project: 'p', field: 'budget.fiscal', text: '12' }, false],
    ['a point of the spending plan', { kind: 'field', project: 'p', field: 'spending.03-31', text: '25%' }, false],
    ['the goals', { kind: 'goals', project: 'p', texts: ['完成抽检'] }, false],
    ['taking out the row that was opened', { kind: 'row-removed', project: 'p', row: 'r1' }, true],
    ['taking out another row', { kind: 'row-removed', project: 'p', row: 'r2' }, false],
    ['another order of the rows', moved, false],
    ['a row that is gone by now', cell('gone'), true],
    ['another project, judged where it stands', cell('r2', 'other'), true],
    ['its goals', { kind: 'goals', project: 'other', texts: [] }, true],
    ['its rows', { ...added, project: 'other' }, true],
    ['part one', { kind: 'paragraphs', part: 'goals', texts: [] }, true],
  ])('%s', (_what, edit, isOpen) => {
    const { open, told } = openEdits([edit], standing(), partly);
    expect([open, told === null]).toEqual([isOpen ? [edit] : [], isOpen]);
  });

  test('nothing is told where everything is open', () => {
    expect(openEdits([cell('r2'), added], standing(), { cell: () => true, rows: true })).toEqual({ open: [cell('r2'), added], told: null });
  });
});

function standing(): DraftProject {
  const [project] = draftOf(makePlan([{ name: '抽检', total: '12.00', rows }]), { projects: [{ id: 'p', indicators: ['r1', 'r2'] }] })?.projects ?? [];
  if (project === undefined) throw new Error('there is a project');
  return project;
}

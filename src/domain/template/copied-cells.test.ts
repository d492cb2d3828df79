import { expect, test } from 'vitest';
import { makeDepartmentTable, makePlan, withPartOne, type ProjectInput } from '../../../test/support/plan-factory.ts';
import { applyEdit, draftOf, type PlanDraft, type PlanEdit } from '../editing/index.ts';
import { copiedKey, stillStanding, withoutConfirmed, writtenCells } from './index.ts';

const project: ProjectInput = { name: '甲', code: '', total: '3', purpose: '买药', goals: ['1、买到药', '2、用上药'], columns: ['level1', 'level2', 'name', 'value', 'basis'], rows: [{ name: '批次', value: '≥1批', basis: '' }] };

function draftWith(of: ProjectInput): PlanDraft {
  const plan = withPartOne(makePlan([of], 2028), { goals: ['一', '二'], dutyGoals: [], safeguards: [] });
  const draft = draftOf(plan, { projects: [{ id: 'p', indicators: of.rows.map((_, index) => `r${index + 1}`) }] });
  if (draft === null) throw new Error('the identities fit');
  return draft;
}

function after(edit: PlanEdit): PlanDraft {
  const outcome = applyEdit(draftWith(project), edit, []);
  if (!outcome.applied) throw new Error('the edit fits');
  return outcome.draft;
}

const namesOf = (draft: PlanDraft): readonly string[] => writtenCells(draft).map(({ project: of, row, cell }) => [of ?? '', row ?? '', cell].join('/'));

test('a blank cell and the levels of a row are no copied values; a paragraph of part one is one cell', () => {
  expect(namesOf(draftWith(project))).toEqual(['//goals', '//goals', 'p//title', 'p//name', 'p//purpose', 'p//budget.total', 'p//goals', 'p/r1/name', 'p/r1/value']);
});

test('a cell that was written anew is none any more, and is one again when that is undone', () => {
  const copied = writtenCells(draftWith(project));
  const left = stillStanding(copied, after({ kind: 'cell', project: 'p', row: 'r1', column: 'value', text: '≥2批' }));
  expect(copied.filter((cell) => !left.includes(cell)).map(({ cell, text }) => [cell, text])).toEqual([['value', '≥1批']]);
  expect(stillStanding(copied, draftWith(project))).toEqual(copied);
});

test('one paragraph that is written anew leaves the others as they were copied', () => {
  const left = stillStanding(writtenCells(draftWith(project)), after({ kind: 'paragraphs', part: 'goals', texts: ['1、一', '2、别的'] }));
  expect(left.filter(({ project: of }) => of === null).map(({ text }) => text)).toEqual(['1、一']);
});

test('a row that was taken out has no copied cells', () => {
  expect(stillStanding(writtenCells(draftWith(project)), after({ kind: 'row-removed', project: 'p', row: 'r1' })).filter(({ row }) => row !== null)).toEqual([]);
});

test('what was confirmed was confirmed with its text', () => {
  const copied = writtenCells(draftWith(project));
  const value = copied.filter(({ cell }) => cell === 'value');
  expect(withoutConfirmed(copied, value)).toEqual(copied.filter(({ cell }) => cell !== 'value'));
  expect(withoutConfirmed(copied, value.map((cell) => ({ ...cell, text: '≥9批' })))).toEqual(copied);
  expect(new Set(copied.map(copiedKey)).size).toBe(copied.length);
});

test('a department has its tables as one cell', () => {
  const draft = draftWith(project);
  expect(namesOf(draft)).not.toContain('//departmentTables');
  expect(namesOf({ ...draft, frame: { ...draft.frame, departmentTables: [makeDepartmentTable({})] } })).toContain('//departmentTables');
});

test('where the target stands under another heading, that cell counts once', () => {
  const form: ProjectInput = { ...project, columns: ['level1', 'level2', 'name', 'value', 'gradeExcellent', 'basis'], rows: [{ name: '批次', value: '≥1批', basis: '依据', further: { gradeExcellent: '≥1批' } }] };
  const apart = draftWith(form);
  expect(namesOf(apart)).toContain('p/r1/gradeExcellent');
  const together: PlanDraft = {
    ...apart,
    projects: apart.projects.map((one) => ({
      ...one,
      project: { ...one.project, indicators: one.project.indicators.map((row) => ({ ...row, columns: { ...row.columns, ...(row.columns.value === undefined ? {} : { gradeExcellent: row.columns.value }) } })) },
    })),
  };
  expect(namesOf(together)).toEqual(namesOf(apart).filter((name) => name !== 'p/r1/gradeExcellent'));
});

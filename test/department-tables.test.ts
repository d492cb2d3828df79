// 部门整体绩效目标表 through every kind of file and through the store: whatever is written into its cells comes back, and what a table does not print stays unprinted.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import { readPlanFile, writePlan, writePlanWorkbook } from '../src/documents/index.ts';
import { applyEdit, draftOf, planOf } from '../src/domain/editing/index.ts';
import { taskColumnNames, textsOfDepartmentTable, type DepartmentPlan, type DepartmentTableTexts } from '../src/domain/plan/index.ts';
import { combinePlans } from '../src/domain/plan/index.ts';
import { planOfForm } from './support/form-sample.ts';
import { numberedIdentities } from './support/numbered-identities.ts';

const base = { ...planOfForm('project-targets-hebei-2021'), departmentTables: planOfForm('department-targets').departmentTables };

const text = fc.oneof(
  fc.constantFrom('', '≥90%', '0', '95', '=1+1', '五万', '甲\n乙', '数量指标', '1、加强监管', '“引号”&<标记>', '\'', '00123', '1e5', '2021-03-01', ': ', '总额', '长'.repeat(400)),
  fc.string({ unit: 'grapheme', maxLength: 30 }).filter((written) => !/[\r\p{Cc}]/u.test(written)),
);
/** What names a row: a blank one is a box of the form that nobody filled, `合计` begins the sums. */
const name = text.map((written) => `甲${written}`);
const line = text.map((written) => `目标${written.replaceAll('\n', ' ')}`);

const tables: fc.Arbitrary<DepartmentTableTexts> = fc
  .record({
    columns: fc.subarray(['content', 'total', 'fiscal', 'other'] as const),
    tasks: fc.array(fc.record({ name, content: text, total: text, fiscal: text, other: text }), { maxLength: 5 }),
    sums: fc.option(fc.record({ total: text, fiscal: text, other: text })),
    funds: fc.record({ total: text, fiscal: text, other: text, basic: text, project: text }, { requiredKeys: [] }),
    goals: fc.array(line, { maxLength: 4 }),
    rows: fc.array(fc.record({ level1: fc.constantFrom('产出指标', '效益指标'), level2: name, name, value: text }), { maxLength: 6 }),
    name: fc.option(name),
    moneyUnit: fc.constantFrom('万元' as const, '元' as const),
  })
  .map(({ columns, tasks, sums, funds, goals, rows, name: unit, moneyUnit }) => {
    const taskColumns = taskColumnNames.filter((column) => column === 'name' || columns.some((other) => other === column));
    const amounts = (cells: object): Record<string, string> => Object.fromEntries(Object.entries(cells).filter(([key]) => taskColumns.some((column) => column === key)));
    return {
      number: null, title: '部门整体绩效目标表', name: unit, moneyUnit, funds, taskColumns, tasks: tasks.map(amounts), taskSums: sums === null ? {} : amounts(sums), goals,
      columns: ['level1', 'level2', 'name', 'value'] as const, rows, form: 'department-targets',
    };
  });

describe('whatever is written into the tables of a department', () => {
  test.each([
    ['a Word file', (plan: DepartmentPlan) => readAgain(writePlan(plan).bytes, '文.docx')],
    ['a workbook', (plan: DepartmentPlan) => readAgain(writePlanWorkbook(plan, { identities: null, foot: '' }).bytes, '表.xlsx')],
  ] as const)('comes back from %s', (_, again) => {
    fc.assert(
      fc.property(fc.array(tables, { minLength: 1, maxLength: 2 }), (written) => {
        const plan = withTables(written);
        const read = again(plan);
        expect(read.departmentTables.map(textsOfDepartmentTable)).toEqual(plan.departmentTables.map(textsOfDepartmentTable));
        expect(read.projects).toHaveLength(plan.projects.length);
        expect(read.unread).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test('the plans of several units together keep the table of each', () => {
  const combined = combinePlans([base, { ...base, units: base.units.map((unit) => ({ ...unit, code: '414002' })) }]);
  expect(combined.departmentTables.map(textsOfDepartmentTable)).toEqual([...base.departmentTables, ...base.departmentTables].map(textsOfDepartmentTable));
  const [first, second] = combined.departmentTables.map(({ place }) => place.table ?? 0);
  expect(second).toBeGreaterThan(first ?? 0);
  expect(readAgain(writePlan(combined).bytes, '文.docx').departmentTables).toHaveLength(2);
});

function withTables(written: readonly DepartmentTableTexts[]): DepartmentPlan {
  const draft = draftOf({ ...base, unread: [] }, numberedIdentities(base));
  const outcome = draft === null ? null : applyEdit(draft, { kind: 'department-tables', tables: written }, indicatorTrees);
  if (outcome?.applied !== true) throw new Error('an edit of part one applies');
  return planOf(outcome.draft);
}

function readAgain(bytes: Uint8Array, file: string): DepartmentPlan {
  const read = readPlanFile(bytes, file);
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.plan;
}

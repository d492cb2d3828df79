import { expect, test } from 'vitest';
import { makeDepartmentTable, makePlan } from '../../../test/support/plan-factory.ts';
import { printedContent } from './printed-content.ts';
import type { DepartmentPlan, UnreadText } from './department-plan.ts';

const plan = makePlan([{ name: '抽检', rows: [{ name: '批次', value: '≥20批' }] }]);
const place = { file: '甲.docx', table: 7, row: 1, cell: 1, paragraph: null, line: null };

test('the same cells print the same, wherever they stood and whatever the file was called', () => {
  const elsewhere: DepartmentPlan = { ...plan, file: '乙.docx', contents: [], projects: plan.projects.map((project) => ({ ...project, place })) };
  expect(printedContent(elsewhere)).toBe(printedContent(plan));
});

test('one changed character of a cell prints otherwise', () => {
  expect(printedContent(makePlan([{ name: '抽检', rows: [{ name: '批次', value: '≥21批' }] }]))).not.toBe(printedContent(plan));
  expect(printedContent({ ...plan, fiscalYear: null })).not.toBe(printedContent(plan));
});

test('a missing cell is another thing than a blank one', () => {
  const [project] = plan.projects;
  if (project === undefined) throw new Error('no project');
  const blank = { ...plan, projects: [{ ...project, purpose: { text: '', place } }] };
  const missing = { ...plan, projects: [{ ...project, purpose: null }] };
  expect(printedContent(blank)).not.toBe(printedContent(missing));
  const bare = { ...plan, projects: [{ ...project, indicators: project.indicators.map((row) => ({ ...row, columns: {} })) }] };
  expect(printedContent(bare)).not.toBe(printedContent(plan));
});

test('of what no form claims the order says nothing, and deleted text is not on paper', () => {
  const item = (reason: UnreadText['reason'], text: string): UnreadText => ({ place, reason, text });
  const first: DepartmentPlan = { ...plan, unread: [item('outside-sections', '注一'), item('unknown-table', '表'), item('deleted-text', '旧')] };
  const second: DepartmentPlan = { ...plan, unread: [item('unknown-table', '表'), item('stray-in-cell', '1'), item('outside-sections', '注一')] };
  expect(printedContent(first)).toBe(printedContent(second));
  expect(printedContent(first)).not.toBe(printedContent(plan));
});

test('the table of the department is on paper: one changed amount prints otherwise', () => {
  const withTotal = (amount: string): DepartmentPlan => ({ ...plan, departmentTables: [makeDepartmentTable({ funds: new Map([['资金总额', amount]]) })] });
  expect(printedContent(withTotal('100.00'))).toBe(printedContent(withTotal('100.00')));
  expect(printedContent(withTotal('100.00'))).not.toBe(printedContent(withTotal('101.00')));
  expect(printedContent(withTotal('100.00'))).not.toBe(printedContent(plan));
});

// The indicators of any number of plans as one list, or their projects as a summary, in the layout of a system: row by row as the plans come, so that a county is written as easily as a unit.
import { mainIndicatorText } from '../../../../domain/editing/index.ts';
import { isProjectSummary, type ListContent, type ListLayout, type ProjectField } from '../../../../domain/form/index.ts';
import { targetInThree, type DepartmentPlan, type IndicatorRow, type Project, type TargetInThree, type Unit } from '../../../../domain/plan/index.ts';
import { planSheetStyles, type PlanSheetStyle } from '../../../../catalogue/typography/plan-sheet.typography.ts';
import { formatFen } from '../../../../kernel/money.ts';
import { rowHeight } from '../row-height.ts';
import { streamXlsx } from '../stream-xlsx.ts';
import { text, type SheetFrame, type SheetRow } from '../workbook.ts';

/** Lists of any length; a sheet that is full goes on in another one. */
export function streamIndicatorList(layout: ListLayout, title: string, plans: AsyncIterable<DepartmentPlan>): AsyncGenerator<Uint8Array> {
  return streamXlsx({ title, styles: planSheetStyles, frame: frameOf(layout), heading: [rowOf(layout.columns.map(({ heading }) => heading), 'label')], batches: batchesOf(layout, plans) });
}

async function* batchesOf(layout: ListLayout, plans: AsyncIterable<DepartmentPlan>): AsyncGenerator<readonly SheetRow<PlanSheetStyle>[]> {
  let number = 0;
  for await (const plan of plans) {
    // Project by project: a text may have thousands of rows.
    for (const project of plan.projects) {
      const rows = isProjectSummary(layout) ? [null] : project.indicators;
      yield rows.map((row) => textRow(layout, cellsOf(layout, { plan, project, row, number: (number += 1) })));
    }
  }
}

function rowOf(cells: readonly string[], style: PlanSheetStyle): SheetRow<PlanSheetStyle> {
  return { height: null, cells: cells.map((content, index) => ({ column: index + 1, style, content: text(content) })) };
}

/** High enough for the longest of its cells. */
function textRow({ columns }: ListLayout, cells: readonly string[]): SheetRow<PlanSheetStyle> {
  const fitted = columns.map(({ content }, index) => ({ text: cells[index] ?? '', width: widthOf(content), size: 10 }));
  return { ...rowOf(cells, 'text'), height: rowHeight(fitted, 18) };
}

function frameOf({ title, columns }: ListLayout): SheetFrame<PlanSheetStyle> {
  return {
    name: title,
    state: 'visible',
    columns: columns.map(({ content }) => ({ width: widthOf(content), isHidden: false, style: 'text' })),
    frozen: { rows: 1, columns: 0 },
    rowHeight: 18,
    merges: [],
    choices: [],
    isProtected: false,
    filter: null,
    page: { orientation: 'landscape', repeatedRows: 1, foot: '' },
  };
}

interface ListedRow {
  readonly plan: DepartmentPlan;
  readonly project: Project;
  /** Null where the row is the project. */
  readonly row: IndicatorRow | null;
  readonly number: number;
}

function cellsOf(layout: ListLayout, listed: ListedRow): readonly string[] {
  const { plan, project, row, number } = listed;
  const three = layout.targets === 'in-three' && row !== null ? targetInThree(row) : null;
  return layout.columns.map(({ content }) => {
    switch (content.kind) {
      case 'project':
        return fieldOf(content.field, layout, { plan, project });
      case 'unit-part':
        return unitOf(plan, project)?.[content.part] ?? '';
      case 'indicator':
        return row === null ? '' : indicatorText(row, content.column, three);
      case 'main-indicators':
        return mainIndicatorText(project.indicators);
      case 'fiscal-year':
        return plan.fiscalYear === null ? '' : String(plan.fiscalYear);
      case 'number':
        return String(number);
      case 'nothing':
        return '';
    }
  });
}

function fieldOf(field: ProjectField, { moneyUnit }: ListLayout, { plan, project }: Pick<ListedRow, 'plan' | 'project'>): string {
  switch (field.kind) {
    case 'unit': {
      const unit = unitOf(plan, project);
      return unit === undefined ? '' : `${unit.code ?? ''}${unit.name}`;
    }
    case 'money-unit':
      return moneyUnit;
    case 'text':
      return field.name === 'goals' ? project.goals.map(({ source }) => source).join('\n') : (project[field.name]?.text ?? '');
    case 'money': {
      const amount = project.budget[field.name];
      // What is no amount stays as it was written.
      return amount === null ? '' : amount.value === null ? amount.text : formatFen(amount.value, moneyUnit);
    }
    case 'spending':
      return project.spendingPlan.find(({ checkpoint }) => checkpoint === field.checkpoint)?.cumulative.text ?? '';
  }
}

function unitOf({ units }: DepartmentPlan, { unitCode }: Project): Unit | undefined {
  return units.find(({ code }) => code === unitCode) ?? units[0];
}

function indicatorText(row: IndicatorRow, column: (ListContent & { readonly kind: 'indicator' })['column'], three: TargetInThree | null): string {
  if (column === 'level1' || column === 'level2') return row[column];
  if (three !== null && (column === 'sign' || column === 'value' || column === 'unit')) return three[column];
  return row.columns[column]?.text ?? '';
}

function widthOf(content: ListContent): number {
  if (content.kind === 'indicator') return content.column === 'sign' || content.column === 'unit' || content.column === 'weight' ? 10 : content.column === 'basis' || content.column === 'description' ? 40 : 20;
  if (content.kind === 'project') return content.field.kind === 'text' && (content.field.name === 'goals' || content.field.name === 'purpose') ? 50 : content.field.kind === 'money' ? 14 : 30;
  if (content.kind === 'main-indicators') return 50;
  return content.kind === 'unit-part' && content.part === 'name' ? 30 : 10;
}

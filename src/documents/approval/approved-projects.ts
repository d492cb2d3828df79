// What was approved, project by project: name, code and money; goals and spending plan; the indicators with their values. Where a figure was given (控制数), what had
// been declared and the figure stand beside what was approved. A project's head stays with its first indicator on one page.
import { spendingPlanText, type DepartmentPlan, type IndicatorRow, type Project } from '../../domain/plan/index.ts';
import { formatFen, sumFen, type Fen } from '../../kernel/money.ts';
import { styled, widthsOf } from '../opinion/letter/items-table.ts';
import { row } from '../word/write/building-blocks.ts';
import type { WordCell, WordRow, WordTable } from '../word/write/word-document.ts';

export interface GivenFigures {
  /** 申报数, by the place of the project in the approved text; null where it was blank, or the project did not stand then. */
  readonly declared: readonly (Fen | null)[];
  /** 控制数, by the place of the project; null where none was given. */
  readonly controls: readonly (Fen | null)[];
}

/** Grid: number, label, name of an indicator, and three amounts, over which the value of an indicator reaches. */
const shares = [6, 17, 37, 14, 14, 14];
const amounts = 3;

/** `given`: null where no figures were given. */
export function approvedProjects({ projects }: DepartmentPlan, given: GivenFigures | null, width: number): WordTable {
  const all = projects.map((project, index) => amountsOf(project, given === null ? null : { declared: given.declared[index] ?? null, control: given.controls[index] ?? null }));
  return {
    kind: 'table',
    columns: widthsOf(shares, width),
    framed: true,
    rows: [...headings(given !== null), ...projects.flatMap((project, index) => projectRows(project, index, all[index] ?? [])), totalRow(all)],
  };
}

function headings(isGiven: boolean): readonly WordRow[] {
  const money = isGiven ? ['申报数（万元）', '控制数（万元）', '批复数（万元）'] : ['批复数（万元）'];
  return [
    row([styled('receiptLabel', '序号', { merge: 'start' }), styled('receiptLabel', '项目名称、编码', { span: 2 }), ...money.map((title) => styled('receiptLabel', title, { span: amounts / money.length }))], { header: true }),
    row([styled('receiptLabel', '', { merge: 'continue' }), styled('receiptLabel', '指标类别'), styled('receiptLabel', '绩效指标'), styled('receiptLabel', '指标值', { span: amounts })], { header: true }),
  ];
}

/** What stands in the columns of money; null is a blank, which is not zero. */
type Amounts = readonly (Fen | null)[];

function amountsOf({ budget }: Project, given: { readonly declared: Fen | null; readonly control: Fen | null } | null): Amounts {
  const approved = budget.total?.value ?? null;
  return given === null ? [approved] : [given.declared, given.control, approved];
}

function projectRows(project: Project, index: number, money: Amounts): readonly WordRow[] {
  const { name, title, code, goals, indicators } = project;
  const called = [name?.text.trim() ?? '', title].find((text) => text !== '') ?? '';
  // Whether a row stays with the next is told by its first cell.
  const under = (style: 'sheetKept' | 'receiptText') => styled(style, '', { merge: 'continue', verticalAlign: 'top' });
  const told = [
    { label: '绩效目标', text: goals.map(({ source }) => source.trim()).filter((text) => text !== '').join('\n') },
    { label: '支出计划', text: spendingPlanText(project) },
  ];
  return [
    row([styled('sheetHeadCentred', String(index + 1), { merge: 'start', verticalAlign: 'top' }), styled('sheetHead', `${called}${code === null || code.text.trim() === '' ? '' : `\n${code.text.trim()}`}`, { span: 2 }), ...moneyCells(money, 'sheetHeadCentred')]),
    ...told.flatMap(({ label, text }) => (text === '' ? [] : [row([under('sheetKept'), styled('sheetKept', label), styled('sheetKept', text, { span: 1 + amounts })])])),
    ...indicators.map((indicator) => indicatorRow(indicator, under('receiptText'))),
  ];
}

function indicatorRow({ level2, name, columns }: IndicatorRow, number: WordCell): WordRow {
  return row([number, styled('receiptText', level2), styled('receiptText', name), styled('receiptText', columns.value?.text ?? '', { span: amounts })]);
}

function moneyCells(money: Amounts, style: 'sheetHeadCentred' | 'receiptLabel'): readonly WordCell[] {
  return money.map((amount) => styled(style, amount === null ? '—' : formatFen(amount, '万元'), { span: amounts / money.length }));
}

/** A sum stands only where every amount is known. */
function totalRow(all: readonly Amounts[]): WordRow {
  const columns = all[0]?.length ?? 1;
  const sums = Array.from({ length: columns }, (_, column) => {
    const known = all.flatMap((money) => money[column] ?? []);
    return known.length === all.length ? sumFen(known) : null;
  });
  return row([styled('receiptLabel', '合计', { span: 3 }), ...moneyCells(sums, 'receiptLabel')]);
}

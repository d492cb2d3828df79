// The year of a document number stands in 〔〕. Told at the project's name, and once for the rows; the cells of the table can be put right at once,
// because nothing but the bracket changes. The name comes from the project store and is changed there.
import { defineProjectRule, listOrdinals, type MessageData, type Repair } from '../../../domain/lint/index.ts';
import type { IndicatorColumn, IndicatorRow } from '../../../domain/plan/index.ts';
import { documentNumbersIn, type DocumentNumber } from '../../../domain/text/index.ts';
import { sliceSpan } from '../../../kernel/span.ts';

/** Both pairs of tortoise-shell brackets are fonts of one sign. */
const proper: ReadonlySet<string> = new Set(['〔', '﹝']);

export const basDocnoFormat = defineProjectRule({
  id: 'bas-docno-format',
  title: '文号括号不规范',
  question: '文号的年份是不是用六角括号“〔〕”括起来？',
  severity: 'advice',
  reviewItem: 'form-complete',
  ground: [{ source: 'GB/T 9704《党政机关公文格式》', clause: '发文字号：年份用六角括号“〔〕”括入', confidence: 'unverified' }],
  columns: [],
  explains: [],
  oncePerPlan: '项目{projects}（共{of}个项目中的{count}个）的文号年份没有用六角括号。文号的年份用“〔〕”括起来，例如“〔2021〕5号”，请在名称和依据里一并改正，便于与文件核对。',
  messages: {
    inName: '项目名称里文号“{found}”的年份用了“{bracket}”。文号的年份用六角括号，请在项目库里改为“{wanted}”。',
    inRows: '第{rows}行文号“{found}”的年份用了“{bracket}”。文号的年份用六角括号，请改为“{wanted}”。',
  },
  check({ project }, report) {
    const name = project.name?.text ?? '';
    const [inName] = wronglyBracketed(name);
    if (inName !== undefined) report({ message: 'inName', data: dataOf(inName, name), column: 'name', at: inName.at });
    const cells = project.indicators.flatMap(cellsToMend);
    const [first] = cells;
    if (first === undefined) return;
    const ordinals = [...new Set(cells.map(({ indicator }) => indicator))];
    const repair: Repair = { kind: 'rewrite', safe: true, cells: cells.map(({ indicator, column, text }) => ({ indicator, column, text: mended(text) })) };
    report({ message: 'inRows', data: { rows: listOrdinals(ordinals), ...dataOf(first.number, first.text) }, column: first.column, indicators: ordinals, at: first.number.at, repair });
  },
});

function dataOf(number: DocumentNumber, text: string): MessageData {
  return { found: sliceSpan(text, number.at), bracket: number.bracket, wanted: written(number) };
}

function wronglyBracketed(text: string): readonly DocumentNumber[] {
  return documentNumbersIn(text).filter(({ bracket }) => !proper.has(bracket));
}

const columnsWithNumbers: readonly IndicatorColumn[] = ['basis', 'description', 'name'];

interface CellToMend {
  readonly indicator: number;
  readonly column: IndicatorColumn;
  readonly text: string;
  /** The first number of the cell whose bracket is wrong. */
  readonly number: DocumentNumber;
}

function cellsToMend(row: IndicatorRow): readonly CellToMend[] {
  return columnsWithNumbers.flatMap((column) => {
    const text = row.columns[column]?.text ?? '';
    const [number] = wronglyBracketed(text);
    return number === undefined ? [] : [{ indicator: row.ordinal, column, text, number }];
  });
}

function mended(text: string): string {
  let whole = text;
  for (const number of wronglyBracketed(text).toReversed()) whole = whole.slice(0, number.at.start) + written(number) + whole.slice(number.at.end);
  return whole;
}

function written({ year, number }: DocumentNumber): string {
  return `〔${year}〕${number}号`;
}

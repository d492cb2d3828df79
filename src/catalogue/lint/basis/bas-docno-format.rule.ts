// The year of a document number stands in 〔〕. Told at the project's name where it carries the number, else at the rows; the cells of the table can
// be put right at once, because nothing but the bracket changes.
import { defineProjectRule, type Repair } from '../../../domain/lint/index.ts';
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
    bracket: '文号“{found}”的年份用了“{bracket}”。文号的年份用六角括号，请改为“{wanted}”，名称和依据里一并改正，便于与文件核对。',
  },
  check({ project }, report) {
    const inName = wronglyBracketed(project.name?.text ?? '')[0];
    const rows = project.indicators.flatMap((row) => cellsToMend(row).map((cell) => ({ row, ...cell })));
    const first = inName ?? rows[0]?.number;
    if (first === undefined) return;
    const source = inName === undefined ? (rows[0]?.text ?? '') : (project.name?.text ?? '');
    const repair: Repair = { kind: 'rewrite', safe: true, cells: rows.map(({ row, column, text }) => ({ indicator: row.ordinal, column, text: mended(text) })) };
    report({
      message: 'bracket',
      data: { found: sliceSpan(source, first.at), bracket: first.bracket, wanted: written(first) },
      column: inName === undefined ? (rows[0]?.column ?? 'basis') : 'name',
      indicators: inName === undefined ? [...new Set(rows.map(({ row }) => row.ordinal))] : [],
      at: first.at,
      ...(rows.length === 0 ? {} : { repair }),
    });
  },
});

function wronglyBracketed(text: string): readonly DocumentNumber[] {
  return documentNumbersIn(text).filter(({ bracket }) => !proper.has(bracket));
}

const columnsWithNumbers: readonly IndicatorColumn[] = ['basis', 'description', 'name'];

function cellsToMend(row: IndicatorRow): readonly { readonly column: IndicatorColumn; readonly text: string; readonly number: DocumentNumber }[] {
  return columnsWithNumbers.flatMap((column) => {
    const text = row.columns[column]?.text ?? '';
    const [number] = wronglyBracketed(text);
    return number === undefined ? [] : [{ column, text, number }];
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

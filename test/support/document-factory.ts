// Builds document readings for tests of the plan reader: paragraphs and tables on a grid, as the file readers deliver them, and project
// tables in the layout of the founding form.
import type { Block, DocumentReading, Paragraph, Table, TableCell } from '../../src/documents/document-reading.ts';
import { placeInFile, type Place } from '../../src/kernel/place.ts';

const file = '示例.docx';

export interface CellInput {
  /** Paragraphs of the cell, one per line. */
  readonly text?: string;
  readonly span?: number;
  readonly merge?: TableCell['verticalMerge'];
  readonly tables?: readonly (readonly (readonly CellContent[])[])[];
  readonly deleted?: string;
  readonly instruction?: string;
}

export type CellContent = string | CellInput;
export type RowContent = readonly CellContent[];

/** A document of paragraphs (texts) and tables (rows), in order. */
export function makeDocument(blocks: readonly (string | ParagraphInput | readonly RowContent[])[]): DocumentReading {
  let paragraphs = 0;
  let tables = 0;
  return {
    file,
    format: 'docx',
    blocks: blocks.map((block): Block => {
      if (typeof block === 'string') return makeParagraph({ text: block }, { ...placeInFile(file), paragraph: (paragraphs += 1) });
      if ('text' in block) return makeParagraph(block, { ...placeInFile(file), paragraph: (paragraphs += 1) });
      return makeTable(block, { ...placeInFile(file), table: (tables += 1) });
    }),
    remarks: [],
  };
}

export interface ParagraphInput {
  readonly text: string;
  readonly deleted?: string;
  readonly instruction?: string;
}

export function makeParagraph(input: ParagraphInput, place: Place): Paragraph {
  const fields = input.instruction === undefined ? [] : [{ instruction: input.instruction }];
  return { kind: 'paragraph', text: input.text, fields, deleted: input.deleted ?? '', place };
}

function makeTable(rows: readonly RowContent[], place: Place): Table {
  return {
    kind: 'table',
    place,
    rows: rows.map((cells, index) => {
      const rowPlace = { ...place, row: index + 1 };
      let column = 0;
      return {
        place: rowPlace,
        cells: cells.map((content, cellIndex) => {
          const cell = makeCell(typeof content === 'string' ? { text: content } : content, column, { ...rowPlace, cell: cellIndex + 1 });
          column += cell.columnSpan;
          return cell;
        }),
      };
    }),
  };
}

function makeCell(input: CellInput, column: number, place: Place): TableCell {
  const lines = (input.text ?? '').split('\n');
  const paragraphs = lines.map((text, index) => {
    const extras = index > 0 ? {} : { ...(input.deleted === undefined ? {} : { deleted: input.deleted }), ...(input.instruction === undefined ? {} : { instruction: input.instruction }) };
    return makeParagraph({ text, ...extras }, { ...place, paragraph: index + 1 });
  });
  return {
    text: lines.join('\n'),
    paragraphs,
    column,
    columnSpan: input.span ?? 1,
    verticalMerge: input.merge ?? 'none',
    tables: (input.tables ?? []).map((rows) => makeTable(rows, place)),
    place,
  };
}

export interface ProjectTableInput {
  readonly unit?: string;
  readonly moneyUnit?: string;
  readonly code?: string;
  readonly name?: string;
  readonly total?: string;
  readonly fiscal?: string;
  readonly other?: string;
  readonly purpose?: string;
  readonly plan?: readonly [string, string, string, string];
  readonly goals?: CellContent;
  readonly headings?: RowContent;
  readonly indicators?: readonly RowContent[];
}

/** Rows of a project table in the layout of the founding form, with the spans and merges of its Word file. */
export function projectRows(input: ProjectTableInput = {}): readonly RowContent[] {
  const [march, june, october, december] = input.plan ?? ['25', '50', '75', '100'];
  return [
    [{ text: input.unit ?? '414001示例市市场监督管理局本级', span: 4 }, { text: input.moneyUnit ?? '单位：万元', span: 3 }],
    ['项目编码', { text: input.code ?? '130682211L0EHUUZ80ESH', span: 3 }, '项目名称', { text: input.name ?? '示例项目', span: 2 }],
    [{ text: '预算规模及资金用途', merge: 'restart' }, '预算数', input.total ?? '21.00', '其中：财政资金', input.fiscal ?? '21.00', '其他资金', input.other ?? '0'],
    [{ merge: 'continue' }, { text: input.purpose ?? '用于抽检', span: 6 }],
    [{ text: '资金支出计划（%）', merge: 'restart' }, { text: '3月底', span: 2 }, '6月底', '10月底', { text: '12月底', span: 2 }],
    [{ merge: 'continue' }, { text: march, span: 2 }, june, october, { text: december, span: 2 }],
    ['绩效目标', spanned(input.goals ?? '1.加强抽检\n2.加强培训', 6)],
    input.headings ?? foundingHeadings,
    ...(input.indicators ?? [indicatorRow('产出指标', '数量指标', '抽检批次', '抽检批次', '≥20批', '年度计划')]),
  ];
}

export const foundingHeadings: RowContent = ['一级指标', '二级指标', '三级指标', { text: '绩效指标描述', span: 2 }, '指标值', '指标值确定依据'];

/** Six cells on the seven columns of the founding grid. */
export function indicatorRow(level1: CellContent, level2: CellContent, name: CellContent, description: CellContent, value: CellContent, basis: CellContent): RowContent {
  return [level1, level2, name, spanned(description, 2), value, basis];
}

function spanned(content: CellContent, span: number): CellInput {
  return { ...(typeof content === 'string' ? { text: content } : content), span };
}

/** Text of every paragraph and cell of the document, tracked deletions included. */
export function textsOf(reading: DocumentReading): readonly string[] {
  return reading.blocks.flatMap(textsOfBlock);
}

function textsOfBlock(block: Block): readonly string[] {
  if (block.kind === 'paragraph') return [block.text, block.deleted];
  return block.rows.flatMap((row) => row.cells.flatMap((cell) => [...cell.paragraphs.flatMap(textsOfBlock), ...cell.tables.flatMap(textsOfBlock)]));
}

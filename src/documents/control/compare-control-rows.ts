// The rows of a filled list held against the texts as they stand: what figure each project would get, and row by row what is wrong. A text with anything wrong gets nothing; the others can go.
import { foldedKey } from '../../kernel/fold-width.ts';
import { distanceFen, formatFen, parseFen, sumFen, type Fen, type MoneyUnit } from '../../kernel/money.ts';
import { controlRowTitle, type ControlProject, type ControlRow, type ControlRowPlace, type ControlRows, type ControlText } from './control-sheet.ts';

export interface ControlFault extends ControlRowPlace {
  readonly message: string;
}

export interface ControlLine extends ControlRowPlace {
  readonly project: ControlProject;
  readonly control: Fen;
}

/** What the list says of one text. */
export interface ComparedText {
  readonly text: ControlText;
  readonly lines: readonly ControlLine[];
  /** In the order of their rows; what concerns the text as a whole stands at its first row. */
  readonly faults: readonly ControlFault[];
  /** Of the projects that are named; null where a sum is not known. */
  readonly declared: Fen | null;
  readonly control: Fen | null;
  /** Projects whose figure differs from what was declared. */
  readonly changed: number;
}

export interface ComparedControls {
  readonly texts: readonly ComparedText[];
  /** Rows that speak of no text. */
  readonly strays: readonly ControlFault[];
}

export function compareControlRows({ unit, rows }: Pick<ControlRows, 'unit' | 'rows'>, texts: readonly ControlText[]): ComparedControls {
  const byCode = new Map(texts.map((one) => [one.unitCode, one]));
  const grouped = new Map<string, ControlRow[]>();
  for (const row of rows) grouped.set(row.unitCode, [...(grouped.get(row.unitCode) ?? []), row]);
  const compared: ComparedText[] = [];
  const strays: ControlFault[] = [];
  for (const [code, own] of grouped) {
    const text = byCode.get(code);
    if (text === undefined) strays.push(...own.map(({ table, row }) => ({ table, row, message: code === '' ? '没有写单位代码' : `没有单位“${code}”这一年度的绩效文本，请核对代码` })));
    else compared.push(comparedText(text, own, unit));
  }
  return { texts: compared, strays };
}

function comparedText(text: ControlText, rows: readonly ControlRow[], unit: MoneyUnit): ComparedText {
  if (!text.ready) return { text, lines: [], faults: rows.slice(0, 1).map(({ table, row }) => ({ table, row, message: `文本现在是“${text.stateTitle}”，不能下达控制数${rows.length > 1 ? `（共${rows.length}行）` : ''}` })), declared: null, control: null, changed: 0 };
  const lines: ControlLine[] = [];
  const faults: ControlFault[] = [];
  const seen = new Map<string, ControlRow>();
  for (const row of rows) {
    const at = { table: row.table, row: row.row };
    const project = projectOf(row, text);
    if (typeof project === 'string') {
      faults.push({ ...at, message: project });
      continue;
    }
    const before = seen.get(project.id);
    if (before !== undefined) {
      faults.push({ ...at, message: `“${project.name}”写了两次（${controlRowTitle(before)}写过）` });
      continue;
    }
    seen.set(project.id, row);
    const amount = amountOf(row.control, unit, project);
    if (typeof amount === 'string') faults.push({ ...at, message: amount });
    else lines.push({ ...at, project, control: amount });
  }
  const [first] = rows;
  const missing = text.projects.filter(({ id }) => !seen.has(id));
  if (first !== undefined && missing.length > 0) faults.push({ table: first.table, row: first.row, message: `还有${missing.length}个项目不在表里：${missing.map(({ name }) => `“${name}”`).join('、')}` });
  if (first !== undefined && faults.length === 0 && lines.every(({ control }) => control === 0)) faults.push({ table: first.table, row: first.row, message: '所有项目的控制数都是0：全部不予安排的，请退回并写明理由' });
  const declared = lines.map(({ project }) => project.declared);
  return {
    text,
    lines,
    faults,
    declared: declared.includes(null) ? null : sumFen(declared.filter((amount) => amount !== null)),
    control: sumFen(lines.map(({ control }) => control)),
    changed: lines.filter(({ project, control }) => control !== project.declared).length,
  };
}

/** By number, or by name where no number is written; a sentence where there is none, or where name and number disagree. */
function projectOf({ number, name }: ControlRow, { projects }: ControlText): ControlProject | string {
  if (number === '') {
    const named = name === '' ? [] : projects.filter((project) => foldedKey(project.name) === foldedKey(name));
    const [only] = named;
    if (only === undefined) return name === '' ? '没有写项目序号和项目名称' : `没有名为“${name}”的项目`;
    return named.length === 1 ? only : `有${named.length}个项目都叫“${name}”，请写项目序号`;
  }
  const project = projects.find((one) => String(one.number) === number);
  if (project === undefined) return `没有序号为“${number}”的项目`;
  return name === '' || foldedKey(name) === foldedKey(project.name) ? project : `序号${number}是“${project.name}”，不是“${name}”`;
}

function amountOf(written: string, unit: MoneyUnit, { declared }: ControlProject): Fen | string {
  if (written === '') return '没有写控制数；不予安排的写0';
  const amount = parseFen(written, unit);
  if (amount === null) return `“${written}”不是可以读出的金额，应为${unit}数，最细到分`;
  if (amount < 0) return '控制数不能小于零';
  if (declared !== null && isOtherUnit(amount, declared)) return `控制数${formatFen(amount, '万元')}万元与申报数${formatFen(declared, '万元')}万元相差一千倍以上，请核对金额单位（表头是${unit}）`;
  return amount;
}

/** As far apart as 元 and 千元, or further: a figure in another unit, not another figure. */
function isOtherUnit(amount: Fen, declared: Fen): boolean {
  if (amount === 0 || declared === 0 || distanceFen(amount, declared) === null) return false;
  return amount >= declared * 1_000 || amount * 1_000 <= declared;
}

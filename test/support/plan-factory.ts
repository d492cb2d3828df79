// Builds small department plans for tests: minimal, valid, overridden where a test needs it. One factory for the aggregate.
import { withCosting, type CostingLine } from '../../src/domain/costing/index.ts';
import { classifyIndicator, targetModeOf } from '../../src/domain/indicator/index.ts';
import { splitLeadingNumber, type DepartmentPlan, type DepartmentTable, type Field, type IndicatorColumn, type IndicatorRow, type NumberedParagraph, type OverallGoals, type Project, type SourceText } from '../../src/domain/plan/index.ts';
import { readTargetCells } from '../../src/domain/target/index.ts';
import { indicatorTrees } from '../../src/catalogue/trees/index.ts';
import { formatDecimal, parseDecimal } from '../../src/kernel/decimal.ts';
import { fiscalYear } from '../../src/kernel/fiscal-year.ts';
import { parseFen, type Fen } from '../../src/kernel/money.ts';
import { placeInFile, type Place } from '../../src/kernel/place.ts';

export interface RowInput {
  readonly level1?: string;
  readonly level2?: string;
  readonly name?: string;
  readonly description?: string;
  readonly value: string;
  readonly basis?: string;
  /** 指标性质, where the form prints the column. */
  readonly sign?: string;
  /** 度量单位, where the form prints the column. */
  readonly unit?: string;
  /** Text of further columns, where the form prints them. */
  readonly further?: { readonly [Column in IndicatorColumn]?: string };
  /** 权重 or 分值, where the form prints the column. */
  readonly weight?: string;
  /** What the row came to, where the example is of last year. */
  readonly actual?: string;
}

export interface ProjectInput {
  readonly number?: number;
  readonly name?: string;
  readonly code?: string;
  readonly total?: string;
  readonly fiscal?: string;
  readonly other?: string;
  /** 上年结转, where the form prints it. */
  readonly carryOver?: string;
  readonly purpose?: string;
  /** Cumulative percentages at the four checkpoints; blank text = blank cell. Undefined: the form has no plan. */
  readonly plan?: readonly string[];
  readonly goals?: readonly string[];
  /** 测算: what is paid for, quantity and price in 元. Undefined: none was given. */
  readonly costing?: readonly (readonly string[])[];
  readonly rows: readonly RowInput[];
  readonly columns?: readonly IndicatorColumn[];
}

const foundingColumns: readonly IndicatorColumn[] = ['level1', 'level2', 'name', 'description', 'value', 'basis'];
const checkpoints = ['03-31', '06-30', '10-31', '12-31'];

export function makePlan(projects: readonly ProjectInput[], year: number | null = 2021, unit = '示例市市场监督管理局本级'): DepartmentPlan {
  const file = '示例.txt';
  const plan: DepartmentPlan = {
    file,
    units: [{ code: '414001', name: unit, place: placeInFile(file) }],
    fiscalYear: year === null ? null : fiscalYear(year),
    fiscalYearOrigin: { from: year === null ? 'unknown' : 'printed', explanation: '示例' },
    moneyUnit: '万元',
    overall: { goals: [], dutyGoals: [], safeguards: [] },
    departmentTables: [],
    projects: projects.map((project, index) => makeProject(project, index + 1)),
    contents: [],
    unread: [],
  };
  return withCosting(plan, new Map(projects.map(({ costing = [] }, index) => [index + 1, costing.map(costingLine)])));
}

function costingLine([item = '', amount = '', price = '']: readonly string[], index: number): CostingLine {
  return { id: String(index + 1), item, factors: [{ amount, unit: '' }], price, standard: '', indicators: [] };
}

/** The plan with a part one of these paragraphs. */
export function withPartOne(plan: DepartmentPlan, texts: Readonly<Record<keyof OverallGoals, readonly string[]>>): DepartmentPlan {
  let paragraphs = 0;
  const section = (list: readonly string[]) =>
    list.map((text, index) => {
      paragraphs += 1;
      return { number: index + 1, text, source: `${index + 1}、${text}`, place: { ...placeInFile(plan.file), paragraph: paragraphs } };
    });
  return { ...plan, overall: { goals: section(texts.goals), dutyGoals: section(texts.dutyGoals), safeguards: section(texts.safeguards) } };
}

/** A department's table as an example writes it: amounts by their titles, tasks as name and amounts, rows as level 2, name and value. */
export interface DepartmentInput {
  readonly funds?: ReadonlyMap<string, string>;
  readonly tasks?: readonly (readonly string[])[];
  readonly sums?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
}

export function makeDepartmentTable({ funds = new Map(), tasks = [], sums = [], rows = [] }: DepartmentInput): DepartmentTable {
  const place = (row: number, cell: number): Place => ({ ...placeInFile('示例.txt'), table: 90, row, cell });
  const money = (text: string | undefined, at: Place): Field<Fen> | null => (text === undefined ? null : { text, place: at, value: parseFen(text, '万元') });
  const columns = new Set<IndicatorColumn>(['level1', 'level2', 'name', 'value']);
  return {
    number: null,
    title: '部门整体绩效目标表',
    name: { text: '414001示例市市场监督管理局', place: place(1, 2) },
    unitCode: '414001',
    moneyUnit: '万元',
    funds: { total: money(funds.get('资金总额'), place(2, 2)), fiscal: money(funds.get('财政拨款'), place(2, 4)), other: money(funds.get('其他资金'), place(2, 6)), basic: money(funds.get('基本支出'), place(3, 2)), project: money(funds.get('项目支出'), place(3, 4)) },
    taskColumns: tasks.length === 0 ? [] : ['name', 'total', 'fiscal', 'other'],
    tasks: tasks.map(([name = '', total = '', fiscal = '', other = ''], index) => ({
      ordinal: index + 1,
      name: { text: name, place: place(5 + index, 2) },
      content: null,
      total: money(total, place(5 + index, 3)),
      fiscal: money(fiscal, place(5 + index, 4)),
      other: money(other, place(5 + index, 5)),
      place: place(5 + index, 1),
    })),
    taskSums: { total: money(sums[0], place(50, 2)), fiscal: money(sums[1], place(50, 3)), other: money(sums[2], place(50, 4)) },
    goals: [],
    indicators: rows.map(([level2 = '', name = '', value = ''], index) => makeRow({ level2, name, value }, index + 1, columns, (_, cell) => place(60 + index, cell))),
    printedColumns: [...columns],
    form: 'department-targets',
    place: place(1, 1),
  };
}

export function makeProject(input: ProjectInput, ordinal = 1): Project {
  const table = ordinal;
  const place = (row: number, cell: number): Place => ({ ...placeInFile('示例.txt'), table, row, cell });
  const printedColumns = new Set(input.columns ?? foundingColumns);
  const money = (text: string | undefined, cell: number): Field<ReturnType<typeof parseFen> & number> | null =>
    text === undefined ? null : { text, place: place(3, cell), value: parseFen(text, '万元') };
  const name = input.name ?? '示例项目';
  return {
    number: input.number ?? ordinal,
    ordinal,
    unitCode: '414001',
    title: `${name}绩效目标表`,
    code: input.code === undefined ? null : { text: input.code, place: place(2, 2), value: input.code },
    name: { text: name, place: place(2, 4), value: name },
    budget: {
      total: money(input.total, 3),
      fiscal: money(input.fiscal, 5),
      other: money(input.other, 7),
      carryOver: money(input.carryOver, 9),
      central: null,
      provincial: null,
      municipal: null,
      county: null,
    },
    purpose: input.purpose === undefined ? null : { text: input.purpose, place: place(4, 2) },
    spendingPlan: (input.plan ?? []).map((text, index) => ({
      checkpoint: checkpoints[index] ?? '12-31',
      cumulative: { text, place: place(6, index + 2), value: percentOf(text) },
    })),
    goals: (input.goals ?? []).map((text, index) => makeGoal(text, index + 1, { ...place(7, 2), paragraph: index + 1 })),
    indicators: input.rows.map((row, index) => makeRow(row, index + 1, printedColumns, place)),
    printedColumns: [...printedColumns],
    form: 'test',
    place: place(1, 1),
  };
}

/** A goal with the number it is written with, else with its position. */
function makeGoal(text: string, position: number, place: Place): NumberedParagraph {
  const { number, rest } = splitLeadingNumber(text);
  return number === null ? { number: position, text, source: `${position}.${text}`, place } : { number, text: text.slice(rest), source: text, place };
}

function makeRow(
  input: RowInput,
  ordinal: number,
  printed: ReadonlySet<IndicatorColumn>,
  place: (row: number, cell: number) => Place,
): IndicatorRow {
  const level2 = input.level2 ?? '';
  const level1 = input.level1 ?? '';
  const name = input.name ?? '';
  const description = input.description ?? name;
  const basis = input.basis ?? '示例依据';
  const mode = targetModeOf(classifyIndicator(level1, level2, indicatorTrees));
  const texts: readonly (readonly [IndicatorColumn, string])[] = [
    ['level1', level1],
    ['level2', level2],
    ['name', name],
    ['description', description],
    ['value', input.value],
    ['basis', basis],
    ['sign', input.sign ?? ''],
    ['unit', input.unit ?? ''],
    ['weight', input.weight ?? ''],
  ];
  const columns: { [Column in IndicatorColumn]?: SourceText } = {};
  texts.forEach(([column, text], index) => {
    if (printed.has(column)) columns[column] = { text, place: place(8 + ordinal, index + 1) };
  });
  for (const column of printed) columns[column] ??= { text: input.further?.[column] ?? '', place: place(8 + ordinal, texts.length + 1) };
  const target = readTargetCells({ sign: columns.sign?.text ?? null, value: input.value, unit: columns.unit?.text ?? null }, mode);
  return { ordinal, level1, level2, name, description, basis, target, columns, place: place(8 + ordinal, 1) };
}

/** `25`, `25.00%`; null for a blank cell and for a text that states no percentage. */
function percentOf(text: string): number | null {
  const value = parseDecimal(text.endsWith('%') ? text.slice(0, -1) : text);
  return value === null ? null : Number(formatDecimal(value));
}

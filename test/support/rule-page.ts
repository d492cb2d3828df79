// Reads the page of a lint rule. The page is the manual and the test at once: its examples are executed, its hit rates are measured.
import { makeDepartmentTable, makePlan, withPartOne, type DepartmentInput, type ProjectInput, type RowInput } from './plan-factory.ts';
import type { PreviousPlan } from '../../src/domain/comparison/index.ts';
import type { DepartmentPlan, IndicatorColumn, IndicatorRow } from '../../src/domain/plan/index.ts';
import { readTarget, type TargetReading } from '../../src/domain/target/index.ts';

export interface ExpectedFinding {
  readonly message: string;
  /** Ordinals the finding speaks about; null where the page does not say. */
  readonly rows: readonly number[] | null;
  /** Text under the span; null where the page does not say. */
  readonly fragment: string | null;
}

export interface RuleExample {
  readonly kind: '错例' | '正例';
  readonly text: string;
  readonly plan: DepartmentPlan;
  /** Last year's plan, where the example sets one beside this year's. */
  readonly previous: PreviousPlan | null;
  readonly inputs: readonly ProjectInput[];
  readonly expected: readonly ExpectedFinding[];
}

export interface RulePage {
  readonly title: string;
  readonly headings: readonly string[];
  readonly sections: ReadonlyMap<string, string>;
  readonly examples: readonly RuleExample[];
}

export const pageHeadings = ['问什么', '为什么', '错例', '正例', '何时可以说明后放行', '命中情况'] as const;

const columnTitles: Readonly<Record<string, IndicatorColumn>> = {
  一级指标: 'level1',
  二级指标: 'level2',
  三级指标: 'name',
  绩效指标描述: 'description',
  指标值: 'value',
  指标值确定依据: 'basis',
  度量单位: 'unit',
  指标性质: 'sign',
  权重: 'weight',
  评分标准: 'scoringStandard',
};

export function readRulePage(text: string): RulePage {
  const lines = text.split('\n');
  const title = (lines.find((line) => line.startsWith('# ')) ?? '').slice(2).trim();
  const headings: string[] = [];
  const sections = new Map<string, string>();
  const examples: RuleExample[] = [];
  let fence: { kind: string; lines: string[] } | null = null;
  for (const line of lines) {
    if (fence !== null) {
      if (line.startsWith('```')) {
        if (fence.kind === '错例' || fence.kind === '正例') examples.push(readExample(fence.kind, fence.lines));
        fence = null;
      } else fence.lines.push(line);
    } else if (line.startsWith('```')) fence = { kind: line.slice(3).trim(), lines: [] };
    else if (line.startsWith('## ')) headings.push(line.slice(3).trim());
    else {
      const heading = headings.at(-1);
      if (heading !== undefined) sections.set(heading, `${sections.get(heading) ?? ''}${line}\n`);
    }
  }
  return { title, headings, sections, examples };
}

/** One document of an example as it is being read; an example may set last year's beside this year's. */
interface Draft {
  readonly projects: ProjectInput[];
  current: MutableProject;
  rows: RowInput[];
  year: number | null;
  unit: string | undefined;
  department: DepartmentInput | null;
  readonly partOne: { readonly goals: string[]; readonly dutyGoals: string[]; readonly safeguards: string[] };
}

function emptyDraft(year: number | null): Draft {
  return { projects: [], current: {}, rows: [], year, unit: undefined, department: null, partOne: { goals: [], dutyGoals: [], safeguards: [] } };
}

function closeProject(draft: Draft): void {
  if (draft.rows.length > 0 || Object.keys(draft.current).length > 0) draft.projects.push({ ...draft.current, rows: draft.rows });
  draft.current = {};
  draft.rows = [];
}

function planOf(draft: Draft): DepartmentPlan {
  closeProject(draft);
  const plan = withPartOne(makePlan(draft.projects, draft.year, draft.unit), draft.partOne);
  return draft.department === null ? plan : { ...plan, departmentTables: [makeDepartmentTable(draft.department)] };
}

/** `上年：2020` begins last year's document, `本年：2021` this year's again; an example without them is one document of 2021. */
function readExample(kind: '错例' | '正例', lines: readonly string[]): RuleExample {
  const expected: ExpectedFinding[] = [];
  const current = emptyDraft(2021);
  let previous: Draft | null = null;
  let draft = current;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const colon = line.indexOf('：');
    if (colon < 0) throw new Error(`example line without “：”: ${line}`);
    const key = line.slice(0, colon).trim();
    const value = line.slice(colon + 1);
    switch (key) {
      case '上年':
        previous = draft = emptyDraft(yearOf(value));
        break;
      case '本年':
        draft = current;
        draft.year = yearOf(value);
        break;
      case '报':
        expected.push(readExpected(value));
        break;
      default:
        readLine(draft, key, value);
    }
  }
  const plan = planOf(current);
  return { kind, text: lines.join('\n'), plan, previous: previous === null ? null : previousOf(previous), inputs: [...current.projects, ...(previous?.projects ?? [])], expected };
}

function yearOf(value: string): number | null {
  return value.trim() === '未知' ? null : Number(value);
}

/** Last year's plan with what its rows came to, where the example says so. */
function previousOf(draft: Draft): PreviousPlan {
  const plan = planOf(draft);
  const actuals = new Map<IndicatorRow, TargetReading>();
  plan.projects.forEach((project, index) => {
    project.indicators.forEach((row, at) => {
      const actual = draft.projects[index]?.rows[at]?.actual;
      if (actual !== undefined) actuals.set(row, readTarget(actual));
    });
  });
  return { plan, actualOf: (row) => actuals.get(row) ?? null };
}

function readLine(draft: Draft, key: string, value: string): void {
  const { current, partOne } = draft;
  switch (key) {
    case '项目':
      if (current.name !== undefined || draft.rows.length > 0) closeProject(draft);
      draft.current = { ...draft.current, name: value.trim() };
      break;
    case '编码':
      draft.current = { ...current, code: value.trim() };
      break;
    case '年度':
      draft.year = yearOf(value);
      break;
    case '预算数':
      draft.current = { ...current, total: value.trim() };
      break;
    case '财政资金':
      draft.current = { ...current, fiscal: value.trim() };
      break;
    case '单位':
      draft.unit = value.trim();
      break;
    case '总体目标':
      partOne.goals.push(value.trim());
      break;
    case '分项目标':
      partOne.dutyGoals.push(value.trim());
      break;
    case '保障措施':
      partOne.safeguards.push(value.trim());
      break;
    case '整体表':
      draft.department = { ...draft.department, funds: namedAmounts(value) };
      break;
    case '任务':
      draft.department = { ...draft.department, tasks: [...(draft.department?.tasks ?? []), cellsOf(value)] };
      break;
    case '任务合计':
      draft.department = { ...draft.department, sums: cellsOf(value) };
      break;
    case '整体指标':
      draft.department = { ...draft.department, rows: [...(draft.department?.rows ?? []), cellsOf(value)] };
      break;
    case '上年结转':
      draft.current = { ...current, carryOver: value.trim() };
      break;
    case '其他资金':
      draft.current = { ...current, other: value.trim() };
      break;
    case '资金用途':
      draft.current = { ...current, purpose: value.trim() };
      break;
    case '支出计划':
      draft.current = { ...current, plan: value.split('|').map((part) => part.trim()) };
      break;
    case '目标':
      draft.current = { ...current, goals: [...(current.goals ?? []), value.trim()] };
      break;
    case '测算':
      draft.current = { ...current, costing: [...(current.costing ?? []), cellsOf(value)] };
      break;
    case '列':
      draft.current = { ...current, columns: value.trim().split(/\s+/).map(columnOf) };
      break;
    case '指标':
      draft.rows.push(readRow(value));
      break;
    default:
      throw new Error(`unknown example line: ${key}`);
  }
}

type MutableProject = Partial<ProjectInput>;

function cellsOf(value: string): readonly string[] {
  return value.split('|').map((cell) => cell.trim());
}

/** `资金总额 100 | 财政拨款 80`: amounts by what they are called; one that is blank stands alone. */
function namedAmounts(value: string): ReadonlyMap<string, string> {
  return new Map(cellsOf(value).map((cell) => [cell.split(' ')[0] ?? '', cell.split(' ')[1] ?? '']));
}

/** `二级指标 | 三级指标 | 描述 | 指标值 | 依据 | 度量单位 | 列名=文字 | …`; trailing parts may be left out, `〃` repeats the name. `产出指标（50分）/数量指标` names the level above. */
function readRow(text: string): RowInput {
  const parts = text.split('|').map((part) => part.trim());
  const [levels = '', name = '', description = '〃', value = '', basis = '年度工作计划', unit = '', ...further] = parts;
  const actual = further.find((part) => part.startsWith(actualTitle))?.slice(actualTitle.length);
  const columns: { readonly [Column in IndicatorColumn]?: string } = Object.fromEntries(further.filter((part) => !part.startsWith(actualTitle)).map(readColumn));
  const slash = levels.indexOf('/');
  const level2 = levels.slice(slash + 1);
  return { level1: slash < 0 ? level1Of(level2) : levels.slice(0, slash), level2, name, description: description === '〃' ? name : description, value, basis, unit, sign: columns.sign ?? '', weight: columns.weight ?? '', further: columns, ...(actual === undefined ? {} : { actual }) };
}

/** `实际完成值=620批次` in a row of last year: what it came to. */
const actualTitle = '实际完成值=';

/** `指标性质=定性` */
function readColumn(part: string): readonly [IndicatorColumn, string] {
  const [title = '', text = ''] = part.split('=');
  return [columnOf(title.trim()), text.trim()];
}

/** `messageId`, `messageId 第2、3行`, `messageId 第2行 “片段”`. */
function readExpected(text: string): ExpectedFinding {
  const open = text.indexOf('“');
  const fragment = open < 0 ? null : text.slice(open + 1, text.lastIndexOf('”'));
  const head = (open < 0 ? text : text.slice(0, open)).trim().split(/\s+/);
  const rows = head[1]?.startsWith('第') === true ? head[1].slice(1, -1).split('、').map(Number) : null;
  return { message: head[0] ?? '', rows, fragment };
}

function level1Of(level2: string): string {
  if (level2.includes('满意度')) return '满意度指标';
  return level2.includes('效益') || level2.includes('影响') ? '效益指标' : '产出指标';
}

function columnOf(title: string): IndicatorColumn {
  const column = columnTitles[title];
  if (column === undefined) throw new Error(`unknown column: ${title}`);
  return column;
}

// A summary that came back (项目支出绩效目标汇总表, one row a project), held against a plan: the edits that lead to what it says. It carries little of a project and
// no identities: projects are known by code and name, what it does not carry stays as it stands, and what cannot be told from it is said and not edited.
import { foldedKey } from '../../kernel/fold-width.ts';
import { formatFen, type Fen } from '../../kernel/money.ts';
import { groupedBy } from './grouped-by.ts';
import { linesOf, lineParts, mainIndicatorText, returnedIndicators, type ReturnedValue } from './main-indicators.ts';
import type { DraftProject, PlanDraft } from './plan-draft.ts';
import type { EditableField, PlanEdit } from './plan-edit.ts';
import { textsOfProject } from './project-texts.ts';

export const summaryAmounts = ['total', 'fiscal', 'other'] as const;

export interface SummaryAmount {
  readonly text: string;
  /** Null where it is blank or no amount. */
  readonly value: Fen | null;
}

export interface SummaryRow {
  /** Null where the row names no unit by its code. */
  readonly unitCode: string | null;
  readonly code: string;
  readonly name: string;
  readonly amounts: Readonly<Record<(typeof summaryAmounts)[number], SummaryAmount>>;
  readonly goals: string;
  /** The cell of the main indicators. */
  readonly indicators: string;
}

export interface SummaryEdits {
  readonly edits: readonly PlanEdit[];
  /** What the summary says and no edit can carry, in Chinese. */
  readonly remarks: readonly string[];
}

export interface SummaryMeans {
  readonly newId: () => string;
  /** Whether a text was short enough to go out whole. */
  readonly isWhole: (text: string) => boolean;
}

export function summaryEdits(base: PlanDraft, summary: readonly SummaryRow[], means: SummaryMeans): SummaryEdits {
  const own = ownRows(base, summary);
  const { pairs, rows, projects } = matchedRows(base.projects, own);
  const unclear = rows.filter((row) => projects.some((project) => isSame(codeOf(project), row.code) || isSame(nameOf(project), row.name)));
  // A row without code and name is none: such a project cannot be said to be gone.
  const nameless = projects.filter((project) => codeOf(project) === '' && nameOf(project) === '');
  const told = pairs.map(([project, row]) => projectEdits(base, project, row, means));
  const removed = unclear.length > 0 ? [] : projects.filter((project) => !nameless.includes(project));
  const added = rows.filter((row) => !unclear.includes(row));
  const additions = added.flatMap((row, index) => projectAdded(base, row, { at: base.projects.length - removed.length + index, newId: means.newId }));
  return {
    edits: [...told.flatMap(({ edits }) => edits), ...removed.map(({ id }): PlanEdit => ({ kind: 'project-removed', project: id })), ...additions],
    remarks: [
      ...(own.length === summary.length ? [] : [`汇总表里有${summary.length - own.length}行是别的单位的，没有比较。`]),
      ...unclear.map(({ name }) => `汇总表里“${name}”对应不到唯一的项目（编码或名称有重复），没有比较；请在系统里修改。`),
      ...nameless.map(({ project }) => `第${project.number ?? project.ordinal}个项目没有编码和名称，没有比较。`),
      ...told.flatMap(({ remarks }) => remarks),
      ...(removed.length === 0 ? [] : [`汇总表里没有${removed.map(({ project }) => `“${project.name?.text ?? project.title}”`).join('、')}；采用“删除”会连同它的全部指标删去，只是没有列进来的请不要采用。`]),
      ...(additions.length === 0 ? [] : ['汇总表写不全一个项目：采用“新增”后，请在系统里补齐它的一、二级指标和确定依据。']),
      ...(additions.length === added.length ? [] : ['这份文本里还没有项目，不知道新项目用哪种表；请先在系统里新建项目。']),
    ],
  };
}

/** How many projects of a plan a summary names by their code, or by their name where they have none. */
export function namedInSummary(base: PlanDraft, summary: readonly SummaryRow[]): number {
  return matchedRows(base.projects, ownRows(base, summary)).pairs.filter(([project, row]) => codeOf(project) === foldedKey(row.code)).length;
}

function ownRows({ frame }: PlanDraft, summary: readonly SummaryRow[]): readonly SummaryRow[] {
  const codes = new Set(frame.units.map(({ code }) => code));
  return summary.filter(({ unitCode }) => unitCode === null || codes.has(unitCode));
}

interface MatchedRows {
  readonly pairs: readonly (readonly [DraftProject, SummaryRow])[];
  readonly rows: readonly SummaryRow[];
  readonly projects: readonly DraftProject[];
}

/** By code and name, by code, by name; a key that two have tells none of them. */
function matchedRows(projects: readonly DraftProject[], rows: readonly SummaryRow[]): MatchedRows {
  const found = new Map<DraftProject, SummaryRow>();
  const taken = new Set<SummaryRow>();
  const join = (ofProject: (project: DraftProject) => string, ofRow: (row: SummaryRow) => string): void => {
    const waiting = groupedBy(rows.filter((row) => !taken.has(row)), ofRow);
    for (const [key, [project, ...others]] of groupedBy(projects.filter((one) => !found.has(one)), ofProject)) {
      const [row, ...further] = waiting.get(key) ?? [];
      if (key === '' || project === undefined || row === undefined || others.length + further.length > 0) continue;
      found.set(project, row);
      taken.add(row);
    }
  };
  join((project) => `${codeOf(project)}\n${nameOf(project)}`, ({ code, name }) => `${foldedKey(code)}\n${foldedKey(name)}`);
  join(codeOf, ({ code }) => foldedKey(code));
  join(nameOf, ({ name }) => foldedKey(name));
  return { pairs: [...found], rows: rows.filter((row) => !taken.has(row)), projects: projects.filter((project) => !found.has(project)) };
}

function isSame(key: string, text: string): boolean {
  return key !== '' && key === foldedKey(text);
}

function codeOf({ project }: DraftProject): string {
  return foldedKey(project.code?.text ?? '');
}

function nameOf({ project }: DraftProject): string {
  return foldedKey(project.name?.text ?? '');
}

function projectEdits(base: PlanDraft, standing: DraftProject, row: SummaryRow, { isWhole }: SummaryMeans): SummaryEdits {
  const { id, project } = standing;
  const edits: PlanEdit[] = [];
  const remarks: string[] = [];
  const about = `“${project.name?.text ?? project.title}”`;
  const write = (field: EditableField, title: string, hasCell: boolean, text: string): void => {
    if (hasCell) edits.push({ kind: 'field', project: id, field, text });
    else remarks.push(`${about}的表里没有${title}，汇总表里的“${text}”没有比较。`);
  };
  for (const [field, title] of [['code', '项目编码'], ['name', '项目名称']] as const) {
    const printed = project[field]?.text ?? '';
    if (isWhole(printed) && !sameLines(printed, row[field])) write(field, title, project[field] !== null, row[field].trim());
  }
  for (const key of summaryAmounts) {
    const amount = project.budget[key];
    const came = row.amounts[key];
    const value = amount?.value ?? null;
    // What is no amount was printed as it stands, whatever it would be in 万元.
    const isUnchanged = value === null ? sameLines(amount?.text ?? '', came.text) : came.value === value;
    if (!isUnchanged) write(`budget.${key}`, amountTitles[key], amount !== null, came.value === null ? came.text.trim() : formatFen(came.value, base.frame.moneyUnit ?? '万元'));
  }
  const goals = project.goals.map(({ source }) => source).join('\n');
  if (!isWhole(goals)) remarks.push(`${about}的绩效目标超过 Excel 一格的容量，没有比较；请在系统里修改。`);
  else if (!sameLines(goals, row.goals)) edits.push({ kind: 'goals', project: id, texts: linesOf(row.goals) });
  if (!isWhole(mainIndicatorText(project.indicators))) return { edits, remarks: [...remarks, `${about}的主要绩效指标超过 Excel 一格的容量，没有比较；请在系统里修改。`] };
  const { values, strange, missing } = returnedIndicators(project.indicators, row.indicators);
  for (const value of values) {
    const edit = valueEdit(standing, value);
    if (edit === null) remarks.push(`${about}的计算符号、指标值、单位分列，汇总表里的“${value.text}”不能拆开，没有比较；请在系统里修改。`);
    else edits.push(edit);
  }
  if (strange.length > 0) remarks.push(`${about}的主要绩效指标里，${quoted(strange)}对应不到唯一的指标，没有比较；汇总表只能改指标值，增删、改名请在系统里做。`);
  if (missing.length > 0) remarks.push(`${about}的主要绩效指标里没有${quoted(missing)}；指标保持原样，要删除请在系统里做。`);
  return { edits, remarks };
}

const amountTitles: Readonly<Record<(typeof summaryAmounts)[number], string>> = { total: '预算数', fiscal: '财政资金', other: '其他资金' };

function quoted(lines: readonly string[]): string {
  return lines.map((line) => `“${line}”`).join('、');
}

/** Null where sign and unit stand in cells of their own and the text does not keep them. */
function valueEdit({ id, project, rows }: DraftProject, { position, text }: ReturnedValue): PlanEdit | null {
  const row = rows[position];
  const columns = project.indicators[position]?.columns;
  if (row === undefined || columns?.value === undefined) return null;
  const sign = columns.sign?.text.trim() ?? '';
  const unit = columns.unit?.text.trim() ?? '';
  if (!text.startsWith(sign) || !text.endsWith(unit) || text.length < sign.length + unit.length) return null;
  return { kind: 'cell', project: id, row, column: 'value', text: text.slice(sign.length, text.length - unit.length).trim() };
}

/** In the form of the projects that stand there; without any, not at all. */
function projectAdded({ frame, projects }: PlanDraft, row: SummaryRow, { at, newId }: { readonly at: number; readonly newId: () => string }): readonly PlanEdit[] {
  return projects.slice(0, 1).map((sibling): PlanEdit => {
    const like = textsOfProject(sibling);
    const texts = new Map<EditableField, string>([['title', `${row.name}绩效目标表`], ['code', row.code], ['name', row.name]]);
    for (const key of summaryAmounts) {
      const { text, value } = row.amounts[key];
      texts.set(`budget.${key}`, value === null ? text : formatFen(value, frame.moneyUnit ?? '万元'));
    }
    return {
      kind: 'project-added',
      project: newId(),
      at,
      content: {
        ...like,
        unitCode: row.unitCode ?? like.unitCode,
        fields: like.fields.map(({ field }) => ({ field, text: texts.get(field) ?? '' })),
        goals: linesOf(row.goals),
        rows: linesOf(row.indicators).map((line) => ({ id: newId(), texts: lineParts(line) })),
      },
    };
  });
}

function sameLines(one: string, other: string): boolean {
  return linesOf(one).join('\n') === linesOf(other).join('\n');
}

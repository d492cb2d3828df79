// How findings can be answered, in sentences: the proposals that were tried out on the plan, told at the findings they answer. Rows in which the same cell
// becomes the same are told together; what only the bureau knows stays a blank, with what belongs there.
import type { CheckReport } from '../../domain/check/index.ts';
import { indicatorClassTitles } from '../../domain/indicator/index.ts';
import { listOrdinals, speaksOfCells, type Finding } from '../../domain/lint/index.ts';
import { indicatorColumnTitles, numberedProjects, type IndicatorColumn } from '../../domain/plan/index.ts';
import { countBlanks, proposalKindTitles, type CellEdit, type Proposal } from '../../domain/proposal/index.ts';
import { describeCitation, type Citation } from '../../kernel/citation.ts';

/** The cell beside which advice is read: what it says of this cell needs no address. */
export interface OwnCell {
  readonly indicator: number;
  readonly column: IndicatorColumn;
}

/** The cell of a finding about one row; null for every other. */
export function ownCellOf(finding: Finding): OwnCell | null {
  const { indicator, indicators, column } = finding;
  return indicator !== null && indicators.length === 1 && isIndicatorColumn(column) && speaksOfCells(finding) ? { indicator, column } : null;
}

function isIndicatorColumn(column: Finding['column']): column is IndicatorColumn {
  return column !== null && Object.hasOwn(indicatorColumnTitles, column);
}

export interface AdviceOptions {
  readonly own?: OwnCell | null;
  /** How a paper that tells a customary value is named; in full where left out, not at all where it answers null. */
  readonly cite?: (ground: Citation) => string | null;
}

/** One sentence per change, without a full stop; empty where no proposal answers the findings, which are then answered by hand. */
export function adviceOn(findings: readonly Finding[], report: CheckReport, { own = null, cite = describeCitation }: AdviceOptions = {}): readonly string[] {
  const answers = changesFor(findings, report);
  const named = answers.length > 1;
  return answers.flatMap(({ project, proposals, edits }) => {
    const setting = { report, project, own, cite };
    const inOrder = edits.toSorted((a, b) => Number(isOwn(b, own)) - Number(isOwn(a, own)));
    const lines = [...proposals.map((proposal) => structureText(proposal, report)), ...inOrder.map((group) => editText(group, setting))];
    return named ? lines.map((line) => ofProject(project, line)) : lines;
  });
}

/** What answers findings in one project: changes of its table, and cells that become the same. */
export interface ProjectChanges {
  readonly project: number;
  readonly proposals: readonly StructuralProposal[];
  readonly edits: readonly EditGroup[];
}

export type StructuralProposal = Exclude<Proposal, { readonly kind: 'rewrite' }>;

/** Rows of a project in which a cell of the same column becomes the same. */
export interface EditGroup {
  readonly edit: CellEdit;
  readonly rows: readonly number[];
}

export function changesFor(findings: readonly Finding[], report: CheckReport): readonly ProjectChanges[] {
  const answered = new Map<number, Set<string>>();
  for (const finding of findings) {
    if (finding.project === null) continue;
    const ids = answered.get(finding.project) ?? new Set<string>();
    for (const { id } of toldBy(finding, report.check.all)) ids.add(id);
    answered.set(finding.project, ids);
  }
  return [...answered].map(([project, ids]) => {
    const proposals = report.made.proposals.filter((proposal) => proposal.project === project && proposal.findings.some((id) => ids.has(id)));
    return { project, proposals: proposals.flatMap((proposal) => (proposal.kind === 'rewrite' ? [] : [proposal])), edits: editGroups(proposals, (edit) => edit.findings.some((id) => ids.has(id))) };
  });
}

/** Before a sentence about a project where others are spoken of as well. */
export function ofProject(project: number, line: string): string {
  return `项目${project}${line.startsWith('第') ? '' : '：'}${line}`;
}

/** The findings of the rules behind one that is shown: itself, or those of the rows that it tells together. */
export function toldBy({ id, rule, project, column, indicators }: Finding, all: readonly Finding[]): readonly Finding[] {
  return all.filter((other) => {
    if (other.id === id) return true;
    const isOfRows = other.rule === rule && other.project === project && other.column === column && !other.derived;
    return isOfRows && other.indicators.length > 0 && other.indicators.every((ordinal) => indicators.includes(ordinal));
  });
}

export function structureText(proposal: StructuralProposal, report: CheckReport): string {
  const named = (ordinal: number) => `第${ordinal}行${nameOf(report, proposal.project, ordinal)}`;
  const title = proposalKindTitles[proposal.kind];
  switch (proposal.kind) {
    case 'swap':
      return `${title}：${proposal.cells.map((cell) => `${named(cell.indicator)}的${indicatorColumnTitles[cell.column]}改为“${cell.new.trim()}”`).join('，')}`;
    case 'reclass':
      return `${title}：${proposal.moves.map(({ indicator, to }) => `${named(indicator)}移到${indicatorClassTitles[to]}`).join('，')}`;
    case 'merge':
      return `${title}：留下${named(proposal.keep)}，去掉${proposal.remove.map(named).join('、')}`;
    case 'remove':
      return `${title}：${proposal.indicators.map(named).join('、')}`;
  }
}

/** The edits of a project that are asked for, in the order of their first rows. */
export function editGroups(proposals: readonly Proposal[], isWanted: (edit: CellEdit, row: number) => boolean): readonly EditGroup[] {
  const groups = new Map<string, EditGroup>();
  for (const proposal of proposals) {
    if (proposal.kind !== 'rewrite') continue;
    const [row = 0] = proposal.indicators;
    for (const edit of proposal.edits) {
      if (!isWanted(edit, row)) continue;
      const key = JSON.stringify([edit.column, changeText(edit.old, edit.new), edit.blanks.map(({ hint }) => hint)]);
      groups.set(key, { edit, rows: [...(groups.get(key)?.rows ?? []), row] });
    }
  }
  return [...groups.values()].toSorted((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}

export interface TextSetting {
  readonly report: CheckReport;
  readonly project: number;
  readonly own: OwnCell | null;
  readonly cite: (ground: Citation) => string | null;
}

/** `第3行“抽检批次”的指标值改为“≥（　）批”；“（　）”…`. */
export function editText(group: EditGroup, setting: TextSetting): string {
  const { edit } = group;
  return [`${cellsOf(group, setting)}${changeText(edit.old, edit.new)}`, ...hintsOf(edit, setting.cite)].join('；');
}

/** `第3行“抽检批次”的指标值`; what is said beside the cell itself needs no address. */
export function cellsOf({ edit, rows }: EditGroup, { report, project, own }: Omit<TextSetting, 'cite'>): string {
  const [only] = rows;
  const name = rows.length === 1 && only !== undefined ? nameOf(report, project, only) : '';
  const row = own !== null && rows.length === 1 && only === own.indicator ? '' : `第${listOrdinals(rows)}行${name}的`;
  return isOwn({ edit, rows }, own) ? '' : `${row}${indicatorColumnTitles[edit.column]}`;
}

export function isOwn({ edit, rows }: EditGroup, own: OwnCell | null): boolean {
  return own !== null && rows.length === 1 && rows[0] === own.indicator && edit.column === own.column;
}

/** `改为“≥（　）个”`, `后面加“；≥90%为优”`, `填写“（　）”`, `清空`. */
function changeText(old: string, text: string): string {
  const [before, after] = [old.trim(), text.trim()];
  if (after === '') return '清空';
  if (before === '') return `填写“${after}”`;
  return text.startsWith(old) ? `后面加“${text.slice(old.length).trim()}”` : `改为“${after}”`;
}

function hintsOf({ blanks, new: text }: CellEdit, cite: TextSetting['cite']): readonly string[] {
  const several = countBlanks(text) > 1;
  return blanks.map(({ index, hint, ground }) => {
    const cited = ground === null ? null : cite(ground);
    return `${several ? `第${index + 1}个` : ''}“（　）”${hint}${cited === null ? '' : `（${cited}）`}`;
  });
}

function nameOf({ plan }: CheckReport, number: number, ordinal: number): string {
  const project = numberedProjects(plan).find((candidate) => candidate.number === number)?.project;
  const name = project?.indicators.find((row) => row.ordinal === ordinal)?.name.trim() ?? '';
  return name === '' ? '' : `“${name}”`;
}

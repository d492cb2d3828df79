// What is done to whole rows of the indicator table. A row stays among the rows of its class; going to another class is a step of its own, which also gives it
// that class's place and titles.
import { classifyIndicator, type IndicatorClass, type IndicatorTree } from '../../domain/indicator/index.ts';
import { planOf, type DraftProject, type PlanDraft, type PlanEdit } from '../../domain/editing/index.ts';
import { libraryRow, type LibraryIndicator } from '../../domain/indicator-library/index.ts';
import { applyProposals } from '../../domain/proposal/index.ts';
import { classTitles } from '../../domain/template/index.ts';
import { numberOf } from '../app/plan-view.ts';

/** A blank row below the one at `at`, of its class. */
export function addedRow(standing: DraftProject, at: number, newId: string): PlanEdit {
  const row = standing.project.indicators[at];
  const texts = row === undefined ? {} : { level1: row.level1, level2: row.level2 };
  return { kind: 'row-added', project: standing.id, row: newId, at: row === undefined ? standing.rows.length : at + 1, texts };
}

export function removedRows({ id, rows }: DraftProject, from: number, to: number): readonly PlanEdit[] {
  return rows.slice(from, to + 1).map((row) => ({ kind: 'row-removed', project: id, row }));
}

/** One place up or down; null where the neighbour is of another class, or there is none. */
export function movedRow({ id, project, rows }: DraftProject, at: number, by: 1 | -1): PlanEdit | null {
  const [row, neighbour] = [project.indicators[at], project.indicators[at + by]];
  const [identity] = rows.slice(at, at + 1);
  if (row === undefined || neighbour === undefined || identity === undefined) return null;
  if (row.level1 !== neighbour.level1 || row.level2 !== neighbour.level2) return null;
  return { kind: 'row-moved', project: id, row: identity, at: at + by };
}

/** The edits that put a row under another class; none where no tree has it. */
export function reclassedRow(draft: PlanDraft, { project }: DraftProject, at: number, to: IndicatorClass, trees: readonly IndicatorTree[]): readonly PlanEdit[] {
  const row = project.indicators[at];
  if (row === undefined) return [];
  const from = classifyIndicator(row.level1, row.level2, trees);
  const number = numberOf(project);
  const proposal = { kind: 'reclass', id: `p${number}.r${row.ordinal}.by-hand`, project: number, indicators: [row.ordinal], why: '', findings: [], moves: [{ indicator: row.ordinal, from, to }] } as const;
  return applyProposals(draft, [proposal], { trees }).edits;
}

/** A row of the library, behind the rows of its class, or where the classes in their order would have it. */
export function libraryRowAdded(draft: PlanDraft, { id, project, rows }: DraftProject, indicator: LibraryIndicator, setting: { readonly trees: readonly IndicatorTree[]; readonly newId: string }): Extract<PlanEdit, { readonly kind: 'row-added' }> {
  const { trees, newId } = setting;
  const rank = (indicatorClass: IndicatorClass | null): number => (indicatorClass === null ? classOrder.length : classOrder.indexOf(indicatorClass));
  const before = project.indicators.findLastIndex(({ level1, level2 }) => rank(classifyIndicator(level1, level2, trees)) <= rank(indicator.indicatorClass));
  const row = libraryRow(indicator);
  const texts = { ...row, ...classTitles(indicator.indicatorClass, planOf(draft), trees) };
  return { kind: 'row-added', project: id, row: newId, at: Math.min(before + 1, rows.length), texts };
}

const classOrder: readonly IndicatorClass[] = ['quantity', 'quality', 'timeliness', 'cost', 'economic', 'social', 'ecological', 'sustainable', 'satisfaction'];

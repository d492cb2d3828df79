// The rows of edits that stay inside projects, as nearly all do: the order of projects and rows and every place are as they were, so only the projects that
// were touched are looked at, and of these only rows that are another object than before. What the drafts share is the same.
import type { DraftProject, PlanDraft } from '../../domain/editing/index.ts';
import { indicatorColumnNames, type IndicatorRow } from '../../domain/plan/index.ts';
import { canonicalJson } from '../audit/canonical-json.ts';
import { indicatorTable, indicatorVersionTable } from '../tables/indicator.table.ts';
import { projectTable, projectVersionTable } from '../tables/project.table.ts';
import type { KeptPlan } from './kept-plans.ts';
import { indicatorContents, projectContents, type ProjectContents } from './plan-contents.ts';
import { arrangedProjectOf } from './plan-json.ts';
import { collector, type PlanWrites } from './plan-writes.ts';

interface EditsInPlace {
  readonly division: string;
  readonly planId: string;
  readonly former: KeptPlan;
  readonly draft: PlanDraft;
}

/** Null where something moved, came, went, or changed outside the projects: then the whole plan is compared. */
export function writesInPlace(newId: () => string, { division, planId, former, draft }: EditsInPlace): Pick<PlanWrites, 'writes' | 'changed'> | null {
  const { rows, draft: was } = former;
  if (draft.frame !== was.frame || draft.projects.length !== was.projects.length) return null;
  const projects = collector(projectTable, projectVersionTable, division);
  const indicators = collector(indicatorTable, indicatorVersionTable, division);
  for (const [index, now] of draft.projects.entries()) {
    const before = was.projects[index];
    if (before === now) continue;
    if (before === undefined || before.id !== now.id) return null;
    const touched = touchedRows(before, now);
    if (touched === null) {
      const contents = projectContents(now.project, draft.frame.file);
      if (!standsWhereItStood(rows.version.arrangement, now, contents)) return null;
      const row = rows.projects.find(({ id }) => id === now.id) ?? null;
      projects.take({ id: now.id, own: { planId }, content: contents.content, was: row }, newId);
    }
    for (const position of touched ?? now.project.indicators.keys()) {
      const indicator = now.project.indicators[position];
      if (indicator === undefined || before.project.indicators[position] === indicator) continue;
      const id = now.rows[position] ?? '';
      const { content } = indicatorContents(indicator, draft.frame.file);
      indicators.take({ id, own: { projectId: now.id }, content, was: rows.indicators.find((one) => one.id === id) ?? null }, newId);
    }
  }
  return { writes: [...projects.writes(), ...indicators.writes()], changed: projects.changed() || indicators.changed() };
}

/** The positions of the rows that were written in, where nothing else of the project changed and each stands where it stood; null where more has to be compared. */
function touchedRows(before: DraftProject, now: DraftProject): readonly number[] | null {
  const [{ indicators: formerRows, ...former }, { indicators: presentRows, ...present }] = [before.project, now.project];
  const isOnlyRows = Object.entries(present).every(([key, value]) => Reflect.get(former, key) === value) && Object.keys(former).length === Object.keys(present).length;
  if (!isOnlyRows || before.rows.length !== now.rows.length || before.rows.some((id, position) => id !== now.rows[position])) return null;
  const touched = [...presentRows.keys()].filter((position) => presentRows[position] !== formerRows[position]);
  return touched.every((position) => standsAlike(formerRows[position], presentRows[position])) ? touched : null;
}

/** Ordinal, place, and the place of every cell: edits hand these on as they are. */
function standsAlike(former: IndicatorRow | undefined, present: IndicatorRow | undefined): boolean {
  if (former === undefined || present === undefined || former.place !== present.place || former.ordinal !== present.ordinal) return false;
  return indicatorColumnNames.every((column) => former.columns[column]?.place === present.columns[column]?.place);
}

function standsWhereItStood(arrangement: unknown, { id, rows }: DraftProject, { places, indicators }: ProjectContents): boolean {
  const stood = arrangedProjectOf(arrangement, id);
  if (stood === null) return false;
  return canonicalJson(stood) === canonicalJson({ id, ...places, indicators: indicators.map((row, position) => ({ id: rows[position] ?? '', ...row.places })) });
}

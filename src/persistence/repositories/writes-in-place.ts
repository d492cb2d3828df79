// The rows of edits that stay inside projects, as nearly all do: the order of projects and rows and every place are as they were, so only the projects that
// were touched are looked at, and of these only rows that are another object than before. What the drafts share is the same.
import type { DraftProject, PlanDraft } from '../../domain/editing/index.ts';
import { canonicalJson } from '../audit/canonical-json.ts';
import { indicatorTable, indicatorVersionTable } from '../tables/indicator.table.ts';
import { projectTable, projectVersionTable } from '../tables/project.table.ts';
import type { KeptPlan } from './kept-plans.ts';
import { projectContents, type ProjectContents } from './plan-contents.ts';
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
    const contents = projectContents(now.project, draft.frame.file);
    if (!standsWhereItStood(rows.version.arrangement, now, contents)) return null;
    const row = rows.projects.find(({ id }) => id === now.id) ?? null;
    projects.take({ id: now.id, own: { planId }, content: contents.content, was: row }, newId);
    for (const [position, { content }] of contents.indicators.entries()) {
      const id = now.rows[position] ?? '';
      if (before.project.indicators[position] === now.project.indicators[position]) continue;
      indicators.take({ id, own: { projectId: now.id }, content, was: rows.indicators.find((one) => one.id === id) ?? null }, newId);
    }
  }
  return { writes: [...projects.writes(), ...indicators.writes()], changed: projects.changed() || indicators.changed() };
}

function standsWhereItStood(arrangement: unknown, { id, rows }: DraftProject, { places, indicators }: ProjectContents): boolean {
  const stood = arrangedProjectOf(arrangement, id);
  if (stood === null) return false;
  return canonicalJson(stood) === canonicalJson({ id, ...places, indicators: indicators.map((row, position) => ({ id: rows[position] ?? '', ...row.places })) });
}

// What goes on beside the forms, written under the event that begins a text or takes a project into one: 测算, duties, sections and 新增/延续 of its projects, what is said about their
// targets, and its work activities.
import type { BegunProject, BesideBegun } from '../../domain/template/index.ts';
import { insertRows, joinWrites, type TableWrite } from '../audit/table-write.ts';
import { costingLineTable, costingLineVersionTable } from '../tables/costing-line.table.ts';
import { declarationTable, declarationVersionTable, projectDeclarationTable, projectDeclarationVersionTable } from '../tables/declaration.table.ts';
import { targetDetailTable, targetDetailVersionTable } from '../tables/target-detail.table.ts';
import { workActivitiesTable, workActivitiesVersionTable } from '../tables/work-activity.table.ts';
import type { PlanIdentities } from './assemble-plan.ts';
import { newProjectRecord } from './declaration-picture.ts';
import { recordRow } from './declaration-writes.ts';
import { firstVersion } from './version-follow.ts';

interface BegunText {
  readonly division: string;
  readonly planId: string;
  readonly identities: PlanIdentities;
}

export function besideWrites(newId: () => string, { division, planId, identities }: BegunText, { projects, activities }: BesideBegun): readonly TableWrite[] {
  if (projects.length === 0) return [];
  const declaration = newId();
  const opening = [
    insertRows(declarationTable, [{ division, id: declaration, planId }]),
    firstVersion(newId, declarationVersionTable, { division, id: declaration, round: 'first-up', state: 'drafting', action: null, reason: '', declaredBy: [] }),
  ];
  const ofProjects = identities.projects.flatMap(({ id: projectId, indicators }, position) => projects.slice(position, position + 1).flatMap((begun) => projectBesideWrites(newId, { division, projectId, indicators }, begun)));
  return joinWrites([...opening, ...ofProjects, ...activityWrites(newId, { division, planId, identities }, activities)]);
}

/** Of a project about which nothing was decided yet; `indicators`: the identities of its rows in their order. */
export function projectBesideWrites(
  newId: () => string,
  { division, projectId, indicators }: { readonly division: string; readonly projectId: string; readonly indicators: readonly string[] },
  { costing, section, continuity, duties, targets }: BegunProject,
): readonly TableWrite[] {
  const record = newId();
  const lines = costing.flatMap(({ item, factors, price, standard, indicators: ordinals }, at) => {
    const id = newId();
    const content = { position: at, item, factors: factors.map(({ amount, unit }) => ({ amount, unit })), price, standard, indicatorIds: ordinals.flatMap((ordinal) => indicators.slice(ordinal - 1, ordinal)) };
    return [insertRows(costingLineTable, [{ division, id, projectId }]), firstVersion(newId, costingLineVersionTable, { division, id, ...content })];
  });
  const details = targets.flatMap(({ ordinal, details: { direction, accumulation, weight, dataSource } }) =>
    indicators.slice(ordinal - 1, ordinal).flatMap((indicatorId) => {
      const id = newId();
      return [insertRows(targetDetailTable, [{ division, id, indicatorId }]), firstVersion(newId, targetDetailVersionTable, { division, id, direction, accumulation: accumulation ?? '', weight, dataSource })];
    }),
  );
  return [
    insertRows(projectDeclarationTable, [{ division, id: record, projectId }]),
    firstVersion(newId, projectDeclarationVersionTable, { division, id: record, ...recordRow({ ...newProjectRecord, section, continuity, duties }), secrecyReviewer: null }),
    ...lines,
    ...details,
  ];
}

function activityWrites(newId: () => string, { division, planId, identities }: BegunText, activities: BesideBegun['activities']): readonly TableWrite[] {
  if (activities.length === 0) return [];
  const id = newId();
  const told = activities.map(({ name, duty, projects }) => ({ name, duty, projects: projects.flatMap((position) => identities.projects.slice(position, position + 1).map((project) => project.id)) }));
  return [insertRows(workActivitiesTable, [{ division, id, planId }]), firstVersion(newId, workActivitiesVersionTable, { division, id, activities: told })];
}

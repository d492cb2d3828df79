// What was filled in about each project beside its form.
import type { CostingFactor, CostingLine } from '../../domain/costing/index.ts';
import type { WorkActivity } from '../../domain/duty/index.ts';
import type { DraftProject } from '../../domain/editing/index.ts';
import { noDetails, sameDetails, type TargetDetails } from '../../domain/target-details/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import type { DeclarationStore, ProjectRecord } from '../declaration/declaration-store.ts';
import { mayEnter } from '../may.ts';
import { organisationToday, type OrganisationPorts } from '../organisation-store.ts';
import { mayReadPlan } from '../plan-access.ts';
import { noSuchPlan } from './plan-queries.ts';

/** A line of the 测算; its rows by identity, which outlast their numbers. */
export interface CostingEntry {
  readonly id: string;
  readonly item: string;
  readonly factors: readonly CostingFactor[];
  readonly price: string;
  readonly standard: string;
  readonly indicators: readonly string[];
}

export interface FilledProject extends Pick<ProjectRecord, 'duties'> {
  readonly project: string;
  readonly costing: readonly CostingEntry[];
  /** Of the rows about whose target something is said beside the form. */
  readonly targets: readonly RowDetails[];
}

export interface RowDetails extends TargetDetails {
  readonly row: string;
}

export interface Filled {
  readonly projects: readonly FilledProject[];
  readonly activities: readonly WorkActivity[];
}

export interface FillingPorts extends OrganisationPorts {
  readonly declarations: DeclarationStore;
}

export async function fillingView(ports: FillingPorts, { actor, planId }: { readonly actor: Actor; readonly planId: string }): Promise<Result<Filled, Fault>> {
  const unsettled = mayEnter(actor);
  if (unsettled !== null) return failed(unsettled);
  const picture = await ports.declarations.picture(planId);
  if (picture === null) return failed(noSuchPlan);
  const { plan, declaration, draft, projects, costing, activities, targetDetails } = picture;
  const refused = mayReadPlan(actor, { ...plan, state: declaration.state }, await organisationToday(ports, actor));
  if (refused !== null) return failed(refused);
  return ok({
    projects: draft.projects.map((project) => ({ project: project.id, duties: projects.get(project.id)?.duties ?? [], costing: costingEntries(project, costing.get(project.id) ?? []), targets: detailsIn(project, targetDetails) })),
    activities,
  });
}

function detailsIn({ rows }: DraftProject, details: ReadonlyMap<string, TargetDetails>): readonly RowDetails[] {
  return rows.flatMap((row) => {
    const said = details.get(row);
    return said === undefined || sameDetails(said, noDetails) ? [] : [{ row, ...said }];
  });
}

export function costingEntries({ rows }: DraftProject, lines: readonly CostingLine[]): readonly CostingEntry[] {
  return lines.map(({ indicators, ...line }) => ({ ...line, indicators: indicators.flatMap((ordinal) => rows.slice(ordinal - 1, ordinal)) }));
}

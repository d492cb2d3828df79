// The readable history of a text: who did what when, with what was said, and on request what it changed, cell by cell.
import type { OrganisationTree } from '../../domain/organisation/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import type { HistoryStore, RecordedEvent } from '../history-store.ts';
import { mayEnter } from '../may.ts';
import { organisationToday, type OrganisationPorts } from '../organisation-store.ts';
import { mayOnPlan, mayReadPlan } from '../plan-access.ts';
import type { CellChange, PlanStore, StoredPlan } from '../plan-store.ts';
import { noSuchPlan } from './plan-queries.ts';
import { toldEvent } from './told-event.ts';

export interface HistoryPorts extends OrganisationPorts {
  readonly plans: PlanStore;
  readonly history: HistoryStore;
}

export interface HistoryEntry {
  readonly event: number;
  readonly at: string;
  readonly by: string;
  /** In whose post, as it is read behind the name; empty where it was their own. */
  readonly under: string;
  readonly title: string;
  /** What it did and what was said, a sentence each. */
  readonly lines: readonly string[];
  /** Whether there are changed cells to be shown. */
  readonly changes: boolean;
}

export interface PlanHistory {
  readonly entries: readonly HistoryEntry[];
  /** The event before which to go on; null where that was all. */
  readonly before: number | null;
}

const pageLength = 50;

export async function planHistory(ports: HistoryPorts, { actor, planId, before }: { readonly actor: Actor; readonly planId: string; readonly before: number | null }): Promise<Result<PlanHistory, Fault>> {
  const found = await readablePlan(ports, actor, planId);
  if (!found.ok) return found;
  const { plan, tree } = found.value;
  const events = await ports.history.ofPlan({ division: plan.division, planId, before, most: pageLength + 1 });
  const reviews = mayOnPlan(actor, 'declaration.return', plan, tree) === null || mayOnPlan(actor, 'audit.read', plan, tree) === null;
  const page = events.slice(0, pageLength);
  const shown = page.filter(({ kind }) => reviews || !reviewersOwn.includes(kind));
  return ok({ entries: shown.map(entryOf), before: events.length > pageLength ? (page.at(-1)?.event ?? null) : null });
}

/** What an event changed in the text. */
export async function eventChanges(ports: HistoryPorts, { actor, planId, event }: { readonly actor: Actor; readonly planId: string; readonly event: number }): Promise<Result<readonly CellChange[], Fault>> {
  const found = await readablePlan(ports, actor, planId);
  if (!found.ok) return found;
  const { plan } = found.value;
  const [first] = plan.versions;
  return ok(event <= first.event ? [] : await ports.plans.compare(plan, { event: event - 1 }, { event }));
}

/** What reviewers prepare before it is delivered. */
const reviewersOwn: readonly string[] = ['comment.written', 'comment.removed'];

async function readablePlan(ports: HistoryPorts, actor: Actor, planId: string): Promise<Result<{ readonly plan: StoredPlan; readonly tree: OrganisationTree }, Fault>> {
  const unsettled = mayEnter(actor);
  if (unsettled !== null) return failed(unsettled);
  const plan = await ports.plans.find(planId);
  if (plan === null) return failed(noSuchPlan);
  const tree = await organisationToday(ports, actor);
  const refused = mayReadPlan(actor, plan, tree);
  return refused === null ? ok({ plan, tree }) : failed(refused);
}

function entryOf({ event, at, by, under, title, detail, notes, changesContent }: RecordedEvent): HistoryEntry {
  return { event, at, by, under, title, lines: [...toldEvent(detail), ...new Set(notes.map(({ text }) => text))], changes: changesContent };
}

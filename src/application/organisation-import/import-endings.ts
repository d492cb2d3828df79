// Places that a list ends: each with everything under it, as the window does it. What else a row changes of the place is written before; a place that ends with its superior on the same day is one act with it.
import type { Fault } from '../../kernel/fault.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { changedNodes, type ChangedNode } from '../organisation-changes.ts';
import type { NodeChange, StoredNode, StoredOrganisation } from '../organisation-store.ts';
import { decideEnding, endingTogether, listed, marksOf, organisationAfter, postTitle, type EndedTogether, type PlaceToEnd } from '../place-ending.ts';
import type { PlaceChange } from './read-places.ts';

export interface ImportEnding extends PlaceToEnd {
  readonly row: number;
  /** What it takes along, as the row told it. */
  readonly seen: readonly string[];
}

export interface ImportedPlaces {
  /** Everything but the endings. */
  readonly kept: readonly NodeChange[];
  /** Those below before those above. */
  readonly endings: readonly ImportEnding[];
  /** By row: what ends along, as people read it. */
  readonly along: ReadonlyMap<number, string>;
  readonly faults: readonly { readonly row: number; readonly fault: Fault }[];
}

export function importedPlaces(changes: readonly PlaceChange[], standing: StoredOrganisation, today: CivilDate): ImportedPlaces {
  const formerOf = new Map(standing.nodes.map((node) => [node.id, node]));
  const ended = changes.flatMap((change) => endedBy(change, formerOf.get(change.node.id)));
  const endedIds = new Set(ended.map(({ id }) => id));
  const kept = changes.map(({ node }): NodeChange => {
    const former = formerOf.get(node.id);
    if (former === undefined || !endedIds.has(node.id)) return node;
    const { successor: _, ...content } = node;
    return { ...content, to: former.to };
  });
  const written = changedNodes(standing, { changes: kept, demo: false, today });
  // What is wrong without the endings is told by the rows themselves; the endings are then looked at on what stands.
  let organisation = written.ok ? withNodes(standing, written.value) : standing;
  const endings: ImportEnding[] = [];
  const along = new Map<number, string>();
  const faults: { readonly row: number; readonly fault: Fault }[] = [];
  for (const { row, request } of asActs(ended, organisation.nodes)) {
    const decided = decideEnding(organisation, request, { seen: null, today });
    if (!decided.ok) faults.push({ row, fault: decided.fault });
    const together = endingTogether(organisation, request);
    endings.push({ ...request, row, seen: marksOf(together) });
    along.set(row, takenAlong(together, request.place, organisation.nodes));
    organisation = organisationAfter(organisation, request);
  }
  return { kept, endings, along, faults };
}

function withNodes(organisation: StoredOrganisation, written: readonly ChangedNode[]): StoredOrganisation {
  const now = new Map(written.map(({ node }) => [node.id, node]));
  return { ...organisation, nodes: [...organisation.nodes.map((node) => now.get(node.id) ?? node), ...written.filter(({ isNew }) => isNew).map(({ node }) => node)] };
}

interface EndedRow {
  readonly row: number;
  readonly id: string;
  readonly lastDay: CivilDate;
  /** Undefined: the row does not say. */
  readonly successor: string | null | undefined;
}

/** A row that ends a place, or ends it earlier than it stood; a later day and none at all only move the end. */
function endedBy({ row, node }: PlaceChange, former: StoredNode | undefined): readonly EndedRow[] {
  const { id, to, successor } = node;
  return former === undefined || to === null || (former.to !== null && former.to <= to) ? [] : [{ row, id, lastDay: to, successor }];
}

function asActs(ended: readonly EndedRow[], nodes: readonly StoredNode[]): readonly { readonly row: number; readonly request: PlaceToEnd }[] {
  const byId = new Map(ended.map((one) => [one.id, one]));
  const parentOf = new Map(nodes.map(({ id, parent }) => [id, parent]));
  const above = (id: string): readonly string[] => {
    const parent = parentOf.get(id) ?? null;
    return parent === null ? [] : [parent, ...above(parent)];
  };
  // The uppermost of those on the same day that ends as well.
  const actOf = (one: EndedRow): EndedRow => above(one.id).flatMap((id) => byId.get(id) ?? []).findLast(({ lastDay }) => lastDay === one.lastDay) ?? one;
  const successors = new Map<EndedRow, Map<string, string | null>>();
  for (const one of ended) {
    const act = actOf(one);
    const taken = successors.get(act) ?? new Map<string, string | null>();
    successors.set(act, taken);
    if (one.successor !== undefined) taken.set(one.id, one.successor);
  }
  return [...successors]
    .toSorted(([one], [other]) => above(other.id).length - above(one.id).length)
    .map(([{ row, id, lastDay }, taken]) => ({ row, request: { place: id, lastDay, successors: taken } }));
}

function takenAlong({ places, posts, delegations }: EndedTogether, root: string, nodes: readonly StoredNode[]): string {
  const below = places.filter(({ id }) => id !== root).map(({ name }) => name);
  const told = [
    ...(below.length === 0 ? [] : [`下设的${below.length}个机构（${listed(below)}）`]),
    ...(posts.length === 0 ? [] : [`${posts.length}个岗位（${listed(posts.map((post) => postTitle(post, nodes)))}）`]),
    ...(delegations.length === 0 ? [] : [`${delegations.length}项委托代办`]),
  ];
  return told.length === 0 ? '' : `，连同${told.join('、')}一起结束`;
}

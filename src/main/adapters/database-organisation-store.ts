// The organisation over the database. The tree of today is asked by every request, so it is kept until the organisation or the day changes; whether it
// changed is asked of the database each time: only events that are about people or the organisation count.
import type { OrganisationStore, StoredNode } from '../../application/organisation-store.ts';
import { organisationOn, type OrganisationTree } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { peopleWatch, type PeopleWatch } from '../../persistence/audit/people-watch.ts';
import type { CommandOutcome, Store } from '../../persistence/audit/run-command.ts';
import { removeDemoNodes, saveNodes } from '../../persistence/repositories/organisation-nodes.ts';
import { endingOf, endPlaces, undoEnding } from '../../persistence/repositories/place-endings.ts';
import { lastNodeChange, organisationTag, readNodes, readOrganisation } from '../../persistence/repositories/organisation.ts';
import { delegatePost, endDelegation, endPosts, grantPost, handOverPosts } from '../../persistence/repositories/posts.ts';
import { keptWhilePeopleStay } from './kept-while-people-stay.ts';

interface KeptNodes {
  /** Of the watch when they were looked at last. */
  edition: number;
  readonly tag: string;
  readonly nodes: readonly StoredNode[];
  trees: { readonly day: CivilDate; readonly tree: OrganisationTree } | null;
}

/** `watch` is shared with the sessions, so that whoever has just had one read need not look again. */
export function databaseOrganisationStore(store: Store, division: string, watch: PeopleWatch = peopleWatch(store.database, division)): OrganisationStore {
  const { database } = store;
  let kept: KeptNodes | null = null;
  const read = keptWhilePeopleStay(watch, () => readOrganisation(database, division));
  const currentNodes = async (asOf: number | undefined): Promise<KeptNodes> => {
    if (asOf === undefined || watch.seen() < asOf) await watch.look();
    const edition = watch.edition();
    if (kept !== null && kept.edition === edition) return kept;
    const tag = await organisationTag(database, division);
    if (kept !== null && kept.tag === tag) kept.edition = Math.max(kept.edition, edition);
    // Looked at before they are read: should they change in between, the next look finds another tag.
    else kept = { edition, tag, nodes: await readNodes(database, division), trees: null };
    return kept;
  };
  return {
    home: division,
    newId: store.newId,
    async treeOn(day, asOf) {
      const current = await currentNodes(asOf);
      if (current.trees?.day !== day) current.trees = { day, tree: organisationOn(day, current.nodes) };
      return current.trees.tree;
    },
    read,
    lastChange: (node) => lastNodeChange(database, { division, id: node }),
    saveNodes: async (input) => valueOf(await saveNodes(store, { ...input, division })),
    endPlaces: async (input) => valueOf(await endPlaces(store, { ...input, division })),
    endingOf: (place) => endingOf(database, { division, place }),
    undoEnding: async (input) => valueOf(await undoEnding(store, { ...input, division })),
    removeDemo: async (input) => valueOf(await removeDemoNodes(store, { ...input, division })),
    grantPost: async (input) => valueOf(await grantPost(store, { ...input, division })),
    endPosts: async (input) => valueOf(await endPosts(store, { ...input, division })),
    handOverPosts: async (input) => valueOf(await handOverPosts(store, { ...input, division })),
    delegatePost: async (input) => valueOf(await delegatePost(store, { ...input, division })),
    endDelegation: async (input) => valueOf(await endDelegation(store, { ...input, division })),
  };
}

function valueOf<Value>(outcome: Result<CommandOutcome<Value>, Fault>): Result<Value, Fault> {
  return outcome.ok ? ok(outcome.value.value) : outcome;
}

// The organisation over the database. The tree of today is asked by every request, so it is kept until the organisation or the day changes; whether it
// changed is asked of the database each time: only events that are about people or the organisation count.
import type { OrganisationStore, StoredNode } from '../../application/organisation-store.ts';
import { nodesOn, organisationTree, type OrganisationTree } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { peopleChangedAfter } from '../../persistence/audit/last-event.ts';
import type { CommandOutcome, Store } from '../../persistence/audit/run-command.ts';
import { removeDemoNodes, saveNodes } from '../../persistence/repositories/organisation-nodes.ts';
import { organisationTag, readNodes, readOrganisation } from '../../persistence/repositories/organisation.ts';
import { delegatePost, endDelegation, endPosts, grantPost, handOverPosts } from '../../persistence/repositories/posts.ts';

interface KeptNodes {
  /** Event at which they were looked at last. */
  event: number;
  readonly tag: string;
  readonly nodes: readonly StoredNode[];
  trees: { readonly day: CivilDate; readonly tree: OrganisationTree } | null;
}

export function databaseOrganisationStore(store: Store, division: string): OrganisationStore {
  const { database } = store;
  let kept: KeptNodes | null = null;
  const currentNodes = async (): Promise<KeptNodes> => {
    const { event, changed } = await peopleChangedAfter(database, { division, event: kept?.event ?? 0 });
    if (kept !== null && !changed) {
      kept.event = Math.max(kept.event, event);
      return kept;
    }
    const tag = await organisationTag(database, division);
    if (kept !== null && kept.tag === tag) kept.event = Math.max(kept.event, event);
    // Looked at before they are read: should they change in between, the next look finds another tag.
    else kept = { event, tag, nodes: await readNodes(database, division), trees: null };
    return kept;
  };
  return {
    home: division,
    newId: store.newId,
    async treeOn(day) {
      const current = await currentNodes();
      if (current.trees?.day !== day) current.trees = { day, tree: organisationTree(nodesOn(day, current.nodes)) };
      return current.trees.tree;
    },
    read: () => readOrganisation(database, division),
    saveNodes: async (input) => valueOf(await saveNodes(store, { ...input, division })),
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

// The indicator library of a county over the database, kept with the accounts.
import type { LibraryStore } from '../../application/library/library-store.ts';
import type { ProposalState } from '../../domain/indicator-library/index.ts';
import { ok } from '../../kernel/result.ts';
import type { Store } from '../../persistence/audit/run-command.ts';
import { namesInUse, rowsInUse } from '../../persistence/repositories/library-uses.ts';
import { decideProposal, libraryEntries, libraryProposals, proposeIndicator, putEntry, type ProposalToDecide } from '../../persistence/repositories/library.ts';

export function databaseLibraryStore(store: Store, division: string): LibraryStore {
  const { database } = store;
  return {
    newId: store.newId,
    entries: () => libraryEntries(database, division),
    proposals: () => libraryProposals(database, division),
    async propose(input) {
      const made = await proposeIndicator(store, { ...input, division });
      return made.ok ? ok(made.value.value) : made;
    },
    async decide({ proposal, state, ...by }, decide) {
      const decided = await decideProposal(store, { ...by, division, proposal, kind: eventKinds[state] }, decide);
      return decided.ok ? ok(decided.value.value) : decided;
    },
    async put(input) {
      const put = await putEntry(store, { ...input, division });
      return put.ok ? ok(null) : put;
    },
    names: (query) => namesInUse(database, query),
    rows: (query) => rowsInUse(database, query),
  };
}

const eventKinds: Readonly<Record<Exclude<ProposalState, 'open'>, ProposalToDecide['kind']>> = {
  accepted: 'library.accepted',
  refused: 'library.refused',
  merged: 'library.merged',
  withdrawn: 'library.withdrawn',
};

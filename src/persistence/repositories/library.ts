// Entries and proposals of the indicator library over the database: one event for each decision.
import { z } from 'zod';
import { proposalDecided, proposalGone, type DecidedProposal, type LibraryProposal, type ProposalToMake, type StandingProposal } from '../../application/library/library-store.ts';
import { isProposalState, proposalStateTitles, type AcceptedIndicator } from '../../domain/indicator-library/index.ts';
import { parseCivilDate, type CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import { canonicalJson } from '../audit/canonical-json.ts';
import type { EventKind } from '../audit/event-kinds.ts';
import { lastEvent } from '../audit/last-event.ts';
import { runCommand, type CommandOutcome, type Decision, type Store } from '../audit/run-command.ts';
import { insertRows, joinWrites, type TableWrite } from '../audit/table-write.ts';
import type { Queryable } from '../engine/database.ts';
import { libraryEntryTable, libraryEntryVersionTable, libraryProposalTable, libraryProposalVersionTable } from '../tables/library.table.ts';
import { loadRow } from '../tables/row-codec.ts';
import { restoreText } from '../tables/storable-text.ts';
import { entryContent, libraryJson } from './library-json.ts';
import { noticeWrites } from './notice-writes.ts';
import type { Author } from './organisation-nodes.ts';
import { firstVersion, followVersion } from './version-follow.ts';

const keyOf = z.object({ key: z.string().transform(restoreText) });

export async function libraryEntries(database: Queryable, division: string): Promise<readonly AcceptedIndicator[]> {
  return (await entryRows(database, division)).map(({ key, version }) => ({ id: key, ...entryContent.parse(version.content), validFrom: dayOf(version.validFrom), validTo: version.validTo === null ? null : dayOf(version.validTo), successor: version.successor }));
}

async function entryRows(database: Queryable, division: string) {
  const answer = await database.query('select e.key, v.* from library_entry e join library_entry_version v on v.division = e.division and v.id = e.id and v.to_event is null where e.division = $1 order by e.id', [division]);
  return answer.rows.map((row) => ({ key: keyOf.parse(row).key, version: loadRow(libraryEntryVersionTable, row) }));
}

const proposalKey = z.object({ proposed_by: z.string(), node_id: z.string(), changes: z.string().nullable(), at: z.string() });

export async function libraryProposals(database: Queryable, division: string): Promise<readonly LibraryProposal[]> {
  return (await proposalRows(database, division, null)).map(({ proposal }) => proposal);
}

async function proposalRows(database: Queryable, division: string, id: string | null) {
  const answer = await database.query(
    `select p.proposed_by, p.node_id, p.changes, e.at, v.* from library_proposal p join library_proposal_version v on v.division = p.division and v.id = p.id and v.to_event is null
     join event e on e.division = v.division and e.number = v.from_event where p.division = $1 and ($2::uuid is null or p.id = $2) order by p.id desc`,
    [division, id],
  );
  return answer.rows.map((row) => {
    const { proposed_by: proposedBy, node_id: node, changes, at } = proposalKey.parse(row);
    const version = loadRow(libraryProposalVersionTable, row);
    const { id: own, content, state, reason, entryKey: entry, decidedBy } = version;
    if (!isProposalState(state)) throw new Error(`library_proposal_version: no such state: ${state}`);
    const proposal: LibraryProposal = { id: own, proposedBy, node, changes, draft: entryContent.parse(content), state, reason, entry, decidedBy, at: new Date(at).toISOString() };
    return { proposal, version };
  });
}

/** Answers the id: the same by the same person, as long as it is open, is the one that stands, however close together the two were sent. */
export function proposeIndicator(store: Store, { division, actor, under = [], id, node, changes, draft, notices }: ProposalToMake & Author): Promise<Result<CommandOutcome<string>, Fault>> {
  return runCommand<string>(store, {
    division,
    actor,
    under,
    kind: 'library.proposed',
    rules: [],
    decide: async (): Promise<Decision<string>> => {
      const decidedAt = await lastEvent(store.database, division);
      const written = canonicalJson(libraryJson(draft));
      const twin = (await libraryProposals(store.database, division)).find((one) => one.state === 'open' && one.proposedBy === actor && one.changes === changes && canonicalJson(libraryJson(one.draft)) === written);
      if (twin !== undefined) return { kind: 'nothing', value: twin.id };
      const identity = insertRows(libraryProposalTable, [{ division, id, proposedBy: actor, nodeId: node, changes }]);
      const version = firstVersion(store.newId, libraryProposalVersionTable, { division, id, content: libraryJson(draft), state: 'open', reason: '', entryKey: null, decidedBy: null });
      return { kind: 'write', subject: id, detail: { changes, told: `${changes === null ? '新增' : '修改'}“${draft.name}”` }, decidedAt, writes: [identity, version, ...noticeWrites(store, division, notices)], value: id };
    },
  });
}

export interface ProposalToDecide extends Author {
  readonly proposal: string;
  readonly kind: Extract<EventKind, `library.${string}`>;
}

export function decideProposal(store: Store, { division, actor, under = [], proposal: id, kind }: ProposalToDecide, decide: (standing: StandingProposal) => Result<DecidedProposal, Fault>): Promise<Result<CommandOutcome<DecidedProposal>, Fault>> {
  return runCommand<DecidedProposal>(store, {
    division,
    actor,
    under,
    kind,
    rules: [],
    decide: async (): Promise<Decision<DecidedProposal>> => {
      const [standing] = await proposalRows(store.database, division, id);
      if (standing === undefined) return { kind: 'refused', fault: proposalGone };
      if (standing.proposal.state !== 'open') return { kind: 'refused', fault: proposalDecided };
      const decided = decide({ proposal: standing.proposal, entries: await libraryEntries(store.database, division) });
      if (!decided.ok) return { kind: 'refused', fault: decided.fault };
      const { draft, state, reason, entry, entries, notices } = decided.value;
      const settled = followVersion(store.newId, libraryProposalVersionTable, standing.version, { content: libraryJson(draft), state, reason, entryKey: entry, decidedBy: actor });
      const writes = [settled, ...(await entryWrites(store, division, entries, reason)), ...noticeWrites(store, division, notices)];
      return { kind: 'write', subject: id, detail: { state, entry, told: [`“${standing.proposal.draft.name}”：待审核 → ${proposalStateTitles[state]}`, ...(draft.name === standing.proposal.draft.name ? [] : [`名称 ${standing.proposal.draft.name} → ${draft.name}`]), ...(reason === '' ? [] : [`理由：${reason}`])].join('\n') }, writes: joinWrites(writes), value: decided.value };
    },
  });
}

export function putEntry(store: Store, { division, actor, under = [], entry, reason }: Author & { readonly entry: AcceptedIndicator; readonly reason: string }): Promise<Result<CommandOutcome<null>, Fault>> {
  return runCommand<null>(store, {
    division,
    actor,
    under,
    kind: 'library.ended',
    rules: [],
    decide: async (): Promise<Decision<null>> => {
      const decidedAt = await lastEvent(store.database, division);
      const standing = (await libraryEntries(store.database, division)).find(({ id }) => id === entry.id);
      if (standing !== undefined && entryText(standing) === entryText(entry)) return { kind: 'nothing', value: null };
      const writes = joinWrites(await entryWrites(store, division, [entry], reason));
      return { kind: 'write', subject: null, detail: { entry: entry.id, until: entry.validTo, successor: entry.successor, told: `“${entry.name}”：可用到${standing?.validTo ?? '没有期限'} → ${entry.validTo ?? '没有期限'}\n理由：${reason}` }, decidedAt, writes, value: null };
    },
  });
}

/** What an entry says and how long it holds, to be compared. */
function entryText(entry: AcceptedIndicator): string {
  return canonicalJson([libraryJson(entry), entry.validFrom, entry.validTo, entry.successor]);
}

async function entryWrites(store: Store, division: string, entries: readonly AcceptedIndicator[], reason: string): Promise<readonly TableWrite[]> {
  const standing = entries.length === 0 ? [] : await entryRows(store.database, division);
  return entries.flatMap((entry): readonly TableWrite[] => {
    const row = { content: libraryJson(entry), validFrom: entry.validFrom, validTo: entry.validTo, successor: entry.successor, reason };
    const former = standing.find(({ key }) => key === entry.id);
    if (former !== undefined) return [followVersion(store.newId, libraryEntryVersionTable, former.version, row)];
    const id = store.newId();
    return [insertRows(libraryEntryTable, [{ division, id, key: entry.id }]), firstVersion(store.newId, libraryEntryVersionTable, { division, id, ...row })];
  });
}

function dayOf(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null) throw new Error(`library_entry_version: no such day: ${text}`);
  return day;
}

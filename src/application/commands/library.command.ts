// What is done about the indicator library: proposing an indicator or a change, deciding on it (never on one's own), and ending an entry with what takes its place.
import { indicatorLibrary } from '../../catalogue/indicator-library/index.ts';
import { accessSentences } from '../../catalogue/access/access-sentences.ts';
import { proposalStateTitles, standingLibrary, tidyDraft, type LibraryDraft } from '../../domain/indicator-library/index.ts';
import type { OrganisationTree } from '../../domain/organisation/index.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { borrowedFor, borrowedSomewhere } from '../borrowed-post.ts';
import { draftFault, draftProblems } from '../library/check-draft.ts';
import { acceptedOf, noEntry, noYear, outcomeOf, type Decision } from '../library/decide-proposal.ts';
import { proposalGone, type LibraryProposal, type LibraryStore } from '../library/library-store.ts';
import { may, maySomewhere, type AccessAsked } from '../may.ts';
import { noticesOf, peopleToday } from '../notices/notices-of.ts';
import { organisationToday, today, type OrganisationPorts } from '../organisation-store.ts';

export interface LibraryPorts extends OrganisationPorts {
  readonly indicatorLibrary: LibraryStore;
}

export interface ProposeInput {
  readonly actor: Actor;
  /** Id of the entry it would change; null for a new one. */
  readonly changes: string | null;
  readonly draft: LibraryDraft;
}

/** Answers the id of the proposal. */
export async function proposeIndicator(ports: LibraryPorts, { actor, changes, draft: written }: ProposeInput): Promise<Result<string, Fault>> {
  const tree = await organisationToday(ports);
  const refused = maySomewhere(actor, 'library.propose', tree);
  if (refused !== null) return failed(refused);
  const library = standingLibrary(indicatorLibrary, await ports.indicatorLibrary.entries());
  if (changes !== null && !library.some(({ id }) => id === changes)) return failed(noEntry);
  const draft = tidyDraft(written);
  const fault = draftFault(draftProblems({ draft, library, changes, today: today(ports) }));
  if (fault !== null) return failed(fault);
  const id = ports.indicatorLibrary.newId();
  const node = proposingNode(actor, tree);
  const facts = { unit: tree.nodes.get(node)?.name ?? '', change: changes === null ? '新增' : '修改', indicator: draft.name };
  const subject = { node, before: null, after: null, declaredBy: [auditName(actor)] };
  const under = borrowedSomewhere(actor, 'library.propose', tree);
  const notices = noticesOf({ on: 'library.proposed', thing: `library.proposed ${id}`, actor: auditName(actor), under, planId: null, subject, named: {}, facts }, await peopleToday(ports));
  return ports.indicatorLibrary.propose({ id, node, changes, draft, notices, actor: auditName(actor), under });
}

/** The place of the post in which somebody proposes; the county where the only account does. */
function proposingNode(actor: Actor, tree: OrganisationTree): string {
  const roles = accessSentences.filter(({ actions }) => actions.includes('library.propose')).flatMap((sentence) => sentence.roles);
  const post = actor.kind === 'account' ? actor.posts.find(({ role }) => roles.includes(role)) : undefined;
  return post?.node ?? [...tree.nodes.values()].find(({ kind }) => kind === 'division')?.id ?? '';
}

export interface DecideInput {
  readonly actor: Actor;
  readonly proposal: string;
  readonly decision: Decision;
}

/** Answers the id of the entry it became or was merged into; null where it is none. */
export async function decideProposal(ports: LibraryPorts, { actor, proposal: id, decision }: DecideInput): Promise<Result<string | null, Fault>> {
  const proposal = (await ports.indicatorLibrary.proposals()).find((one) => one.id === id);
  const tree = await organisationToday(ports);
  const refused = maySomewhere(actor, decision.kind === 'withdrawn' ? 'library.propose' : 'library.review', tree);
  if (refused !== null) return failed(refused);
  if (proposal === undefined) return failed(proposalGone);
  const notHis = whyNotDecided(actor, proposal, decision, tree);
  if (notHis !== null) return failed(notHis);
  const people = await peopleToday(ports);
  const under = decision.kind === 'withdrawn' ? [] : borrowedFor(actor, [askedToReview(proposal)], tree);
  const decided = await ports.indicatorLibrary.decide({ proposal: id, state: decision.kind, actor: auditName(actor), under }, (standing) => {
    const outcome = outcomeOf(decision, standing, today(ports));
    if (!outcome.ok) return outcome;
    const { draft, state, entry } = outcome.value;
    const facts = { indicator: draft.name, outcome: `${proposalStateTitles[state]}${entry === null ? '' : `（${entry}）`}` };
    return ok({ ...outcome.value, notices: noticesOf({ on: 'library.decided', thing: `library.decided ${id}`, actor: auditName(actor), under, planId: null, subject: null, named: { person: proposal.proposedBy }, facts }, people) });
  });
  return decided.ok ? ok(decided.value.entry) : decided;
}

/** Whoever proposed takes it back, and decides nothing else of it. */
function whyNotDecided(actor: Actor, proposal: LibraryProposal, { kind }: Decision, tree: OrganisationTree): Fault | null {
  if (kind === 'withdrawn') return proposal.proposedBy === auditName(actor) ? null : notOwn;
  return may(actor, askedToReview(proposal), tree);
}

function askedToReview({ node, proposedBy }: LibraryProposal): AccessAsked {
  return { action: 'library.review', subject: { node, state: null, declaredBy: [proposedBy] } };
}

export interface EndEntryInput {
  readonly actor: Actor;
  readonly entry: string;
  /** The last year in which it may be chosen. */
  readonly toYear: number;
  /** Id of the entry to use instead; null where there is none. */
  readonly successor: string | null;
  readonly reason: string;
}

/** What was planned under it stays readable; it is only not chosen any more. */
export async function endEntry(ports: LibraryPorts, { actor, entry: id, toYear, successor, reason }: EndEntryInput): Promise<Result<null, Fault>> {
  const tree = await organisationToday(ports);
  const refused = maySomewhere(actor, 'library.review', tree);
  if (refused !== null) return failed(refused);
  const library = standingLibrary(indicatorLibrary, await ports.indicatorLibrary.entries());
  const entry = library.find((one) => one.id === id);
  const lastDay = civilDate(toYear, 12, 31);
  if (entry === undefined) return failed(noEntry);
  if (lastDay === null || lastDay < entry.validFrom) return failed(noYear);
  if (successor !== null && (successor === id || !library.some((one) => one.id === successor && one.validTo === null))) return failed(noSuccessor);
  if (reason.trim() === '') return failed(withoutReason);
  if (entry.validTo === lastDay && entry.successor === successor) return ok(null);
  return ports.indicatorLibrary.put({ entry: { ...acceptedOf(entry), validTo: lastDay, successor }, reason: reason.trim(), actor: auditName(actor), under: borrowedSomewhere(actor, 'library.review', tree) });
}

const notOwn: Fault = { code: 'own-declaration', what: '只有提议的人能收回它', where: '指标提议', remedy: '请提议的人自己收回，或请财政绩效股审核。' };
const noSuccessor: Fault = { code: 'library-successor', what: '改用的指标不能用', where: '停用指标', remedy: '请选库里另一个没有停用的指标，或者不选。' };
const withoutReason: Fault = { code: 'reason-missing', what: '没有写明停用的理由', where: '停用指标', remedy: '请写明为什么停用，理由会留在记录里。' };

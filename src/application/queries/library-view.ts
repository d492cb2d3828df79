// The indicator library as whoever asks sees it: what the county added, the proposals that concern them, and who uses an entry within what they may read.
import { indicatorLibrary } from '../../catalogue/indicator-library/index.ts';
import { indicatorTrees } from '../../catalogue/trees/index.ts';
import { classifyIndicator } from '../../domain/indicator/index.ts';
import { librarySearch, standingLibrary, type AcceptedIndicator } from '../../domain/indicator-library/index.ts';
import { nearestOfKind, type OrganisationTree } from '../../domain/organisation/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { AccountStore } from '../account-store.ts';
import { auditName, type Actor } from '../actor.ts';
import type { LibraryPorts } from '../commands/library.command.ts';
import { noEntry } from '../library/decide-proposal.ts';
import type { LibraryProposal, NamedRow } from '../library/library-store.ts';
import { may, mayEnter, maySomewhere } from '../may.ts';
import { organisationToday } from '../organisation-store.ts';
import { planScope } from '../plan-scope.ts';

export interface LibraryView {
  readonly entries: readonly AcceptedIndicator[];
  readonly mayPropose: boolean;
  readonly mayReview: boolean;
  /** Open proposals that the caller may decide. */
  readonly waiting: number;
}

export async function libraryView(ports: LibraryPorts, actor: Actor): Promise<Result<LibraryView, Fault>> {
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  const tree = await organisationToday(ports, actor);
  const mayReview = maySomewhere(actor, 'library.review', tree) === null;
  const open = mayReview ? (await ports.indicatorLibrary.proposals()).filter((one) => one.state === 'open' && mayDecide(actor, one, tree)) : [];
  return ok({ entries: await ports.indicatorLibrary.entries(), mayPropose: maySomewhere(actor, 'library.propose', tree) === null, mayReview, waiting: open.length });
}

export interface ShownProposal extends Omit<LibraryProposal, 'node' | 'proposedBy' | 'decidedBy'> {
  readonly by: string;
  readonly place: string;
  readonly decidedBy: string | null;
  readonly own: boolean;
  readonly mayDecide: boolean;
}

/** Reviewers see all, everybody else those of their own unit. */
export async function proposalsView(ports: LibraryPorts & { readonly accounts: Pick<AccountStore, 'names'> }, actor: Actor): Promise<Result<readonly ShownProposal[], Fault>> {
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  const tree = await organisationToday(ports, actor);
  const reviews = maySomewhere(actor, 'library.review', tree) === null;
  const me = auditName(actor);
  const units = new Set(actor.kind === 'account' ? actor.posts.flatMap(({ node }) => unitOf(node, tree) ?? []) : []);
  const seen = (await ports.indicatorLibrary.proposals()).filter(({ proposedBy, node }) => reviews || proposedBy === me || units.has(unitOf(node, tree) ?? ''));
  const names = await ports.accounts.names([...new Set(seen.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy ?? []].flat()))]);
  const nameOf = (account: string): string => names.get(account) ?? '姓名已删除的账号';
  return ok(
    seen.map(({ node, proposedBy, decidedBy, ...proposal }) => ({
      ...proposal,
      by: nameOf(proposedBy),
      place: tree.nodes.get(node)?.name ?? '',
      decidedBy: decidedBy === null ? null : nameOf(decidedBy),
      own: proposedBy === me,
      mayDecide: proposal.state === 'open' && mayDecide(actor, { node, proposedBy }, tree),
    })),
  );
}

/** 谁在用: rows of the year under any name of the entry, in its class, of the units whose plans the caller reads. */
export async function entryUses(ports: LibraryPorts, { actor, entry: id, year }: { readonly actor: Actor; readonly entry: string; readonly year: number }): Promise<Result<readonly NamedRow[], Fault>> {
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  const library = standingLibrary(indicatorLibrary, await ports.indicatorLibrary.entries());
  if (!library.some((one) => one.id === id)) return failed(noEntry);
  const find = librarySearch(library);
  const isIt = ({ name, level1, level2 }: Pick<NamedRow, 'name' | 'level1' | 'level2'>): boolean => find(name, classifyIndicator(level1, level2, indicatorTrees))?.id === id;
  const scope = planScope(actor, 'plan.read', await organisationToday(ports, actor));
  const names = (await ports.indicatorLibrary.names({ year, scope })).filter(isIt).map(({ name }) => name);
  return ok((await ports.indicatorLibrary.rows({ year, scope, names: [...new Set(names)] })).filter(isIt));
}

function mayDecide(actor: Actor, { node, proposedBy }: Pick<LibraryProposal, 'node' | 'proposedBy'>, tree: OrganisationTree): boolean {
  return may(actor, { action: 'library.review', subject: { node, state: null, declaredBy: [proposedBy] } }, tree) === null;
}

function unitOf(node: string, tree: OrganisationTree): string | null {
  return (nearestOfKind(tree, node, 'unit') ?? nearestOfKind(tree, node, 'department'))?.id ?? null;
}

// Who could take a declaration or a project further in the state a step leads to, by the same sentences of access that decide when they do: so that nothing is
// handed to nobody. An account that cannot sign in does not count; emergency access, which lasts hours, does not either.
import type { AccessAction, AccessState } from '../../catalogue/access/access-actions.ts';
import { accessSentences } from '../../catalogue/access/access-sentences.ts';
import { declarationLifecycle } from '../../catalogue/lifecycle/declaration.lifecycle.ts';
import { declarationGoesOnBy, projectGoesOnBy } from '../../catalogue/lifecycle/next-hands.ts';
import { projectLifecycle } from '../../catalogue/lifecycle/project.lifecycle.ts';
import { judgeAccess, roles, type AccessSubject, type Role } from '../../domain/access/index.ts';
import type { DeclarationState, EmptyHands, ProjectState } from '../../domain/lifecycle/index.ts';
import { lineAbove, nearestOfKind, type OrganisationTree, type Post } from '../../domain/organisation/index.ts';
import type { AccountStore, ListedAccount } from '../account-store.ts';
import { noticePeople, type NoticePeople } from '../notices/notices-of.ts';
import { organisationToday, today, type OrganisationPorts } from '../organisation-store.ts';

/** Everybody who can act today. */
export interface Hands {
  readonly tree: OrganisationTree;
  /** By account; without accounts that cannot sign in. */
  readonly posts: ReadonlyMap<string, readonly Post<Role>[]>;
  /** By account; an erased name is absent. */
  readonly names: ReadonlyMap<string, string>;
  /** With a single account there is nobody to keep apart: it acts in every role. */
  readonly alone: boolean;
  /** Accounts by role, and by place of a post or a department it serves: of a county's people only those are judged who could be meant. */
  readonly byRole: ReadonlyMap<Role, ReadonlySet<string>>;
  readonly byPlace: ReadonlyMap<string, readonly string[]>;
}

export interface HandsPorts extends OrganisationPorts {
  readonly accounts: Pick<AccountStore, 'list'>;
}

export interface PeopleAndHands {
  readonly people: NoticePeople;
  readonly hands: Hands;
}

export async function handsToday(ports: HandsPorts): Promise<PeopleAndHands> {
  const [tree, organisation, accounts] = await Promise.all([organisationToday(ports), ports.organisation.read(), ports.accounts.list()]);
  const people = noticePeople(today(ports), organisation, tree);
  return { people, hands: handsOf(people, accounts) };
}

/** Of the people of some day: whoever of them can sign in. */
export function handsOf({ posts, tree }: NoticePeople, accounts: readonly ListedAccount[]): Hands {
  const able = new Map(accounts.filter(({ state }) => state === 'active').map(({ id, name }) => [id, name]));
  const held = new Map([...posts].filter(([account]) => able.has(account)));
  return { tree, posts: held, names: able, alone: accounts.length <= 1, ...whereTheyAre(held) };
}

function whereTheyAre(posts: Hands['posts']): Pick<Hands, 'byRole' | 'byPlace'> {
  const byRole = new Map<Role, Set<string>>();
  const byPlace = new Map<string, string[]>();
  for (const [account, held] of posts) {
    for (const { role, node, serves } of held) {
      byRole.set(role, (byRole.get(role) ?? new Set<string>()).add(account));
      for (const place of [node, ...serves]) {
        const there = byPlace.get(place);
        if (there === undefined) byPlace.set(place, [account]);
        else there.push(account);
      }
    }
  }
  return { byRole, byPlace };
}

/** Everybody with a role of the action. */
function holders(action: AccessAction, { byRole }: Pick<Hands, 'byRole'>): ReadonlySet<string> {
  const accounts = new Set<string>();
  for (const role of rolesFor(action)) for (const account of byRole.get(role) ?? []) accounts.add(account);
  return accounts;
}

/** An account that could do it, and the post in which it would. */
interface Able {
  readonly account: string;
  readonly post: Post<Role>;
}

export function accountsAble(action: AccessAction, subject: AccessSubject<AccessState>, hands: Hands): readonly Able[] {
  const { tree, posts } = hands;
  const meant = holders(action, hands);
  return [...posts].flatMap(([account, held]) => {
    if (!meant.has(account)) return [];
    const judged = judgeAccess({ account, posts: held, action, subject }, { sentences: accessSentences, tree });
    return judged.allowed ? [{ account, post: judged.post }] : [];
  });
}

/** Whoever would declare it: who has, and who is about to. */
interface Handed {
  readonly node: string;
  readonly declaredBy: readonly string[];
}

/** Who could do it now: 由单位财务办理：某某. Null: nobody, or the only account there is. */
export type WhoTakes = (action: AccessAction, subject: AccessSubject<AccessState>) => string | null;

/** Found once for each place and stage, in which many projects are at the same time. People are named where `shows` says so of the place of their post. */
export function whoTakes(hands: Hands, shows: (node: string) => boolean): WhoTakes {
  const told = new Map<string, string | null>();
  return (action, subject) => {
    const key = JSON.stringify([action, subject.node, subject.state, subject.declaredBy]);
    const known = told.get(key);
    if (known !== undefined) return known;
    const takers = takersTold(action, subject, hands, shows);
    told.set(key, takers);
    return takers;
  };
}

function takersTold(action: AccessAction, subject: AccessSubject<AccessState>, hands: Hands, shows: (node: string) => boolean): string | null {
  return hands.alone ? null : toldHands(accountsAble(action, subject, hands), hands, shows);
}

/** Who could do it, in words; null: nobody. */
export function toldHands(accounts: readonly Able[], { names }: Pick<Hands, 'names'>, shows: (node: string) => boolean): string | null {
  if (accounts.length === 0) return null;
  const able = accounts.map(({ account, post }) => ({ title: roles[post.role].title, name: shows(post.node) ? (names.get(account) ?? '') : '' }));
  const told = able.flatMap(({ name }) => (name === '' ? [] : [name])).slice(0, mostNamed);
  const people = told.length === 0 ? '' : `：${told.join('、')}${able.length > told.length ? `等${able.length}人` : ''}`;
  return `由${[...new Set(able.map(({ title }) => title))].join('、')}办理${people}`;
}

/** Whoever holds none of these is not judged: the most of a county. */
function rolesFor(action: AccessAction): ReadonlySet<Role> {
  const known = rolesOfAction.get(action) ?? new Set(accessSentences.filter(({ actions }) => actions.includes(action)).flatMap((one) => one.roles));
  rolesOfAction.set(action, known);
  return known;
}

const rolesOfAction = new Map<AccessAction, ReadonlySet<Role>>();

/** More names tell no more. */
const mostNamed = 3;

/** Whoever has a post where it is or above is most likely to be the one: of many holders the first is mostly enough. */
function* nearestFirst(node: string, accounts: ReadonlySet<string>, { tree, byPlace }: Hands): Generator<string> {
  const near = new Set(lineAbove(tree, node).flatMap(({ id }) => byPlace.get(id) ?? []).filter((account) => accounts.has(account)));
  yield* near;
  for (const account of accounts) if (!near.has(account)) yield account;
}

/** By state: where a step of the declaration could lead now and nobody could go on. */
export function emptyHandsAfter(state: DeclarationState, handed: Handed, hands: Hands): ReadonlyMap<DeclarationState, EmptyHands> {
  const reached = new Set(declarationLifecycle.steps.filter(({ from }) => from.includes(state)).map(({ to }) => to));
  return new Map([...reached].flatMap((to) => {
    const empty = emptyHandsIn(to, handed, hands);
    return empty === null ? [] : [[to, empty] as const];
  }));
}

/** Null: somebody can take it further from this state, or nobody has to. */
export function emptyHandsIn(state: DeclarationState, { node, declaredBy }: Handed, hands: Hands): EmptyHands | null {
  const action = declarationGoesOnBy[state];
  return action === null ? null : emptyHands(`declaration.${action}`, { node, state, declaredBy }, hands);
}

/** By state, for a project of the section or unit `node`. */
export function emptyProjectHandsAfter(state: ProjectState, node: string, hands: Hands): ReadonlyMap<ProjectState, EmptyHands> {
  const reached = new Set(projectLifecycle.steps.filter(({ from }) => from.includes(state)).map(({ to }) => to));
  return new Map([...reached].flatMap((to) => {
    const empty = emptyProjectHandsIn(to, node, hands);
    return empty === null ? [] : [[to, empty] as const];
  }));
}

/** Null: somebody can take a project of this section or unit further from this state, or nobody has to. */
export function emptyProjectHandsIn(state: ProjectState, node: string, hands: Hands): EmptyHands | null {
  const action = projectGoesOnBy[state];
  return action === null ? null : emptyHands(`project.${action}`, { node, state, declaredBy: [] }, hands);
}

function emptyHands(action: AccessAction, subject: AccessSubject<AccessState>, hands: Hands): EmptyHands | null {
  const { tree, posts, alone } = hands;
  if (alone) return null;
  let own = false;
  for (const account of nearestFirst(subject.node, holders(action, hands), hands)) {
    const judged = judgeAccess({ account, posts: posts.get(account) ?? [], action, subject }, { sentences: accessSentences, tree });
    if (judged.allowed) return null;
    own ||= judged.why === 'own-declaration';
  }
  const sentence = accessSentences.find(({ actions, states }) => actions.includes(action) && (states === null || (subject.state !== null && states.includes(subject.state))));
  if (sentence === undefined) return null;
  const { reach } = sentence;
  const place = reach === 'node' ? tree.nodes.get(subject.node) : nearestOfKind(tree, subject.node, reach === 'served' ? 'department' : reach);
  return { why: own ? 'only-declarers' : 'no-holder', post: roles[sentence.roles[0]].title, place: place?.name ?? tree.nodes.get(subject.node)?.name ?? '', served: reach === 'served' };
}

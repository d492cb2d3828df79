// Takes in the workbook of an organisation: first told row by row, then written. Each administration does its part of the same list: places and accounts are the
// system administrator's, posts the security administrator's. What stands already is left alone, so that a list may be taken in again after it was mended.
import type { AccessAction } from '../../catalogue/access/access-actions.ts';
import type { OrganisationSheets } from '../../documents/organisation/organisation-sheets.ts';
import { nodesOn, type OrganisationTree } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { mayGivePost } from '../may-give-post.ts';
import { may, mayEnter, maySomewhere } from '../may.ts';
import { placeTroubles } from '../organisation-changes.ts';
import { importedPlaces, type ImportedPlaces } from '../organisation-import/import-endings.ts';
import type { ImportFault, ImportLine } from '../organisation-import/import-line.ts';
import { readPeople, type ReadPeople } from '../organisation-import/read-people.ts';
import { readPlaces, type ReadPlaces } from '../organisation-import/read-places.ts';
import { organisationToday, today, type NodeChange, type StoredOrganisation } from '../organisation-store.ts';
import { createAccount, type CreateAccountPorts, type CreatedAccount } from './create-account.command.ts';
import { endPlace } from './end-place.command.ts';
import { grantPost } from './posts.command.ts';
import { departmentOfReview } from '../review-changed.ts';

export interface ImportOrganisationInput {
  readonly actor: Actor;
  readonly sheets: OrganisationSheets;
  /** False: only told. */
  readonly write: boolean;
}

/** What of the list is the caller's to do. */
export interface OwnParts {
  readonly places: boolean;
  readonly accounts: boolean;
  readonly posts: boolean;
}

export interface OrganisationImport {
  readonly own: OwnParts;
  readonly lines: readonly ImportLine[];
  readonly faults: readonly ImportFault[];
  /** What the list brings, and of it what the caller does. */
  readonly places: number;
  readonly accounts: number;
  readonly posts: number;
  readonly written: boolean;
  /** New accounts with their first passwords; empty until it is written. */
  readonly issued: readonly (Pick<CreatedAccount, 'login' | 'password'> & { readonly name: string })[];
}

export async function importOrganisation(ports: CreateAccountPorts, { actor, sheets, write }: ImportOrganisationInput): Promise<Result<OrganisationImport, Fault>> {
  const unsettled = mayEnter(actor);
  if (unsettled !== null) return failed(unsettled);
  const tree = await organisationToday(ports);
  const able = (action: AccessAction): boolean => maySomewhere(actor, action, tree) === null;
  const [standing, accounts] = await Promise.all([ports.organisation.read(), ports.accounts.list()]);
  // The only account acts in every role until a second one is made on the page, which parts the administrations; a list would leave it without a post.
  const isAlone = actor.kind === 'account' ? actor.alone : accounts.length < 2;
  const own: OwnParts = { places: able('organisation.change'), accounts: able('account.manage') && !isAlone, posts: able('post.grant') && !isAlone };
  if (!own.places && !own.accounts && !own.posts) return failed(maySomewhere(actor, 'organisation.change', tree) ?? nothingWritten);

  const day = today(ports);
  const nodes = standing.nodes.filter(({ id }) => nodesOn(day, standing.nodes).some((node) => node.id === id));
  const places = readPlaces(sheets.places, nodes, () => ports.organisation.newId());
  const people = readPeople(sheets.people, { places: places.places, organisation: withPlaces(standing, places), accounts, today: day });
  const imported = importedPlaces(places.faults.length > 0 ? [] : places.changes, standing, day);
  const faults = [...places.faults, ...people.faults, ...whyNotWhole(standing, places, imported, day), ...whyNotYours({ actor, tree, own }, places, people), ...whyNotYet({ actor, tree, own }, people)];
  const told: OrganisationImport = {
    own,
    lines: [...places.lines.map((line) => ({ ...line, text: `${line.text}${imported.along.get(line.row) ?? ''}` })), ...people.lines],
    faults,
    places: places.changes.length,
    accounts: people.accounts.length,
    posts: people.posts.length,
    written: false,
    issued: [],
  };
  if (!write || faults.length > 0) return ok(told);

  if (own.places && places.changes.length > 0) {
    const saved = await ports.organisation.saveNodes({ actor: auditName(actor), changes: imported.kept, demo: false, today: day });
    if (!saved.ok) return saved;
    for (const { row: _, ...ending } of imported.endings) {
      const ended = await endPlace(ports, { actor, ...ending, reason: endedByList });
      if (!ended.ok) return ended;
    }
  }
  const issued: { readonly login: string; readonly name: string; readonly password: string }[] = [];
  for (const { login, name } of own.accounts ? people.accounts : []) {
    const created = await createAccount(ports, { actor, login, name, separation: null });
    if (!created.ok) return created;
    issued.push({ login, name, password: created.value.password });
  }
  const known = new Map((await ports.accounts.list()).map(({ login, id }) => [login, id]));
  for (const { row: _, login, ...post } of own.posts ? people.posts : []) {
    const granted = await grantPost(ports, { actor, ...post, account: known.get(login) ?? '' });
    if (!granted.ok) return granted;
  }
  return ok({ ...told, written: true, issued });
}

function withPlaces({ nodes, ...rest }: StoredOrganisation, { changes }: ReadPlaces): StoredOrganisation {
  const changed = new Map(changes.map(({ node }) => [node.id, { ...node, demo: false }]));
  return { ...rest, nodes: [...nodes.map((node) => changed.get(node.id) ?? node), ...[...changed.values()].filter(({ id }) => !nodes.some((node) => node.id === id))] };
}

/** Where the organisation as a whole would have a fault, told at the row that brings it about: a code held twice, a place that cannot end. */
function whyNotWhole(standing: StoredOrganisation, { changes, faults, places }: ReadPlaces, { kept, faults: unended }: ImportedPlaces, day: CivilDate): readonly ImportFault[] {
  const [first] = changes;
  if (faults.length > 0 || first === undefined) return [];
  const rowOf = new Map(changes.map(({ row, node }) => [node.id, row]));
  const parentOf = new Map([...standing.nodes, ...places].map(({ id, parent }) => [id, parent]));
  const rowAt = (id: string | null): number => (id === null ? first.row : (rowOf.get(id) ?? rowAt(parentOf.get(id) ?? null)));
  const told = new Map(placeTroubles(standing, { changes: kept, demo: false, today: day }).map(({ node, message }) => [message, rowAt(node)]));
  const ofEndings = unended.map(({ row, fault }): ImportFault => ({ sheet: 'places', row, message: `${fault.what}。${fault.remedy}` }));
  return [...[...told].map(([message, row]): ImportFault => ({ sheet: 'places', row, message })), ...ofEndings].toSorted((a, b) => a.row - b.row);
}

/** The list has no column for it. */
const endedByList = '按机构与岗位表撤销';

interface Asking {
  readonly actor: Actor;
  readonly tree: OrganisationTree;
  readonly own: OwnParts;
}

/** Rows about places that the caller's posts do not reach. A new place is asked about where it will hang. */
function whyNotYours({ actor, tree, own }: Asking, { changes, places }: ReadPlaces, { posts }: ReadPeople): readonly ImportFault[] {
  const parentOf = new Map(places.map(({ id, parent }) => [id, parent]));
  const standingAt = (id: string | null): string => (id === null || tree.nodes.has(id) ? (id ?? '') : standingAt(parentOf.get(id) ?? null));
  const refused = (action: AccessAction, id: string | null): boolean => may(actor, { action, subject: { node: standingAt(id), state: null, declaredBy: [] } }, tree) !== null;
  const isMoved = ({ id, parent }: NodeChange): boolean => parent !== (tree.nodes.get(id)?.parent ?? null);
  const isReviewRefused = (node: NodeChange): boolean => {
    const before = tree.nodes.get(node.id);
    const department = before === undefined ? null : departmentOfReview(before, { ...node, ownOffice: node.ownOffice === undefined ? (before.ownOffice ?? null) : node.ownOffice }, [...tree.nodes.values()]);
    return department !== null && refused('organisation.change', department);
  };
  const isHandedOn = ({ id, successor = null }: NodeChange): boolean => successor !== null && successor !== (tree.nodes.get(id)?.successor ?? null);
  return [
    ...(own.places ? changes : [])
      .filter(({ node }) => refused('organisation.change', node.id) || (isMoved(node) && refused('organisation.change', node.parent)) || (isHandedOn(node) && refused('organisation.change', node.successor ?? null)) || isReviewRefused(node))
      .map(({ row, node }): ImportFault => ({ sheet: 'places', row, message: `“${node.name}”不在您的岗位范围内` })),
    ...(own.posts ? posts : []).flatMap(({ row, ...post }): readonly ImportFault[] => {
      if (refused('post.grant', post.node)) return [{ sheet: 'people', row, message: '所在机构不在您的岗位范围内' }];
      const beyond = mayGivePost(actor, 'post.grant', { ...post, node: standingAt(post.node) }, tree);
      return beyond === null ? [] : [{ sheet: 'people', row, message: beyond.what }];
    }),
  ];
}

/** Who gives posts alone needs the places and accounts that the other administration makes first. */
function whyNotYet({ tree, own }: Asking, { accounts, posts }: ReadPeople): readonly ImportFault[] {
  if (!own.posts) return [];
  const logins = new Set(accounts.map(({ login }) => login));
  return posts.flatMap(({ row, login, node }): readonly ImportFault[] => {
    if (!own.accounts && logins.has(login)) return [{ sheet: 'people', row, message: `还没有账号“${login}”，请先由系统管理员导入这份文件` }];
    return !own.places && !tree.nodes.has(node) ? [{ sheet: 'people', row, message: '所在机构还没有设立，请先由系统管理员导入这份文件' }] : [];
  });
}

const nothingWritten: Fault = { code: 'not-allowed', what: '没有维护机构、账号或岗位的权限', where: '权限', remedy: '请系统管理员或安全管理员导入。' };

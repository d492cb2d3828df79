// The organisation as the pages walk it: from the flat list of places to a tree, and back up the line.
import { isOwnOffice, organisationKindTitles, type OrganisationKind } from '../../domain/organisation/index.ts';
import { roles, type Role } from '../../domain/access/index.ts';
import type { Organisation, OrganisationNode } from '../../http/contract/organisation.ts';

export interface PlaceTree {
  readonly byId: ReadonlyMap<string, OrganisationNode>;
  readonly children: ReadonlyMap<string | null, readonly OrganisationNode[]>;
}

export function placeTree(nodes: readonly OrganisationNode[]): PlaceTree {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const children = new Map<string | null, OrganisationNode[]>();
  for (const node of nodes) {
    // What hangs under a place that is not shown stands at the top: nothing is lost from sight.
    const parent = node.parent !== null && byId.has(node.parent) ? node.parent : null;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [node]);
    else siblings.push(node);
  }
  return { byId, children };
}

/** The place and everything above it, the topmost first. */
export function lineTo({ byId }: PlaceTree, id: string): readonly OrganisationNode[] {
  const line: OrganisationNode[] = [];
  let node = byId.get(id);
  while (node !== undefined && !line.includes(node)) {
    line.unshift(node);
    node = node.parent === null ? undefined : byId.get(node.parent);
  }
  return line;
}

/** Whether a place stands at or under one of some others. */
export function isUnder(tree: PlaceTree, id: string, roots: readonly string[]): boolean {
  return lineTo(tree, id).some((node) => roots.includes(node.id));
}

export function kindTitle(kind: OrganisationKind): string {
  return organisationKindTitles[kind];
}

/** Only units and departments have texts, which somebody takes over when they end. */
export function handsIn(kind: OrganisationKind): boolean {
  return kind === 'unit' || kind === 'department';
}

/** The department of a unit whose own office it is, or which its texts pass first; null where it is no unit, or has no department above it in sight. */
export function departmentOf(tree: PlaceTree, place: OrganisationNode): { readonly department: OrganisationNode; readonly isOwn: boolean } | null {
  const department = place.kind === 'unit' ? lineTo(tree, place.id).find(({ kind }) => kind === 'department') : undefined;
  return department === undefined ? null : { department, isOwn: isOwnOffice(place, department) };
}

/** What it means for the way of the text. */
export function wayTold(tree: PlaceTree, place: OrganisationNode): string {
  const above = departmentOf(tree, place);
  if (above === null) return '';
  return above.isOwn ? '本级：文本不经主管部门审核，报送后直接到财政对口业务股。' : `二级单位：文本先由主管部门“${above.department.name}”审核，再到财政对口业务股。`;
}

/** 414001 市场监督管理局本级 */
export function placeTitle({ code, name }: Pick<OrganisationNode, 'code' | 'name'>): string {
  return code === null ? name : `${code} ${name}`;
}

/** Whether a place has ended before a day. */
export function isOver({ to }: { readonly to: string | null }, today: string): boolean {
  return to !== null && to < today;
}

/** 2026年9月1日起 · 2026年9月1日至9月30日 */
export function writtenDays(from: string, to: string | null): string {
  return to === null ? `${writtenDay(from)}起` : `${writtenDay(from)}至${writtenDay(to)}`;
}

export function writtenDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

export function dayAfter(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** Roles that are held at a kind of place. */
export function rolesAt(kind: OrganisationKind): readonly Role[] {
  return Object.keys(roles).filter((role): role is Role => isKnownRole(role) && roles[role].heldAt.includes(kind));
}

export function roleTitle(role: string): string {
  return isKnownRole(role) ? roles[role].title : role;
}

function isKnownRole(role: string): role is Role {
  return Object.hasOwn(roles, role);
}

/** `王（wangxiaoming）`; the login alone where the name was erased. */
export function personTitle({ login, name }: { readonly login: string; readonly name: string }): string {
  return name === '' || name === login ? login : `${name}（${login}）`;
}

export function personNamed(people: Organisation['people'], id: string): string {
  const person = people.find((one) => one.id === id);
  return person === undefined ? '姓名不可见' : person.name === '' ? person.login : person.name;
}

/** Who took over from a place, and from whom it took over; blank where there is nothing to tell. Only what hands in texts hands them on. */
export function successionTold(nodes: readonly OrganisationNode[], place: OrganisationNode): string {
  const successor = nodes.find(({ id }) => id === place.successor);
  const isLeft = place.to !== null && handsIn(place.kind);
  const after = successor !== undefined ? `由${placeTitle(successor)}承接，它的文本归承接单位查看和办理。` : isLeft ? '没有承接单位，它的文本留给财政。' : '';
  return `${after}${nodes.filter((node) => node.successor === place.id).map((node) => `承接了${placeTitle(node)}（${writtenDay(node.to ?? '')}撤销）的文本。`).join('')}`;
}

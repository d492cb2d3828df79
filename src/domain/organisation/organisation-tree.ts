// The organisation as a tree. Ancestry goes by parent links, never by the beginning of a code: 4141 is no unit of 414. Building is total: what does
// not fit is named, left out of the tree, and everything else still stands.
import type { CivilDate } from '../../kernel/civil-date.ts';
import { memoryOfPlaces, noMemory, type CodedPlace, type PlaceMemory } from './place-memory.ts';
import { kindsAbove, nodesOn, organisationKindTitles, type OrganisationKind, type OrganisationNode } from './organisation-node.ts';

export interface OrganisationFault {
  readonly node: string;
  readonly kind: 'same-id' | 'same-code' | 'no-parent' | 'wrong-parent' | 'circle';
  /** One Chinese sentence: what is wrong with which node. */
  readonly message: string;
}

export interface OrganisationTree {
  readonly nodes: ReadonlyMap<string, OrganisationNode>;
  readonly children: ReadonlyMap<string, readonly OrganisationNode[]>;
  readonly faults: readonly OrganisationFault[];
  /** Who bore which code when, and who took over from whom: also of nodes that are not in the tree any more. */
  readonly memory: PlaceMemory;
}

/** The organisation of a day, with what is known of its past. */
export function organisationOn(day: CivilDate, nodes: readonly OrganisationNode[]): OrganisationTree {
  return organisationTree(nodesOn(day, nodes), memoryOfPlaces(nodes));
}

/** Builds the tree of nodes that exist at one time (see `nodesOn`). A node with a fault, and whatever hangs under it, is not in the tree. */
export function organisationTree(nodes: readonly OrganisationNode[], memory: PlaceMemory = noMemory): OrganisationTree {
  const faults: OrganisationFault[] = [];
  const fault = (node: OrganisationNode, kind: OrganisationFault['kind'], message: string): void => void faults.push({ node: node.id, kind, message });
  const offered = new Map<string, OrganisationNode>();
  const codes = new Map<string, OrganisationNode>();
  const parents = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) {
    const named = `${organisationKindTitles[node.kind]}“${node.name}”`;
    const key = node.code === null ? null : codeKey(node, node.code, parents);
    const sameCode = key === null ? undefined : codes.get(key);
    if (offered.has(node.id)) fault(node, 'same-id', `${named}重复登记。`);
    else if (sameCode !== undefined) fault(node, 'same-code', `${named}与“${sameCode.name}”的代码都是${node.code}。`);
    else {
      offered.set(node.id, node);
      if (key !== null) codes.set(key, node);
    }
  }
  const standing = new Map<string, OrganisationNode>();
  for (const node of offered.values()) {
    const problem = problemAbove(node, offered);
    if (problem === null) standing.set(node.id, node);
    else if (problem.own) fault(node, problem.kind, problem.message);
  }
  const children = new Map<string, OrganisationNode[]>();
  for (const node of standing.values()) {
    if (node.parent === null) continue;
    const siblings = children.get(node.parent);
    if (siblings === undefined) children.set(node.parent, [node]);
    else siblings.push(node);
  }
  return { nodes: standing, children, faults, memory };
}

/** The node and everything above it, from the node upwards; empty where it is not in the tree. */
export function lineAbove(tree: OrganisationTree, id: string): readonly OrganisationNode[] {
  const line: OrganisationNode[] = [];
  let node = tree.nodes.get(id);
  while (node !== undefined) {
    line.push(node);
    node = node.parent === null ? undefined : tree.nodes.get(node.parent);
  }
  return line;
}

/** The nearest node of a kind on the line above (the node itself included): the unit of a section, the department of a unit. */
export function nearestOfKind(tree: OrganisationTree, id: string, kind: OrganisationKind): OrganisationNode | null {
  return lineAbove(tree, id).find((node) => node.kind === kind) ?? null;
}

/** Whether `id` is `root` or stands somewhere under it. */
export function isWithin(tree: OrganisationTree, id: string, root: string): boolean {
  return lineAbove(tree, id).some((node) => node.id === root);
}

/** The ids of a node and everything under it, the node first. */
export function idsUnder(tree: OrganisationTree, root: string): readonly string[] {
  if (!tree.nodes.has(root)) return [];
  const ids = [root];
  for (const id of ids) ids.push(...(tree.children.get(id) ?? []).map((node) => node.id));
  return ids;
}

/** The unit or department of a code; null where it is not in the tree. */
export function nodeOfCode(tree: OrganisationTree, { division, code }: CodedPlace): OrganisationNode | null {
  for (const node of tree.nodes.values()) {
    if (node.code === code && (node.kind === 'unit' || node.kind === 'department') && nearestOfKind(tree, node.id, 'division')?.code === division) return node;
  }
  return null;
}

/** The place itself while it is in the tree, else the one that took over from it, however often it went on; null where nobody did. */
export function standingPlace(tree: OrganisationTree, id: string): OrganisationNode | null {
  const seen = new Set<string>();
  let current: string | undefined = id;
  while (current !== undefined && !seen.has(current)) {
    const node = tree.nodes.get(current);
    if (node !== undefined) return node;
    seen.add(current);
    current = tree.memory.successors.get(current);
  }
  return null;
}

/** The division of a code; null where it is not in the tree. */
export function divisionOfCode(tree: OrganisationTree, code: string): OrganisationNode | null {
  for (const node of tree.nodes.values()) if (node.kind === 'division' && node.code === code) return node;
  return null;
}

interface ProblemAbove {
  readonly kind: OrganisationFault['kind'];
  readonly message: string;
  /** False where the fault is of a node further up, which is told there. */
  readonly own: boolean;
}

/** The first problem on the way up. */
function problemAbove(node: OrganisationNode, offered: ReadonlyMap<string, OrganisationNode>): ProblemAbove | null {
  const seen = new Set<string>();
  let current = node;
  while (!seen.has(current.id)) {
    seen.add(current.id);
    const own = current === node;
    const named = `${organisationKindTitles[current.kind]}“${current.name}”`;
    if (current.parent === null) {
      return current.kind === 'division' ? null : { kind: 'no-parent', message: `${named}没有写明上级。`, own };
    }
    const above = offered.get(current.parent);
    if (above === undefined) return { kind: 'no-parent', message: `${named}的上级不存在。`, own };
    if (!kindsAbove[current.kind].includes(above.kind)) {
      return { kind: 'wrong-parent', message: `${named}不能直接隶属于${organisationKindTitles[above.kind]}“${above.name}”。`, own };
    }
    current = above;
  }
  return { kind: 'circle', message: `${organisationKindTitles[node.kind]}“${node.name}”的上级绕了一圈又回到自己。`, own: current === node };
}

/** Departments and units of different divisions may carry the same number: a code is told apart by its kind and its division. */
function codeKey(node: OrganisationNode, code: string, parents: ReadonlyMap<string, OrganisationNode>): string {
  const seen = new Set([node.id]);
  let above = node;
  while (above.kind !== 'division' && above.parent !== null && !seen.has(above.parent)) {
    seen.add(above.parent);
    above = parents.get(above.parent) ?? { ...above, parent: null };
  }
  return node.kind === 'division' ? `division ${code}` : `${node.kind} ${code} in ${above.kind === 'division' ? above.id : ''}`;
}

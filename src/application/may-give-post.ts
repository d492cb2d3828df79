// Whether somebody may give a post: they must look after the place where it is held, and everything whose texts it opens. A finance office is a section like any other, and what is held in it reaches
// the whole division: whoever looks after one unit could otherwise give, in a section of that unit, what nobody gave to them. Ground: docs/threat-model.md (GB/T 22239-2019, least rights).
import { accessSentences } from '../catalogue/access/access-sentences.ts';
import { accessScopes, roles, type Role } from '../domain/access/index.ts';
import type { OrganisationTree } from '../domain/organisation/index.ts';
import type { Fault } from '../kernel/fault.ts';
import type { Actor } from './actor.ts';
import { may } from './may.ts';

export interface PostToGive {
  readonly role: Role;
  readonly node: string;
  /** Departments that a finance section looks after. */
  readonly serves: readonly string[];
}

/** Null where they may. */
export function mayGivePost(actor: Actor, action: 'post.grant' | 'emergency.open', { role, node, serves }: PostToGive, tree: OrganisationTree): Fault | null {
  const refusedAt = (place: string): Fault | null => may(actor, { action, subject: { node: place, state: null, declaredBy: [] } }, tree);
  const refused = refusedAt(node);
  if (refused !== null) return refused;
  const post = { appointment: '', role, node, serves, onBehalfOf: null };
  const beyond = accessScopes([post], 'plan.read', { sentences: accessSentences, tree }).find(({ root }) => refusedAt(root) !== null);
  return beyond === undefined ? null : reachesBeyond(roles[role].title, tree.nodes.get(beyond.root)?.name ?? '');
}

function reachesBeyond(title: string, place: string): Fault {
  return { code: 'not-here', what: `“${title}”看得到“${place}”的文本，超出了您的岗位范围`, where: '岗位', remedy: `请管得到“${place}”的安全管理员办理。没有写入任何内容。` };
}

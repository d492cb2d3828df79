// 紧急授权: a post for some hours, opened by the security administrator for somebody else, with a reason. It stands beside the separation of posts on purpose, so
// it is short, told on every page of whoever has it, and listed for audit for good.
import { roleConflict, roles, separatedAdministrations, type Role } from '../../domain/access/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { instantText } from '../../kernel/instant.ts';
import type { AccountStore } from '../account-store.ts';
import { auditName, type Actor } from '../actor.ts';
import { emergencyForOneself, emergencyTooLong, emergencyUnknown } from '../emergency-faults.ts';
import { emergencyPolicy } from '../emergency-policy.ts';
import type { EmergencyStore, StoredEmergency } from '../emergency-store.ts';
import { mayGivePost } from '../may-give-post.ts';
import { may, mayEnter, maySomewhere } from '../may.ts';
import { incompatible, noSuchNode, rolesHeld } from '../organisation-changes.ts';
import { organisationToday, today, type OrganisationPorts } from '../organisation-store.ts';
import { accountUnknown } from './account-unknown.ts';

export interface EmergencyPorts extends OrganisationPorts {
  readonly accounts: AccountStore;
  readonly emergencies: EmergencyStore;
}

export interface OpenEmergencyInput {
  readonly actor: Actor;
  readonly account: string;
  readonly role: Role;
  readonly node: string;
  readonly hours: number;
  readonly reason: string;
}

const hour = 3_600_000;

/** Answers its id. */
export async function openEmergency(ports: EmergencyPorts, { actor, account, role, node, hours, reason }: OpenEmergencyInput): Promise<Result<string, Fault>> {
  const unsettled = mayEnter(actor);
  if (unsettled !== null) return failed(unsettled);
  const tree = await organisationToday(ports);
  const refused = mayGivePost(actor, 'emergency.open', { role, node, serves: [] }, tree);
  if (refused !== null) return failed(refused);
  if (actor.kind === 'account' && actor.account.id === account) return failed(emergencyForOneself);
  if (!Number.isInteger(hours) || hours < 1 || hours > emergencyPolicy.mostHours) return failed(emergencyTooLong(emergencyPolicy.mostHours));
  if (separatedAdministrations.includes(role)) return failed(noAdministration);
  const place = tree.nodes.get(node);
  if (place === undefined) return failed(noSuchNode);
  if (!roles[role].heldAt.includes(place.kind)) return failed(wrongPlace(roles[role].title, place.name));
  const receiver = await ports.accounts.find(account);
  if (receiver === null || receiver.state !== 'active') return failed(accountUnknown);
  const conflict = roleConflict(rolesHeld(await ports.organisation.read(), account, { from: today(ports), to: null }), role);
  if (conflict !== null) return failed(incompatible(conflict));
  const now = ports.clock.now();
  return ports.emergencies.open({ actor: auditName(actor), account, role, node, reason: reason.trim(), from: instantText(now), until: instantText(now + hours * hour) });
}

/** Ends it before its time: who opens such access at its place, or who has it. */
export async function closeEmergency(ports: EmergencyPorts, { actor, id }: { readonly actor: Actor; readonly id: string }): Promise<Result<null, Fault>> {
  const unsettled = mayEnter(actor);
  if (unsettled !== null) return failed(unsettled);
  const standing = (await ports.emergencies.list()).find((one) => one.id === id);
  if (standing === undefined) return failed(emergencyUnknown);
  const own = actor.kind === 'account' && actor.account.id === standing.account;
  const refused = own ? null : may(actor, { action: 'emergency.open', subject: { node: standing.node, state: null, declaredBy: [] } }, await organisationToday(ports));
  return refused === null ? ports.emergencies.close({ id, moment: instantText(ports.clock.now()), actor: auditName(actor) }) : failed(refused);
}

/** Every emergency access there was, for whoever opens them and whoever reads the records. */
export async function listEmergencies(ports: EmergencyPorts, actor: Actor): Promise<Result<readonly StoredEmergency[], Fault>> {
  const tree = await organisationToday(ports);
  const opening = maySomewhere(actor, 'emergency.open', tree);
  const refused = opening === null ? null : maySomewhere(actor, 'audit.read', tree);
  if (refused !== null) return failed(opening ?? refused);
  // Where the place has ended nobody reaches it any more: such a one leaves no list.
  const isSeen = ({ node }: StoredEmergency): boolean => !tree.nodes.has(node) || (['emergency.open', 'audit.read'] as const).some((action) => may(actor, { action, subject: { node, state: null, declaredBy: [] } }, tree) === null);
  return ok((await ports.emergencies.list()).filter(isSeen));
}

const noAdministration: Fault = {
  code: 'emergency-no-administration',
  what: '三员的岗位不能用紧急授权给出',
  where: '岗位',
  remedy: '管理员缺位的，请办理授予或移交；紧急授权只给业务岗位和审计。',
};

function wrongPlace(role: string, place: string): Fault {
  return { code: 'post-wrong-place', what: `“${place}”不设“${role}”`, where: '岗位', remedy: '请选择与岗位相应的机构。' };
}

// Whose records somebody may look at.
import { divisionOfCode, type OrganisationTree } from '../../domain/organisation/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { may, maySomewhere } from '../may.ts';
import { organisationToday } from '../organisation-store.ts';
import type { AuditPorts } from './audit-export.ts';

export interface AuditScope {
  readonly divisions: readonly { readonly code: string; readonly name: string }[];
  /** What can have happened. */
  readonly kinds: readonly { readonly kind: string; readonly title: string }[];
}

/** The chain of accounts and organisation first, then the divisions in the order of their codes. */
export async function auditScope(ports: AuditPorts, actor: Actor): Promise<Result<AuditScope, Fault>> {
  const tree = await organisationToday(ports);
  const refused = maySomewhere(actor, 'audit.read', tree);
  if (refused !== null) return failed(refused);
  const { home } = ports.organisation;
  const divisions = [...tree.nodes.values()].flatMap(({ kind, code, name }) => (kind === 'division' && code !== null && mayAuditDivision(actor, code, { home, tree }) === null ? [{ code, name }] : []));
  const own = divisions.find(({ code }) => code === home);
  const others = divisions.filter(({ code }) => code !== home).toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return ok({ divisions: [{ code: home, name: own === undefined ? '机构、岗位、账号和登录' : `${own.name}，连同机构、岗位、账号和登录` }, ...others], kinds: ports.history.kinds() });
}

/** Accounts and organisation are kept under the home division, which need not be a place of the organisation. */
export function mayAuditDivision(actor: Actor, division: string, { home, tree }: { readonly home: string; readonly tree: OrganisationTree }): Fault | null {
  if (division === home) return maySomewhere(actor, 'audit.read', tree);
  return may(actor, { action: 'audit.read', subject: { node: divisionOfCode(tree, division)?.id ?? '', state: null, declaredBy: [] } }, tree);
}

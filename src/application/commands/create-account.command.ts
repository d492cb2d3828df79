// Makes an account with a password generated on this machine, shown once. The second account of an installation ends the time in which the first acts in every
// role: with it, in the same event, the first keeps one administration and the new account gets the other (三员分立).
import { roles, separatedAdministrations, type Role } from '../../domain/access/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { AccountStore, GrantWithAccount } from '../account-store.ts';
import { auditName, type Actor } from '../actor.ts';
import { maySomewhere } from '../may.ts';
import { organisationToday, today, type OrganisationPorts } from '../organisation-store.ts';
import { suitableName } from '../personal-name.ts';
import type { Passwords, Secrets } from '../ports.ts';
import type { IssuedPassword } from './create-first-account.command.ts';

export const loginShape = /^[a-z][a-z0-9._-]{1,31}$/u;

export interface CreateAccountPorts extends OrganisationPorts {
  readonly accounts: AccountStore;
  readonly passwords: Passwords;
  readonly secrets: Secrets;
}

/** Who administrates what from the second account on. */
export interface Separation {
  /** Division or unit at which both administrations are held. */
  readonly node: string;
  readonly firstKeeps: Role;
  readonly secondGets: Role;
}

export interface CreateAccountInput {
  readonly actor: Actor;
  readonly login: string;
  readonly name: string;
  /** Asked of the only account; null of everybody else. */
  readonly separation: Separation | null;
}

export interface CreatedAccount extends IssuedPassword {
  readonly accountId: string;
}

export async function createAccount(ports: CreateAccountPorts, input: CreateAccountInput): Promise<Result<CreatedAccount, Fault>> {
  const { actor, separation } = input;
  const refused = maySomewhere(actor, 'account.manage', await organisationToday(ports));
  if (refused !== null) return failed(refused);
  const login = input.login.trim().toLowerCase();
  if (!loginShape.test(login)) return failed(unsuitableLogin);
  const name = suitableName(input.name);
  if (!name.ok) return name;
  const grants = actor.kind === 'account' && actor.alone ? separatingGrants(ports, actor.account.id, separation) : ok([]);
  if (!grants.ok) return grants;
  const password = ports.secrets.password();
  const passwordHash = await ports.passwords.hash(password);
  if (!passwordHash.ok) return passwordHash;
  const created = await ports.accounts.create({ login, name: name.value, passwordHash: passwordHash.value, grants: grants.value, actor: auditName(actor) });
  return created.ok ? ok({ accountId: created.value.id, login, password }) : created;
}

function separatingGrants(ports: OrganisationPorts, first: string, separation: Separation | null): Result<readonly GrantWithAccount[], Fault> {
  if (separation === null) return failed(separationNeeded);
  const { node, firstKeeps, secondGets } = separation;
  const pair = [firstKeeps, secondGets];
  if (!separatedAdministrations.slice(0, 2).every((role) => pair.includes(role))) return failed(separationIncomplete);
  const common = { node, serves: [], from: today(ports), to: null, reason: '建立第二个账号，三员分立' };
  return ok([
    { ...common, account: first, role: firstKeeps },
    { ...common, account: null, role: secondGets },
  ]);
}

const system = roles['system-administrator'].title;
const security = roles['security-administrator'].title;

const separationNeeded: Fault = {
  code: 'separation-needed',
  what: '这是第二个账号，还没有定下两个账号各担任哪一种管理',
  where: '三员分立',
  remedy: `请选定机构，并选择您保留“${system}”还是“${security}”，另一种由新账号担任。`,
};

const separationIncomplete: Fault = {
  code: 'separation-incomplete',
  what: `两个账号必须一个担任“${system}”、一个担任“${security}”`,
  where: '三员分立',
  remedy: '否则以后没有人能建立账号或授予岗位。审计管理员和业务岗位在这之后再授予其他账号。',
};

const unsuitableLogin: Fault = {
  code: 'login-unsuitable',
  what: '登录名的写法不合适',
  where: '登录名',
  remedy: '请用2至32个小写字母、数字、点、连字符或下划线，以字母开头，例如姓名的拼音 wangxiaoming。',
};

// Accounts: made, found at sign-in, their password replaced or reset, their name or state changed. Passwords come here already hashed (argon2id).
import { z } from 'zod';
import { passwordReplaced, type AccountState, type GrantWithAccount, type SecondFactor } from '../../application/account-store.ts';
import { whyNotGranted } from '../../application/organisation-changes.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { lastEvent } from '../audit/last-event.ts';
import { runCommand, type CommandOutcome, type Decision, type Store, type WriteDecision } from '../audit/run-command.ts';
import { insertRows, joinWrites, putRows, replaceVersions, type TableWrite } from '../audit/table-write.ts';
import type { Queryable } from '../engine/database.ts';
import { loadRow } from '../tables/row-codec.ts';
import { restoreText } from '../tables/storable-text.ts';
import { accountTable, accountVersionTable, credentialTable } from '../tables/account.table.ts';
import { personalValueTable } from '../tables/personal-value.table.ts';
import type { RowOfTable } from '../tables/table.ts';
import { readOrganisation } from './organisation.ts';
import { commitPersonalValue, readPersonalValue } from './personal-values.ts';
import { appointmentWrites } from './posts.ts';
import { followVersion } from './version-follow.ts';

const accountState = z.enum(['active', 'disabled']) satisfies z.ZodType<AccountState>;

export interface Account {
  readonly division: string;
  readonly id: string;
  readonly login: string;
  /** Null after erasure. */
  readonly displayName: string | null;
  readonly state: AccountState;
  readonly mustChangePassword: boolean;
  /** argon2id hash; null only where the credential was lost. Never leaves the server. */
  readonly passwordHash: string | null;
  /** Key and last used step; null where signing in asks for the password alone. Never leaves the server. */
  readonly secondFactor: SecondFactor | null;
}

interface AccountToMake {
  readonly division: string;
  readonly actor: string;
  readonly login: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
}

/** The first account of an installation: refused as soon as the division has any. Answers the account id. */
export function createFirstAccount(store: Store, input: AccountToMake): Promise<Result<CommandOutcome<string>, Fault>> {
  return createAccount(store, { ...input, grants: [] }, async () => {
    const answer = await store.database.query('select 1 from account where division = $1 limit 1', [input.division]);
    return answer.rows.length === 0 ? null : accountsStand(input.division);
  });
}

/** A further account, and the posts given with it in the same event. Answers the account id. */
export function addAccount(store: Store, input: AccountToMake & { readonly grants: readonly GrantWithAccount[] }): Promise<Result<CommandOutcome<string>, Fault>> {
  return createAccount(store, input, async () => {
    const answer = await store.database.query('select 1 from account where division = $1 and login = $2', [input.division, input.login]);
    return answer.rows.length === 0 ? null : loginTaken(input.login);
  });
}

/** Null where no account has this login. */
export async function findAccountByLogin(database: Queryable, key: { readonly division: string; readonly login: string }): Promise<Account | null> {
  return readAccount(database, 'a.division = $1 and a.login = $2', [key.division, key.login]);
}

export async function findAccount(database: Queryable, key: { readonly division: string; readonly id: string }): Promise<Account | null> {
  return readAccount(database, 'a.division = $1 and a.id = $2', [key.division, key.id]);
}

/** Every account of a division, in the order of their logins. */
export async function listAccounts(database: Queryable, division: string): Promise<readonly Account[]> {
  return readAccounts(database, 'a.division = $1', [division]);
}

/** Logins of a division, in the order of their codes. */
export async function listLogins(database: Queryable, division: string): Promise<readonly string[]> {
  const answer = await database.query('select login from account where division = $1 order by login', [division]);
  return z.array(z.object({ login: z.string() })).parse(answer.rows).map(({ login }) => login);
}

interface AccountOfCommand {
  readonly division: string;
  readonly actor: string;
  readonly accountId: string;
}

interface NewCredential extends AccountOfCommand {
  readonly passwordHash: string;
  /** Only where this hash still stands: nobody who knows a former password undoes one that was given since. */
  readonly replaces?: string;
}

/** A new password hash in place of the former one, and whether it has to be changed at the next sign-in. Open sessions are the caller's to end. */
export function replacePassword(store: Store, input: NewCredential & { readonly mustChangePassword: boolean }): Promise<Result<CommandOutcome<null>, Fault>> {
  return putCredential(store, { ...input, kind: 'credential.replaced', change: { mustChangePassword: input.mustChangePassword } });
}

/** A password that somebody else has given: to be changed at the next sign-in, and the account is active again. Open sessions are the caller's to end. */
export function resetPassword(store: Store, input: NewCredential): Promise<Result<CommandOutcome<null>, Fault>> {
  return putCredential(store, { ...input, kind: 'credential.reset', change: { mustChangePassword: true, state: 'active' } });
}

/** Another name of the person. The former one stays behind its own commitment, for the versions of that time. */
export function renameAccount(store: Store, input: AccountOfCommand & { readonly displayName: string }): Promise<Result<CommandOutcome<null>, Fault>> {
  const { division, accountId, displayName } = input;
  return changeStanding(store, { ...input, kind: 'account.changed' }, async (standing) => {
    if ((await readPersonalValue(store.database, { division, commitment: standing.displayName })) === displayName) return null;
    const name = commitPersonalValue(nameOwner(division, accountId), displayName);
    return { detail: { told: '更改姓名' }, writes: [followAccount(store, standing, { displayName: name.commitment }), putRows(personalValueTable, [name])] };
  });
}

/** Signing in stopped, or allowed again. Open sessions are the caller's to end. */
export function changeAccount(store: Store, input: AccountOfCommand & { readonly state: AccountState }): Promise<Result<CommandOutcome<null>, Fault>> {
  const { state } = input;
  return changeStanding(store, { ...input, kind: 'account.changed' }, async (standing) =>
    standing.state === state ? null : { detail: { state, told: `${stateTitles[standing.state]} → ${stateTitles[state]}` }, writes: [followAccount(store, standing, { state })] },
  );
}

const stateTitles: Readonly<Record<string, string>> = { active: '可以登录', disabled: '停用' } satisfies Record<AccountState, string>;

type AccountVersionRow = RowOfTable<typeof accountVersionTable>;

function nameOwner(division: string, ownerId: string) {
  return { division, ownerTable: 'account', ownerId, field: 'displayName' };
}

function putCredential(
  store: Store,
  input: NewCredential & { readonly kind: 'credential.replaced' | 'credential.reset'; readonly change: Partial<Pick<AccountVersionRow, 'mustChangePassword' | 'state'>> },
): Promise<Result<CommandOutcome<null>, Fault>> {
  const { division, accountId, passwordHash, replaces, change } = input;
  return changeStanding(store, input, async (standing) => {
    const decidedAt = replaces === undefined ? null : await lastEvent(store.database, division);
    if (replaces !== undefined && (await findAccount(store.database, { division, id: accountId }))?.passwordHash !== replaces) return { fault: passwordReplaced };
    const next = { ...standing, ...change };
    const same = next.mustChangePassword === standing.mustChangePassword && next.state === standing.state;
    return { detail: {}, writes: [putRows(credentialTable, [{ division, accountId, passwordHash }]), ...(same ? [] : [followAccount(store, standing, change)])], ...(decidedAt === null ? {} : { decidedAt }) };
  });
}

/** One event about an account that stands; `change` answers null where there is nothing to change, or a fault. */
function changeStanding(
  store: Store,
  { division, actor, accountId, kind }: AccountOfCommand & { readonly kind: 'account.changed' | 'credential.replaced' | 'credential.reset' },
  change: (standing: AccountVersionRow) => Promise<Pick<WriteDecision<null>, 'detail' | 'writes' | 'decidedAt'> | { readonly fault: Fault } | null>,
): Promise<Result<CommandOutcome<null>, Fault>> {
  return runCommand<null>(store, {
    division,
    actor,
    kind,
    rules: [],
    decide: async (): Promise<Decision<null>> => {
      const standing = await openVersion(store.database, { division, accountId });
      if (standing === null) return { kind: 'refused', fault: noAccount(accountId) };
      const changed = await change(standing);
      if (changed === null) return { kind: 'nothing', value: null };
      return 'fault' in changed ? { kind: 'refused', fault: changed.fault } : { kind: 'write', value: null, subject: accountId, ...changed };
    },
  });
}

function createAccount(
  store: Store,
  input: AccountToMake & { readonly grants: readonly GrantWithAccount[] },
  refusal: () => Promise<Fault | null>,
): Promise<Result<CommandOutcome<string>, Fault>> {
  const { division, actor, login, displayName, passwordHash, mustChangePassword } = input;
  return runCommand<string>(store, {
    division,
    actor,
    kind: 'account.created',
    rules: [],
    decide: async (): Promise<Decision<string>> => {
      const decidedAt = await lastEvent(store.database, division);
      const fault = await refusal();
      if (fault !== null) return { kind: 'refused', fault };
      const id = store.newId();
      const posts = await grantWrites(store, { ...input, accountId: id });
      if (!posts.ok) return { kind: 'refused', fault: posts.fault };
      const name = commitPersonalValue(nameOwner(division, id), displayName);
      const version = { division, versionId: store.newId(), id, displayName: name.commitment, role: null, state: 'active', mustChangePassword };
      return {
        kind: 'write',
        value: id,
        subject: id,
        detail: { posts: input.grants.length },
        decidedAt,
        writes: [
          insertRows(accountTable, [{ division, id, login }]),
          replaceVersions(accountVersionTable, { division, open: [version], closeVersionIds: [] }),
          putRows(credentialTable, [{ division, accountId: id, passwordHash }]),
          putRows(personalValueTable, [name]),
          ...posts.value,
        ],
      };
    },
  });
}

/** The posts that are given with a new account, or why one of them cannot be. */
async function grantWrites(
  store: Store,
  input: Pick<AccountToMake, 'division'> & { readonly grants: readonly GrantWithAccount[]; readonly accountId: string },
): Promise<Result<readonly TableWrite[], Fault>> {
  const { division, grants, accountId } = input;
  if (grants.length === 0) return ok([]);
  let organisation = await readOrganisation(store.database, division);
  const writes: TableWrite[] = [];
  for (const grant of grants) {
    const wanted = { ...grant, id: store.newId(), account: grant.account ?? accountId };
    const held = whyNotGranted(organisation, wanted);
    if (!held.ok) return held;
    if (held.value !== null) continue;
    organisation = { ...organisation, appointments: [...organisation.appointments, wanted] };
    writes.push(...appointmentWrites(store, { ...wanted, division }));
  }
  return ok(joinWrites(writes));
}

/** The role of former programs goes with the first change. */
function followAccount(store: Store, standing: AccountVersionRow, change: Partial<AccountVersionRow>): TableWrite {
  return followVersion(store.newId, accountVersionTable, standing, { role: null, ...change });
}

async function openVersion(database: Queryable, key: { readonly division: string; readonly accountId: string }): Promise<AccountVersionRow | null> {
  const answer = await database.query('select * from account_version where division = $1 and id = $2 and to_event is null', [key.division, key.accountId]);
  return answer.rows[0] === undefined ? null : loadRow(accountVersionTable, answer.rows[0]);
}

const besideVersion = z.object({
  login: z.string(),
  passwordHash: z.string().nullable(),
  name: z.string().transform(restoreText).nullable(),
  secret: z.string().nullable(),
  lastStep: z.number().nullable(),
});

/** One statement, whether the account is there or not: nothing to be learned from the time it takes. */
async function readAccount(database: Queryable, condition: string, values: readonly unknown[]): Promise<Account | null> {
  return (await readAccounts(database, condition, values))[0] ?? null;
}

async function readAccounts(database: Queryable, condition: string, values: readonly unknown[]): Promise<readonly Account[]> {
  const answer = await database.query(
    `select a.login, c.password_hash as "passwordHash", p.value as "name", f.secret, f.last_step as "lastStep", v.* from account a
     join account_version v on v.division = a.division and v.id = a.id and v.to_event is null
     left join personal_value p on p.division = v.division and p.commitment = v.display_name
     left join second_factor f on f.division = a.division and f.account_id = a.id
     left join credential c on c.division = a.division and c.account_id = a.id where ${condition} order by a.login`,
    values,
  );
  return answer.rows.map((row) => {
    const { login, passwordHash, name: displayName, secret, lastStep } = besideVersion.parse(row);
    const { division, id, state, mustChangePassword } = loadRow(accountVersionTable, row);
    const secondFactor = secret === null || lastStep === null ? null : { secret, lastStep };
    return { division, id, login, displayName, state: accountState.parse(state), mustChangePassword, passwordHash, secondFactor };
  });
}

function accountsStand(division: string): Fault {
  return { code: 'accounts-stand', what: '这里已经有账号', where: `区划 ${division}`, remedy: '请用已有的管理员账号登录，再添加其他账号。' };
}

function loginTaken(login: string): Fault {
  return { code: 'login-taken', what: '这个登录名已经有人使用', where: login, remedy: '请换一个登录名。' };
}

function noAccount(id: string): Fault {
  return { code: 'account-unknown', what: '没有这个账号', where: id, remedy: '请刷新账号列表后重试。' };
}

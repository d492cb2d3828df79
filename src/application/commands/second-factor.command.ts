// The second factor of an account (TOTP): switched on by its owner with the password and a first code, switched off by its owner or by whoever looks after the
// account. While it is being set up nothing is stored: the browser holds the key, and a proof that this server gave it to this session.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { mayOnAccount } from '../account-access.ts';
import { codeUsed, type AccountStore, type OpenSession } from '../account-store.ts';
import { auditName, type Actor } from '../actor.ts';
import { organisationToday, today, type OrganisationPorts } from '../organisation-store.ts';
import type { Clock, Passwords, SecondFactors, Secrets } from '../ports.ts';
import { currentPasswordWrong } from './change-password.command.ts';
import { isOwnAccount, ownSecret } from './own-secret.ts';

export interface SecondFactorPorts {
  readonly accounts: AccountStore;
  readonly passwords: Passwords;
  readonly secondFactors: SecondFactors;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly decoyHash: string;
}

export interface OfferedSecondFactor {
  readonly secret: string;
  /** For the picture that a phone reads. */
  readonly address: string;
  readonly proof: string;
}

/** A new key, after the password was shown once more. */
export async function offerSecondFactor(
  ports: SecondFactorPorts,
  { session, password }: { readonly session: OpenSession; readonly password: string },
): Promise<Result<OfferedSecondFactor, Fault>> {
  const wrong = await whyNotOwner(ports, session, password);
  if (wrong !== null) return failed(wrong);
  const secret = ports.secondFactors.newSecret();
  return ok({ secret, address: ports.secondFactors.address(session.account.login, secret), proof: proofOf(ports, session, secret) });
}

/** Switched on with the first code from the phone. */
export async function confirmSecondFactor(
  ports: SecondFactorPorts,
  input: { readonly session: OpenSession; readonly secret: string; readonly proof: string; readonly code: string },
): Promise<Result<null, Fault>> {
  const { session, secret, proof, code } = input;
  if (proof !== proofOf(ports, session, secret)) return failed(offerOver);
  const lastStep = ports.secondFactors.step(secret, code, ports.clock.now());
  if (lastStep === null) return failed(codeUsed);
  return ports.accounts.setSecondFactor({ accountId: session.accountId, factor: { secret, lastStep }, actor: session.accountId });
}

/** Switched off by its owner, after the password was shown once more. */
export async function endOwnSecondFactor(
  ports: SecondFactorPorts,
  { session, password }: { readonly session: OpenSession; readonly password: string },
): Promise<Result<null, Fault>> {
  const wrong = await whyNotOwner(ports, session, password);
  return wrong === null ? ports.accounts.setSecondFactor({ accountId: session.accountId, factor: null, actor: session.accountId }) : failed(wrong);
}

/** Switched off by whoever looks after the account, where the phone is lost. */
export async function removeSecondFactor(
  ports: OrganisationPorts & { readonly accounts: AccountStore },
  { actor, accountId }: { readonly actor: Actor; readonly accountId: string },
): Promise<Result<null, Fault>> {
  if (isOwnAccount(actor, accountId)) return failed(ownSecret);
  const [tree, organisation] = await Promise.all([organisationToday(ports), ports.organisation.read()]);
  const refused = mayOnAccount(actor, { accountId, action: 'account.manage', tree, organisation, today: today(ports) });
  return refused === null ? ports.accounts.setSecondFactor({ accountId, factor: null, actor: auditName(actor) }) : failed(refused);
}

async function whyNotOwner({ accounts, passwords, decoyHash }: SecondFactorPorts, { account }: OpenSession, password: string): Promise<Fault | null> {
  const known = await accounts.findByLogin(account.login);
  const right = await passwords.verify(known?.passwordHash ?? decoyHash, password);
  if (!right.ok) return right.fault;
  return right.value ? null : currentPasswordWrong;
}

function proofOf({ secrets }: SecondFactorPorts, { csrfSecret }: OpenSession, secret: string): string {
  return secrets.digest(`second factor ${csrfSecret} ${secret}`);
}

const offerOver: Fault = { code: 'second-factor-offer-over', what: '这次设置已经失效', where: '动态口令', remedy: '请重新开始设置动态口令。' };

// Signs in: login and password, and a code where the account asks for one, become a session. An unknown login costs the same time and gets the same answer as a
// wrong password; that a code is asked is told only to whoever knows the password.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { codeUsed, type AccountStore, type SecondFactor } from '../account-store.ts';
import { openSession, type OpenSessionPorts, type SignedIn } from '../open-session.ts';
import type { Passwords, SecondFactors } from '../ports.ts';

export interface SignInPorts extends OpenSessionPorts {
  readonly accounts: AccountStore;
  readonly passwords: Passwords;
  readonly secondFactors: SecondFactors;
  /** Hash of a password nobody has, made with the same cost as real ones. */
  readonly decoyHash: string;
}

export interface SignInInput {
  readonly login: string;
  readonly password: string;
  /** Six digits from the phone; null where none was given. */
  readonly code: string | null;
  readonly device: string | null;
}

export const signInRefused: Fault = {
  code: 'sign-in-refused',
  what: '账号或密码不对',
  where: '登录',
  remedy: '请核对账号和密码（注意大小写和输入法）；忘记密码的，请联系本单位的系统管理员。',
};

export async function signIn(ports: SignInPorts, input: SignInInput): Promise<Result<SignedIn, Fault>> {
  const known = await ports.accounts.findByLogin(input.login);
  const right = await ports.passwords.verify(known?.passwordHash ?? ports.decoyHash, input.password);
  if (!right.ok) return right;
  if (known === null || !right.value) return failed(signInRefused);
  const step = known.secondFactor === null ? ok(null) : shownStep(ports, known.secondFactor, input.code);
  if (!step.ok) return step;
  const opened = await openSession(ports, { accountId: known.account.id, device: input.device, secondFactorStep: step.value });
  // Looking at a password takes its time. Where another one was given meanwhile, all sessions were ended, and this one came after: it ends as well.
  if (!opened.ok || (await ports.accounts.findByLogin(input.login))?.passwordHash === known.passwordHash) return opened;
  const closed = await ports.sessions.close({ accountId: known.account.id, ids: [opened.value.session.id], but: null, actor: known.account.id });
  return closed.ok ? failed(signInRefused) : closed;
}

function shownStep({ secondFactors, clock }: SignInPorts, { secret, lastStep }: SecondFactor, code: string | null): Result<number, Fault> {
  if (code === null) return failed(codeAsked);
  const step = secondFactors.step(secret, code, clock.now());
  return step === null || step <= lastStep ? failed(codeUsed) : ok(step);
}

export const codeAsked: Fault = { code: 'second-factor-asked', what: '这个账号启用了动态口令', where: '动态口令', remedy: '请输入手机上显示的六位数字。' };

// Every use of a password or code passes the throttle, so that guessing is slow wherever it is tried.
import type { Fault } from '../../kernel/fault.ts';
import { ProblemError } from '../problems/problem.ts';
import type { SignInThrottle } from './sign-in-throttle.ts';

export type PasswordUse = <Value>(login: string, address: string, attempt: () => Promise<Value>) => Promise<Value>;

/** `wrong`: codes of the faults that answer a guess; what fails for another reason was none. */
export function passwordUse(throttle: SignInThrottle, wrong: readonly string[]): PasswordUse {
  return async (login, address, attempt) => {
    const wait = throttle.enter(login, address);
    if (wait > 0) throw new ProblemError(locked(wait), { retryAfter: wait / 1000 });
    try {
      const value = await attempt();
      throttle.succeeded(login, address);
      return value;
    } catch (error) {
      if (!(error instanceof ProblemError && wrong.includes(error.problem.code))) throttle.withdrawn(login, address);
      throw error;
    }
  };
}

function locked(milliseconds: number): Fault {
  return {
    code: 'sign-in-locked',
    what: `密码多次输入不对，暂停登录${Math.ceil(milliseconds / 1000)}秒`,
    where: '登录',
    remedy: '请等这段时间过去再试；忘记密码的，请联系本单位的系统管理员。',
  };
}

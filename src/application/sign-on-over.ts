// The browser came back from the office of identities without what it had been given for the way, or too late.
import type { Fault } from '../kernel/fault.ts';

export const signOnOver: Fault = { code: 'sign-on-over', what: '这次登录已经过期', where: '登录', remedy: '请回到登录页重新开始。' };

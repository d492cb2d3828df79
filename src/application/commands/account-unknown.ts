// An account that is not there, for commands that are given an id.
import type { Fault } from '../../kernel/fault.ts';

export const accountUnknown: Fault = { code: 'account-unknown', what: '没有这个账号', where: '账号', remedy: '请刷新账号列表后重试。' };

import { expect, test } from 'vitest';
import { whyUnsuitablePassword } from './password-rules.ts';

test.each([
  ['short pw', '新密码不足10个字符'],
  ['the same as now', '新密码和现在的密码一样'],
  ['my-ZhangSan-secret', '新密码里含有账号名'],
  ['aaabbbaaabbb', '新密码里不同的字符太少'],
  ['qwertyuiop123', '新密码主要是键盘上的一串字符或常见的密码'],
  ['Password1234!', '新密码主要是键盘上的一串字符或常见的密码'],
  ['0987654321abcd', '新密码主要是键盘上的一串字符或常见的密码'],
])('%s is refused: %s', (next, what) => {
  expect(whyUnsuitablePassword('zhangsan', 'the same as now', next)).toMatchObject({ code: 'password-unsuitable', what });
});

test.each(['correct horse battery', '木兰花开 2026 春', 'fx3m-9ktb-w2qh-7dpz', 'password of the old harbour'])('%s will do', (next) => {
  expect(whyUnsuitablePassword('zhangsan', null, next)).toBeNull();
});

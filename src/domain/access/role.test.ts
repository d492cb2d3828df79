import { describe, expect, test } from 'vitest';
import { isRole, roleConflict, roles, separatedAdministrations, type Role } from './index.ts';

describe('roles in one hand', () => {
  test.each<readonly [readonly Role[], Role, string | null]>([
    [[], 'officer', null],
    [['officer'], 'section-head', null],
    [['unit-finance', 'officer'], 'registrar', null],
    [['system-administrator'], 'system-administrator', null],
    [['system-administrator'], 'security-administrator', '“系统管理员”与“安全管理员”须由不同的人担任（三员分立）。'],
    [['officer', 'audit-administrator'], 'system-administrator', '“经办人”与“系统管理员”不能由同一账号担任：管理员不经办业务。'],
    [['security-administrator'], 'unit-leader', '“安全管理员”与“单位领导”不能由同一账号担任：管理员不经办业务。'],
    [['officer', 'unit-finance'], 'auditor', '“经办人”与“审计”不能由同一账号担任：审计不经办、不审批所监督的业务。'],
    [['auditor'], 'unit-finance', '“审计”与“单位财务”不能由同一账号担任：审计不经办、不审批所监督的业务。'],
    [['auditor'], 'auditor', null],
  ])('%j and %s: %s', (held, added, expected) => {
    expect(roleConflict(held, added)).toBe(expected);
  });

  test('every pair of the three administrations is kept apart', () => {
    for (const held of separatedAdministrations) for (const added of separatedAdministrations) expect(roleConflict([held], added) === null).toBe(held === added);
  });

  test('every role has a title of its own, a purpose and a place', () => {
    const declared = Object.values(roles);
    expect(new Set(declared.map(({ title }) => title)).size).toBe(declared.length);
    for (const { heldAt, purpose } of declared) expect([heldAt.length > 0, purpose.endsWith('。')]).toEqual([true, true]);
  });

  test('a role is known by its identifier alone', () => {
    expect(['officer', '经办人', 'toString', ''].map(isRole)).toEqual([true, false, false, false]);
  });
});

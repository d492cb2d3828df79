// Declarations of servers over plans in memory: there are none. What is declared is tested over a database (test/http-declarations.test.ts).
import { randomUUID } from 'node:crypto';
import type { DeclarationStore } from '../../src/application/declaration/declaration-store.ts';
import { failed, ok } from '../../src/kernel/result.ts';

const noPlan = { code: 'plan-not-found', what: '没有这份绩效文本', where: '绩效文本', remedy: '它可能已被移除；请回到概览重新选择。' } as const;

export const noDeclarations: DeclarationStore = {
  newId: () => randomUUID(),
  picture: async () => null,
  change: async () => failed(noPlan),
  courses: async () => new Map(),
  rounds: async () => ({ windows: [], exceptions: [] }),
  setRounds: async () => ok(null),
  grantException: async () => ok(randomUUID()),
};

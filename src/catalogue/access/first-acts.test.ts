import { expect, test } from 'vitest';
import { roles } from '../../domain/access/index.ts';
import { deskNotes } from './desk-notes.ts';
import { firstActs } from './first-acts.ts';

test('a post that takes no step itself has no first act, and every post whose steps wait on the desk has one', () => {
  for (const [role, acts] of Object.entries(firstActs)) {
    if (role === 'alone') continue;
    const isListed = Object.hasOwn(roles, role);
    const stepsWait = Object.entries(deskNotes).some(([id, note]) => id === role && note === null);
    expect([role, isListed, !stepsWait || acts.length > 0]).toEqual([role, true, true]);
  }
});

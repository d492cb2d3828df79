// Permissions for tests that are not about permission.
import type { MayChangeContent } from '../../src/application/declaration/edit-permission.ts';
import { ok } from '../../src/kernel/result.ts';

/** Whoever asks may change everything, in the unit's own hand. */
export const everythingMayChange: MayChangeContent = (_picture, touched) => ok({ sections: new Map(touched.projects.filter(({ kind }) => kind !== 'removed').map(({ id }) => [id, null])), activities: true, under: [] });

/** Edits of nobody in particular: whoever asks may read everything, and no rule is named. */
export const unasked = { rules: () => [], mayRead: () => null, mayNow: everythingMayChange } as const;

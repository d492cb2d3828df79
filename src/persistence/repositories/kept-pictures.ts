// Pictures of declarations that were looked at last, kept until something happens to their plan or to people, rounds and places: the page of a declaration, its filling and its
// copied cells are read again and again while nobody writes. Commands take none of these; they read what stands. Ground: docs/adr/0034-lists-from-memory.md.
import { recentValues } from '../../application/recent-values.ts';
import type { PlanWatch } from '../audit/plan-watch.ts';
import type { Queryable } from '../engine/database.ts';
import { readPicture, type ReadPicture } from './declaration-picture.ts';

type Picture = ReadPicture['picture'];

/** Some sixty of the founding document's size. */
const mostBytes = 48 * 1024 * 1024;
/** What a row takes in memory, as it stands and assembled. */
const bytesOfRow = 5_000;

/** Null where there is no such plan. */
export function keptPictures(database: Queryable, watch: PlanWatch): (planId: string) => Promise<Picture | null> {
  const pictures = recentValues<Picture | null>(mostBytes, (picture) => bytesOfRow * (1 + (picture?.draft.projects.reduce((rows, project) => rows + 1 + project.rows.length, 0) ?? 0)));
  return async (planId) => {
    await watch.look();
    // Names are not in it, but what bumps them may be a round or an extension. Whatever comes while it is read has another key.
    return pictures.get(`${planId} ${watch.touchOf(planId)} ${watch.namesEdition()}`, async () => (await readPicture(database, planId))?.picture ?? null);
  };
}

// The values that a begun text took over from an earlier year: which of them wait for somebody to write them anew or to confirm them.
import { stillStanding, withoutConfirmed, writtenCells, type CopiedCell } from '../../domain/template/index.ts';
import type { DeclarationPicture } from './declaration-store.ts';

/** What was taken over and not confirmed, whether or not it still stands; null where nothing was taken over. */
export async function openCopies({ begun, draftAt }: Pick<DeclarationPicture, 'begun' | 'draftAt'>): Promise<readonly CopiedCell[] | null> {
  if (begun === null || begun.fromYear === null) return null;
  const copied = await draftAt(begun.event);
  return copied === null ? null : withoutConfirmed(writtenCells(copied), begun.confirmed);
}

/** Those that stand as they were taken over. */
export async function unconfirmedCopies(picture: Pick<DeclarationPicture, 'begun' | 'draft' | 'draftAt'>): Promise<readonly CopiedCell[]> {
  return stillStanding((await openCopies(picture)) ?? [], picture.draft);
}

/** How many there are where: `第一部分8段`, `“食品抽检经费”52格`. */
export async function copiesByProject(picture: Pick<DeclarationPicture, 'begun' | 'draft' | 'draftAt'>): Promise<readonly string[]> {
  return tellCopies(await unconfirmedCopies(picture), picture);
}

export function tellCopies(cells: readonly CopiedCell[], { draft }: Pick<DeclarationPicture, 'draft'>): readonly string[] {
  const partOne = cells.filter(({ project }) => project === null).length;
  return [
    ...(partOne === 0 ? [] : [`第一部分${partOne}处`]),
    ...draft.projects.flatMap(({ id, project }) => {
      const own = cells.filter((cell) => cell.project === id).length;
      return own === 0 ? [] : [`“${project.name?.text.trim() || project.title}”${own}格`];
    }),
  ];
}

// The values that a text took over from another one, when it was begun or with a project that was put in later: which of them wait for somebody to write them anew or to confirm them.
import { amongThese, isBeside, stillStanding, withoutConfirmed, writtenBeside, writtenCells, writtenDetails, type BesideText, type CopiedCell } from '../../domain/template/index.ts';
import type { DeclarationPicture } from './declaration-store.ts';

type TakenOver = Pick<DeclarationPicture, 'begun' | 'taken' | 'confirmedCopies' | 'draftAt' | 'besideAt' | 'targetDetailsAt'>;

/** What stands now, beside what was taken over. */
type CopiedPicture = TakenOver & Pick<DeclarationPicture, 'draft' | 'targetDetails'> & BesideText;

/** What was taken over and not confirmed, whether or not it still stands. */
export async function openCopies(picture: TakenOver): Promise<readonly CopiedCell[]> {
  return withoutConfirmed([...(await begunCopies(picture)), ...picture.taken.flatMap(({ cells }) => cells)], picture.confirmedCopies);
}

/** What stood in the text that was begun from an earlier one. */
async function begunCopies({ begun, draftAt, besideAt, targetDetailsAt }: TakenOver): Promise<readonly CopiedCell[]> {
  if (begun === null || begun.fromYear === null) return [];
  const copied = await draftAt(begun.event);
  return copied === null ? [] : [...writtenCells(copied), ...writtenBeside(await besideAt(begun.event)), ...writtenDetails(copied.projects, await targetDetailsAt(begun.event))];
}

/** Those that stand as they were taken over. */
export async function unconfirmedCopies(picture: CopiedPicture): Promise<readonly CopiedCell[]> {
  const open = await openCopies(picture);
  return [...stillStanding(open, picture.draft), ...amongThese(open, standingBeside(picture))];
}

/** Everything that is filled in beside the forms now. */
export function standingBeside(picture: BesideText & Pick<DeclarationPicture, 'draft' | 'targetDetails'>): readonly CopiedCell[] {
  return [...writtenBeside(picture), ...writtenDetails(picture.draft.projects, picture.targetDetails)];
}

/** How many there are where: `第一部分8处`, `“食品抽检经费”52格（另有测算、职责等4处）`. */
export async function copiesByProject(picture: CopiedPicture): Promise<readonly string[]> {
  return tellCopies(await unconfirmedCopies(picture), picture);
}

export function tellCopies(cells: readonly CopiedCell[], { draft }: Pick<DeclarationPicture, 'draft'>): readonly string[] {
  const partOne = cells.filter(({ project }) => project === null).length;
  return [
    ...(partOne === 0 ? [] : [`第一部分${partOne}处`]),
    ...draft.projects.flatMap(({ id, project }) => {
      const own = cells.filter((cell) => cell.project === id);
      return own.length === 0 ? [] : [`“${project.name?.text.trim() || project.title}”${toldOfProject(own)}`];
    }),
  ];
}

function toldOfProject(cells: readonly CopiedCell[]): string {
  const beside = cells.filter(isBeside).length;
  if (beside === 0) return `${cells.length}格`;
  const told = `测算、职责等表外内容${beside}处`;
  return beside === cells.length ? `的${told}` : `${cells.length - beside}格（另有${told}）`;
}

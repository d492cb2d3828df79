// While only some projects of a text were given longer, nothing else of it is written: it stays as it stood at the end of the day on which the round was over for everything else. What was
// changed outside them before the extension was granted may be written still, so that it can be put back; whether it was is asked when the text is submitted (`beyond-extension`).
import { presentRound } from '../../catalogue/lifecycle/rounds.ts';
import { touchedParts, type PartOnePart, type TouchedParts } from '../../domain/editing/index.ts';
import { outsideReopened, returnedUntil, roundLock, roundTitles, submittedFrom, wholeProject, type OnlyProjects, type Round, type RoundLock, type ShutParts } from '../../domain/lifecycle/index.ts';
import type { OrganisationTree } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Actor } from '../actor.ts';
import { placeOf } from '../plan-access.ts';
import { activitiesChanged, besideChangedIn } from './beside-changed.ts';
import type { DeclarationPicture } from './declaration-store.ts';
import { shutPlaces } from './shut-places.ts';
import { unitStates } from './unit-states.ts';

/** What a question of the round looks at. */
export type RoundPicture = Pick<DeclarationPicture, 'plan' | 'declaration' | 'steps' | 'windows' | 'exceptions'>;
type ContentPicture = RoundPicture & Pick<DeclarationPicture, 'draft' | 'eventOn' | 'draftAt'>;

export interface ExtensionHold {
  readonly round: Round;
  /** Last day for the projects that were given longer. */
  readonly until: CivilDate;
  /** Last day for everything else. */
  readonly closed: CivilDate;
  /** Those that were given longer, and those that were changed since and may be put back. */
  readonly projects: ReadonlySet<string>;
  readonly overall: readonly PartOnePart[];
  /** Whether projects may come, go and change places: they did since. */
  readonly frame: boolean;
  readonly activities: boolean;
}

export interface HeldFor {
  readonly actor: Actor;
  readonly tree: OrganisationTree;
  readonly today: CivilDate;
}

export interface LockFor {
  /** Organisation node of the unit. */
  readonly unit: string;
  /** Account that asks; blank for the program itself. */
  readonly account: string;
  readonly today: CivilDate;
}

/** The round for which the text is worked on now, and whether a round is open for whoever asks. */
export function roundNow({ plan, declaration, steps, windows, exceptions }: RoundPicture, { unit, account, today }: LockFor): { readonly round: Round; readonly lockOf: (asked: Round, by?: string) => RoundLock } {
  const { fiscalYear } = plan;
  const round = presentRound({ ...declaration, fiscalYear, windows, today });
  const { state } = declaration;
  // Taken back by the unit, it would be returned again.
  const returned = returnedUntil(state === 'with-department' || state === 'with-first-review' ? submittedFrom(steps).state : state, steps);
  return { round, lockOf: (asked, by = account) => roundLock({ round: asked, fiscalYear, unit, account: by, today, returned: asked === round ? returned : null }, windows, exceptions) };
}

/** Of the content alone, which is what a save of the form touches; null: nothing is held. */
export async function contentHold(picture: ContentPicture, held: HeldFor): Promise<ExtensionHold | null> {
  return (await heldContent(picture, held))?.hold ?? null;
}

/** With what stands beside the forms. */
export async function extensionHold(picture: DeclarationPicture, held: HeldFor): Promise<ExtensionHold | null> {
  const found = await heldContent(picture, held);
  if (found === null) return null;
  const { hold, event, only } = found;
  const then = { ...(await picture.besideAt(event)), targetDetails: await picture.targetDetailsAt(event) };
  const given = new Set(only.projects);
  return { ...hold, projects: new Set([...hold.projects, ...besideChangedIn(then, picture, given)]), activities: activitiesChanged(then.activities, picture.activities, given) };
}

async function heldContent(picture: ContentPicture, { actor, tree, today }: HeldFor): Promise<{ readonly hold: ExtensionHold; readonly event: number; readonly only: OnlyProjects } | null> {
  if (!unitStates.includes(picture.declaration.state)) return null;
  const asked: LockFor = { unit: placeOf(picture.plan, tree), account: actor.kind === 'account' ? actor.account.id : '', today };
  const partly = partlyOpen(picture, asked);
  const event = partly === null ? null : await picture.eventOn(partly.only.closed);
  const before = event === null ? null : await picture.draftAt(event);
  // A text that was not there then has nothing to stay as it was: it is refused when it is submitted.
  if (partly === null || event === null || before === null) return null;
  const { round, until, only } = partly;
  const touched = touchedParts(before, picture.draft);
  const changed = touched.projects.filter(({ kind }) => kind === 'changed').map(({ id }) => id);
  const frame = touched.frame || touched.reordered || touched.projects.some(({ kind }) => kind !== 'changed');
  return { hold: { round, until, closed: only.closed, projects: new Set([...only.projects, ...changed]), overall: touched.overall, frame, activities: false }, event, only };
}

/** An extension of one person for some projects binds the others of the unit as well: for them nothing is open at all. */
function partlyOpen(picture: RoundPicture, asked: LockFor): { readonly round: Round; readonly until: CivilDate; readonly only: OnlyProjects } | null {
  const { round, lockOf } = roundNow(picture, asked);
  const own = lockOf(round);
  const others = own.open || own.why !== 'over' ? [] : picture.exceptions.flatMap(({ account, projects }) => (account === null || projects === null ? [] : [lockOf(round, account)]));
  for (const lock of [own, ...others]) if (lock.open && lock.only !== null) return { round, until: lock.until, only: lock.only };
  return null;
}

/** What of the touched parts is held; null: nothing. */
export function outsideHold(touched: TouchedParts, { projects, overall, frame }: ExtensionHold): ShutParts | null {
  const shut = outsideReopened(touched, { everything: false, additions: frame, overall, projects: new Map([...projects].map((id) => [id, wholeProject])) });
  if (shut === null || !frame) return shut;
  const moving = new Set(touched.projects.filter(({ kind }) => kind !== 'changed').map(({ id }) => id));
  const left = { frame: false, overall: shut.overall, projects: shut.projects.filter(({ id }) => !moving.has(id)) };
  return left.overall.length + left.projects.length === 0 ? null : left;
}

export function contentHeld(hold: ExtensionHold, shut: ShutParts, draft: DeclarationPicture['draft']): Fault {
  return refused(hold, `，这些地方不能改：${shutPlaces(shut, draft).join('；')}`);
}

export function besideHeld(hold: ExtensionHold, what: string): Fault {
  return refused(hold, `，${what}不能改`);
}

function refused({ round, until, closed }: ExtensionHold, what: string): Fault {
  return {
    code: 'part-not-extended',
    what: `“${roundTitles[round]}”已于${closed}截止，只准部分项目延至${until}${what}`,
    where: '修改的内容',
    remedy: '其余的地方保持截止时的样子；确需修改的，请财政绩效股准予整份文本或另外的项目延期。没有写入任何内容。',
  };
}

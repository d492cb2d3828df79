// A project of another text taken into one that stands: what comes with it beside its forms, and which of its cells are copies from then on. Its rows are told by identity; its duties
// by what they are about, since part one of the two texts was written apart.
import type { WorkActivity } from '../duty/index.ts';
import type { DraftProject } from '../editing/index.ts';
import type { NumberedParagraph } from '../plan/index.ts';
import { projectBeside, type BegunProject, type EarlierProject } from './beside-going-on.ts';
import { writtenBeside, writtenDetails, type ProjectBeside } from './beside-text.ts';
import { cellsOfProject, type CopiedCell } from './copied-cells.ts';

export interface TakenProject extends Pick<ProjectBeside, 'continuity'> {
  /** As it stands there; its section only where that may fill it in here. */
  readonly earlier: EarlierProject;
  /** Its rows there by the identities of those here. */
  readonly rows: ReadonlyMap<string, number>;
  /** The duties of part one there. */
  readonly duties: readonly NumberedParagraph[];
  /** The work activities that it carries out there. */
  readonly activities: readonly Pick<WorkActivity, 'name' | 'duty'>[];
}

/** The text into which it is taken. */
export interface TakenInto {
  readonly project: Pick<DraftProject, 'rows'>;
  readonly duties: readonly NumberedParagraph[];
}

/** By ordinals of the rows that stand here. */
export function besideTaken({ earlier, rows, continuity, duties }: TakenProject, { project, duties: here }: TakenInto): BegunProject {
  const ordinals = new Map(
    project.rows.flatMap((row, index) => {
      const there = rows.get(row);
      return there === undefined ? [] : [[there, index + 1] as const];
    }),
  );
  return projectBeside(earlier, { rows: ordinals, knows: () => true, dutyHere: sameDuty(duties, here), continuity });
}

/** The work activities of this text with a project under those that it carries out there: of the same name, under the same duty. Those it has none of are not made: the list is the unit's. */
export function activitiesWith(activities: readonly WorkActivity[], project: string, { activities: carried, duties }: Pick<TakenProject, 'activities' | 'duties'>, here: readonly NumberedParagraph[]): readonly WorkActivity[] {
  const dutyHere = sameDuty(duties, here);
  const wanted = new Set(carried.flatMap(({ name, duty }) => keysOf(name, dutyHere(duty))));
  return activities.map((activity) => (keysOf(activity.name, activity.duty).every((key) => !wanted.has(key)) || activity.projects.includes(project) ? activity : { ...activity, projects: [...activity.projects, project] }));
}

/** The cells that are copies: of the form as it was put in, and what came with it beside the form. */
export function cellsTaken(putIn: DraftProject, { costing, section, continuity, duties, targets }: BegunProject, rows: readonly string[]): readonly CopiedCell[] {
  const { id } = putIn;
  const beside = writtenBeside({ projects: new Map([[id, { section, continuity, duties }]]), costing: new Map([[id, costing]]), activities: [] });
  const details = new Map(targets.flatMap(({ ordinal, details: said }) => rows.slice(ordinal - 1, ordinal).map((row) => [row, said] as const)));
  return [...cellsOfProject(putIn), ...beside, ...writtenDetails([{ id, rows }], details)];
}

function keysOf(name: string, duty: string | null): readonly string[] {
  return duty === null ? [] : [`${duty} ${withoutSpace(name)}`];
}

/** The number here of the duty that a number there stands for; null where none here, or more than one, is about the same. */
function sameDuty(there: readonly NumberedParagraph[], here: readonly NumberedParagraph[]): (duty: string) => string | null {
  const own = numbered(here);
  const earlier = new Map(numbered(there).map(({ number, subject }) => [number, subject]));
  return (duty) => {
    const [alike, ...others] = own.filter(({ subject }) => subject !== '' && subject === earlier.get(duty));
    return alike === undefined || others.length > 0 ? null : alike.number;
  };
}

/** Numbers as printed, or by position; what a duty is about is said before its first colon, comma or full stop, what it is to reach after it. */
function numbered(duties: readonly NumberedParagraph[]): readonly { readonly number: string; readonly subject: string }[] {
  return duties.map(({ number, text }, index) => ({ number: String(number ?? index + 1), subject: withoutSpace(text).replace(/[：:，,。；;].*$/su, '') }));
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

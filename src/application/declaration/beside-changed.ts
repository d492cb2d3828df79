// What stands beside the forms of a text and was changed outside some of its projects, as people call it. Who fills a project in is no content of it, and whether it is shown is decided until
// the text is published: neither is looked at. A blank that the submission asks to fill (新增 or 延续) may be filled: else nothing could be submitted at all.
import type { WorkActivity } from '../../domain/duty/index.ts';
import type { DraftProject } from '../../domain/editing/index.ts';
import { noDetails, sameDetails } from '../../domain/target-details/index.ts';
import { lineText, type BesideText } from '../../domain/template/index.ts';
import type { DeclarationPicture } from './declaration-store.ts';
import { nameOf } from './project-name.ts';

type Beside = BesideText & Pick<DeclarationPicture, 'targetDetails'>;

export function besideChanged(then: Beside, now: Beside & Pick<DeclarationPicture, 'draft'>, except: ReadonlySet<string>): readonly string[] {
  const others = now.draft.projects.filter(({ id }) => !except.has(id));
  const ofProjects = others.flatMap((project) => {
    const parts = partsChanged(then, now, project);
    return parts.length === 0 ? [] : [`项目“${nameOf(project)}”的${parts.join('、')}`];
  });
  return [...(activitiesChanged(then.activities, now.activities, except) ? ['工作活动'] : []), ...ofProjects];
}

/** The projects, by identity, beside whose forms something was changed. */
export function besideChangedIn(then: Beside, now: Beside & Pick<DeclarationPicture, 'draft'>, except: ReadonlySet<string>): readonly string[] {
  return now.draft.projects.filter((project) => !except.has(project.id) && partsChanged(then, now, project).length > 0).map(({ id }) => id);
}

/** Whether activities were changed that some other project carries out as well; an activity that only these carry out belongs to them. */
export function activitiesChanged(then: readonly WorkActivity[], now: readonly WorkActivity[], except: ReadonlySet<string>): boolean {
  return !sameActivities(then, now, except);
}

function partsChanged(then: Beside, now: Beside, { id, rows }: DraftProject): readonly string[] {
  const [before, after] = [then.projects.get(id), now.projects.get(id)];
  const continuity = before?.continuity ?? null;
  return [
    ...(linesOf(then, id) === linesOf(now, id) ? [] : ['测算']),
    ...((before?.duties ?? []).join() === (after?.duties ?? []).join() ? [] : ['对应的职责']),
    ...(continuity === null || continuity === after?.continuity ? [] : ['新增或延续']),
    ...(rows.every((row) => sameDetails(then.targetDetails.get(row) ?? noDetails, now.targetDetails.get(row) ?? noDetails)) ? [] : ['指标值的补充']),
  ];
}

function linesOf({ costing }: Beside, project: string): string {
  return (costing.get(project) ?? []).map(lineText).join('\n');
}

function sameActivities(then: readonly WorkActivity[], now: readonly WorkActivity[], except: ReadonlySet<string>): boolean {
  const told = ({ name, duty, projects }: WorkActivity): string => JSON.stringify([name, duty, projects.filter((id) => !except.has(id)).toSorted()]);
  const binds = ({ projects }: WorkActivity): boolean => projects.length === 0 || projects.some((id) => !except.has(id));
  const covered = (some: readonly WorkActivity[], all: readonly WorkActivity[]): boolean => {
    const known = new Set(all.map(told));
    return some.filter(binds).every((activity) => known.has(told(activity)));
  };
  return covered(then, now) && covered(now, then);
}

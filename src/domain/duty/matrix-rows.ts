// The matrix as rows of a table, for the page and the workbook alike: one row per project of an activity, each duty and each activity beginning where it is first told.
import type { ActivityPart, DutyMatrix, DutyPart, MatrixProject } from './duty-matrix.ts';

/** What hangs in the air, where it is told. */
export type MatrixGap =
  | 'no-activity' // 职责没有工作活动
  | 'no-project' // 职责没有项目
  | 'idle-activity' // 工作活动没有项目
  | 'outside-activity' // 项目没有归入工作活动
  | 'astray' // 工作活动的职责不在第一部分
  | 'no-duty'; // 项目没有对应的职责

export const gapTitles: Readonly<Record<MatrixGap, string>> = {
  'no-activity': '没有工作活动',
  'no-project': '没有项目',
  'idle-activity': '没有项目',
  'outside-activity': '没有归入工作活动',
  astray: '职责不在第一部分',
  'no-duty': '没有对应的职责',
};

/** What is to be done about so many of them. */
export const gapSentences: Readonly<Record<MatrixGap, (count: number) => string>> = {
  'no-activity': (count) => `${count}项职责没有写工作活动：写明这项职责本年做哪几件事。`,
  'no-project': (count) => `${count}项职责没有项目：由基本支出保障的不必补，由项目落实的勾选对应的项目。`,
  'idle-activity': (count) => `${count}项工作活动没有项目：不花项目资金的不必补，其余的选由哪些项目落实。`,
  'outside-activity': (count) => `${count}处项目对应了职责，没有归入它的工作活动：选归入哪一项。`,
  astray: (count) => `${count}项工作活动的职责不在第一部分：职责改过序号或删去的，重新选择。`,
  'no-duty': (count) => `${count}个项目没有对应的职责：勾选为哪项职责服务；说不出的，想一想这个项目该不该列。`,
};

export type MatrixGroup =
  | { readonly kind: 'duty'; readonly part: DutyPart; readonly gaps: readonly MatrixGap[] }
  | { readonly kind: 'astray'; readonly duty: string }
  | { readonly kind: 'loose' };

export interface MatrixRow {
  /** Null but in the first row of the group; `rows`: how many rows it has. */
  readonly group: (MatrixGroup & { readonly rows: number }) | null;
  /** Null where the activity above goes on; `part` is null for projects outside every activity. */
  readonly activity: { readonly part: ActivityPart | null; readonly rows: number; readonly gap: MatrixGap | null } | null;
  readonly project: MatrixProject | null;
}

export function matrixRows({ duties, astray, loose }: DutyMatrix): readonly MatrixRow[] {
  return [
    ...duties.flatMap((part) => groupRows({ kind: 'duty', part, gaps: gapsOf(part) }, [...part.activities.map(activityRows), ...(part.direct.length > 0 || part.activities.length === 0 ? [outside(part)] : [])])),
    ...astray.flatMap((part) => groupRows({ kind: 'astray', duty: part.duty }, [activityRows(part).map((row) => (row.activity === null ? row : { ...row, activity: { ...row.activity, gap: 'astray' } }))])),
    ...(loose.length === 0 ? [] : groupRows({ kind: 'loose' }, [listed(null, 'no-duty', loose)])),
  ];
}

/** Told of projects: one per row. */
const ofProjects: readonly MatrixGap[] = ['outside-activity', 'no-duty'];

/** How many of each there are. */
export function gapCounts(rows: readonly MatrixRow[]): Readonly<Record<MatrixGap, number>> {
  const counts: Record<MatrixGap, number> = { 'no-activity': 0, 'no-project': 0, 'idle-activity': 0, 'outside-activity': 0, astray: 0, 'no-duty': 0 };
  for (const { group, activity } of rows) {
    for (const gap of group?.kind === 'duty' ? group.gaps : []) counts[gap] += 1;
    if (activity !== null && activity.gap !== null) counts[activity.gap] += ofProjects.includes(activity.gap) ? activity.rows : 1;
  }
  return counts;
}

function gapsOf({ activities, direct }: DutyPart): readonly MatrixGap[] {
  const hasProjects = direct.length > 0 || activities.some(({ projects }) => projects.length > 0);
  return [...(activities.length === 0 ? (['no-activity'] as const) : []), ...(hasProjects ? [] : (['no-project'] as const))];
}

function activityRows(part: ActivityPart): readonly MatrixRow[] {
  return listed(part, part.projects.length === 0 ? 'idle-activity' : null, part.projects);
}

/** Projects of the duty outside its activities; a duty without any activity says so itself. */
function outside({ activities, direct }: DutyPart): readonly MatrixRow[] {
  return listed(null, activities.length === 0 ? null : 'outside-activity', direct);
}

function listed(part: ActivityPart | null, gap: MatrixGap | null, projects: readonly MatrixProject[]): readonly MatrixRow[] {
  const [first = null, ...others] = projects;
  return [{ group: null, activity: { part, rows: others.length + 1, gap }, project: first }, ...others.map((project) => ({ group: null, activity: null, project }))];
}

function groupRows(group: MatrixGroup, blocks: readonly (readonly MatrixRow[])[]): readonly MatrixRow[] {
  const rows = blocks.flat();
  return rows.map((row, index) => (index === 0 ? { ...row, group: { ...group, rows: rows.length } } : row));
}

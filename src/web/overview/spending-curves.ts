// Spending plans of the projects as lines over the same checkpoints.
import type { Checkpoint, Project } from '../../domain/plan/index.ts';

export interface SpendingLine {
  readonly project: Project;
  /** Cumulative per cent at each checkpoint; null = blank or unreadable. */
  readonly points: readonly (number | null)[];
}

export interface SpendingCurves {
  readonly checkpoints: readonly Checkpoint[];
  readonly lines: readonly SpendingLine[];
}

/** Only projects whose form prints a spending plan have a line. */
export function spendingCurves(projects: readonly Project[]): SpendingCurves {
  const checkpoints = [...new Set(projects.flatMap((project) => project.spendingPlan.map((point) => point.checkpoint)))].toSorted();
  const lines = projects
    .filter((project) => project.spendingPlan.length > 0)
    .map((project) => ({
      project,
      points: checkpoints.map((checkpoint) => project.spendingPlan.find((point) => point.checkpoint === checkpoint)?.cumulative.value ?? null),
    }));
  return { checkpoints, lines };
}

/** Projects with exactly the same plan, told as one line. */
export interface SpendingGroup {
  readonly points: readonly (number | null)[];
  readonly projects: readonly Project[];
}

/** Plans that are the same drawn once, the fullest first; a project without any point is in no group. */
export function groupedCurves({ lines }: SpendingCurves): readonly SpendingGroup[] {
  const groups = new Map<string, SpendingGroup>();
  for (const { project, points } of lines) {
    if (points.every((point) => point === null)) continue;
    const key = points.join('|');
    const known = groups.get(key);
    groups.set(key, { points, projects: [...(known?.projects ?? []), project] });
  }
  const filled = (group: SpendingGroup): number => group.points.filter((point) => point !== null).length;
  return [...groups.values()].toSorted((a, b) => filled(b) - filled(a) || b.projects.length - a.projects.length);
}

/** `03-31` → `3月底`; another day keeps its number. */
export function checkpointTitle(checkpoint: Checkpoint): string {
  const [month, day] = checkpoint.split('-').map(Number);
  return (day ?? 0) >= 28 ? `${month}月底` : `${month}月${day}日`;
}

// Which of two lists' common entries keep their order: as many as can, so that moving one row up is one row moved and not all others.

interface Run {
  readonly id: string;
  /** Position in the list before. */
  readonly at: number;
  readonly length: number;
  readonly former: Run | null;
}

/** Entries of `after` that stand in the same order in `before`: the longest such run, the earliest of several. */
export function withoutMoved(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const rank = new Map(before.map((id, index) => [id, index]));
  const runs: Run[] = [];
  for (const id of after) {
    const at = rank.get(id);
    if (at === undefined) continue;
    const former = longestOf(runs.filter((run) => run.at < at));
    runs.push({ id, at, length: (former?.length ?? 0) + 1, former });
  }
  const kept = new Set<string>();
  for (let run = longestOf(runs); run !== null; run = run.former) kept.add(run.id);
  return kept;
}

function longestOf(runs: readonly Run[]): Run | null {
  return runs.reduce<Run | null>((longest, run) => (longest === null || run.length > longest.length ? run : longest), null);
}

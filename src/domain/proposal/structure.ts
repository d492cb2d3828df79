// Which rows of a project exchange cells, move, merge or go: the repairs of its findings that are more than a wording, taken so that no row is asked to do two
// things. Exchanging and moving keep the words and deleting loses them, so they are taken first; a value in the wrong row says nothing of where its row belongs.
import { classifyIndicator, type IndicatorClass } from '../indicator/index.ts';
import type { Finding, Repair } from '../lint/index.ts';
import type { IndicatorRow } from '../plan/index.ts';
import { titlesOf, type Bench } from './bench.ts';
import type { MergeProposal, ReclassProposal, RemoveProposal, SwapProposal } from './proposal.ts';
import { swappedCells } from './swapped-cells.ts';

export type StructuralProposal = SwapProposal | ReclassProposal | MergeProposal | RemoveProposal;

/**
 * Proposals that change the table of a project, free of conflicts; of two that want the same row, the one of the heavier finding. Derived findings are
 * left out: their cause is another.
 */
export function decideStructure({ numbered: { project, number }, findings, catalogue, titles }: Bench): readonly StructuralProposal[] {
  const repairs = findings
    .flatMap((finding) => (finding.repair === null || finding.repair.kind === 'rewrite' || finding.derived ? [] : [{ finding, repair: finding.repair }]))
    .toSorted((a, b) => order.indexOf(a.repair.kind) - order.indexOf(b.repair.kind));
  const classes = new Map(project.indicators.map((row) => [row.ordinal, classifyIndicator(row.level1, row.level2, catalogue.trees)]));
  const taken = new Set<number>();
  const proposals: StructuralProposal[] = [];
  for (const { finding, repair } of repairs) {
    const proposed = propose(repair, { number, finding, rows: project.indicators, classes, taken, why: titlesOf({ titles }, [finding]) });
    for (const proposal of proposed) {
      proposals.push(proposal);
      for (const row of proposal.indicators) taken.add(row);
    }
  }
  return proposals;
}

const order: readonly Repair['kind'][] = ['swap', 'reclass', 'merge', 'remove'];

interface Proposing {
  readonly number: number;
  readonly finding: Finding;
  readonly rows: readonly IndicatorRow[];
  readonly classes: ReadonlyMap<number, IndicatorClass | null>;
  readonly taken: ReadonlySet<number>;
  readonly why: string;
}

function propose(repair: Exclude<Repair, { readonly kind: 'rewrite' }>, { number, finding, rows: table, classes, taken, why }: Proposing): readonly StructuralProposal[] {
  const free = (row: number) => classes.has(row) && !taken.has(row);
  const of = (indicators: readonly number[]) => {
    const rows = indicators.toSorted((a, b) => a - b);
    return { id: `p${number}.r${rows.join('+')}.${repair.kind}`, project: number, indicators: rows, why, findings: [finding.id] };
  };
  switch (repair.kind) {
    case 'swap': {
      const [first, second] = repair.rows.map((ordinal) => table.find((row) => row.ordinal === ordinal && free(ordinal)));
      const cells = first === undefined || second === undefined ? [] : swappedCells([first, second], repair.columns);
      return cells.length > 0 ? [{ kind: 'swap', ...of(repair.rows), cells }] : [];
    }
    case 'reclass': {
      const moves = repair.moves.map(({ indicator, to }) => ({ indicator, from: classes.get(indicator) ?? null, to })).filter(({ from, to }) => from !== to);
      const isFree = moves.length > 0 && moves.every(({ indicator }) => free(indicator));
      return isFree ? [{ kind: 'reclass', ...of(moves.map(({ indicator }) => indicator)), moves }] : [];
    }
    case 'merge': {
      const remove = repair.remove.filter((row) => free(row) && row !== repair.keep);
      return free(repair.keep) && remove.length > 0 ? [{ kind: 'merge', ...of([repair.keep, ...remove]), keep: repair.keep, remove }] : [];
    }
    case 'remove':
      return [...new Set(repair.rows)].filter(free).map((row) => ({ kind: 'remove', ...of([row]) }));
  }
}

/** Rows of a project that are no longer there once the proposal is accepted. */
export function rowsLeaving(proposal: StructuralProposal): readonly number[] {
  switch (proposal.kind) {
    case 'swap':
    case 'reclass':
      return [];
    case 'merge':
      return proposal.remove;
    case 'remove':
      return proposal.indicators;
  }
}

// The rewriting that a settled wording of a row is, in the words a person reads.
import { rowSubject, type Finding } from '../lint/index.ts';
import type { IndicatorColumn } from '../plan/index.ts';
import { titlesOf, type Bench, type RowState } from './bench.ts';
import { countBlanks } from './blanks.ts';
import type { CellEdit, RewriteProposal } from './proposal.ts';
import type { DraftCell } from './row-draft.ts';

/** The proposal of a row; nothing where its wording stays. */
export function rewriteOf(bench: Bench, state: RowState): readonly RewriteProposal[] {
  const { number } = bench.numbered;
  const { row, draft, judged } = state;
  if (draft.size === 0 || judged === null) return [];
  const { answered } = judged;
  const { printedColumns } = bench.numbered.project;
  const inOrder = [...draft].toSorted(([a], [b]) => printedColumns.indexOf(a) - printedColumns.indexOf(b));
  const edits = inOrder.map(([column, cell]) => editOf(bench, state, column, cell, answered));
  const by = [...draft.values()].flatMap((cell) => cell.by);
  return [
    {
      kind: 'rewrite',
      id: `p${number}.r${row.ordinal}.rewrite`,
      project: number,
      indicators: [row.ordinal],
      why: [...new Set(edits.map(({ why }) => why))].join('；'),
      findings: idsOf([...by, ...answered]),
      edits,
    },
  ];
}

function editOf(bench: Bench, { row }: RowState, column: IndicatorColumn, cell: DraftCell, answered: readonly Finding[]): CellEdit {
  const findings = [...cell.by, ...answered.filter((finding) => finding.column === column)];
  const subject = rowSubject(row, bench.numbered.project, bench.plan, bench.catalogue, bench.profile);
  const blanks = Array.from({ length: countBlanks(cell.text) }, (_, index) => {
    const { hint, norm } = bench.catalogue.drafting.blank(subject, { column, text: cell.text, index });
    return { index, hint, ground: bench.profile.versions.find(({ key }) => key === norm)?.citation ?? null };
  });
  // Advice is never the reason why something is written anew.
  const isReason = findings.some(({ severity }) => severity !== 'advice');
  const why = [isReason ? '' : cell.why, titlesOf(bench, findings)].filter((text) => text !== '').join('、');
  return { column, old: cell.old, new: cell.text, why, findings: idsOf(findings), blanks, safe: cell.safe };
}

function idsOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ id }) => id))];
}

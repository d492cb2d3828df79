// From findings to proposals. Every wording is tried out before it is proposed: its blanks are filled for trial, the rules are run again, and a wording
// that would be stopped by a rule as heavy as the one it answers is given up for the next. What is left when all fail is an open blank.
import { rowSubject, type Finding } from '../lint/index.ts';
import type { DepartmentPlan, IndicatorRow } from '../plan/index.ts';
import type { ResolvedProfile } from '../policy/index.ts';
import { benchesFor, rootCausesFirst, settle, settledKey, stateOf, tryRows, type Attempts, type Bench, type RowState } from './bench.ts';
import type { ProposalCatalogue } from './drafting.ts';
import { blocksWording, findingsOnRow, isSound, judgeRow } from './judge-row.ts';
import type { Proposal, RewriteProposal } from './proposal.ts';
import { attemptsFor } from './row-attempts.ts';
import { draftFromRepairs, emptyDraft, withoutColumn, type RowDraft } from './row-draft.ts';
import type { RowOutcome, RowOutcomeKind } from './row-outcome.ts';
import { placedByClass, underClass } from './row-places.ts';
import { rewriteOf } from './rewrite-of.ts';
import { decideStructure, rowsLeaving, type StructuralProposal } from './structure.ts';
import { withSwapped } from './swapped-cells.ts';

export interface PlanProposals {
  /** In document order; of one project first the changes of its table, then the rewritings of its rows. */
  readonly proposals: readonly Proposal[];
  /** One per indicator row, in document order. */
  readonly outcomes: readonly RowOutcome[];
}

/** Proposals for a plan from the findings of all rules on it (`runRules`), free of conflicts: at most one rewriting per row, no row asked to do two things. */
export function proposeRepairs(plan: DepartmentPlan, findings: readonly Finding[], catalogue: ProposalCatalogue, profile: ResolvedProfile): PlanProposals {
  const made = benchesFor(plan, findings, catalogue, profile).map(proposeForProject);
  return { proposals: made.flatMap(({ proposals }) => proposals), outcomes: made.flatMap(({ outcomes }) => outcomes) };
}

/** Only the rewritings that may be applied without asking: the old cells themselves state everything, and no rule stops the new ones. */
export function proposeSafeRewrites(plan: DepartmentPlan, findings: readonly Finding[], catalogue: ProposalCatalogue, profile: ResolvedProfile): readonly RewriteProposal[] {
  return benchesFor(plan, findings, catalogue, profile).flatMap((bench) => {
    const states = bench.numbered.project.indicators.map((row) => stateOf(bench, row, (before) => safeAttempts(draftFromRepairs(row, before, 'safe')), noneSettled, 'keeps-soundness'));
    return settle(bench, states, noneSettled).flatMap((state) => rewriteOf(bench, state));
  });
}

const noneSettled: ReadonlySet<string> = new Set();

function safeAttempts(draft: RowDraft): Attempts {
  return draft.size === 0 ? [emptyDraft] : [draft, emptyDraft];
}

function proposeForProject(bench: Bench): PlanProposals {
  const decided = decideStructure(bench);
  const { structure, moved } = tryMoves(bench, decided);
  const settledElsewhere = new Set(structure.flatMap((proposal) => keysAnswered(proposal, bench.findings)));
  const going = new Set(structure.flatMap(rowsLeaving));
  const states = asMoved(bench, structure).map((row) => {
    const subject = rowSubject(row, bench.numbered.project, bench.plan, bench.catalogue, bench.profile);
    const attempts = (before: readonly Finding[]): Attempts => (going.has(row.ordinal) ? [emptyDraft] : beside(structure, row, attemptsFor(subject, before, bench.catalogue.drafting)));
    return stateOf(moved.rows.has(row.ordinal) ? moved.bench : bench, row, attempts, settledElsewhere, 'becomes-sound');
  });
  const settled = settle(arrangedBench(bench, structure), states, settledElsewhere);
  const rewritings = settled.flatMap((state) => rewriteOf(bench, state));
  const misplaced = new Set(decided.flatMap((proposal) => (proposal.kind === 'reclass' ? proposal.indicators : [])));
  return { proposals: [...structure, ...rewritings], outcomes: settled.map((state) => outcomeOf(bench, state, { structure, rewritings, misplaced })) };
}

interface TriedMoves {
  readonly structure: readonly StructuralProposal[];
  /** Rows that move or get another's value, and the bench with what the rules then say of them: what their wording has to answer. */
  readonly moved: { readonly rows: ReadonlySet<number>; readonly bench: Bench };
}

/** Moves and exchanges after which a rule as heavy as the one they answer would stop one of the rows are not proposed; the others answer whatever they silence. */
function tryMoves(bench: Bench, structure: readonly StructuralProposal[]): TriedMoves {
  const moving = structure.flatMap((proposal) => (isMove(proposal) ? proposal.indicators : []));
  if (moving.length === 0) return { structure, moved: { rows: new Set(), bench } };
  const rows = asMoved(bench, structure);
  const found = rootCausesFirst(tryRows(arrangedBench(bench, structure), rows, moving));
  const judged = rows.map((row) => ({ row, ...judgeRow(row, findingsOnRow(bench.findings, row.ordinal), findingsOnRow(found, row.ordinal)) }));
  const kept = structure.flatMap((proposal): readonly StructuralProposal[] => {
    if (!isMove(proposal)) return [proposal];
    const judgements = judged.filter(({ row }) => proposal.indicators.includes(row.ordinal));
    if (!judgements.every(({ acceptable }) => acceptable)) return [];
    return [{ ...proposal, findings: [...new Set([...proposal.findings, ...judgements.flatMap(({ answered }) => answered.map(({ id }) => id))])] }];
  });
  return { structure: kept, moved: { rows: new Set(kept.flatMap((proposal) => (isMove(proposal) ? proposal.indicators : []))), bench: { ...bench, findings: found } } };
}

function arrangedBench(bench: Bench, structure: readonly StructuralProposal[]): Bench {
  const going = new Set(structure.flatMap(rowsLeaving));
  const moving = new Set(structure.flatMap(({ kind, indicators }) => (kind === 'reclass' ? indicators : [])));
  if (going.size + moving.size === 0) return bench;
  const arranged = (rows: readonly IndicatorRow[]) => {
    const staying = rows.filter(({ ordinal }) => !going.has(ordinal)).map((row) => ({ row, isMoved: moving.has(row.ordinal) }));
    return placedByClass(staying, bench.catalogue.trees).map(({ row }) => row);
  };
  return { ...bench, arranged };
}

/** Changes after which the rules are asked again: rows keep all they say, at another place. */
function isMove({ kind }: StructuralProposal): boolean {
  return kind === 'reclass' || kind === 'swap';
}

/** The rows under their new classes and with the values they get from one another. */
function asMoved({ numbered, catalogue }: Bench, structure: readonly StructuralProposal[]): readonly IndicatorRow[] {
  const moves = structure.flatMap((proposal) => (proposal.kind === 'reclass' ? proposal.moves : []));
  const swapped = structure.flatMap((proposal) => (proposal.kind === 'swap' ? proposal.cells : []));
  const table = numbered.project.indicators;
  return table.map((row) => {
    const move = moves.find(({ indicator }) => indicator === row.ordinal);
    return withSwapped(move === undefined ? row : underClass(row, move.to, table, catalogue.trees), swapped, catalogue.trees);
  });
}

/** A cell that is exchanged is not written anew as well: what is still wrong with it is proposed once it stands in its row. */
function beside(structure: readonly StructuralProposal[], { ordinal }: IndicatorRow, [first, ...further]: Attempts): Attempts {
  const swapped = structure.flatMap((proposal) => (proposal.kind === 'swap' ? proposal.cells.filter(({ indicator }) => indicator === ordinal) : []));
  const without = (draft: RowDraft): RowDraft => swapped.reduce((left, { column }) => withoutColumn(left, column), draft);
  return [without(first), ...further.map(without)];
}

function keysAnswered({ findings: ids, indicators }: StructuralProposal, findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ id }) => ids.includes(id)).flatMap((finding) => indicators.map((ordinal) => settledKey(ordinal, finding)));
}

interface Decided {
  readonly structure: readonly StructuralProposal[];
  readonly rewritings: readonly RewriteProposal[];
  /** Rows that a rule wants under another class, whether or not the move is proposed. */
  readonly misplaced: ReadonlySet<number>;
}

function outcomeOf({ numbered }: Bench, state: RowState, { structure, rewritings, misplaced }: Decided): RowOutcome {
  const { ordinal } = state.row;
  const rewriting = rewritings.find(({ indicators }) => indicators.includes(ordinal));
  const blanks = (rewriting?.edits ?? []).reduce((sum, edit) => sum + edit.blanks.length, 0);
  const left = state.judged?.left ?? state.before;
  const isReady = blanks === 0 && (state.judged?.sound ?? isSound(state.row, left)) && !left.some(blocksWording);
  const isSwapped = structure.some(({ kind, indicators }) => kind === 'swap' && indicators.includes(ordinal));
  const asWritten = !isSwapped && isSound(state.row, state.before) && !state.before.some(blocksWording);
  const kind: RowOutcomeKind = isReady ? 'usable' : 'to-fill';
  const outcome = structuralOutcome(ordinal, structure) ?? (misplaced.has(ordinal) || left.some(isAboutClass) ? 'regroup' : kind);
  const toExplain = left.some(({ severity }) => severity === 'explain');
  return { project: numbered.number, indicator: ordinal, outcome, blanks, asWritten, toExplain };
}

function structuralOutcome(ordinal: number, structure: readonly StructuralProposal[]): RowOutcomeKind | null {
  const proposal = structure.find((candidate) => candidate.indicators.includes(ordinal));
  if (proposal === undefined || proposal.kind === 'swap' || (proposal.kind === 'merge' && proposal.keep === ordinal)) return null;
  return proposal.kind === 'remove' ? 'remove' : 'regroup';
}

/** A row whose class is refused belongs elsewhere, even where no rule can tell where. */
function isAboutClass({ severity, column }: Finding): boolean {
  return severity === 'blocks' && (column === 'level1' || column === 'level2');
}

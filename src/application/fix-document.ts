// A document with rewritings and exchanges written into its cells, in its own format: what was written, and what has to be done by hand.
import { patchDocument, type CellPatch, type DocumentFormat, type RefusedPatch } from '../documents/index.ts';
import { safeRewritesForCheck, type CheckCatalogue, type CheckReport } from '../domain/check/index.ts';
import { numberedProjects, type DepartmentPlan, type IndicatorColumn } from '../domain/plan/index.ts';
import type { RewriteProposal, SwapProposal } from '../domain/proposal/index.ts';
import type { Fault } from '../kernel/fault.ts';
import { ok, type Result } from '../kernel/result.ts';

export interface SourceDocument {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly format: DocumentFormat;
}

export interface FixedCell {
  readonly project: number;
  readonly indicator: number;
  readonly column: IndicatorColumn;
  readonly patch: CellPatch;
}

export interface FixedDocument {
  readonly bytes: Uint8Array;
  readonly fixed: readonly FixedCell[];
  readonly refused: readonly (FixedCell & Pick<RefusedPatch, 'reason'>)[];
}

/** The safe rewritings only; the same bytes where none is. */
export function fixDocument(document: SourceDocument, { plan, check }: CheckReport, catalogue: CheckCatalogue): Result<FixedDocument, Fault> {
  return writeProposals(document, plan, safeRewritesForCheck(plan, check, catalogue));
}

/** Proposals that only write into cells. */
export type WrittenProposal = RewriteProposal | SwapProposal;

/** The same bytes where there is nothing to write. An exchange of which one cell cannot be written is left out whole. Faults: a format that cannot be written back. */
export function writeProposals(document: SourceDocument, plan: DepartmentPlan, proposals: readonly WrittenProposal[]): Result<FixedDocument, Fault> {
  const written = proposals.map((proposal) => ({ proposal, cells: cellsOf(plan, proposal) }));
  const tried = writeCells(document, written.flatMap(({ cells }) => cells));
  if (!tried.ok) return tried;
  const refused = new Map(tried.value.refused.map(({ patch, reason }) => [patch, reason]));
  const halves = written.flatMap(({ proposal, cells }) => {
    const reason = cells.flatMap(({ patch }) => refused.get(patch) ?? []).at(0);
    return proposal.kind === 'swap' && reason !== undefined ? [{ cells, reason }] : [];
  });
  if (halves.length === 0) return tried;
  const left = new Set(halves.flatMap(({ cells }) => cells));
  const rest = writeCells(document, written.flatMap(({ cells }) => cells.filter((cell) => !left.has(cell))));
  return rest.ok ? ok({ ...rest.value, refused: [...rest.value.refused, ...halves.flatMap(({ cells, reason }) => cells.map((cell) => ({ ...cell, reason })))] }) : rest;
}

function writeCells(document: SourceDocument, cells: readonly FixedCell[]): Result<FixedDocument, Fault> {
  if (cells.length === 0) return ok({ bytes: document.bytes, fixed: [], refused: [] });
  const patched = patchDocument(document, cells.map(({ patch }) => patch));
  if (!patched.ok) return patched;
  const reasons = new Map(patched.value.refused.map(({ patch, reason }) => [patch, reason]));
  return ok({
    bytes: patched.value.bytes,
    fixed: cells.filter(({ patch }) => !reasons.has(patch)),
    refused: cells.flatMap((cell) => {
      const reason = reasons.get(cell.patch);
      return reason === undefined ? [] : [{ ...cell, reason }];
    }),
  });
}

function cellsOf(plan: DepartmentPlan, proposal: WrittenProposal): readonly FixedCell[] {
  const project = numberedProjects(plan).find((candidate) => candidate.number === proposal.project)?.project;
  const cells = proposal.kind === 'swap' ? proposal.cells : proposal.indicators.flatMap((indicator) => proposal.edits.map((edit) => ({ ...edit, indicator })));
  return cells.flatMap(({ indicator, column, old, new: text }): readonly FixedCell[] => {
    const place = project?.indicators.find(({ ordinal }) => ordinal === indicator)?.columns[column]?.place;
    return place === undefined ? [] : [{ project: proposal.project, indicator, column, patch: { place, old, new: text } }];
  });
}

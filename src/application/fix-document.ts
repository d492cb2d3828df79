// A document with rewritings written into its cells, in its own format: what was written, and what has to be done by hand.
import { patchDocument, type CellPatch, type DocumentFormat, type RefusedPatch } from '../documents/index.ts';
import { safeRewritesForCheck, type CheckCatalogue, type CheckReport } from '../domain/check/index.ts';
import { numberedProjects, type DepartmentPlan, type IndicatorColumn } from '../domain/plan/index.ts';
import type { RewriteProposal } from '../domain/proposal/index.ts';
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
  return writeRewrites(document, plan, safeRewritesForCheck(plan, check, catalogue));
}

/** The same bytes where there is nothing to write. Faults: a format that cannot be written back. */
export function writeRewrites(document: SourceDocument, plan: DepartmentPlan, rewrites: readonly RewriteProposal[]): Result<FixedDocument, Fault> {
  const cells = rewrites.flatMap((proposal) => cellsOf(plan, proposal));
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

function cellsOf(plan: DepartmentPlan, { project: number, indicators, edits }: RewriteProposal): readonly FixedCell[] {
  const project = numberedProjects(plan).find((candidate) => candidate.number === number)?.project;
  return indicators.flatMap((indicator) => {
    const row = project?.indicators.find(({ ordinal }) => ordinal === indicator);
    return edits.flatMap(({ column, old, new: text }): readonly FixedCell[] => {
      const place = row?.columns[column]?.place;
      return place === undefined ? [] : [{ project: number, indicator, column, patch: { place, old, new: text } }];
    });
  });
}

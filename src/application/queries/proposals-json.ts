// Proposals in the published JSON of a check: plain values, one object per proposal, the fields of its kind.
import type { CheckProposals } from '../../domain/check/index.ts';
import { numberedProjects, type DepartmentPlan, type IndicatorColumn } from '../../domain/plan/index.ts';
import type { CellEdit, Proposal, RowCounts } from '../../domain/proposal/index.ts';
import { placeToJson, type Json } from './read-json.ts';

export function proposalsToJson(plan: DepartmentPlan, { proposals }: CheckProposals): Json {
  return proposals.map((proposal) => proposalToJson(plan, proposal));
}

export function rowCountsToJson(rows: RowCounts): Json {
  return { ...rows };
}

function proposalToJson(plan: DepartmentPlan, proposal: Proposal): Json {
  const { id, kind, project, indicators, why, findings } = proposal;
  const common = { id, kind, project, indicators, why, findings };
  switch (proposal.kind) {
    case 'rewrite':
      return { ...common, edits: proposal.edits.map((edit) => ({ ...editToJson(edit), place: placeOf(plan, proposal.indicators[0], proposal, edit.column) })) };
    case 'swap':
      return { ...common, cells: proposal.cells.map((cell) => ({ ...cell, place: placeOf(plan, cell.indicator, proposal, cell.column) })) };
    case 'reclass':
      return { ...common, moves: proposal.moves.map(({ indicator, from, to }) => ({ indicator, from, to })) };
    case 'merge':
      return { ...common, keep: proposal.keep, remove: proposal.remove };
    case 'remove':
      return common;
  }
}

function editToJson({ column, old, new: text, why, findings, blanks, safe }: CellEdit) {
  return {
    column,
    old,
    new: text,
    why,
    findings,
    blanks: blanks.map(({ index, hint, ground }) => ({ index, hint, ground: ground === null ? null : { source: ground.source, clause: ground.clause, confidence: ground.confidence } })),
    safe,
  };
}

function placeOf(plan: DepartmentPlan, indicator: number | undefined, { project: number }: Proposal, column: IndicatorColumn): Json {
  const project = numberedProjects(plan).find((candidate) => candidate.number === number)?.project;
  const place = project?.indicators.find(({ ordinal }) => ordinal === indicator)?.columns[column]?.place;
  return place === undefined ? null : placeToJson(place);
}

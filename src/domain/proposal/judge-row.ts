// What a wording does to its row: which findings it answers, which it leaves, and whether it brings new ones as heavy as those it answers.
import { severitiesWorstFirst, type Severity } from '../../kernel/severity.ts';
import { speaksOfCells, type Finding } from '../lint/index.ts';
import type { IndicatorRow } from '../plan/index.ts';
import { judgeUsability, type Usability } from '../target/index.ts';

export interface Judgement {
  /** Findings of the row before that are gone. */
  readonly answered: readonly Finding[];
  /** Findings of the row after. */
  readonly left: readonly Finding[];
  /** No new finding is as heavy as the heaviest one answered; where none is answered, none that must be repaired or answered is new. */
  readonly acceptable: boolean;
  /** See `isSound`. */
  readonly sound: boolean;
}

export function judgeRow(row: IndicatorRow, before: readonly Finding[], after: readonly Finding[]): Judgement {
  const keysAfter = new Set(after.map(keyOf));
  const answered = before.filter((finding) => !keysAfter.has(keyOf(finding)));
  return { answered, left: after, acceptable: !bringsHeavy(before, after, answered), sound: isSound(row, after) };
}

/** Whether a finding is new and as heavy as the heaviest one answered. */
export function bringsHeavy(before: readonly Finding[], after: readonly Finding[], answered: readonly Finding[]): boolean {
  const known = new Set(before.map(keyOf));
  const limit = answered.length === 0 ? rankOf('explain') : Math.min(...answered.map(({ severity }) => rankOf(severity)));
  return after.some((finding) => !known.has(keyOf(finding)) && rankOf(finding.severity) <= limit);
}

/** Findings that speak of cells of a row. */
export function findingsOnRow(findings: readonly Finding[], ordinal: number): readonly Finding[] {
  return findings.filter((finding) => finding.indicators.includes(ordinal) && speaksOfCells(finding));
}

/** Whether the value tells what is tested and nothing blocks its cell that a wording could answer. */
export function isSound(row: IndicatorRow, findings: readonly Finding[]): boolean {
  return usabilityOf(row).usable && !findings.some((finding) => finding.column === 'value' && blocksWording(finding));
}

/** A blocking finding that words can answer: one that wants the row moved, merged or gone is answered by the table, a derived one by its cause. */
export function blocksWording({ severity, repair, derived }: Finding): boolean {
  return severity === 'blocks' && !derived && (repair === null || repair.kind === 'rewrite');
}

export function usabilityOf(row: IndicatorRow): Usability {
  return judgeUsability({ reading: row.target, name: row.name, description: row.description, level2: row.level2 });
}

/** By rule, message and column: what makes two findings of one row the same before and after. */
export function keyOf({ rule, messageId, column }: Finding): string {
  return `${rule}|${messageId}|${column}`;
}

function rankOf(severity: Severity): number {
  return severitiesWorstFirst.indexOf(severity);
}

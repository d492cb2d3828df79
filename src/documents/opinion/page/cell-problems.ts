// Which problems speak of which cell of an indicator table, by their numbers.
import type { IndicatorColumn } from '../../../domain/plan/index.ts';
import { speaksOfCells } from '../../../domain/lint/index.ts';
import { severitiesWorstFirst, type Severity } from '../../../kernel/severity.ts';
import type { OpinionSection } from '../opinion-items.ts';

export interface CellProblems {
  readonly severity: Severity;
  readonly numbers: readonly number[];
}

export type ProblemsOfCells = ReadonlyMap<string, CellProblems>;

export function cellKey(project: number, ordinal: number, column: IndicatorColumn): string {
  return `${project}/${ordinal}/${column}`;
}

export function problemsOfCells(sections: readonly OpinionSection[]): ProblemsOfCells {
  const cells = new Map<string, CellProblems>();
  for (const { number, finding } of sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items))) {
    for (const part of finding.parts ?? [finding]) {
      if (part.project === null || !speaksOfCells(part)) continue;
      for (const ordinal of part.indicators) {
        const key = `${part.project}/${ordinal}/${part.column}`;
        const before = cells.get(key);
        const numbers = before?.numbers ?? [];
        if (numbers.includes(number)) continue;
        cells.set(key, { severity: worse(before?.severity ?? part.severity, part.severity), numbers: [...numbers, number] });
      }
    }
  }
  return cells;
}

function worse(a: Severity, b: Severity): Severity {
  return severitiesWorstFirst.indexOf(a) <= severitiesWorstFirst.indexOf(b) ? a : b;
}

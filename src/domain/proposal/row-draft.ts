// The cells of one row as they would be written, put together from the repairs of its findings. A repair is taken as a whole or not at all; two
// repairs of one cell go together where they say the same or where both only add to what stands there.
import type { IndicatorTree } from '../indicator/index.ts';
import type { Finding } from '../lint/index.ts';
import type { IndicatorColumn, IndicatorRow } from '../plan/index.ts';
import { withCell } from '../editing/index.ts';

export interface CellText {
  readonly column: IndicatorColumn;
  readonly text: string;
}

export interface DraftCell {
  readonly old: string;
  readonly text: string;
  readonly safe: boolean;
  /** Findings whose repair wrote the cell. */
  readonly by: readonly Finding[];
  /** The reason, where no finding is one. */
  readonly why: string;
}

export type RowDraft = ReadonlyMap<IndicatorColumn, DraftCell>;

export const emptyDraft: RowDraft = new Map();

export interface DraftOrigin {
  readonly safe: boolean;
  readonly by: readonly Finding[];
  readonly why: string;
}

/** The draft with cells added; unchanged where they contradict what was drafted before, or the form lacks one of them. */
export function withCells(draft: RowDraft, row: IndicatorRow, cells: readonly CellText[], { safe, by, why }: DraftOrigin): RowDraft {
  const next = new Map(draft);
  for (const { column, text } of cells) {
    const old = row.columns[column]?.text;
    const present = next.get(column);
    if (old === undefined) return draft;
    const composed = present === undefined ? text : composedTexts(old, present.text, text);
    if (composed === null) return draft;
    if (composed === old) continue;
    next.set(column, { old, text: composed, safe: safe && (present?.safe ?? true), by: [...(present?.by ?? []), ...by], why: present?.why ?? why });
  }
  return next;
}

/** The draft of a row from the repairs of findings, in the order in which they are given. */
export function draftFromRepairs(row: IndicatorRow, findings: readonly Finding[], only: 'safe' | 'all'): RowDraft {
  let draft = emptyDraft;
  for (const finding of findings) {
    const { repair } = finding;
    if (repair?.kind !== 'rewrite') continue;
    const cells = repair.cells.filter((cell) => cell.indicator === row.ordinal);
    const safe = repair.safe && statesEverything(row, cells);
    if (cells.length > 0 && (safe || only === 'all')) draft = withCells(draft, row, cells, { safe, by: [finding], why: '' });
  }
  return draft;
}

export function withoutColumn(draft: RowDraft, column: IndicatorColumn): RowDraft {
  return new Map([...draft].filter(([drafted]) => drafted !== column));
}

/** The row as the draft would have it; texts pass through `fill` first. */
export function draftedRow(row: IndicatorRow, draft: RowDraft, trees: readonly IndicatorTree[], fill: (column: IndicatorColumn, text: string) => string): IndicatorRow {
  let drafted = row;
  for (const [column, { text }] of draft) drafted = withCell(drafted, column, fill(column, text), trees);
  return drafted;
}

function composedTexts(old: string, first: string, second: string): string | null {
  if (first === second) return first;
  return first.startsWith(old) && second.startsWith(old) ? first + second.slice(old.length) : null;
}

/**
 * Whatever a rule claims: a safe rewriting writes into the value cell only characters that the row's own value holds, apart from the sign, which
 * may have stood there in words. A unit guessed from the name is never safe.
 */
function statesEverything(row: IndicatorRow, cells: readonly CellText[]): boolean {
  const value = cells.find(({ column }) => column === 'value')?.text;
  const stated = new Set(folded(row.target.source));
  return value === undefined || [...folded(value)].every((character) => stated.has(character) || '≥>≤<='.includes(character));
}

function folded(text: string): string {
  return text.normalize('NFKC');
}

// The main indicators of a project as the summary of a budget prints them in one cell, and which of them a cell that came back says otherwise. The cell holds a
// name and a value a line and nothing else of a row: so values can be taken from it, rows can neither be put in nor taken out.
import type { IndicatorRow } from '../plan/index.ts';
import { statesNumberOrDate } from '../target/index.ts';
import { groupedBy } from './grouped-by.ts';

/** One line each: `抽检批次：≥120批`. Those that state a number or a date, or all where none does. */
export function mainIndicatorText(rows: readonly IndicatorRow[]): string {
  return mainIndicators(rows).map(lineOf).join('\n');
}

export interface ReturnedValue {
  /** Of the row among all rows of the project. */
  readonly position: number;
  readonly text: string;
}

export interface ReturnedIndicators {
  readonly values: readonly ReturnedValue[];
  /** Lines that belong to no row, or to one of several rows of that name. */
  readonly strange: readonly string[];
  /** Printed lines of rows that did not come back. */
  readonly missing: readonly string[];
}

export function returnedIndicators(rows: readonly IndicatorRow[], returned: string): ReturnedIndicators {
  const waiting = new Set(mainIndicators(rows));
  const changed = linesOf(returned).filter((line) => {
    const same = [...waiting].find((row) => lineOf(row) === line);
    return same === undefined || !waiting.delete(same);
  });
  const values: ReturnedValue[] = [];
  const strange: string[] = [];
  for (const [name, lines] of byName([...waiting], changed)) {
    const named = [...waiting].filter((row) => folded(row.name) === name);
    if (name === null || named.length !== lines.length) {
      strange.push(...lines);
      continue;
    }
    for (const [index, row] of named.entries()) {
      waiting.delete(row);
      for (const line of lines.slice(index, index + 1)) values.push({ position: rows.indexOf(row), text: valueIn(line.slice(name.length + 1).trim()) });
    }
  }
  return { values, strange, missing: [...waiting].map(lineOf) };
}

/** Lines without the blank space around and within them that no one sees. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n').map(folded).filter((line) => line !== '');
}

export function lineParts(line: string): { readonly name: string; readonly value: string } {
  const colon = line.indexOf('：');
  return colon === -1 ? { name: line, value: '' } : { name: line.slice(0, colon), value: valueIn(line.slice(colon + 1).trim()) };
}

const blank = '（空白）';

function valueIn(text: string): string {
  return text === blank ? '' : text;
}

function mainIndicators(rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  const stated = rows.filter(({ target }) => statesNumberOrDate(target.target));
  return stated.length === 0 ? rows : stated;
}

function lineOf({ name, target }: IndicatorRow): string {
  return folded(`${folded(name)}：${folded(target.source) === '' ? blank : target.source}`);
}

/** Lines by the longest name with which they begin; under null those that begin with none. */
function byName(rows: readonly IndicatorRow[], lines: readonly string[]): ReadonlyMap<string | null, readonly string[]> {
  const names = rows.map(({ name }) => folded(name)).toSorted((a, b) => b.length - a.length);
  return groupedBy(lines, (line) => names.find((name) => line.startsWith(`${name}：`)) ?? null);
}

function folded(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

// Walking over the cells of a form with the arrow keys: the table is one stop of the tab order, arrows go from cell to cell.
import type { FocusEvent, KeyboardEvent } from 'react';

/** Moves the focus to the neighbouring cell; lets every other key pass. */
export function walkCells(event: KeyboardEvent<HTMLElement>): void {
  const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-cell]') : null;
  if (from === null || !event.key.startsWith('Arrow')) return;
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-cell]')];
  const next = neighbour(cells, from, event.key);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Entering the form by the tab key lands on its first cell. */
export function enterCells(event: FocusEvent<HTMLElement>): void {
  if (event.target === event.currentTarget) event.currentTarget.querySelector<HTMLElement>('[data-cell]')?.focus();
}

export function neighbour(cells: readonly HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
  const at = cells.indexOf(from);
  if (key === 'ArrowRight') return cells[at + 1];
  if (key === 'ArrowLeft') return cells[at - 1];
  const box = from.getBoundingClientRect();
  const middle = box.left + box.width / 2;
  const inColumn = cells.filter((cell) => {
    const other = cell.getBoundingClientRect();
    return other.left <= middle && middle <= other.right && (key === 'ArrowDown' ? other.top >= box.bottom - 1 : other.bottom <= box.top + 1);
  });
  return key === 'ArrowDown' ? inColumn[0] : inColumn.at(-1);
}

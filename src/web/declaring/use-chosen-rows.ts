// Rows of a list chosen as in a table of files: one by one, from the last one to this one with Shift, all of them, or a kind of them; with the keyboard as with the mouse.
import { useState, type KeyboardEvent } from 'react';

export interface ChosenRows {
  readonly isChosen: (id: string) => boolean;
  readonly choose: (ids: readonly string[]) => void;
  /** `through`: everything between the row touched last and this one is as this one becomes. */
  readonly toggle: (id: string, through: boolean) => void;
  /** On the list: arrows go from row to row, with Shift they choose on the way, Ctrl+A chooses all, Escape none. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** The checkbox of a row carries `data-row`. */
export function useChosenRows(ids: readonly string[]): ChosenRows {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const set = (rows: readonly string[], on: boolean): void => setPicked((before) => new Set(on ? [...before, ...rows] : [...before].filter((id) => !rows.includes(id))));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      setPicked(new Set(ids));
      return;
    }
    if (event.key === 'Escape' && picked.size > 0) {
      event.stopPropagation();
      setPicked(new Set());
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const at = event.target instanceof HTMLElement ? ids.indexOf(event.target.dataset['row'] ?? '') : -1;
    const next = ids[at + step];
    if (step === 0 || at < 0) return;
    event.preventDefault();
    if (next === undefined) return;
    event.currentTarget.querySelector<HTMLElement>(`[data-row="${CSS.escape(next)}"]`)?.focus();
    if (event.shiftKey) set(ids.slice(Math.min(at, at + step), Math.max(at, at + step) + 1), true);
    setLast(next);
  };
  return {
    isChosen: (id) => picked.has(id),
    choose: (rows) => setPicked(new Set(rows)),
    toggle(id, through) {
      const from = through && last !== null ? ids.indexOf(last) : -1;
      const to = ids.indexOf(id);
      set(from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1), !picked.has(id));
      setLast(id);
    },
    onKeyDown,
  };
}

// A long list begins with its first entries; the rest is one click away.
import { useState, type ReactNode } from 'react';

interface First<Entry> {
  readonly shown: readonly Entry[];
  /** Opens the rest; null where there is none. */
  readonly more: ReactNode;
}

/** `rest` words the way to the others: 其余 12 类. */
export function useFirst<Entry>(entries: readonly Entry[], count: number, rest: (left: number) => string): First<Entry> {
  const [open, setOpen] = useState(false);
  // One entry more is shown rather than announced.
  if (entries.length <= count + 1) return { shown: entries, more: null };
  const more = (
    <button type="button" className="plain more no-print" aria-expanded={open} onClick={() => setOpen(!open)}>
      {open ? '收起' : rest(entries.length - count)}
    </button>
  );
  return { shown: open ? entries : entries.slice(0, count), more };
}

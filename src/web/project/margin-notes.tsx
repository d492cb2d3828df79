// The notes beside the form, each group level with its cell, pushed apart where they would overlap; the group looked at keeps its place.
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { placeNotes } from './place-notes.ts';
import { FindingNote } from './finding-note.tsx';
import { useFormSelection } from './form-selection.ts';
import type { NoteGroup } from './note-groups.ts';
import { RowReading } from './row-reading.tsx';

interface MarginNotesProps {
  readonly groups: readonly NoteGroup[];
  /** Shown above and below the findings of a group. */
  readonly before?: (group: NoteGroup) => ReactNode;
  readonly beside?: (group: NoteGroup) => ReactNode;
}

/** Distance between groups, in CSS pixels. */
const gap = 8;

/** Stands beside the form, in the element that holds both. */
export function MarginNotes({ groups, before, beside }: MarginNotesProps) {
  const host = useRef<HTMLDivElement>(null);
  const { active } = useFormSelection();
  useLayoutEffect(() => {
    const column = host.current;
    // Not by a ref from above: that one is not set yet when this runs for the first time.
    const around = column?.parentElement ?? null;
    if (column === null || around === null) return;
    const arrange = (): void => {
      const notes = [...column.querySelectorAll<HTMLElement>('[data-anchor]')];
      const origin = column.getBoundingClientRect().top;
      const boxes = notes.map((note) => ({
        wanted: (cellFor(around, note.dataset['anchor'] ?? '')?.getBoundingClientRect().top ?? origin) - origin,
        height: note.offsetHeight,
      }));
      const kept = notes.findIndex((note) => active !== null && note.querySelector(`[data-finding="${CSS.escape(active)}"]`) !== null);
      const tops = placeNotes(boxes, kept < 0 ? null : kept, gap);
      notes.forEach((note, index) => {
        note.style.top = `${tops[index] ?? 0}px`;
      });
      const last = boxes.length - 1;
      column.style.minHeight = `${(tops[last] ?? 0) + (boxes[last]?.height ?? 0)}px`;
    };
    arrange();
    const watch = new ResizeObserver(arrange);
    watch.observe(around);
    for (const note of column.querySelectorAll('[data-anchor]')) watch.observe(note);
    return () => watch.disconnect();
  }, [groups, active]);
  return (
    <div ref={host} className="margin-notes">
      {groups.map((group) => (
        <div key={group.anchor} className="note-group" data-anchor={group.anchor}>
          {group.row === null ? null : <RowReading row={group.row} />}
          {before?.(group)}
          {group.findings.map((finding) => (
            <FindingNote key={finding.id} finding={finding} />
          ))}
          {beside?.(group)}
        </div>
      ))}
    </div>
  );
}

function cellFor(around: HTMLElement, anchor: string): Element | null {
  return around.querySelector(`[data-cell="${CSS.escape(anchor)}"]`);
}

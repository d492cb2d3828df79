// The text of one cell while somebody writes in it: Enter keeps it, Esc leaves it as it was, Shift+Enter begins a new line.
import { useEffect, useRef } from 'react';
import type { CellEditing } from './cell-editing.ts';

interface CellEditorProps {
  readonly text: string;
  readonly label: string;
  readonly editing: CellEditing;
}

export function CellEditor({ text, label, editing }: CellEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  // The text that stood here when writing began; the cell itself changes with every key.
  const before = useRef(text);
  const isOver = useRef(false);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, []);
  const leave = (how: 'finish' | 'cancel'): void => {
    if (isOver.current) return;
    isOver.current = true;
    const cell = area.current?.closest<HTMLElement>('[data-cell]');
    if (how === 'finish') editing.finish(area.current?.value ?? before.current);
    else editing.cancel();
    cell?.focus();
  };
  return (
    <textarea
      ref={area}
      className="cell-editor"
      rows={1}
      aria-label={label}
      defaultValue={before.current}
      onChange={(event) => editing.type(event.target.value)}
      onBlur={() => leave('finish')}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        // The form must not walk away with the arrow keys of a text.
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          leave('finish');
        } else if (event.key === 'Escape') {
          event.preventDefault();
          leave('cancel');
        }
      }}
    />
  );
}

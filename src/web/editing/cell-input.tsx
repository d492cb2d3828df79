// The one input of the form, over the active cell. While no cell is open it is there only to take keys, so that a Chinese input method can begin in it at once;
// with the first character, or when a cell is opened, it shows and holds the cell's text.
import { useImperativeHandle, useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent, type Ref } from 'react';
import type { CellKey } from '../project/form-content.ts';

export interface CellInputHandle {
  readonly focus: () => void;
}

interface CellInputProps {
  readonly ref: Ref<CellInputHandle>;
  readonly at: CellKey;
  readonly label: string;
  readonly describedBy: string;
  /** The text with which it is open; null while it only takes keys. */
  readonly text: string | null;
  readonly canWrite: boolean;
  readonly onText: (text: string) => void;
  readonly onClosedKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onOpenKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onLeave: () => void;
  readonly onCopy: (event: ClipboardEvent, cut: boolean) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

export function CellInput({ ref, at, label, describedBy, text, canWrite, onText, onClosedKey, onOpenKey, onLeave, onCopy, onPaste }: CellInputProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  const isOpen = text !== null;
  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus({ preventScroll: true }) }), []);
  useLayoutEffect(() => {
    const input = field.current;
    const form = input?.parentElement;
    const cell = form?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(at)}"]`);
    if (input === null || form === null || form === undefined || cell === null || cell === undefined) return;
    const place = (): void => {
      const [outer, box] = [form.getBoundingClientRect(), cell.getBoundingClientRect()];
      input.style.left = `${box.left - outer.left}px`;
      input.style.top = `${box.top - outer.top}px`;
      input.style.width = `${box.width}px`;
      input.style.height = `${box.height}px`;
      if (isOpen && input.scrollHeight > box.height) input.style.height = `${input.scrollHeight + 2}px`;
    };
    place();
    const watch = new ResizeObserver(place);
    watch.observe(form);
    return () => watch.disconnect();
  });
  return (
    <textarea
      ref={field}
      className={isOpen ? 'cell-input cell-input-open' : 'cell-input'}
      aria-label={label}
      aria-describedby={describedBy}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      readOnly={!canWrite}
      value={text ?? ''}
      onChange={(event) => onText(event.target.value)}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={() => {
        composing.current = false;
      }}
      onKeyDown={(event) => {
        // Enter and the arrows belong to the input method until it has finished.
        if (composing.current || event.nativeEvent.isComposing) return;
        (isOpen ? onOpenKey : onClosedKey)(event);
      }}
      onBlur={onLeave}
      onCopy={(event) => {
        if (!isOpen) onCopy(event, false);
      }}
      onCut={(event) => {
        if (!isOpen) onCopy(event, true);
      }}
      onPaste={(event) => {
        if (!isOpen) onPaste(event);
      }}
    />
  );
}

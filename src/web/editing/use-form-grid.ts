// The form as a grid under the keyboard: which cells are chosen, what is being typed, and what each key does to the plan.
import { useCallback, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react';
import { copiedBlock, pastedBlock } from '../../documents/index.ts';
import type { DraftProject, PlanEdit } from '../../domain/editing/index.ts';
import { columnsOf, formOf, rowKey, type CellKey } from '../project/form-content.ts';
import { neighbour } from '../project/cell-walk.ts';
import { cellEdits, cellText, rowCell } from './cell-edits.ts';
import type { CellInputHandle } from './cell-input.tsx';
import { gridAction, type GridAction } from './grid-keys.ts';
import { blockOf, isChosen, only, type GridSelection } from './grid-selection.ts';
import type { GridCells } from './grid-context.ts';
import { cellTitle } from './edit-places.ts';
import { newIdentity } from './new-identity.ts';
import { isTooLong, textLengthTold } from './set-aside.ts';
import { blockTexts, clearedBlock, filledDown, pastedInto, type TableBlock, type TableGrid } from './table-block.ts';

/** What a cell holds while it is open. */
export interface OpenCell {
  readonly key: CellKey;
  readonly text: string;
}

export interface FormGridPorts {
  readonly standing: DraftProject;
  /** Whether a cell is open for writing at this stage of the declaration. */
  readonly isOpen: (key: CellKey) => boolean;
  readonly isCopied: (key: CellKey) => boolean;
  readonly isAside: (key: CellKey) => boolean;
  /** The element around the cells. */
  readonly form: RefObject<HTMLElement | null>;
  readonly input: RefObject<CellInputHandle | null>;
  /** Does it under a name; answers why some of it found no place, or was not open. */
  readonly perform: (title: string, edits: readonly PlanEdit[]) => readonly string[];
  /** The same for what was typed: a cell that was shut meanwhile loses no word of it. */
  readonly performTyped: (title: string, edits: readonly PlanEdit[]) => readonly string[];
  /** Keys that concern more than cells. */
  readonly onAction: (action: GridAction) => void;
  readonly tell: (sentence: string) => void;
  /** What is being typed; null where nothing is. */
  readonly onTyping: (open: OpenCell | null) => void;
}

export interface FormGrid {
  readonly selection: GridSelection;
  readonly block: TableBlock | null;
  readonly cells: GridCells;
  readonly open: OpenCell | null;
  readonly choose: (key: CellKey) => void;
  readonly type: (text: string) => void;
  readonly commit: () => void;
  readonly onClosedKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onOpenKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onCopy: (event: ClipboardEvent, cut: boolean) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

export function useFormGrid({ standing, isOpen, isCopied, isAside, form, input, perform, performTyped, onAction, tell, onTyping }: FormGridPorts): FormGrid {
  const [selection, setSelection] = useState<GridSelection>(() => only('name'));
  const [open, setOpen] = useState<OpenCell | null>(null);
  const leaving = useRef(false);
  const { project } = standing;
  const columns = useMemo(() => columnsOf(formOf(project), project).map(({ column }) => column), [project]);
  const grid: TableGrid = { standing, columns };
  const block = blockOf(selection, columns, project.indicators);

  const show = (next: OpenCell | null): void => {
    setOpen(next);
    onTyping(next);
    const over = next === null ? null : textLengthTold(next.text);
    if (over !== null) tell(over);
  };
  const commit = (): void => {
    if (open === null) return;
    show(null);
    if (open.text === cellText(standing, open.key)) return;
    for (const why of performTyped(`改写${cellTitle(open.key)}`, cellEdits(standing, open.key, open.text)).slice(0, 1)) tell(why);
  };
  const choose = useCallback((key: CellKey) => {
    leaving.current = false;
    setSelection(only(key));
    input.current?.focus();
  }, [input]);
  const openCell = (key: CellKey, text: string | null): void => {
    const standingText = cellText(standing, key);
    if (standingText === null) tell('这一格不在这里填写。');
    else if (!isOpen(key)) tell('这一格没有开放，现在不能改；开放了哪些，见“申报”页。');
    else show({ key, text: text ?? standingText });
  };
  const reach = (next: CellKey, extending: boolean): void => {
    if (extending && (rowCell(next) === null || rowCell(selection.anchor) === null)) return;
    setSelection(extending ? { ...selection, active: next } : only(next));
    scrollTo(form.current, next);
  };
  const go = (key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight', extending: boolean): void => {
    const all = [...(form.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
    const from = all.find((cell) => cell.dataset['cell'] === selection.active);
    const next = from === undefined ? undefined : neighbour(all, from, key)?.dataset['cell'];
    if (next !== undefined) reach(next, extending);
  };
  const chooseBlock = (left: Column | undefined, right: Column | undefined, rows: { readonly top: number; readonly bottom: number } | null): boolean => {
    if (left === undefined || right === undefined || rows === null || rows.bottom < 0) return false;
    setSelection({ anchor: rowKey(rows.top + 1, left), active: rowKey(rows.bottom + 1, right) });
    return true;
  };
  const step = (by: 1 | -1): boolean => {
    const keys = [...(form.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])].flatMap((cell) => cell.dataset['cell'] ?? []);
    const next = keys[keys.indexOf(selection.active) + by];
    if (next === undefined) return false;
    setSelection(only(next));
    scrollTo(form.current, next);
    return true;
  };

  const act = (action: GridAction): boolean => {
    switch (action.kind) {
      case 'move':
        go(action.key, action.extends);
        return true;
      case 'edge': {
        const keys = edgeKeys(selection.active, columns, project.indicators.length, action.whole);
        const next = action.edge === 'start' ? keys[0] : keys.at(-1);
        if (next !== undefined) reach(next, action.extends);
        return true;
      }
      case 'jump': {
        const next = jumpKey(selection.active, action.key, columns, project.indicators.length);
        // The head of the form has no such borders: there it is a step.
        if (next === null) go(action.key, action.extends);
        else reach(next, action.extends);
        return true;
      }
      case 'page': {
        const cell = rowCell(selection.active);
        if (cell === null) return false;
        reach(rowKey(Math.min(project.indicators.length, Math.max(1, cell.ordinal + action.by * rowsOfPage)), cell.column), action.extends);
        return true;
      }
      case 'choose-rows':
        return chooseBlock(columns[0], columns.at(-1), block);
      case 'choose-columns':
        return chooseBlock(columns[block?.left ?? -1], columns[block?.right ?? -1], { top: 0, bottom: project.indicators.length - 1 });
      case 'next':
        return leaving.current ? false : step(action.by);
      case 'leave':
        leaving.current = true;
        tell('再按 Tab 离开表格。');
        return true;
      case 'open':
        openCell(selection.active, null);
        return true;
      case 'clear': {
        const edits = block === null || rowCell(selection.active) === null ? cellEdits(standing, selection.active, '') : clearedBlock(grid, block);
        for (const why of perform(block === null || isOne(block) ? `清空${cellTitle(selection.active)}` : `清空${cellsIn(block)}格`, edits).slice(0, 1)) tell(why);
        return true;
      }
      case 'fill-down':
        if (block === null || block.top === block.bottom) tell('请先选中要填的几行：第一行是样子，下面的行照着填。');
        else for (const why of perform(`向下填充${block.bottom - block.top}行`, filledDown(grid, block)).slice(0, 1)) tell(why);
        return true;
      case 'choose-all': {
        const [first, last] = [columns[0], columns.at(-1)];
        if (first !== undefined && last !== undefined && project.indicators.length > 0) setSelection({ anchor: rowKey(1, first), active: rowKey(project.indicators.length, last) });
        return true;
      }
      default:
        onAction(action);
        return true;
    }
  };

  return {
    selection,
    block,
    open,
    choose,
    commit,
    type: (text) => {
      if (open !== null) show({ ...open, text });
      else if (text !== '') openCell(selection.active, text);
    },
    cells: {
      active: selection.active,
      isChosen: (key) => isChosen(key, selection, columns, project.indicators),
      canWrite: (key) => cellText(standing, key) !== null && isOpen(key),
      isShut: (key) => !isOpen(key),
      isCopied,
      isAside,
      choose: (key, how) => {
        // Where a rectangle cannot be made nothing is chosen anew: the pointer may only pass.
        if (how === 'extends' && (rowCell(key) === null || rowCell(selection.anchor) === null)) return;
        commit();
        setSelection(how === 'extends' ? { ...selection, active: key } : only(key));
        leaving.current = false;
        input.current?.focus();
      },
      open: (key) => openCell(key, null),
    },
    onClosedKey: (event) => {
      const action = gridAction({ key: event.key, ctrl: event.ctrlKey || event.metaKey, alt: event.altKey, shift: event.shiftKey });
      if (action !== null && act(action)) event.preventDefault();
    },
    onOpenKey: (event) => {
      if (event.key === 'Escape') {
        event.preventDefault();
        show(null);
      } else if (event.key === 'Enter' && (event.altKey || event.ctrlKey)) {
        event.preventDefault();
        insertLine(event.currentTarget);
        if (open !== null) show({ ...open, text: event.currentTarget.value });
      } else if (event.key === 'Enter') {
        event.preventDefault();
        commit();
        go(event.shiftKey ? 'ArrowUp' : 'ArrowDown', false);
      } else if (event.key === 'Tab') {
        event.preventDefault();
        commit();
        step(event.shiftKey ? -1 : 1);
      }
    },
    onCopy: (event, cut) => {
      const texts = block === null ? [[cellText(standing, selection.active) ?? '']] : blockTexts(grid, block);
      const { html, text } = copiedBlock(texts);
      event.clipboardData.setData('text/html', html);
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      if (cut) act({ kind: 'clear' });
      else tell(block === null || isOne(block) ? '已复制这一格。' : `已复制${cellsIn(block)}格。`);
    },
    onPaste: (event) => {
      event.preventDefault();
      const texts = pastedBlock({ html: event.clipboardData.getData('text/html'), text: event.clipboardData.getData('text/plain') });
      if (texts === null) return tell('剪贴板里没有文字。');
      if (block === null) {
        const text = texts.map((row) => row.join(' ').trim()).join('\n');
        const over = textLengthTold(text);
        if (over !== null) return tell(`没有粘贴到${cellTitle(selection.active)}：${over}`);
        for (const why of perform(`粘贴到${cellTitle(selection.active)}`, cellEdits(standing, selection.active, text))) tell(why);
        return;
      }
      const pasted = pastedInto(grid, block, texts, newIdentity);
      const [over] = texts.flat().flatMap((text) => textLengthTold(text) ?? []);
      if (over !== undefined && pasted.edits.some(isTooLong)) return tell(`没有粘贴：${over}`);
      const [why] = perform(pasted.cells === 1 ? `粘贴到${cellTitle(selection.active)}` : `粘贴${pasted.cells}格`, pasted.edits);
      tell(why ?? pasteTold(pasted));
      const [first, last] = [columns[pasted.block.left], columns[pasted.block.right]];
      if (first !== undefined && last !== undefined) setSelection({ anchor: rowKey(pasted.block.top + 1, first), active: rowKey(pasted.block.bottom + 1, last) });
    },
  };
}

function pasteTold({ cells, added, left }: { readonly cells: number; readonly added: number; readonly left: number }): string {
  return [`粘贴了${cells}格`, added === 0 ? '' : `，在表的末尾添了${added}行`, left === 0 ? '' : `；右边多出的${left}格表里没有栏目，没有放入`, '。'].join('');
}

/** The first and last cell of the row, or of the whole table. */
function edgeKeys(active: CellKey, columns: FormGridColumns, rows: number, whole: boolean): readonly CellKey[] {
  const cell = rowCell(active);
  if (whole || cell === null) return rows === 0 ? [active] : ['title', ...columns.slice(-1).map((column) => rowKey(rows, column))];
  return columns.map((column) => rowKey(cell.ordinal, column));
}

type FormGridColumns = TableGrid['columns'];
type Column = FormGridColumns[number];

/** Rows that one leaf of the form goes on by. */
const rowsOfPage = 10;

/** The last cell of the indicator table in a direction; null in the head of the form. */
function jumpKey(active: CellKey, key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight', columns: FormGridColumns, rows: number): CellKey | null {
  const cell = rowCell(active);
  const [first, last] = [columns[0], columns.at(-1)];
  if (cell === null || first === undefined || last === undefined) return null;
  switch (key) {
    case 'ArrowUp':
      return rowKey(1, cell.column);
    case 'ArrowDown':
      return rowKey(rows, cell.column);
    case 'ArrowLeft':
      return rowKey(cell.ordinal, first);
    case 'ArrowRight':
      return rowKey(cell.ordinal, last);
  }
}

function isOne(block: TableBlock): boolean {
  return block.top === block.bottom && block.left === block.right;
}

function cellsIn({ top, bottom, left, right }: TableBlock): number {
  return (bottom - top + 1) * (right - left + 1);
}

function insertLine(field: HTMLTextAreaElement): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
}

function scrollTo(form: HTMLElement | null, key: CellKey): void {
  form?.querySelector(`[data-cell="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'nearest' });
}

// One cell of the form while it is edited: it looks as when it is read, and is chosen, dragged over and opened with the pointer. Keys are taken by the input
// of the form, which stands over the active cell.
import { CellText } from '../project/cell-text.tsx';
import { classesOf, type FormCellProps } from '../project/form-cell.tsx';
import { useFormSelection } from '../project/form-selection.ts';
import { asideMark } from './aside-cells.ts';
import { copiedMark, useGridCells } from './grid-context.ts';

export function EditorCell({ content, columns = 1, rows = 1 }: FormCellProps) {
  const { marks, activeCells, commented } = useFormSelection();
  const grid = useGridCells();
  const { key } = content;
  const mark = marks.get(key);
  const classes = [classesOf(content, mark?.severity, activeCells.includes(key)), 'editor-cell'];
  if (grid.isChosen(key)) classes.push('editor-cell-chosen');
  if (grid.active === key) classes.push('editor-cell-active');
  if (!grid.canWrite(key)) classes.push('editor-cell-fixed');
  const isCopied = grid.isCopied(key);
  if (isCopied) classes.push('editor-cell-copied');
  const isAside = grid.isAside(key);
  if (isAside) classes.push('editor-cell-aside');
  if (grid.isShut(key)) classes.push('editor-cell-shut');
  return (
    // The keyboard reaches every cell through the input of the form.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <td
      colSpan={columns}
      rowSpan={rows}
      data-cell={key}
      data-commented={commented?.has(key) === true ? '' : undefined}
      className={classes.join(' ')}
      title={isAside ? asideMark : isCopied ? copiedMark : undefined}
      // The input keeps the focus: what is open is left by the choice itself.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => {
        if (event.button === 0) grid.choose(key, event.shiftKey ? 'extends' : 'only');
      }}
      onPointerEnter={(event) => {
        if (event.buttons === 1) grid.choose(key, 'extends');
      }}
      onDoubleClick={() => grid.open(key)}
    >
      <CellText content={content} mark={mark} />
    </td>
  );
}

// One cell of the form: its text, its mark, and on hover or focus where it stands in the file.
import { describePlace } from '../../kernel/place.ts';
import { severityTitles } from '../../kernel/severity.ts';
import { useCellEditing } from './cell-editing.ts';
import { CellEditor } from './cell-editor.tsx';
import { CellText } from './cell-text.tsx';
import { useFormDifferences } from './form-differences.ts';
import type { CellContent } from './form-content.ts';
import { useFormSelection } from './form-selection.ts';
import { TextRuns } from '../versions/changed-text.tsx';

export interface FormCellProps {
  readonly content: CellContent;
  readonly columns?: number;
  readonly rows?: number;
}

export function FormCell({ content, columns = 1, rows = 1 }: FormCellProps) {
  const { marks, activeCells, active, activate, commented } = useFormSelection();
  const { cells, current } = useFormDifferences();
  const difference = cells.get(content.key);
  const editing = useCellEditing();
  const mayWrite = editing?.mayOpen(content) === true;
  const write = (): void => {
    if (mayWrite) editing.begin(content);
  };
  const mark = marks.get(content.key);
  const findings = mark?.findings ?? [];
  const where = content.place === null ? null : describePlace(content.place);
  const told = findings.length === 0 ? '' : `，${findings.length}条问题，最重的是${severityTitles[mark?.severity ?? 'advice']}`;
  /** Each click goes on to the next finding of the cell. */
  const choose = (): void => {
    const next = findings[(findings.indexOf(active ?? '') + 1) % Math.max(1, findings.length)];
    if (next !== undefined) activate(next);
  };
  return (
    <td
      colSpan={columns}
      rowSpan={rows}
      data-cell={content.key}
      data-place={where ?? undefined}
      tabIndex={-1}
      aria-description={where === null ? undefined : `出处：${where}${told}`}
      className={`${classesOf(content, mark?.severity, activeCells.includes(content.key) || current.includes(content.key))}${difference === undefined ? '' : ' form-cell-differs'}`}
      data-writable={mayWrite ? '' : undefined}
      data-commented={commented?.has(content.key) === true ? '' : undefined}
      onClick={choose}
      onDoubleClick={write}
      onKeyDown={(event) => {
        if (event.key === 'F2') write();
        if (event.key !== 'Enter' || findings.length === 0) return;
        event.preventDefault();
        choose();
      }}
    >
      {editing?.open === content.key ? (
        <CellEditor text={content.text} label={where ?? content.key} editing={editing} />
      ) : difference?.runs === undefined || difference.runs === null || content.state !== 'text' ? (
        <CellText content={content} mark={mark} />
      ) : (
        <TextRuns runs={difference.runs} hides={difference.hides} />
      )}
    </td>
  );
}

export function classesOf(content: CellContent, severity: string | undefined, active: boolean): string {
  const classes = ['form-cell', `form-cell-${content.state}`];
  if (severity !== undefined) classes.push(`form-cell-${severity}`);
  if (active) classes.push('form-cell-active');
  return classes.join(' ');
}

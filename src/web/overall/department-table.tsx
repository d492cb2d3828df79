// 部门整体绩效目标表 as it is printed: for reading, on the page and on paper.
import type { ReactNode } from 'react';
import { departmentTableTitle, type DepartmentPlan, type DepartmentTable } from '../../domain/plan/index.ts';
import { isBlankText } from '../../kernel/fold-width.ts';
import { departmentHeading } from '../../documents/word/write/plan/department-rows.ts';
import { departmentGrid, type GridCell, type GridLine } from './department-grid.ts';

interface DepartmentTableProps {
  readonly plan: Pick<DepartmentPlan, 'projects' | 'unread'>;
  readonly table: DepartmentTable;
  /** What stands in a cell that can be written in; null shows its text. */
  readonly editor?: (cell: GridCell, line: GridLine) => ReactNode;
}

export function DepartmentTableSheet({ plan, table, editor }: DepartmentTableProps) {
  const { widths, lines } = departmentGrid(plan, table);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return (
    <div className="plan-form department-table">
      <h2 className="plan-form-title">{departmentHeading(table) === '' ? departmentTableTitle(table) : departmentHeading(table)}</h2>
      <div className="department-table-frame">
        <table>
          <colgroup>
            {widths.map((width, index) => (
              // Grid columns have no identity but their position.
              // oxlint-disable-next-line react/no-array-index-key
              <col key={index} style={{ width: `${(100 * width) / whole}%` }} />
            ))}
          </colgroup>
          <tbody>
            {lines.map((line, index) => (
              // Rows of a printed table have no identity but their position.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index}>
                {line.cells.map((cell) => (
                  <Cell key={cell.draft.start} cell={cell} edited={editor?.(cell, line) ?? null} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Cell({ cell: { draft, columns, rows }, edited }: { readonly cell: GridCell; readonly edited: ReactNode }) {
  const { content, text, style } = draft;
  if (content.kind === 'label') {
    return (
      <th scope={rows > 1 ? 'rowgroup' : undefined} colSpan={columns} rowSpan={rows}>
        {text}
      </th>
    );
  }
  return (
    <td colSpan={columns} rowSpan={rows} className={style === 'cellText' ? undefined : style === 'cellRight' ? 'department-right' : 'department-centred'}>
      {edited ?? (isBlankText(text) ? <span className="cell-blank">空白</span> : text)}
    </td>
  );
}

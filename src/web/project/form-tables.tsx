// The tables of a form, drawn from its declaration: labels, spans and merged cells, then the indicator table whose heading repeats on every printed page. How
// a cell behaves is said by whoever shows the form: for reading, or for editing.
import type { ComponentType } from 'react';
import type { FormDeclaration } from '../../domain/form/index.ts';
import type { DepartmentPlan, IndicatorColumn, Project } from '../../domain/plan/index.ts';
import type { FormCellProps } from './form-cell.tsx';
import { columnsOf, fieldContent, fieldKey, rowContent } from './form-content.ts';
import { mergedRows } from './merged-rows.ts';

interface FormTablesProps {
  readonly form: FormDeclaration;
  readonly project: Project;
  readonly plan: DepartmentPlan;
  readonly Cell: ComponentType<FormCellProps>;
}

export function FormTables({ form, project, plan, Cell }: FormTablesProps) {
  return (
    <>
      <table className="plan-form-head">
        <Grid widths={form.gridWidths} />
        <tbody>
          {form.rows.map((row, index) => (
            // Rows of a declaration have no identity but their position.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              {row.map((cell) => {
                if (cell.kind === 'under') return null;
                if (cell.kind === 'field') return <Cell key={fieldKey(cell.field)} content={fieldContent(cell.field, project, plan)} columns={cell.span} />;
                return (
                  <th key={cell.texts[0]} scope={cell.rows > 1 ? 'rowgroup' : undefined} colSpan={cell.span} rowSpan={cell.rows}>
                    {cell.texts[0]}
                  </th>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <IndicatorTable form={form} project={project} Cell={Cell} />
    </>
  );
}

function IndicatorTable({ form, project, Cell }: Omit<FormTablesProps, 'plan'>) {
  const columns = columnsOf(form, project);
  const merges = new Map<IndicatorColumn, readonly number[]>(
    columns.filter((column) => column.inherits).map(({ column }) => [column, mergedRows(project.indicators, column)]),
  );
  return (
    <table className="plan-form-rows">
      <Grid widths={widthsOf(form, columns)} />
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.column} scope="col" colSpan={column.span}>
              {column.headings[0]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {project.indicators.map((row, index) => (
          <tr key={row.ordinal}>
            {columns.map(({ column, span }) => {
              const rows = merges.get(column)?.[index] ?? 1;
              return rows === 0 ? null : <Cell key={column} content={rowContent(row, column)} columns={span} rows={rows} />;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The form's own widths where its own columns are printed; with further ones all share the room. */
function widthsOf(form: FormDeclaration, columns: readonly { readonly span: number }[]): readonly number[] {
  const grid = columns.reduce((sum, { span }) => sum + span, 0);
  return grid === form.gridColumns ? form.gridWidths : Array.from({ length: grid }, () => 1);
}

/** Columns as wide as the form prints them. */
function Grid({ widths }: { readonly widths: readonly number[] }) {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return (
    <colgroup>
      {widths.map((width, index) => (
        // Grid columns have no identity but their position.
        // oxlint-disable-next-line react/no-array-index-key
        <col key={index} style={{ width: `${(100 * width) / whole}%` }} />
      ))}
    </colgroup>
  );
}

// The form as it is printed, drawn from its declaration: labels, spans and merged cells, then the indicator table whose heading repeats on
// every printed page.
import { useState } from 'react';
import type { FormDeclaration } from '../../domain/form/index.ts';
import type { DepartmentPlan, IndicatorColumn, Project } from '../../domain/plan/index.ts';
import { enterCells, walkCells } from './cell-walk.ts';
import { FormCell } from './form-cell.tsx';
import { columnsOf, fieldContent, fieldKey, rowContent } from './form-content.ts';
import { mergedRows } from './merged-rows.ts';

interface PlanFormProps {
  readonly form: FormDeclaration;
  readonly project: Project;
  readonly plan: DepartmentPlan;
}

export function PlanForm({ form, project, plan }: PlanFormProps) {
  // While a cell has the focus the frame is no stop itself, so that the tab key leaves the form in both directions.
  const [inside, setInside] = useState(false);
  const title = `${project.number === null ? '' : `${project.number}.`}${project.title}`;
  return (
    // The form is one stop of the tab order; the arrow keys walk over its cells.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="plan-form" role="group" aria-label={`${title}，用方向键逐格查看`} tabIndex={inside ? -1 : 0} onFocus={(event) => {
        enterCells(event);
        setInside(true);
      }} onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setInside(false);
      }} onKeyDown={walkCells}>
      <h2 className="plan-form-title" data-cell="title" tabIndex={-1}>
        {title}
      </h2>
      <table className="plan-form-head">
        <Grid columns={form.gridColumns} />
        <tbody>
          {form.rows.map((row, index) => (
            // Rows of a declaration have no identity but their position.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              {row.map((cell) => {
                if (cell.kind === 'under') return null;
                if (cell.kind === 'field') return <FormCell key={fieldKey(cell.field)} content={fieldContent(cell.field, project, plan)} columns={cell.span} />;
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
      <IndicatorTable form={form} project={project} />
    </div>
  );
}

function IndicatorTable({ form, project }: { readonly form: FormDeclaration; readonly project: Project }) {
  const columns = columnsOf(form, project);
  const merges = new Map<IndicatorColumn, readonly number[]>(
    columns.filter((column) => column.inherits).map(({ column }) => [column, mergedRows(project.indicators, column)]),
  );
  return (
    <table className="plan-form-rows">
      <Grid columns={columns.reduce((sum, column) => sum + column.span, 0)} />
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
              return rows === 0 ? null : <FormCell key={column} content={rowContent(row, column)} columns={span} rows={rows} />;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Grid({ columns }: { readonly columns: number }) {
  return (
    <colgroup>
      {Array.from({ length: columns }, (_, index) => (
        // Grid columns have no identity but their position.
        // oxlint-disable-next-line react/no-array-index-key
        <col key={index} style={{ width: `${100 / columns}%` }} />
      ))}
    </colgroup>
  );
}

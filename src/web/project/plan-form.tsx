// The form as it is printed, to be read: one stop of the tab order, arrow keys walk over its cells.
import { useState } from 'react';
import type { FormDeclaration } from '../../domain/form/index.ts';
import type { DepartmentPlan, Project } from '../../domain/plan/index.ts';
import { enterCells, walkCells } from './cell-walk.ts';
import { FormCell } from './form-cell.tsx';
import { FormTables } from './form-tables.tsx';
import { titleOfForm } from './form-content.ts';

interface PlanFormProps {
  readonly form: FormDeclaration;
  readonly project: Project;
  readonly plan: DepartmentPlan;
}

export function PlanForm({ form, project, plan }: PlanFormProps) {
  // While a cell has the focus the frame is no stop itself, so that the tab key leaves the form in both directions.
  const [inside, setInside] = useState(false);
  const title = titleOfForm(project);
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
      <FormTables form={form} project={project} plan={plan} Cell={FormCell} />
    </div>
  );
}

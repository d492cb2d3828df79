// The form while it is edited: drawn as it is printed, with one input that stands over the active cell.
import { useRef, type RefObject } from 'react';
import type { FormDeclaration } from '../../domain/form/index.ts';
import type { DepartmentPlan, Project } from '../../domain/plan/index.ts';
import { useFormSelection } from '../project/form-selection.ts';
import { FormTables } from '../project/form-tables.tsx';
import { titleOfForm } from '../project/form-content.ts';
import { CellInput, type CellInputHandle } from './cell-input.tsx';
import { asideMark } from './aside-cells.ts';
import { cellTitle } from './edit-places.ts';
import { EditorCell } from './editor-cell.tsx';
import { copiedMark, GridContext } from './grid-context.ts';
import type { FormGrid } from './use-form-grid.ts';

interface EditorFormProps {
  readonly form: FormDeclaration;
  readonly project: Project;
  readonly plan: DepartmentPlan;
  readonly grid: FormGrid;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly input: RefObject<CellInputHandle | null>;
  /** What happened last, for everybody who does not see the cells. */
  readonly told: string;
}

export function EditorForm({ form, project, plan, grid, frame, input, told }: EditorFormProps) {
  const { marks } = useFormSelection();
  const { active } = grid.selection;
  const findings = marks.get(active)?.findings.length ?? 0;
  const titleClasses = ['plan-form-title', 'editor-cell'];
  if (active === 'title') titleClasses.push('editor-cell-chosen', 'editor-cell-active');
  const isCopied = grid.cells.isCopied('title');
  if (isCopied) titleClasses.push('editor-cell-copied');
  const printed = useRef<HTMLHeadingElement>(null);
  return (
    <GridContext value={grid.cells}>
      <div className="plan-form editor-form" ref={frame}>
        {/* The keyboard reaches it through the input below. */}
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
        <h2 ref={printed} className={titleClasses.join(' ')} data-cell="title" title={isCopied ? copiedMark : undefined} onClick={() => grid.choose('title')} onDoubleClick={() => grid.cells.open('title')}>
          {titleOfForm(project)}
        </h2>
        <FormTables form={form} project={project} plan={plan} Cell={EditorCell} />
        <CellInput
          ref={input}
          at={active}
          label={`${cellTitle(active)}${grid.cells.isAside(active) ? `，${asideMark}` : ''}${grid.cells.isCopied(active) ? `，${copiedMark}` : ''}${findings === 0 ? '' : `，${findings}条问题`}`}
          describedBy="editor-told"
          text={grid.open?.key === active ? grid.open.text : null}
          canWrite={grid.cells.canWrite(active)}
          onText={grid.type}
          onClosedKey={grid.onClosedKey}
          onOpenKey={grid.onOpenKey}
          onLeave={grid.commit}
          onCopy={grid.onCopy}
          onPaste={grid.onPaste}
        />
        <p id="editor-told" className="visually-hidden" role="status">
          {told}
        </p>
      </div>
    </GridContext>
  );
}

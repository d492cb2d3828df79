// One project under review: its form, of which a cell is chosen, and the opinion on it beside; on a narrow window the cells stand under one another and the opinion is
// written in a drawer over them.
import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { Button, Drawer } from 'antd';
import { fieldAnchors } from '../../domain/form/index.ts';
import type { Finding } from '../../domain/lint/index.ts';
import type { Project } from '../../domain/plan/index.ts';
import type { Declaration } from '../../http/contract/declarations.ts';
import type { PlanDocument } from '../../http/contract/plans.ts';
import { usePlanView } from '../app/plan-view.ts';
import { useNarrow } from '../app/use-narrow.ts';
import { cellsOfFinding, marksOf } from '../project/finding-cells.ts';
import { fieldKey, formOf, type CellKey } from '../project/form-content.ts';
import { FormSelectionContext, type FormSelection } from '../project/form-selection.ts';
import { noteGroups, type NoteGroup } from '../project/note-groups.ts';
import { PlanForm } from '../project/plan-form.tsx';
import { StackedForm } from '../project/stacked-form.tsx';
import { CellCommentNotes } from './cell-comment-notes.tsx';
import { CellComments } from './cell-comments.tsx';
import { useCellComments } from './use-cell-comments.ts';
import { useMarkedCells, wholeRow } from './use-marked-cells.ts';
import type { CommentDrafts } from './use-comment-drafts.ts';

interface ReviewedFormProps {
  readonly planId: string;
  readonly declaration: Declaration;
  readonly project: Project;
  readonly identity: PlanDocument['identities']['projects'][number];
  readonly findings: readonly Finding[];
  readonly drafts: CommentDrafts;
}

export function ReviewedForm({ planId, declaration, project, identity, findings, drafts }: ReviewedFormProps) {
  const { plan } = usePlanView();
  const narrow = useNarrow(768);
  const [drawn, setDrawn] = useState(false);
  const form = formOf(project);
  const chosen = useMarkedCells({ form, project, identity, drafts });
  const { cell, marked } = chosen;
  /** Where a drag began, and over which cell it is. */
  const dragged = useRef<{ readonly from: CellKey; readonly at: CellKey } | null>(null);
  const standing = useMemo(() => ({ id: identity.id, rows: identity.indicators, project }), [identity, project]);
  const comments = useCellComments(planId, standing);
  const selection = useMemo<FormSelection>(
    () => ({ marks: marksOf(findings, project), active: null, activeCells: cell === null ? [] : [cell, ...marked], commented: comments.cells, activate: () => undefined }),
    [findings, project, cell, marked, comments.cells],
  );
  const groups = useMemo(() => noteGroups(findings, project, ['title', ...fieldAnchors(form).map((anchor) => fieldKey(anchor.field))], [...comments.cells]), [findings, project, form, comments.cells]);
  const choose = (key: CellKey | null): void => {
    chosen.choose(key);
    setDrawn(true);
  };
  const write = (): void => void requestAnimationFrame(() => document.getElementById('review-text')?.focus({ preventScroll: true }));
  /** Whoever presses a cell writes next; whoever marks words in it keeps them marked. With Shift everything up to it is meant, with Ctrl it as well. */
  const press = ({ target, shiftKey, ctrlKey, metaKey }: MouseEvent): void => {
    const key = cellAt(target);
    if (key === null) return;
    if (declaration.mayComment && cell !== null && (shiftKey || ctrlKey || metaKey)) {
      if (shiftKey) chosen.extend(key);
      else chosen.toggle(key);
      write();
    } else {
      choose(key);
      if (getSelection()?.isCollapsed !== false) write();
    }
  };
  const dragOver = ({ target, buttons }: MouseEvent): void => {
    const key = cellAt(target);
    const drag = dragged.current;
    if (buttons !== 1 || drag === null || key === null || key === drag.at) return;
    dragged.current = { ...drag, at: key };
    // Words are marked within one cell; over several the cells are.
    getSelection()?.removeAllRanges();
    chosen.extend(key, drag.from);
  };
  const pressKey = (event: KeyboardEvent): void => {
    const from = cellAt(event.target);
    if (from === null) return;
    if (event.key === 'Enter') {
      if (from === cell || marked.includes(from)) write();
      else choose(from);
    }
    // The form has moved the focus to the next cell already.
    const to = event.shiftKey && event.key.startsWith('Arrow') && document.activeElement !== null ? cellAt(document.activeElement) : null;
    if (to !== null && declaration.mayComment) chosen.extend(to, cell !== null && (from === cell || marked.includes(from)) ? cell : from);
  };
  const side = (
    <CellComments
      planId={planId}
      declaration={declaration}
      project={project}
      identity={identity}
      form={form}
      chosen={chosen}
      drafts={drafts}
      findings={cell === null ? [] : findings.filter((finding) => cellsOfFinding(finding, project).includes(cell))}
      onWritten={() => {
        chosen.clear();
        setDrawn(false);
      }}
    />
  );
  const before = (group: NoteGroup) => (
    <>
      <CellCommentNotes group={group} comments={comments} />
      {group.row === null || !declaration.mayComment ? null : (
        <Button size="small" onClick={() => choose(wholeRow(group.row?.ordinal ?? 0))}>
          对第{group.row.ordinal}行写意见
        </Button>
      )}
    </>
  );
  return (
    <FormSelectionContext value={selection}>
      {narrow ? (
        // What is pressed are the cells; the keyboard has the buttons of the rows and of the project.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div className="review-stacked" onClick={({ target }) => {
            const key = cellAt(target);
            if (key !== null) choose(key);
          }}>
          {declaration.mayComment ? (
            <p>
              <Button size="small" onClick={() => choose(null)}>
                对整个项目写意见
              </Button>
            </p>
          ) : null}
          <StackedForm form={form} project={project} plan={plan} groups={groups} before={before} {...(declaration.mayComment ? { onCell: { title: '写意见', choose } } : {})} />
          <Drawer open={drawn} placement="bottom" size="70%" title="意见" onClose={() => setDrawn(false)}>
            {side}
          </Drawer>
        </div>
      ) : (
        <div className="review-frame">
          {/* The cells inside are what is pressed; they are reached with the arrow keys, and Enter chooses one. */}
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
          <div
            className="form-paper review-paper"
            onMouseDown={(event) => {
              const from = declaration.mayComment && event.button === 0 && !event.shiftKey ? cellAt(event.target) : null;
              dragged.current = from === null ? null : { from, at: from };
              // Shift would mark words from the last cell to this one.
              if (event.shiftKey && declaration.mayComment) event.preventDefault();
            }}
            onMouseMove={dragOver}
            onMouseUp={() => (dragged.current = null)}
            onClick={press}
            onKeyDown={pressKey}
          >
            <PlanForm form={form} project={project} plan={plan} />
          </div>
          <div className="review-beside">
            {declaration.mayComment && cell !== null ? (
              <Button size="small" onClick={() => choose(null)}>
                对整个项目写意见
              </Button>
            ) : null}
            {side}
          </div>
        </div>
      )}
    </FormSelectionContext>
  );
}

/** The cell that was pressed; null beside the cells, and on what is pressed for itself. */
function cellAt(target: EventTarget): CellKey | null {
  return target instanceof Element && target.closest('button, a') === null ? (target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? null) : null;
}

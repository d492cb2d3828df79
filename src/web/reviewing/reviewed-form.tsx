// One project under review: its form, of which a cell is chosen, and the opinion on it beside; on a narrow window the cells stand under one another and the opinion is
// written in a drawer over them.
import { useMemo, useState } from 'react';
import { Button, Drawer } from 'antd';
import { fieldAnchors } from '../../domain/form/index.ts';
import type { Finding } from '../../domain/lint/index.ts';
import type { Project } from '../../domain/plan/index.ts';
import type { Declaration, ReviewComment } from '../../http/contract/declarations.ts';
import type { PlanDocument } from '../../http/contract/plans.ts';
import { usePlanView } from '../app/plan-view.ts';
import { useNarrow } from '../app/use-narrow.ts';
import { cellsOfFinding, marksOf, rowOfKey } from '../project/finding-cells.ts';
import { fieldKey, formOf, type CellKey } from '../project/form-content.ts';
import { FormSelectionContext, type FormSelection } from '../project/form-selection.ts';
import { noteGroups, type NoteGroup } from '../project/note-groups.ts';
import { PlanForm } from '../project/plan-form.tsx';
import { StackedForm } from '../project/stacked-form.tsx';
import { CellCommentNotes } from './cell-comment-notes.tsx';
import { CellComments } from './cell-comments.tsx';
import { cellOfPlace } from './comment-places.ts';
import { useCellComments } from './use-cell-comments.ts';
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
  const [cell, setCell] = useState<CellKey | null>(null);
  const [drawn, setDrawn] = useState(false);
  const form = formOf(project);
  const standing = useMemo(() => ({ id: identity.id, rows: identity.indicators, project }), [identity, project]);
  const comments = useCellComments(planId, standing);
  const selection = useMemo<FormSelection>(
    () => ({ marks: marksOf(findings, project), active: null, activeCells: cell === null ? [] : [cell], commented: comments.cells, activate: () => undefined }),
    [findings, project, cell, comments.cells],
  );
  const groups = useMemo(() => noteGroups(findings, project, ['title', ...fieldAnchors(form).map((anchor) => fieldKey(anchor.field))], [...comments.cells]), [findings, project, form, comments.cells]);
  const choose = (chosen: CellKey | null): void => {
    setCell(chosen);
    setDrawn(true);
  };
  /** Back at the very place: a row as a whole, and the project as a whole, stand for no cell. */
  const rewrittenAt = ({ row, field }: Pick<ReviewComment, 'row' | 'field'>): CellKey | null => {
    if (row === null && field === null) return null;
    const at = cellOfPlace({ row, field }, project, identity.indicators);
    const ordinal = at === null ? undefined : rowOfKey(at)?.ordinal;
    return row !== null && field === null && ordinal !== undefined ? wholeRow(ordinal) : at;
  };
  const chooseAt = (target: EventTarget): boolean => {
    const chosen = target instanceof Element && target.closest('button, a') === null ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined;
    if (chosen !== undefined) choose(chosen);
    return chosen !== undefined;
  };
  /** Whoever presses a cell writes next; whoever marks words in it keeps them marked. */
  const writeAt = (target: EventTarget): void => {
    if (chooseAt(target) && getSelection()?.isCollapsed !== false) requestAnimationFrame(() => document.getElementById('review-text')?.focus({ preventScroll: true }));
  };
  const side = (
    <CellComments
      planId={planId}
      declaration={declaration}
      project={project}
      identity={identity}
      cell={cell}
      drafts={drafts}
      findings={cell === null ? [] : findings.filter((finding) => cellsOfFinding(finding, project).includes(cell))}
      onRewrite={(place) => choose(rewrittenAt(place))}
      onWritten={() => setDrawn(false)}
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
        <div className="review-stacked" onClick={({ target }) => chooseAt(target)}>
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
          <div className="form-paper review-paper" onClick={({ target }) => writeAt(target)} onKeyDown={({ key, target }) => (key === 'Enter' ? chooseAt(target) : undefined)}>
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

/** Of no column: an opinion on the row as a whole. */
function wholeRow(ordinal: number): CellKey {
  return `row:${ordinal}:whole`;
}

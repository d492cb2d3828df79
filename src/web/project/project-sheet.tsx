// The sheet of one project with everything around it: facts, filter, keys, form, notes, neighbours.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { fieldAnchors } from '../../domain/form/index.ts';
import type { Finding } from '../../domain/lint/index.ts';
import type { Project } from '../../domain/plan/index.ts';
import { useAddress } from '../app/navigation.ts';
import { usePlanView } from '../app/plan-view.ts';
import { useNarrow } from '../app/use-narrow.ts';
import { usePageTitle } from '../parts/use-page-title.ts';
import { PrintFrame } from '../printing/print-frame.tsx';
import { useShortcuts } from '../shell/shortcuts.ts';
import { RowProposals } from '../checking/row-proposals.tsx';
import { useCellEditingOf } from '../checking/use-cell-editing.ts';
import { CellCommentNotes } from '../reviewing/cell-comment-notes.tsx';
import type { CellComments } from '../reviewing/use-cell-comments.ts';
import { CellEditingContext } from './cell-editing.ts';
import { cellsOfFinding, marksOf } from './finding-cells.ts';
import { fieldKey, formOf } from './form-content.ts';
import { FormSelectionContext, type FormSelection } from './form-selection.ts';
import { MarginNotes } from './margin-notes.tsx';
import { inOrder, noteGroups, type NoteGroup } from './note-groups.ts';
import { PlanForm } from './plan-form.tsx';
import { ProjectHead } from './project-head.tsx';
import { ProjectNeighbours } from './project-neighbours.tsx';
import type { ShowEverything } from './show-everything.ts';
import { StackedForm } from './stacked-form.tsx';

interface ProjectSheetProps {
  readonly project: Project;
  readonly findings: readonly Finding[];
  readonly usable: number;
  readonly everything: ShowEverything;
  /** Of reviewers, on the text as it stands. */
  readonly comments: CellComments;
}

export function ProjectSheet({ project, findings, usable, everything, comments }: ProjectSheetProps) {
  const { plan } = usePlanView();
  usePageTitle(project.name?.text ?? project.title);
  const { words } = useAddress();
  const narrow = useNarrow(768);
  const editing = useCellEditingOf(project);
  const frame = useRef<HTMLDivElement>(null);
  const [printNotes, setPrintNotes] = useState(false);
  const severity = words.get('severity') ?? '';
  const shown = useMemo(() => findings.filter((finding) => severity === '' || finding.severity === severity), [findings, severity]);
  const form = formOf(project);
  const groups = useMemo(
    () => noteGroups(shown, project, ['title', ...fieldAnchors(form).map((anchor) => fieldKey(anchor.field))], [...comments.cells]),
    [shown, project, form, comments.cells],
  );
  const ordered = useMemo(() => inOrder(groups), [groups]);
  const [active, setActive] = useState<string | null>(() => ordered.find((finding) => finding.id === words.get('finding') || finding.rule === words.get('rule'))?.id ?? null);
  const selection = useMemo<FormSelection>(() => {
    const finding = shown.find((candidate) => candidate.id === active);
    return { marks: marksOf(shown, project), active, activeCells: finding === undefined ? [] : cellsOfFinding(finding, project), commented: comments.cells, activate: setActive };
  }, [shown, project, active, comments.cells]);
  useEffect(() => {
    if (active !== null) bringIntoView(frame.current, selection.activeCells[0], active);
  }, [active, selection.activeCells]);
  const step = useCallback(
    (by: 1 | -1) => {
      const at = ordered.findIndex((finding) => finding.id === active);
      const next = at < 0 ? (by === 1 ? 0 : ordered.length - 1) : (at + by + ordered.length) % ordered.length;
      setActive(ordered[next]?.id ?? null);
    },
    [ordered, active],
  );
  useShortcuts({ j: () => step(1), k: () => step(-1), p: () => print() });
  const reviewed = (group: NoteGroup) => <CellCommentNotes group={group} comments={comments} />;
  return (
    <FormSelectionContext value={selection}>
      <ProjectHead
        project={project}
        findings={findings}
        usable={usable}
        everything={everything}
        at={ordered.findIndex((finding) => finding.id === active)}
        of={ordered.length}
        onStep={step}
        printNotes={printNotes}
        onPrintNotes={setPrintNotes}
      />
      <PrintFrame>
        <CellEditingContext value={editing}>
          {narrow ? (
            <>
              <div ref={frame} className="no-print">
                <StackedForm form={form} project={project} plan={plan} groups={groups} before={reviewed} />
              </div>
              <div className="print-only">
                <CellEditingContext value={null}>
                  <PlanForm form={form} project={project} plan={plan} />
                </CellEditingContext>
              </div>
            </>
          ) : (
            <div ref={frame} className={printNotes ? 'form-frame form-frame-with-notes' : 'form-frame'}>
              <div className="form-paper">
                <PlanForm form={form} project={project} plan={plan} />
              </div>
              <MarginNotes groups={groups} before={reviewed} beside={({ row }) => (row === null ? null : <RowProposals row={row} />)} />
            </div>
          )}
        </CellEditingContext>
      </PrintFrame>
      <ProjectNeighbours project={project} />
    </FormSelectionContext>
  );
}

/** On a narrow window the note is what is read; on a wide one the cell, with the note level beside it. */
function bringIntoView(frame: HTMLElement | null, cell: string | undefined, finding: string): void {
  const beside = frame?.querySelector('.margin-notes') === null ? null : cell;
  const target = beside === null || beside === undefined ? `[data-finding="${CSS.escape(finding)}"]` : `[data-cell="${CSS.escape(beside)}"]`;
  frame?.querySelector(target)?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
}

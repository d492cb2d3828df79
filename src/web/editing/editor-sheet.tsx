// One project being edited: tools, form, and beside the cells how each row reads, what is wrong with it while it is typed, and what it could say instead.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { InputRef } from 'antd';
import { indicatorTrees } from '../../catalogue/trees/index.ts';
import { applyEdit, draftProject, type DraftProject, type PlanEdit } from '../../domain/editing/index.ts';
import { fieldAnchors } from '../../domain/form/index.ts';
import { toldApart } from '../../domain/lint/index.ts';
import type { IndicatorClass } from '../../domain/indicator/index.ts';
import type { LibraryIndicator } from '../../domain/indicator-library/index.ts';
import { applyProposals, proposalKindTitles, type Proposal } from '../../domain/proposal/index.ts';
import { fen } from '../../kernel/money.ts';
import { numberOf } from '../app/plan-view.ts';
import { useAddress, useGo } from '../app/navigation.ts';
import { useNarrow } from '../app/use-narrow.ts';
import { usePageTitle } from '../parts/use-page-title.ts';
import { marksOf, cellsOfFinding } from '../project/finding-cells.ts';
import { fieldKey, formOf, rowKey, type CellKey } from '../project/form-content.ts';
import { FormSelectionContext, type FormSelection } from '../project/form-selection.ts';
import { MarginNotes } from '../project/margin-notes.tsx';
import { noteGroups, type NoteGroup } from '../project/note-groups.ts';
import { cellEdits, cellText, rowCell } from './cell-edits.ts';
import type { CellInputHandle } from './cell-input.tsx';
import { CopiedBar } from './copied-bar.tsx';
import { cellTitle } from './edit-places.ts';
import { EditorForm } from './editor-form.tsx';
import { EditorHead } from './editor-head.tsx';
import { EditorTools, type RowTools } from './editor-tools.tsx';
import { useEditing } from './editing-context.ts';
import { findCell } from './find-cell.ts';
import type { CopiedScope, GridAction } from './grid-keys.ts';
import { proposeAddress } from '../library/draft-form.ts';
import { LibraryWindow } from './library-window.tsx';
import { newIdentity } from './new-identity.ts';
import { ProjectFilling } from './project-filling.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { CellCommentNotes } from '../reviewing/cell-comment-notes.tsx';
import { useCellComments } from '../reviewing/use-cell-comments.ts';
import { addedRow, libraryRowAdded, movedRow, reclassedRow, removedRows } from './row-edits.ts';
import { StackedEditor } from './stacked-editor.tsx';
import type { TableBlock } from './table-block.ts';
import { useAsideCells } from './aside-cells.ts';
import { TargetWindow } from './target-window.tsx';
import type { TypedCosting } from './costed-draft.ts';
import { useCostedPlan } from './use-costed-plan.ts';
import { useDraftCheck } from './use-draft-check.ts';
import { useProjectCopies } from './use-project-copies.ts';
import { openEdits } from './open-edits.ts';
import { useExtensionHold } from './use-extension-hold.ts';
import { useOpenParts } from './use-open-parts.ts';
import { useFormGrid, type OpenCell } from './use-form-grid.ts';

export function EditorSheet({ id }: { readonly id: string }) {
  const { session, keeper } = useEditing();
  const standing = draftProject(session.draft, id);
  if (standing === undefined) throw new Error('the page shows a project that stands in the plan');
  const narrow = useNarrow(768);
  const go = useGo();
  const { words } = useAddress();
  const frame = useRef<HTMLDivElement>(null);
  const input = useRef<CellInputHandle>(null);
  const findField = useRef<InputRef>(null);
  const [typing, setTyping] = useState<OpenCell | null>(null);
  const [told, setTold] = useState('');
  const [find, setFind] = useState('');
  const [targetOf, setTargetOf] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [looked, setLooked] = useState<string | null>(null);

  // What is typed counts at once for the readings and the check; it becomes an edit when the cell is left.
  const shown = useMemo(() => {
    const edits = typing === null ? [] : cellEdits(standing, typing.key, typing.text);
    return edits.reduce((draft, edit) => {
      const outcome = applyEdit(draft, edit, indicatorTrees);
      return outcome.applied ? outcome.draft : draft;
    }, session.draft);
  }, [session.draft, standing, typing]);
  const [costing, setCosting] = useState<TypedCosting | null>(null);
  const plan = useCostedPlan(shown, costing);
  const project = plan.projects[shown.projects.findIndex((one) => one.id === id)] ?? standing.project;
  usePageTitle(`编辑 ${project.name?.text ?? project.title}`);
  const check = useDraftCheck(plan);
  const number = numberOf(project);
  const findings = useMemo(() => toldApart(check.findings).filter((finding) => finding.project === number), [check.findings, number]);
  const form = formOf(project);
  const comments = useCellComments(keeper.planId, standing);
  const groups = useMemo(() => noteGroups(findings, project, ['title', ...fieldAnchors(form).map((anchor) => fieldKey(anchor.field))], [...comments.cells]), [findings, project, form, comments.cells]);

  const openParts = useOpenParts(standing);
  const held = useExtensionHold();
  const onTyping = (open: OpenCell | null): void => {
    setTyping(open);
    const isNew = open !== null && open.text !== cellText(standing, open.key);
    keeper.typing(isNew ? { title: `改写${cellTitle(open.key)}`, edits: cellEdits(standing, open.key, open.text) } : null);
  };
  // Going to another page closes the cell as leaving it does.
  useEffect(() => () => keeper.settle(), [keeper]);
  const perform = useCallback((title: string, edits: readonly PlanEdit[]): readonly string[] => {
    const { open, told: shut } = openEdits(edits, standing, openParts);
    const kept = open.length === 0 && shut !== null ? [] : keeper.perform(title, open);
    if (shut === null) return kept;
    setTold(shut);
    return [shut, ...kept];
  }, [keeper, standing, openParts]);
  const copies = useProjectCopies(shown, standing, setTold);
  const isCopied = useCallback((key: CellKey) => copies.byKey.has(key), [copies.byKey]);
  const isAside = useAsideCells(session.aside, standing);
  const grid = useFormGrid({ standing, isOpen: openParts.cell, isCopied, isAside, form: frame, input, perform, performTyped: keeper.perform, tell: setTold, onTyping, onAction: (action) => act(action) });
  const { active } = grid.selection;
  const at = rowCell(active);

  const selection = useMemo<FormSelection>(() => {
    const marks = marksOf(findings, project);
    const own = marks.get(active)?.findings ?? [];
    const chosen = looked !== null && own.includes(looked) ? looked : (own[0] ?? null);
    const finding = findings.find((candidate) => candidate.id === chosen);
    return {
      marks,
      active: chosen,
      activeCells: [],
      commented: comments.cells,
      activate: (next) => {
        const one = findings.find((candidate) => candidate.id === next);
        setLooked(next);
        const [cell] = one === undefined ? [] : cellsOfFinding(one, project);
        if (cell !== undefined && finding !== one) grid.choose(cell);
      },
    };
  }, [findings, project, active, looked, comments.cells, grid.choose]);

  // Come from a comment: at the cell it stands on, once; where its row goes afterwards, nobody follows.
  const wanted = comments.all.find(({ comment }) => comment.id === words.get('comment'));
  const gone = useRef<string | null>(null);
  useEffect(() => {
    if (wanted === undefined || gone.current === wanted.comment.id) return;
    gone.current = wanted.comment.id;
    grid.choose(wanted.cell);
  }, [wanted, grid.choose]);

  const chosenCopies = [...copies.byKey].flatMap(([key, copy]) => (grid.cells.isChosen(key) ? [copy] : []));
  const copiesInRow = at === null ? [] : [...copies.byKey.values()].filter(({ row }) => row !== null && row === standing.rows[at.ordinal - 1]);
  const confirmCopies = (scope: CopiedScope): void => copies.confirm(scope === 'cells' ? chosenCopies : scope === 'row' ? copiesInRow : [...copies.byKey.values()]);
  const proposals = check.plan === plan ? check.proposals.filter((proposal) => proposal.project === number) : [];
  const accept = (proposal: Proposal, fills: ReadonlyMap<string, string>): void => {
    const { edits, skipped } = applyProposals(session.draft, [proposal], { trees: indicatorTrees, fills });
    if (skipped.length > 0) setTold('这一行刚刚改过，建议已不适用；新的建议马上就来。');
    else perform(`采纳建议：${proposalKindTitles[proposal.kind]}第${proposal.indicators.join('、')}行`, edits);
    input.current?.focus();
  };

  const rowTools = at === null ? null : rowToolsFor(standing, at.ordinal - 1, grid.block);
  /** `block`: the rows chosen together with it; null where a row is meant alone. */
  function rowToolsFor(of: DraftProject, index: number, block: Pick<TableBlock, 'top' | 'bottom'> | null): RowTools {
    return {
      add: () => {
        const edit = addedRow(of, index, newIdentity());
        perform('加一行', [edit]);
        if (edit.kind === 'row-added') grid.choose(rowKey(edit.at + 1, 'name'));
      },
      remove: () => {
        const [from, to] = [block?.top ?? index, block?.bottom ?? index];
        perform(from === to ? `删去第${from + 1}行` : `删去第${from + 1}至${to + 1}行`, removedRows(of, from, to));
        grid.choose(rowKey(Math.max(1, Math.min(from + 1, of.rows.length - (to - from + 1))), 'name'));
      },
      move: (by) => {
        const edit = movedRow(of, index, by);
        if (edit === null) return setTold(`这一行已在本类的${by < 0 ? '最上面' : '最下面'}；要到别的类，用“改类”。`);
        perform(by < 0 ? '上移一行' : '下移一行', [edit]);
        grid.choose(rowKey(index + 1 + by, at?.column ?? 'name'));
      },
      reclass: (to: IndicatorClass) => {
        const edits = reclassedRow(session.draft, of, index, to, indicatorTrees);
        if (edits.length === 0) setTold('它已经在这一类。');
        else perform(`第${index + 1}行改类`, edits);
      },
      target: () => setTargetOf(of.rows[index] ?? null),
      propose: () => {
        const row = of.project.indicators[index];
        if (row !== undefined) go(proposeAddress({ ...row, value: row.target.source }));
      },
    };
  }
  const addAnywhere = (): void => {
    if (rowTools === null) rowToolsFor(standing, standing.rows.length - 1, null).add();
    else rowTools.add();
  };
  const addFromLibrary = (indicator: LibraryIndicator): void => {
    const edit = libraryRowAdded(session.draft, standing, indicator, { trees: indicatorTrees, newId: newIdentity() });
    perform(`从指标库加一行“${indicator.name}”`, [edit]);
    setChoosing(false);
    setTimeout(() => grid.choose(rowKey(edit.at + 1, 'value')), 0);
  };
  const findNext = (): void => {
    const next = findCell(standing, grid.cells.active, keysIn(frame.current), find);
    if (next === null) setTold(find.trim() === '' ? '请先写要找的字。' : `这张表里没有“${find.trim()}”。`);
    else grid.choose(next);
  };

  function act(action: GridAction): void {
    switch (action.kind) {
      case 'undo':
        return keeper.undo();
      case 'redo':
        return keeper.redo();
      case 'find':
        return findField.current?.focus();
      case 'find-next':
        return findNext();
      case 'target':
        return rowTools === null ? setTold('请先选中指标表里的一行。') : rowTools.target();
      case 'add-row':
        return addAnywhere();
      case 'remove-rows':
        return rowTools?.remove();
      case 'move-row':
        return rowTools?.move(action.by);
      case 'confirm-copied':
        return action.scope === 'project' ? copies.confirmAllByKey() : confirmCopies(action.scope);
      case 'proposal': {
        const own = proposals.filter(({ indicators }) => at !== null && indicators.includes(at.ordinal));
        const proposal = own.find(({ kind }) => kind === 'swap') ?? own.find(({ kind }) => kind === 'rewrite') ?? own[0];
        if (proposal === undefined) setTold('这一行没有建议。');
        else accept(proposal, new Map());
        return;
      }
      default:
        return;
    }
  }

  const closeTarget = (): void => {
    setTargetOf(null);
    // After the window has given the focus back to where it was.
    setTimeout(() => input.current?.focus(), 0);
  };
  const beside = (group: NoteGroup) =>
    proposals
      .filter(({ indicators }) => group.row !== null && indicators[0] === group.row.ordinal)
      .map((proposal) => <ProposalCard key={proposal.id} proposal={proposal} whole={narrow || (at !== null && proposal.indicators.includes(at.ordinal))} onAccept={typing === null ? (fills) => accept(proposal, fills) : null} />);
  const reviewed = (group: NoteGroup) => <CellCommentNotes group={group} comments={comments} />;
  const control = comments.declaration?.projects.find((candidate) => candidate.id === id)?.control ?? null;
  const summary = check.summary?.byProject.find((candidate) => candidate.project === number) ?? null;
  return (
    <FormSelectionContext value={selection}>
      <EditorHead project={project} findings={findings} summary={summary} control={control === null ? null : fen(control)} />
      {narrow ? (
        <StackedEditor form={form} project={project} plan={plan} standing={standing} copies={copies} groups={groups} before={reviewed} beside={beside} isOpen={openParts.cell} isHeld={held.project(standing.id)} told={told} perform={keeper.perform} onTyping={onTyping} onAdd={addAnywhere} onLibrary={() => setChoosing(true)} toolsFor={(index) => rowToolsFor(standing, index, null)} />
      ) : (
        <>
          <EditorTools isHeld={held.project(standing.id)} row={rowTools} onAdd={addAnywhere} onLibrary={() => setChoosing(true)} find={find} onFind={setFind} onFindNext={findNext} findField={findField} />
          {copies.from === null || copies.byKey.size === 0 ? null : <CopiedBar from={copies.from} left={copies.byKey.size} chosen={chosenCopies.length} inRow={copiesInRow.length} onConfirm={confirmCopies} />}
          <p className="editor-told small soft" aria-hidden="true">
            {told}
          </p>
          <div className="form-frame">
            <div className="form-paper">
              <EditorForm form={form} project={project} plan={plan} grid={grid} frame={frame} input={input} told={told} />
            </div>
            <MarginNotes groups={groups} before={reviewed} beside={beside} />
          </div>
        </>
      )}
      {choosing ? <LibraryWindow year={session.draft.frame.fiscalYear} onClose={() => setChoosing(false)} onChoose={addFromLibrary} /> : null}
      <ProjectFilling standing={standing} project={project} cleared={check.cleared.filter((finding) => finding.project === number)} onTyping={setCosting} />
      {targetOf === null ? null : <TargetWindow standing={standing} row={targetOf} onClose={closeTarget} perform={perform} />}
    </FormSelectionContext>
  );
}

function keysIn(frame: HTMLElement | null): readonly CellKey[] {
  return [...(frame?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])].flatMap((cell) => cell.dataset['cell'] ?? []);
}

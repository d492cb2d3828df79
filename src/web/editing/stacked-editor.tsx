// The form on a narrow window: the same cells under one another, each with its label and a field to write in; findings and proposals under their row.
import { Fragment, useState, type ReactNode } from 'react';
import { Button } from 'antd';
import type { DraftProject, PlanEdit } from '../../domain/editing/index.ts';
import type { FormDeclaration } from '../../domain/form/index.ts';
import type { DepartmentPlan, IndicatorRow, Project } from '../../domain/plan/index.ts';
import { GrowingText } from '../parts/growing-text.tsx';
import { FindingNote } from '../project/finding-note.tsx';
import { columnsOf, fieldContent, rowContent, type CellKey } from '../project/form-content.ts';
import { useFormSelection } from '../project/form-selection.ts';
import type { NoteGroup } from '../project/note-groups.ts';
import { RowReading } from '../project/row-reading.tsx';
import { stackedFields } from '../project/stacked-fields.ts';
import { cellEdits, cellText } from './cell-edits.ts';
import { ConfirmAll, copiedTold } from './copied-bar.tsx';
import { cellTitle } from './edit-places.ts';
import type { RowTools } from './editor-tools.tsx';
import { copiedMark } from './grid-context.ts';
import { SavingMark } from './saving-mark.tsx';
import { useEditing } from './editing-context.ts';
import type { ProjectCopies } from './use-project-copies.ts';
import type { OpenCell } from './use-form-grid.ts';

interface StackedEditorProps {
  readonly form: FormDeclaration;
  readonly project: Project;
  readonly plan: DepartmentPlan;
  readonly standing: DraftProject;
  readonly copies: ProjectCopies;
  readonly groups: readonly NoteGroup[];
  readonly before: (group: NoteGroup) => ReactNode;
  readonly beside: (group: NoteGroup) => ReactNode;
  /** Whether a cell is open for writing at this stage of the declaration. */
  readonly isOpen: (key: CellKey) => boolean;
  /** Only other projects of the text were given longer. */
  readonly isHeld: boolean;
  /** What happened last. */
  readonly told: string;
  readonly perform: (title: string, edits: readonly PlanEdit[]) => unknown;
  readonly onTyping: (open: OpenCell | null) => void;
  readonly onAdd: () => void;
  readonly onLibrary: () => void;
  readonly toolsFor: (index: number) => RowTools;
}

export function StackedEditor({ form, project, plan, standing, copies, groups, before, beside, isOpen, isHeld, told, perform, onTyping, onAdd, onLibrary, toolsFor }: StackedEditorProps) {
  const { keeper, session } = useEditing();
  const last = session.history.done.at(-1)?.title;
  const all = [...copies.byKey.values()];
  const heads = ['title', ...stackedFields(form).map(({ field: of }) => fieldContent(of, project, plan).key)].filter((key) => cellText(standing, key) !== null);
  const cellsOf = (row: IndicatorRow): readonly CellKey[] => columnsOf(form, project).map(({ column }) => rowContent(row, column).key);
  const cells = [...heads, ...project.indicators.flatMap(cellsOf)];
  const opened = cells.filter(isOpen).length;
  // Where a few cells were opened they are what is looked for; the others are one press away.
  const [whole, setWhole] = useState(false);
  const isPartly = opened > 0 && opened < cells.length;
  const isShown = (key: CellKey): boolean => whole || !isPartly || isOpen(key);
  const field = (key: CellKey, label: string) => {
    if (!isShown(key)) return null;
    const copy = copies.byKey.get(key);
    return (
      <div key={key} className="stacked-cell">
        <StackedField cell={key} label={label} isShut={!isOpen(key)} isCopied={copy !== undefined} standing={standing} perform={perform} onTyping={onTyping} />
        {copy === undefined ? null : (
          <Button size="small" aria-label={`确认照用：${label}`} onClick={() => copies.confirm([copy])}>
            确认照用
          </Button>
        )}
      </div>
    );
  };
  return (
    <div className="stacked-form stacked-editor">
      <p className="editor-tools">
        <Button size="small" disabled={last === undefined} onClick={() => keeper.undo()}>
          {last === undefined ? '撤销' : `撤销：${last}`}
        </Button>
        <SavingMark />
      </p>
      <p className="editor-told small soft" role="status">
        {told}
      </p>
      {copies.from === null || all.length === 0 ? null : (
        <div className="copied-bar">
          {copiedTold(copies.from, all.length)} <ConfirmAll left={all.length} onConfirm={() => copies.confirm(all)} />
        </div>
      )}
      {isPartly ? (
        <p>
          <Button size="small" aria-pressed={!whole} onClick={() => setWhole(!whole)}>
            {whole ? `只看开放的${opened}格` : `只列出开放的${opened}格，显示全部`}
          </Button>
        </p>
      ) : null}
      <section className="sheet">
        {field('title', '表名')}
        {stackedFields(form).map(({ field: of, label }) => {
          const { key, text } = fieldContent(of, project, plan);
          if (cellText(standing, key) !== null) return field(key, label);
          return text === '' || !isShown(key) ? null : (
            <p key={key} className="small soft">
              {label}　{text}
            </p>
          );
        })}
        {groups.filter(({ row }) => row === null).map((group) => (
          <Fragment key={group.anchor}>
            {before(group)}
            {group.findings.map((finding) => (
              <FindingNote key={finding.id} finding={finding} />
            ))}
          </Fragment>
        ))}
      </section>
      {project.indicators.map((row, index) => {
        const group = groups.find((candidate) => candidate.row === row);
        if (!cellsOf(row).some(isShown)) return null;
        const copiedHere = all.filter((copy) => copy.row !== null && copy.row === standing.rows[index]);
        return (
          <section key={standing.rows[index] ?? row.ordinal} className="sheet">
            <h3>
              第{row.ordinal}行　{row.level1} › {row.level2}
            </h3>
            {columnsOf(form, project).map(({ column, headings }) => field(rowContent(row, column).key, headings[0]))}
            <RowReading row={row} />
            {group === undefined ? null : before(group)}
            {group?.findings.map((finding) => (
              <FindingNote key={finding.id} finding={finding} />
            ))}
            {group === undefined ? null : beside(group)}
            <p className="stacked-tools">
              {copiedHere.length === 0 ? null : (
                <Button size="small" onClick={() => copies.confirm(copiedHere)}>
                  确认第{row.ordinal}行照用
                </Button>
              )}
              <Button size="small" disabled={isHeld} onClick={() => toolsFor(index).target()}>
                填指标值
              </Button>
              <Button size="small" disabled={isHeld} aria-label={`上移第${row.ordinal}行`} onClick={() => toolsFor(index).move(-1)}>
                上移
              </Button>
              <Button size="small" disabled={isHeld} aria-label={`下移第${row.ordinal}行`} onClick={() => toolsFor(index).move(1)}>
                下移
              </Button>
              <Button size="small" aria-label={`提议入库：第${row.ordinal}行`} onClick={() => toolsFor(index).propose()}>
                提议入库
              </Button>
              <Button size="small" danger disabled={isHeld} aria-label={`删行：第${row.ordinal}行`} onClick={() => toolsFor(index).remove()}>
                删行
              </Button>
            </p>
          </section>
        );
      })}
      <p className="stacked-tools">
        <Button disabled={isHeld} onClick={onAdd}>在末尾加一行</Button>
        <Button disabled={isHeld} onClick={onLibrary}>从指标库加一行</Button>
      </p>
    </div>
  );
}

interface StackedFieldProps {
  readonly cell: CellKey;
  readonly label: string;
  readonly isShut: boolean;
  readonly isCopied: boolean;
  readonly standing: DraftProject;
  readonly perform: (title: string, edits: readonly PlanEdit[]) => unknown;
  readonly onTyping: (open: OpenCell | null) => void;
}

function StackedField({ cell, label, isShut, isCopied, standing, perform, onTyping }: StackedFieldProps) {
  const { marks } = useFormSelection();
  const [typed, setTyped] = useState<string | null>(null);
  const severity = marks.get(cell)?.severity;
  const commit = (): void => {
    if (typed === null) return;
    setTyped(null);
    onTyping(null);
    if (typed !== cellText(standing, cell)) perform(`改写${cellTitle(cell)}`, cellEdits(standing, cell, typed));
  };
  return (
    <label className="stacked-field">
      <span className="small faint">
        {label}
        {isShut ? '（没有开放）' : ''}
        {isCopied ? <span className="copied-mark">　{copiedMark}</span> : null}
      </span>
      <GrowingText
        data-cell={cell}
        readOnly={isShut}
        className={[severity === undefined ? '' : `form-cell-${severity}`, isShut ? 'editor-cell-shut' : ''].join(' ').trim()}
        value={typed ?? cellText(standing, cell) ?? ''}
        onChange={(event) => {
          setTyped(event.target.value);
          onTyping({ key: cell, text: event.target.value });
        }}
        onBlur={commit}
      />
    </label>
  );
}

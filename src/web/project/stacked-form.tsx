// The form on a narrow window: the same cells under one another, each with its label, findings under the cell they belong to.
import type { ReactNode } from 'react';
import type { FormDeclaration } from '../../domain/form/index.ts';
import type { DepartmentPlan, Project } from '../../domain/plan/index.ts';
import { describePlace } from '../../kernel/place.ts';
import { CellText } from './cell-text.tsx';
import { FindingNote } from './finding-note.tsx';
import { classesOf } from './form-cell.tsx';
import { columnsOf, fieldContent, rowContent, type CellContent, type CellKey } from './form-content.ts';
import { useFormSelection } from './form-selection.ts';
import type { NoteGroup } from './note-groups.ts';
import { RowProposals } from '../checking/row-proposals.tsx';
import { useCellEditing } from './cell-editing.ts';
import { CellEditor } from './cell-editor.tsx';
import { RowReading } from './row-reading.tsx';
import { stackedFields } from './stacked-fields.ts';

interface StackedFormProps {
  readonly form: FormDeclaration;
  readonly project: Project;
  readonly plan: DepartmentPlan;
  readonly groups: readonly NoteGroup[];
  /** Shown above the findings of a group. */
  readonly before?: (group: NoteGroup) => ReactNode;
  /** What can be done with a cell besides writing in it: it stands behind its label. */
  readonly onCell?: { readonly title: string; readonly choose: (key: CellKey) => void };
}

export function StackedForm({ form, project, plan, groups, before, onCell }: StackedFormProps) {
  const fields = stackedFields(form).map(({ field, label }) => ({ content: fieldContent(field, project, plan), label }));
  return (
    <div className="stacked-form">
      <section className="sheet">
        <h2 data-cell="title">{project.title}</h2>
        {groups.filter(({ row, anchor }) => row === null && !fields.some(({ content }) => content.key === anchor)).map((group) => (
          <GroupNotes key={group.anchor} group={group} before={before} />
        ))}
        <dl>
          {fields.map(({ content, label }) => (
            <StackedCell key={content.key} content={content} label={label} group={groups.find((group) => group.row === null && group.anchor === content.key)} before={before} onCell={onCell} />
          ))}
        </dl>
      </section>
      {project.indicators.map((row) => {
        const group = groups.find((candidate) => candidate.row === row);
        return (
          <section key={row.ordinal} className="sheet">
            <h3>
              第{row.ordinal}行　{row.level1} › {row.level2}
            </h3>
            <dl>
              {columnsOf(form, project)
                .filter(({ column }) => column !== 'level1')
                .map(({ column, headings }) => (
                  <StackedCell key={column} content={rowContent(row, column)} label={headings[0]} group={undefined} before={undefined} onCell={onCell} />
                ))}
            </dl>
            <RowReading row={row} />
            {group === undefined ? null : before?.(group)}
            {group?.findings.map((finding) => (
              <FindingNote key={finding.id} finding={finding} />
            ))}
            <RowProposals row={row} />
          </section>
        );
      })}
    </div>
  );
}

interface StackedCellProps {
  readonly content: CellContent;
  readonly label: string;
  readonly group: NoteGroup | undefined;
  readonly before: StackedFormProps['before'];
  readonly onCell: StackedFormProps['onCell'];
}

function StackedCell({ content, label, group, before, onCell }: StackedCellProps) {
  const { marks, activeCells } = useFormSelection();
  const editing = useCellEditing();
  const mark = marks.get(content.key);
  return (
    <>
      <dt>
        {label}
        {editing?.mayOpen(content) === true ? (
          <button type="button" className="plain stacked-write" onClick={() => editing.begin(content)}>
            改这一格
          </button>
        ) : null}
        {onCell === undefined ? null : (
          <button type="button" className="plain stacked-write" aria-label={`${onCell.title}：${label}`} onClick={() => onCell.choose(content.key)}>
            {onCell.title}
          </button>
        )}
      </dt>
      <dd data-cell={content.key} title={content.place === null ? undefined : describePlace(content.place)} className={classesOf(content, mark?.severity, activeCells.includes(content.key))}>
        {editing?.open === content.key ? <CellEditor text={content.text} label={label} editing={editing} /> : <CellText content={content} mark={mark} />}
      </dd>
      {group === undefined ? null : (
        <dd className="stacked-notes">
          <GroupNotes group={group} before={before} />
        </dd>
      )}
    </>
  );
}

function GroupNotes({ group, before }: { readonly group: NoteGroup; readonly before: StackedFormProps['before'] }) {
  return (
    <>
      {before?.(group)}
      {group.findings.map((finding) => (
        <FindingNote key={finding.id} finding={finding} />
      ))}
    </>
  );
}

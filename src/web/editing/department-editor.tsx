// 部门整体绩效目标表 being edited: the printed table with a field in every open cell, and below it what can be added, moved and taken away, and
// what was found in it.
import { Button } from 'antd';
import type { Finding } from '../../domain/lint/index.ts';
import { departmentTablesTitle, textsOfDepartmentTable, type DepartmentTable, type DepartmentTableTexts } from '../../domain/plan/index.ts';
import { planOf } from '../../domain/editing/index.ts';
import type { GridCell, GridLine } from '../overall/department-grid.ts';
import { DepartmentTableSheet } from '../overall/department-table.tsx';
import { blankDepartmentTable, withAdded, withCell, withMoved, withoutAt, type DepartmentList } from '../overall/department-writing.ts';
import { GrowingText } from '../parts/growing-text.tsx';
import { FindingNotes } from '../overall/finding-notes.tsx';
import { useEditing } from './editing-context.ts';
import type { TypedStep } from './kept-edits.ts';
import { usePartOneShut } from './use-extension-hold.ts';
import { useTypedText } from './use-typed-text.ts';

export function DepartmentEditor({ findings }: { readonly findings: readonly Finding[] }) {
  const { session, keeper } = useEditing();
  const { frame } = session.draft;
  const texts = frame.departmentTables.map(textsOfDepartmentTable);
  const step = (title: string, tables: readonly DepartmentTableTexts[]): TypedStep => ({ title, edits: [{ kind: 'department-tables', tables }] });
  const write = (title: string, tables: readonly DepartmentTableTexts[]): void => void keeper.perform(title, step(title, tables).edits);
  return (
    <section className="sheet" aria-labelledby="department-tables">
      <div className="section-head">
        <h2 id="department-tables">{departmentTablesTitle}</h2>
        {texts.length === 0 ? (
          <Button size="small" onClick={() => write('加部门整体绩效目标表', [blankDepartmentTable(frame)])}>
            加一张表
          </Button>
        ) : null}
      </div>
      {texts.length === 0 ? <p className="soft">这份文本没有这张表。需要报送的，加一张，按格填写；导出 Word、Excel 和打印时排在第一部分后面。</p> : null}
      {frame.departmentTables.map((table, index) => (
        <Table
          // A table of part one has no identity but its position.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          table={table}
          stepOf={(title, changed) => step(title, texts.map((standing, at) => (at === index ? changed : standing)))}
          onRemove={() => write('删去部门整体绩效目标表', texts.filter((_, at) => at !== index))}
        />
      ))}
      <FindingNotes findings={findings} />
    </section>
  );
}

interface TableProps {
  readonly table: DepartmentTable;
  readonly stepOf: (title: string, changed: DepartmentTableTexts) => TypedStep;
  readonly onRemove: () => void;
}

function Table({ table, stepOf, onRemove }: TableProps) {
  const { session, keeper } = useEditing();
  const texts = textsOfDepartmentTable(table);
  const onWrite = (title: string, changed: DepartmentTableTexts): void => void keeper.perform(title, stepOf(title, changed).edits);
  const editor = (cell: GridCell, { draft }: GridLine) => {
    const { content, text } = cell.draft;
    if (content.kind === 'label' || content.kind === 'unclaimed' || (content.kind === 'field' && content.field.kind === 'money-unit')) return null;
    const first = draft.indicator?.ordinal ?? 0;
    const rows = Array.from({ length: cell.rows }, (_, index) => first + index);
    const label = cellLabel(cell, draft.indicator?.ordinal ?? null);
    return <CellField text={text} label={label} stepOf={(written) => stepOf(`改写${label}`, withCell(texts, { content, rows }, written))} />;
  };
  return (
    <>
      <DepartmentTableSheet plan={planOf(session.draft)} table={table} editor={editor} />
      <ListTools title="年度主要任务" list="tasks" count={texts.tasks.length} nameOf={(at) => texts.tasks[at]?.name ?? ''} texts={texts} onWrite={onWrite} />
      <ListTools title="绩效指标" list="rows" count={texts.rows.length} nameOf={(at) => texts.rows[at]?.name ?? ''} texts={texts} onWrite={onWrite} />
      <Button size="small" danger onClick={onRemove}>
        删去这张表
      </Button>
    </>
  );
}

function cellLabel({ draft: { content } }: GridCell, ordinal: number | null): string {
  if (content.kind === 'task') return content.task === null ? '金额合计' : `第${content.task}项任务`;
  if (content.kind === 'column') return `整体表第${ordinal ?? 0}行指标`;
  return content.kind === 'field' && content.field.kind === 'text' ? '年度总体目标' : content.kind === 'field' && content.field.kind === 'unit' ? '部门（单位）名称' : '部门预算资金';
}

interface CellFieldProps {
  readonly text: string;
  readonly label: string;
  readonly stepOf: (text: string) => TypedStep;
}

function CellField({ text, label, stepOf }: CellFieldProps) {
  const { value, over, onText, onLeave } = useTypedText(text, stepOf);
  const isShut = usePartOneShut();
  return (
    <>
      <GrowingText aria-label={label} className="department-field" readOnly={isShut} value={value} onChange={(event) => onText(event.target.value)} onBlur={onLeave} />
      {over === null ? null : (
        <span className="small aside-over" role="status">
          {over}
        </span>
      )}
    </>
  );
}

interface ListToolsProps {
  readonly title: string;
  readonly list: DepartmentList;
  readonly count: number;
  readonly nameOf: (at: number) => string;
  readonly texts: DepartmentTableTexts;
  readonly onWrite: (title: string, changed: DepartmentTableTexts) => void;
}

/** Tasks, or rows of indicators, in their order: each can go up, down or away, and one can be added. */
function ListTools({ title, list, count, nameOf, texts, onWrite }: ListToolsProps) {
  const item = list === 'tasks' ? '项' : '行';
  return (
    <details className="department-list">
      <summary>
        {title}（{count} {item}）：加、移动、删去
      </summary>
      <ol className="clean-list">
        {Array.from({ length: count }, (_, at) => at).map((at) => (
          <li key={at}>
            <span>
              第{at + 1}{item}　{nameOf(at).trim() || '（还没有名称）'}
            </span>
            <span className="edit-paragraph-tools">
              <Button size="small" disabled={at === 0} aria-label={`${title}第${at + 1}${item}上移`} onClick={() => onWrite(`${title}上移一${item}`, withMoved(texts, list, { at, by: -1 }))}>
                ↑
              </Button>
              <Button size="small" disabled={at === count - 1} aria-label={`${title}第${at + 1}${item}下移`} onClick={() => onWrite(`${title}下移一${item}`, withMoved(texts, list, { at, by: 1 }))}>
                ↓
              </Button>
              <Button size="small" danger aria-label={`${title}删去第${at + 1}${item}`} onClick={() => onWrite(`${title}删去第${at + 1}${item}`, withoutAt(texts, list, at))}>
                删去
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <Button size="small" onClick={() => onWrite(`${title}加一${item}`, withAdded(texts, list))}>
        {title}加一{item}
      </Button>
    </details>
  );
}

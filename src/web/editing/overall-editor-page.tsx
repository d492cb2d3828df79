// Part one being edited: three sections of paragraphs that can be added, moved, removed and numbered anew, with what is found in their words below them.
import { useEffect, useState } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, ConfigProvider } from 'antd';
import { toldApart, type Finding } from '../../domain/lint/index.ts';
import type { OverallPart } from '../../domain/editing/index.ts';
import { samePlace } from '../../kernel/place.ts';
import { AppLink } from '../app/app-link.tsx';
import { DepartmentEditor } from './department-editor.tsx';
import { GrowingText } from '../parts/growing-text.tsx';
import { RuleLink } from '../parts/rule-link.tsx';
import { SeverityMark } from '../parts/severity-mark.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { editHref, useEditing } from './editing-context.ts';
import { copiedMark } from './grid-context.ts';
import { partTitles } from './edit-places.ts';
import { numberedAnew, withMoved, withoutAt, withParagraphAt } from './paragraph-texts.ts';
import type { TypedStep } from './kept-edits.ts';
import { SavingMark } from './saving-mark.tsx';
import { useCopies, type Copies } from './use-copies.ts';
import { useCostedPlan } from './use-costed-plan.ts';
import { useDraftCheck } from './use-draft-check.ts';
import { usePartOneShut } from './use-extension-hold.ts';
import { useTypedText } from './use-typed-text.ts';

const parts: readonly OverallPart[] = ['goals', 'dutyGoals', 'safeguards'];

export function OverallEditorPage() {
  usePageTitle('编辑 部门整体绩效目标');
  const { session, keeper } = useEditing();
  const isShut = usePartOneShut();
  // Going to another page closes the paragraph as leaving it does.
  useEffect(() => () => keeper.settle(), [keeper]);
  const plan = useCostedPlan(session.draft, null);
  const check = useDraftCheck(plan);
  const [told, setTold] = useState('');
  const copies = useCopies(session.draft, setTold);
  const partOne = copies.cells.filter(({ project }) => project === null);
  const tables = partOne.filter(({ cell }) => cell === 'departmentTables');
  const found = toldApart(check.findings);
  const findings = found.filter(({ project, span }) => project === null && span !== null);
  const last = session.history.done.at(-1)?.title;
  const again = session.history.undone.at(-1)?.title;
  return (
    <ConfigProvider componentDisabled={isShut}>
      <header className="page-head">
        <div>
          <p className="small">
            <AppLink href={editHref(keeper.planId, '')}>编辑</AppLink>
          </p>
          <h1>部门整体绩效目标</h1>
          <p>一段一格，序号写在段首，按文本的样子打印。</p>
        </div>
        <span className="editor-tools">
          <Button icon={<UndoOutlined />} disabled={last === undefined} onClick={() => keeper.undo()}>
            {last === undefined ? '撤销' : `撤销：${last}`}
          </Button>
          <Button icon={<RedoOutlined />} disabled={again === undefined} onClick={() => keeper.redo()}>
            重做
          </Button>
          <SavingMark />
        </span>
      </header>
      <p className="visually-hidden" role="status">
        {told}
      </p>
      {copies.from(null) === null || partOne.length === 0 ? null : (
        <div className="copied-bar">
          第一部分还有{partOne.length}处沿用{copies.from(null)}，未确认
          {tables.length === 0 ? null : (
            <Button size="small" onClick={() => copies.confirm(tables)}>
              确认部门整体绩效目标表照用
            </Button>
          )}
        </div>
      )}
      {parts.map((part) => (
        <Section key={part} part={part} findings={findings} copies={{ ...copies, cells: partOne.filter(({ cell }) => cell === part) }} />
      ))}
      <DepartmentEditor findings={found.filter(({ column }) => column === 'departmentTables')} />
    </ConfigProvider>
  );
}

function Section({ part, findings, copies }: { readonly part: OverallPart; readonly findings: readonly Finding[]; readonly copies: Copies }) {
  const { session, keeper } = useEditing();
  const paragraphs = session.draft.frame.overall[part];
  const texts = paragraphs.map(({ source }) => source);
  const write = (title: string, next: readonly string[]): void => void keeper.perform(title, [{ kind: 'paragraphs', part, texts: next }]);
  return (
    <section className="sheet" aria-labelledby={`part-${part}`}>
      <div className="section-head">
        <h2 id={`part-${part}`}>{partTitles[part]}</h2>
        <span>
          {copies.cells.length === 0 ? null : (
            <Button size="small" onClick={() => copies.confirm(copies.cells)}>
              确认这一节照用
            </Button>
          )}
          <Button size="small" disabled={texts.length === 0} onClick={() => write(`${partTitles[part]}重编序号`, numberedAnew(texts))}>
            按次序重编序号
          </Button>
        </span>
      </div>
      <ol className="clean-list edit-paragraphs">
        {paragraphs.map((paragraph, index) => (
          // A paragraph has no identity but its position.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <Paragraph
              text={paragraph.source}
              label={`${partTitles[part]}第${index + 1}段`}
              stepOf={(text) => ({ title: `改写${partTitles[part]}第${index + 1}段`, edits: [{ kind: 'paragraphs', part, texts: withParagraphAt(texts, index, text) }] })}
            />
            <CopiedParagraph text={paragraph.source} label={`${partTitles[part]}第${index + 1}段`} copies={copies} />
            <span className="edit-paragraph-tools">
              <Button size="small" type="text" icon={<ArrowUpOutlined />} disabled={index === 0} aria-label={`第${index + 1}段上移`} onClick={() => write('上移一段', withMoved(texts, index, -1))} />
              <Button size="small" type="text" icon={<ArrowDownOutlined />} disabled={index === texts.length - 1} aria-label={`第${index + 1}段下移`} onClick={() => write('下移一段', withMoved(texts, index, 1))} />
              <Button size="small" type="text" danger icon={<DeleteOutlined />} aria-label={`删去第${index + 1}段`} onClick={() => write(`删去${partTitles[part]}第${index + 1}段`, withoutAt(texts, index))} />
            </span>
            <ul className="clean-list overall-notes">
              {findings
                .filter(({ place, span: at, column }) => at !== null && place !== null && samePlace(place, paragraph.place) && (column === null || column === columns[part]))
                .map((finding) => (
                  <li key={finding.id}>
                    <SeverityMark severity={finding.severity} /> <RuleLink rule={finding.rule} />　{finding.message}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
      <Button size="small" icon={<PlusOutlined />} onClick={() => write(`${partTitles[part]}加一段`, [...numberedLast(texts)])}>
        加一段
      </Button>
    </section>
  );
}

/** Says of a paragraph that it still is that of an earlier year, with its confirmation. */
function CopiedParagraph({ text, label, copies }: { readonly text: string; readonly label: string; readonly copies: Copies }) {
  const own = copies.cells.filter((copy) => copy.text === text);
  if (own.length === 0) return null;
  return (
    <span className="copied-paragraph">
      <span className="copied-mark">{copiedMark}</span>{' '}
      <Button size="small" aria-label={`确认照用：${label}`} onClick={() => copies.confirm(own)}>
        确认照用
      </Button>
    </span>
  );
}

/** A new last paragraph that carries the next number, where the others carry one. */
function numberedLast(texts: readonly string[]): readonly string[] {
  const added = [...texts, `${texts.length + 1}、`];
  const [last] = numberedAnew(added).slice(-1);
  return [...texts, last ?? ''];
}

const columns = { goals: 'overallGoals', dutyGoals: 'dutyGoals', safeguards: 'safeguards' } as const;

interface ParagraphProps {
  readonly text: string;
  readonly label: string;
  readonly stepOf: (text: string) => TypedStep;
}

function Paragraph({ text, label, stepOf }: ParagraphProps) {
  const { value, over, onText, onLeave } = useTypedText(text, stepOf);
  const isShut = usePartOneShut();
  return (
    <div>
      <GrowingText aria-label={label} readOnly={isShut} value={value} onChange={(event) => onText(event.target.value.replace(/\n/gu, ''))} onBlur={onLeave} />
      {over === null ? null : (
        <p className="small aside-over" role="status">
          {over}
        </p>
      )}
    </div>
  );
}

// The plan being edited as a whole: its projects in their order, part one, and what is waiting to be saved.
import { useState } from 'react';
import { Button, Popconfirm } from 'antd';
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined, UndoOutlined } from '@ant-design/icons';
import { draftProject, type DraftProject, type PlanEdit } from '../../domain/editing/index.ts';
import { AppLink } from '../app/app-link.tsx';
import { useGo } from '../app/navigation.ts';
import { numberOf } from '../app/plan-view.ts';
import { tenThousands } from '../parts/amounts.ts';
import { usePageTitle } from '../parts/use-page-title.ts';
import { editHref, useEditing } from './editing-context.ts';
import { NewProjectWindow } from './new-project-window.tsx';
import { useExtensionHold } from './use-extension-hold.ts';
import { useShutProjects } from './use-open-parts.ts';
import { useCopies } from './use-copies.ts';
import { SavingMark } from './saving-mark.tsx';

export function EditHomePage() {
  usePageTitle('编辑');
  const { session, keeper } = useEditing();
  const [told, setTold] = useState('');
  const copies = useCopies(session.draft, setTold);
  const copiedIn = (project: string | null): number => copies.cells.filter((copy) => copy.project === project).length;
  // Section and 延续 are confirmed on the page of the declaration.
  const besideIn = (project: string | null): number => copies.beside.filter((copy) => copy.project === project && copy.cell !== 'section' && copy.cell !== 'continuity').length;
  const { projects } = session.draft;
  const isShut = useShutProjects();
  const { frame: isFixed } = useExtensionHold();
  const [adding, setAdding] = useState(false);
  const go = useGo();
  const open = (id: string): void => {
    setAdding(false);
    const added = draftProject(keeper.snapshot().session.draft, id);
    if (added !== undefined) go(editHref(keeper.planId, `projects/${numberOf(added.project)}`));
  };
  const last = session.history.done.at(-1)?.title;
  const perform = (title: string, edit: PlanEdit): void => setTold(keeper.perform(title, [edit])[0] ?? title);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>编辑</h1>
          <p>在表上直接改，改了就自动保存；报送之前都可以再改，每一步都能撤销。</p>
        </div>
        <span className="editor-tools">
          <Button icon={<UndoOutlined />} disabled={last === undefined} onClick={() => keeper.undo()}>
            {last === undefined ? '撤销' : `撤销：${last}`}
          </Button>
          <SavingMark />
        </span>
      </header>
      <section className="sheet" aria-label="部门整体">
        <div className="section-head">
          <h2>第一部分　部门整体绩效目标</h2>
          <span>
            <AppLink href={editHref(keeper.planId, 'overall')}>编辑各段</AppLink>　<AppLink href={editHref(keeper.planId, 'duties')}>职责、活动和项目</AppLink>
          </span>
        </div>
        <p className="soft">
          总体绩效目标 {session.draft.frame.overall.goals.length} 段 · 职责分类绩效目标 {session.draft.frame.overall.dutyGoals.length} 段 · 工作保障措施 {session.draft.frame.overall.safeguards.length} 段
        </p>
        {copiedIn(null) === 0 ? null : <p className="copied-mark">{copiedIn(null)} 处沿用上年，未确认</p>}
        {besideIn(null) === 0 ? null : <p className="copied-mark">{besideIn(null)} 项工作活动沿用上年，未确认</p>}
      </section>
      <section className="sheet" aria-labelledby="edit-projects">
        <div className="section-head">
          <h2 id="edit-projects">第二部分　预算项目绩效目标</h2>
          <span>
            <span className="small soft">{projects.length} 个项目</span>　
            <Button size="small" icon={<PlusOutlined />} disabled={isFixed} onClick={() => setAdding(true)}>
              新增项目
            </Button>
          </span>
        </div>
        <ol className="clean-list edit-projects">
          {projects.map((standing, index) => (
            <ProjectLine key={standing.id} standing={standing} isFixed={isFixed} isShut={isShut(standing.id)} copied={copiedIn(standing.id)} beside={besideIn(standing.id)} planId={keeper.planId} isFirst={index === 0} isLast={index === projects.length - 1} index={index} perform={perform} />
          ))}
        </ol>
        <p className="visually-hidden" role="status">
          {told}
        </p>
      </section>
      {adding ? <NewProjectWindow onClose={() => setAdding(false)} onDone={open} /> : null}
    </>
  );
}

interface ProjectLineProps {
  readonly standing: DraftProject;
  readonly planId: string;
  /** Nothing of it is open at this stage of the declaration. */
  readonly isShut: boolean;
  /** Projects neither come nor go nor change places. */
  readonly isFixed: boolean;
  /** Cells taken over from an earlier year that nobody has confirmed. */
  readonly copied: number;
  /** The same of its 测算 and its duties. */
  readonly beside: number;
  readonly index: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly perform: (title: string, edit: PlanEdit) => void;
}

function ProjectLine({ standing: { id, project }, planId, isShut, isFixed, copied, beside, index, isFirst, isLast, perform }: ProjectLineProps) {
  const name = project.name?.text.trim() || project.title.trim() || '未写名称的项目';
  return (
    <li className={isShut ? 'edit-project-shut' : ''}>
      <span className="number edit-project-number">{numberOf(project)}</span>
      <div>
        <AppLink href={editHref(planId, `projects/${numberOf(project)}`)}>{name}</AppLink>
        {isShut ? <p className="small soft">没有开放，现在只能看</p> : null}
        {copied + beside === 0 ? null : <p className="copied-mark">{[...(copied === 0 ? [] : [`${copied} 格`]), ...(beside === 0 ? [] : [`测算、职责等表外 ${beside} 处`])].join('、')}沿用上年，未确认</p>}
      </div>
      <span className="number soft">{tenThousands(project.budget.total?.value ?? null)}</span>
      <span className="number soft edit-project-rows">{project.indicators.length} 行指标</span>
      <span className="edit-project-tools">
        <Button size="small" type="text" icon={<ArrowUpOutlined />} aria-label={`“${name}”上移`} disabled={isFirst || isFixed} onClick={() => perform(`上移项目“${name}”`, { kind: 'project-moved', project: id, at: index - 1 })} />
        <Button size="small" type="text" icon={<ArrowDownOutlined />} aria-label={`“${name}”下移`} disabled={isLast || isFixed} onClick={() => perform(`下移项目“${name}”`, { kind: 'project-moved', project: id, at: index + 1 })} />
        <Popconfirm title={`删去“${name}”？`} description={`连同它的${project.indicators.length}行指标。删去以后可以撤销。`} okText="删去" cancelText="不删" onConfirm={() => perform(`删去项目“${name}”`, { kind: 'project-removed', project: id })}>
          <Button size="small" type="text" danger icon={<DeleteOutlined />} disabled={isFixed} aria-label={`删去“${name}”`} />
        </Popconfirm>
      </span>
    </li>
  );
}

// A new project: from a template of its kind, going on from last year, or with nothing but a row for each class.
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox, Input, Segmented, Select } from 'antd';
import { indicatorTrees } from '../../catalogue/trees/index.ts';
import { blankProject } from '../../catalogue/templates/blank.ts';
import { projectTemplates } from '../../catalogue/templates/index.ts';
import { draftOf, draftProject, planOf, type DraftProject, type PlanEdit, type ProjectSource, type ProjectTexts } from '../../domain/editing/index.ts';
import { projectFromTemplate, projectGoingOn, type ProjectSurroundings } from '../../domain/template/index.ts';
import type { PlanSummary } from '../../http/contract/plans.ts';
import { copiedQuery } from '../api/copied-queries.ts';
import { planDocumentQuery, planListQuery } from '../api/plan-queries.ts';
import { tenThousands } from '../parts/amounts.ts';
import { formOf } from '../project/form-content.ts';
import { projectTargetsHebei2021 } from '../../catalogue/forms/project-targets-hebei-2021.form.ts';
import { useEditing } from './editing-context.ts';
import { newIdentity } from './new-identity.ts';
import { HelpedWindow } from '../help/helped-window.tsx';

type Kind = 'template' | 'earlier' | 'blank';

/** What is put in, and the project of another text it comes from. */
interface Beginning {
  readonly content: ProjectTexts;
  readonly from?: ProjectSource;
}

interface NewProjectWindowProps {
  readonly onClose: () => void;
  /** After they are put in: the first of them. */
  readonly onDone: (id: string) => void;
}

export function NewProjectWindow({ onClose, onDone }: NewProjectWindowProps) {
  const { session, keeper } = useEditing();
  const [beginning, setBeginning] = useState<Kind>('template');
  const [name, setName] = useState('');
  const [template, setTemplate] = useState(projectTemplates[0]?.id ?? '');
  const [goingOn, setGoingOn] = useState<readonly Beginning[]>([]);
  const plan = planOf(session.draft);
  const last = plan.projects.at(-1);
  const surroundings: ProjectSurroundings = { plan, form: last === undefined ? projectTargetsHebei2021 : formOf(last), trees: indicatorTrees, newId: () => newIdentity() };
  const chosen = projectTemplates.find(({ id }) => id === template);
  const beginnings = (): readonly Beginning[] => {
    if (beginning === 'earlier') return goingOn;
    return [{ content: projectFromTemplate(beginning === 'blank' || chosen === undefined ? blankProject : chosen, name.trim(), surroundings) }];
  };
  const isReady = beginning === 'earlier' ? goingOn.length > 0 : name.trim() !== '';
  const put = (): void => {
    if (!isReady) return;
    const edits = beginnings().map((one, index): PlanEdit => ({ kind: 'project-added', project: newIdentity(), at: plan.projects.length + index, ...one }));
    keeper.perform(edits.length === 1 ? `新增项目${beginning === 'earlier' ? '' : `“${name.trim()}”`}` : `新增${edits.length}个延续项目`, edits);
    const [first] = edits;
    if (first?.kind === 'project-added') onDone(first.project);
  };
  return (
    <HelpedWindow help="new-project" open onCancel={onClose} onOk={put} okText={beginning === 'earlier' && goingOn.length > 1 ? `新增${goingOn.length}个项目` : '新增'} okButtonProps={{ disabled: !isReady }} cancelText="取消" width={620} title="新增项目">
      <div className="new-project">
        <Segmented
          aria-label="从哪里开始"
          value={beginning}
          onChange={(value: Kind) => setBeginning(value)}
          options={[
            { value: 'template', label: '按项目类型' },
            { value: 'earlier', label: '延续上年的项目' },
            { value: 'blank', label: '空表' },
          ]}
        />
        {beginning === 'earlier' ? (
          <EarlierProjects surroundings={surroundings} onChoose={setGoingOn} />
        ) : (
          <>
            <label>
              <span>项目名称</span>
              <Input data-first-field value={name} aria-label="项目名称" maxLength={100} onChange={(event) => setName(event.target.value)} onPressEnter={put} />
            </label>
            {beginning === 'template' ? (
              <label>
                <span>项目类型</span>
                <Select aria-label="项目类型" value={template} onChange={(value: string) => setTemplate(value)} options={projectTemplates.map(({ id, title }) => ({ value: id, label: title }))} />
              </label>
            ) : null}
            <p className="small soft">
              {beginning === 'blank' || chosen === undefined ? '每一类指标一行空行，没有用到的行可以删去。' : `${chosen.when}共${chosen.rows.length}行指标；数和日期都留空（　），由单位填写。`}
            </p>
            {beginning === 'template' && chosen !== undefined ? (
              <ul className="clean-list new-project-rows small">
                {chosen.rows.map((row) => (
                  <li key={row.name}>
                    {row.name}　<span className="soft">{row.value}</span>
                  </li>
                ))}
              </ul>
            ) : null}
          </>
        )}
      </div>
    </HelpedWindow>
  );
}

interface EarlierProjectsProps {
  readonly surroundings: ProjectSurroundings;
  readonly onChoose: (chosen: readonly Beginning[]) => void;
}

function EarlierProjects({ surroundings, onChoose }: EarlierProjectsProps) {
  const { session, keeper } = useEditing();
  const list = useQuery(planListQuery);
  const others = (list.data?.plans ?? []).filter(({ id }) => id !== keeper.planId).toSorted(byNearness(surroundings));
  const [wanted, setWanted] = useState<string | null>(null);
  const source = others.find(({ id }) => id === wanted) ?? others[0];
  const document = useQuery({ ...planDocumentQuery(source?.id ?? '', null), enabled: source !== undefined });
  const copied = useQuery(copiedQuery(keeper.planId));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  if (list.isPending) return <p className="soft">正在读取…</p>;
  if (source === undefined) return <Alert type="info" showIcon title="没有别的文本可以延续" description="请先导入上年的绩效文本；也可以按项目类型新增。" />;
  const projects: readonly DraftProject[] = document.data === undefined ? [] : (draftOf(document.data.plan, document.data.identities)?.projects ?? []);
  const choose = (ids: readonly string[]): void => {
    setChosen(ids);
    const wantedNow = projects.filter(({ id }) => ids.includes(id));
    onChoose(wantedNow.map((project) => ({ content: projectGoingOn(project, source.fiscalYear, surroundings), from: { plan: source.id, project: project.id, rows: project.rows } })));
  };
  // Taken by somebody else a moment ago, or by oneself: once more would be twice.
  const isHere = (id: string): boolean => (copied.data?.taken ?? []).some((one) => one.source === id && draftProject(session.draft, one.project) !== undefined);
  return (
    <>
      <label>
        <span>从哪份文本</span>
        <Select
          aria-label="从哪份文本"
          value={source.id}
          onChange={(id: string) => {
            setWanted(id);
            setChosen([]);
            onChoose([]);
          }}
          options={others.map((plan) => ({ value: plan.id, label: `${plan.unitName} · ${plan.fiscalYear === null ? '年度不明' : `${plan.fiscalYear}年度`}${plan.demo ? '（示范）' : ''}` }))}
        />
      </label>
      <Checkbox.Group className="new-project-earlier" value={[...chosen]} onChange={(ids) => choose(ids.map(String))}>
        {projects.map(({ id, project }) => (
          <Checkbox key={id} value={id} disabled={isHere(id)}>
            {project.name?.text.trim() || project.title}　<span className="soft">{isHere(id) ? '已经延续到本文本' : tenThousands(project.budget.total?.value ?? null)}</span>
          </Checkbox>
        ))}
      </Checkbox.Group>
      <p className="small soft">
        名称、用途、目标和指标照抄，名称里的年度改成本年；项目编码、金额和支出计划留空。测算、对应的职责、填报科室和指标值的补充一并带来。沿用的每一处都标着，改过或确认过就不再标。
      </p>
    </>
  );
}

/** The same unit first, then the latest year. */
function byNearness({ plan }: ProjectSurroundings): (a: PlanSummary, b: PlanSummary) => number {
  const code = plan.units[0]?.code ?? '';
  return (a, b) => Number(b.unitCode === code) - Number(a.unitCode === code) || (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0);
}

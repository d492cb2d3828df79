// The projects inside the unit: with whom each is, what keeps it, and the steps for those who may take them, one by one or for all at once.
import { useState } from 'react';
import { App, Button, Input, Popconfirm } from 'antd';
import { fen } from '../../kernel/money.ts';
import type { DeclaredProject, Declaration, OfferedProjectStep, ProjectStepsTaken } from '../../http/contract/declarations.ts';
import { describeProjects, takeProjectStep } from '../api/declaration-queries.ts';
import { requestKey } from '../api/request-key.ts';
import { useDeclarationChange } from '../api/use-change.ts';
import { AppLink } from '../app/app-link.tsx';
import { tenThousands } from '../parts/amounts.ts';
import { ConfirmDescriptions, toldCopied, useCopiedDescriptions } from './copied-description.tsx';
import { DescribeWindow } from './describe-window.tsx';
import { heldProjects } from './held-projects.ts';
import { SeverityCount } from '../parts/severity-mark.tsx';
import { isLeaving, UnfundedProject } from './unfunded-project.tsx';

interface DeclaredProjectsProps {
  readonly planId: string;
  readonly declaration: Declaration;
}

type Action = OfferedProjectStep['action'];

export function DeclaredProjects({ planId, declaration }: DeclaredProjectsProps) {
  const { modal } = App.useApp();
  const [described, setDescribed] = useState<DeclaredProject | null>(null);
  const [refused, setRefused] = useState<ProjectStepsTaken['refused']>([]);
  const taking = useDeclarationChange(
    (input: { readonly action: Action; readonly projects: readonly string[]; readonly reason: string }) => takeProjectStep(planId, { ...input, projects: [...input.projects], key: requestKey() }),
    ({ taken }) => `已办理${taken.length}个项目`,
  );
  const continuing = useDeclarationChange((projects: readonly string[]) => describeProjects(planId, { projects: [...projects], continuity: 'continued', key: requestKey() }), '已写明为延续');
  const copied = useCopiedDescriptions(planId, declaration);
  const held = heldProjects(declaration);
  const unsaid = declaration.mayDescribe ? declaration.projects.filter(({ continuity }) => continuity === null).map(({ id }) => id) : [];
  const take = (action: Action, projects: readonly string[], reason = ''): void => {
    setRefused([]);
    taking.mutate({ action, projects, reason }, { onSuccess: (outcome) => setRefused(outcome.refused) });
  };
  const press = (step: OfferedProjectStep, project: DeclaredProject): void => {
    if (!step.asksReason) return take(step.action, [project.id]);
    let reason = '';
    void modal.confirm({
      title: `${step.title}：${project.name}`,
      icon: null,
      content: <Input.TextArea aria-label="理由" placeholder="请写明理由" maxLength={500} rows={3} onChange={({ target }) => (reason = target.value)} />,
      okText: step.title,
      cancelText: '取消',
      onOk: () => take(step.action, [project.id], reason),
    });
  };
  const together = (['accept', 'confirm', 'hand-in'] as const).flatMap((action) => {
    const ready = declaration.projects.filter(({ steps }) => steps.some((step) => step.action === action && isReady(step)));
    const title = ready[0]?.steps.find((step) => step.action === action)?.title;
    return title === undefined || ready.length < 2 ? [] : [{ action, title, projects: ready.map(({ id }) => id) }];
  });
  return (
    <section className="sheet" aria-labelledby="declared-projects-title">
      <div className="section-head">
        <h2 id="declared-projects-title">各项目</h2>
        <div className="together">
          <ConfirmDescriptions planId={planId} copied={copied} />
          {unsaid.length === 0 ? null : (
            <Popconfirm title={`${unsaid.length}个项目都写为延续？`} description="有新增的，先在它的“填报信息”里写明。" okText="都是延续" cancelText="再看看" onConfirm={() => continuing.mutate(unsaid)}>
              <Button size="small" loading={continuing.isPending}>
                没有写明的都是延续（{unsaid.length}个）
              </Button>
            </Popconfirm>
          )}
          {together.map(({ action, title, projects }) => (
            <Button key={action} size="small" loading={taking.isPending} onClick={() => take(action, projects)}>
              {title}全部可办的（{projects.length}个）
            </Button>
          ))}
        </div>
      </div>
      {held === null ? null : (
        <p className="small declared-held" role="note">
          {held.sentence}
        </p>
      )}
      {declaration.projects.some(({ blocking, unanswered }) => blocking + unanswered > 0) ? <p className="small soft declared-counted">按处计，一格里的一处算一处；概览和项目页把同样的问题合并成一条，条数要少些。</p> : null}
      {refused.length === 0 ? null : (
        <div className="refused-list" role="alert">
          <p>这些项目还不能办理，其余的已经办好：</p>
          <ul>
            {refused.map(({ project, name, obstacles }) => (
              <li key={project}>
                {name}：{obstacles.join('')}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul className="clean-list declared-projects">
        {declaration.projects.map((project) => (
          <li key={project.id}>
            <span className="declared-name">
              <AppLink href={`/plans/${encodeURIComponent(planId)}/projects/${project.number}`}>
                {project.number}. {project.name}
              </AppLink>
              <span className="small soft">
                {tenThousands(project.budget === null ? null : fen(project.budget))}
                {project.control === null || project.control === project.budget ? '' : isLeaving(project) ? '，控制数为0，不予安排' : `，控制数${tenThousands(fen(project.control))}`}
                {project.section === null ? '' : `，${project.section}${toldCopied(copied, project, 'section')}`}
                {project.continuity === null ? '，没有写明新增还是延续' : project.continuity === 'new' ? '，新增' : `，延续${toldCopied(copied, project, 'continuity')}`}
                {project.disclosure === null ? '' : project.disclosure === 'withheld' ? '，不公开' : '，公开'}
              </span>
            </span>
            <span className="declared-state-cell">
              {project.stateTitle}
              {project.reason === '' ? null : <span className="small soft declared-reason">{project.reason}</span>}
            </span>
            <span className="declared-open small">
              阻止 <SeverityCount severity="blocks" count={project.blocking} /> 处　须说明 <SeverityCount severity="explain" count={project.unanswered} /> 处
            </span>
            <span className="declared-steps">
              <UnfundedProject planId={planId} declaration={declaration} project={project} />
              {declaration.mayDescribe ? (
                <Button size="small" type="text" onClick={() => setDescribed(project)}>
                  填报信息
                </Button>
              ) : null}
              {project.steps
                .filter(({ refusal }) => refusal === null)
                .map((step) => (
                  <Button key={step.action} size="small" loading={taking.isPending} disabled={!isReady(step)} title={step.asked.flatMap(({ obstacles }) => obstacles).join('')} onClick={() => press(step, project)}>
                    {step.title}
                  </Button>
                ))}
            </span>
          </li>
        ))}
      </ul>
      <DescribeWindow planId={planId} declaration={declaration} project={described} onClose={() => setDescribed(null)} />
    </section>
  );
}

function isReady({ refusal, asked }: OfferedProjectStep): boolean {
  return refusal === null && asked.every(({ obstacles }) => obstacles.length === 0);
}

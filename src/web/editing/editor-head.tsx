// Head of a project being edited: its name, its money, how many of its targets can be tested, and the way back to reading.
import type { ProjectSummary } from '../../domain/check/index.ts';
import type { Finding } from '../../domain/lint/index.ts';
import type { Project } from '../../domain/plan/index.ts';
import { fen, type Fen } from '../../kernel/money.ts';
import { severitiesWorstFirst } from '../../kernel/severity.ts';
import { AppLink } from '../app/app-link.tsx';
import { numberOf } from '../app/plan-view.ts';
import { explanationOf } from '../overview/money-explanation.ts';
import { tenThousands } from '../parts/amounts.ts';
import { SeverityCount, SeverityMark } from '../parts/severity-mark.tsx';
import { editHref, useEditing } from './editing-context.ts';

interface EditorHeadProps {
  readonly project: Project;
  readonly findings: readonly Finding[];
  readonly summary: ProjectSummary | null;
  /** 控制数; null where none was given. */
  readonly control: Fen | null;
}

export function EditorHead({ project, findings, summary, control }: EditorHeadProps) {
  const { keeper, plan } = useEditing();
  const explanation = explanationOf(project);
  const at = plan.projects.findIndex((candidate) => numberOf(candidate) === numberOf(project));
  const [before, after] = [plan.projects[at - 1], plan.projects[at + 1]];
  return (
    <header className="project-head no-print">
      <p className="small">
        <AppLink href={editHref(keeper.planId, '')}>编辑</AppLink> <span className="faint">/ 第{numberOf(project)}个</span>
        {'　'}
        {before === undefined ? null : <AppLink href={editHref(keeper.planId, `projects/${numberOf(before)}`)}>← 上一个</AppLink>}{' '}
        {after === undefined ? null : <AppLink href={editHref(keeper.planId, `projects/${numberOf(after)}`)}>下一个 →</AppLink>}
        {'　'}
        <AppLink href={`/plans/${encodeURIComponent(keeper.planId)}/projects/${numberOf(project)}`}>编辑完了，回到项目页</AppLink>
      </p>
      <h1>{project.name?.text.trim() || project.title}</h1>
      <p className="project-facts">
        <span>预算 {tenThousands(project.budget.total?.value ?? null)}</span>
        {control === null ? null : <ControlFigure control={control} total={project.budget.total?.value ?? null} />}
        <span>
          可以考核的指标值 {summary === null ? '…' : summary.usableTargets}/{project.indicators.length}
        </span>
        {severitiesWorstFirst.map((severity) => {
          const count = findings.filter((finding) => finding.severity === severity).length;
          return (
            <span key={severity}>
              <SeverityMark severity={severity} count={count} /> <SeverityCount severity={severity} count={count} />
            </span>
          );
        })}
        <span>{explanation.kind === 'said' ? <strong className={explanation.matches ? undefined : 'project-unexplained'}>{explanation.sentence}</strong> : `钱的解释率 —（${explanation.why}）`}</span>
      </p>
    </header>
  );
}

/** What the finance office lets it cost, and how far the budget is from it while it is typed. */
function ControlFigure({ control, total }: { readonly control: Fen; readonly total: Fen | null }) {
  const over = total === null ? null : total - control;
  return (
    <span>
      控制数 {tenThousands(control)}
      {over === null || over === 0 ? '' : <strong className="project-unexplained">，{over > 0 ? '超出' : '还少'} {tenThousands(fen(Math.abs(over)))}</strong>}
    </span>
  );
}

// One project: the form as printed, and beside each cell how it was read and what is wrong with it.
import { useParams } from '@tanstack/react-router';
import { toldApart } from '../../domain/lint/index.ts';
import { hrefOf, numberOf, useCheck, usePlanView } from '../app/plan-view.ts';
import { FaultCard } from '../parts/fault-card.tsx';
import { NothingHere } from '../parts/nothing-here.tsx';
import { useShowEverything } from './show-everything.ts';
import { noComments } from '../reviewing/use-cell-comments.ts';
import { ProjectUnderReview } from '../reviewing/project-under-review.tsx';
import { ProjectSheet } from './project-sheet.tsx';

export function ProjectPage() {
  const view = usePlanView();
  const { plan } = view;
  const params = useParams({ strict: false });
  const wanted = typeof params.number === 'string' ? Number(params.number) : Number.NaN;
  const everything = useShowEverything();
  const check = useCheck(everything.shown ? 'everything' : 'root-causes');
  const project = plan.projects.find((candidate) => numberOf(candidate) === wanted);
  if (project === undefined) {
    const title = Number.isInteger(wanted) ? `没有第${wanted}个项目` : '没有这个项目';
    return <NothingHere title={title} reason={`这份文本有 ${plan.projects.length} 个项目。`} way={{ title: '看全部项目', href: hrefOf(view, 'projects') }} />;
  }
  if (!check.ok) return <FaultCard fault={check.fault} />;
  const findings = toldApart(check.value.findings).filter((finding) => finding.project === wanted);
  const summary = check.value.summary.byProject.find((candidate) => candidate.project === wanted);
  const shown = { project, findings, usable: summary?.usableTargets ?? 0, everything };
  const { source } = view;
  // An older version, or a file checked in the browser, carries no comments, and nobody is asked for any.
  return source.kind === 'stored' && source.chosen === null ? <ProjectUnderReview key={wanted} planId={source.id} {...shown} /> : <ProjectSheet key={wanted} {...shown} comments={noComments} />;
}

// 申报: where the unit's text stands, who has it in hand, what is missing for the next step, and everything that was said about it.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { roundTitles } from '../../domain/lifecycle/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import type { Declaration } from '../../http/contract/declarations.ts';
import { declarationQuery } from '../api/declaration-queries.ts';
import { usePlanView } from '../app/plan-view.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageMissing } from '../parts/page-missing.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { ChangesSinceDecision } from '../versions/changes-since-decision.tsx';
import { AskingFindings } from './asking-findings.tsx';
import { AttachmentList } from './attachment-list.tsx';
import { CommentList } from './comment-list.tsx';
import { DeclarationHistory } from './declaration-history.tsx';
import { DeclaredProjects } from './declared-projects.tsx';
import { DisclosureList } from './disclosure-list.tsx';
import { NextSteps } from './next-steps.tsx';
import { StandingApproval, StandingLetter } from './plan-papers.tsx';
import { StandingReturn } from './standing-return.tsx';

export function DeclarationPage() {
  usePageTitle('申报');
  const { source, demo, plan } = usePlanView();
  return source.kind === 'stored' ? <Declared planId={source.id} demo={demo} plan={plan} /> : <PageMissing />;
}

function Declared({ planId, demo, plan }: { readonly planId: string; readonly demo: boolean; readonly plan: DepartmentPlan }) {
  const asked = useQuery(declarationQuery(planId));
  if (asked.isError) return <PageProblem error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.data === undefined) return <PageLoading />;
  const declaration = asked.data;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>申报</h1>
          <p>
            {declaration.unitName}的绩效文本现在是<b className="declared-state">{declaration.stateTitle}</b>
            {declaration.inHandOf === null ? '。' : `，由${declaration.inHandOf}办理。`}
            {demo ? '这是示范文本，不参加申报统计。' : ''}
          </p>
        </div>
        <div className="declared-papers">
          <p className="declared-round">{roundLine(declaration)}</p>
          <StandingLetter planId={planId} declaration={declaration} />
          <StandingApproval planId={planId} declaration={declaration} />
          {declaration.history.some(({ action }) => action === 'publish') ? <Button href={publishedAddress(plan)}>公开的页面</Button> : null}
        </div>
      </header>
      <StandingReturn declaration={declaration} />
      <NextSteps planId={planId} declaration={declaration} />
      <DeclaredProjects planId={planId} declaration={declaration} />
      <DisclosureList planId={planId} declaration={declaration} />
      <ChangesSinceDecision planId={planId} />
      <CommentList planId={planId} declaration={declaration} />
      <AskingFindings planId={planId} declaration={declaration} />
      <AttachmentList planId={planId} declaration={declaration} />
      <DeclarationHistory planId={planId} history={declaration.history} />
    </>
  );
}

/** The published texts of the unit and year, as everybody finds them. */
function publishedAddress({ fiscalYear, units }: DepartmentPlan): string {
  return `/published?${new URLSearchParams({ year: String(fiscalYear ?? ''), words: units[0]?.code ?? units[0]?.name ?? '' }).toString()}`;
}

function roundLine({ round, lock }: Declaration): string {
  const title = `“${roundTitles[round]}”`;
  if (lock.open) {
    const granted = lock.only === null ? '已准予延期，' : `已准予${lock.only.projects.length}个项目延期，`;
    return `${title}${lock.exception ? granted : ''}截止到${lock.until}`;
  }
  switch (lock.why) {
    case 'not-set':
      return `${title}还没有设定起止日期`;
    case 'not-yet':
      return `${title}${lock.opens ?? ''}开始`;
    case 'over':
      return `${title}已于${lock.closes ?? ''}截止`;
  }
}

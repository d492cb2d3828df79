// The plan on one page: how much money and how many targets, where money lacks an explanation, which projects are worst, where the money
// comes from and when it is to be spent.
import type { CheckResult } from '../../domain/check/index.ts';
import { unitTitle } from '../../domain/plan/index.ts';
import { hrefOf, useCheck, usePlanView } from '../app/plan-view.ts';
import { AppLink } from '../app/app-link.tsx';
import { ExportMenu } from '../exporting/export-menu.tsx';
import { FaultCard } from '../parts/fault-card.tsx';
import { Headline } from './headline.tsx';
import { MoneyExplained } from './money-explained.tsx';
import { MoneyFrom } from './money-from.tsx';
import { PlanFindings } from './plan-findings.tsx';
import { PlanStanding } from './plan-standing.tsx';
import { ProjectBoard } from './project-board.tsx';
import { RuleBoard } from './rule-board.tsx';
import { SpendingPlan } from './spending-plan.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';

export function OverviewPage() {
  const view = usePlanView();
  const check = useCheck();
  const { plan } = view;
  usePageTitle(`${plan.units[0]?.name ?? '概览'}${plan.fiscalYear === null ? '' : ` ${plan.fiscalYear}`}`);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{plan.units.length === 0 ? '单位没有写' : plan.units.map(unitTitle).join('，')}</h1>
          <p>
            {plan.fiscalYear === null ? '年度不明' : `${plan.fiscalYear}年度部门预算绩效文本`}（{plan.fiscalYearOrigin.explanation}）
          </p>
        </div>
        <div className="overview-file">
          <p className="small">
            {view.source.kind === 'checked' ? '只在这个浏览器里，没有保存。文件：' : '文件：'}
            {plan.file}
          </p>
          <p className="overview-ways">
            {view.source.kind === 'stored' && view.source.chosen === null ? <AppLink href={hrefOf(view, 'matrix')}>职责、活动和项目对照表</AppLink> : null}
            <ExportMenu />
          </p>
        </div>
      </header>
      {view.source.kind === 'stored' && view.source.chosen === null && !view.demo ? <PlanStanding planId={view.source.id} /> : null}
      {view.remarks.length === 0 ? null : (
        <ul className="clean-list small soft overview-remarks">
          {view.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {check.ok ? <Boards result={check.value} /> : <FaultCard fault={check.fault} />}
      {plan.unread.length === 0 ? null : (
        <p className="small soft overview-unread">
          文件里有 {plan.unread.length} 处内容没有归入任何一格，原文都保留着。
          <AppLink href={hrefOf(view, 'unread')}>看是哪些</AppLink>
        </p>
      )}
    </>
  );
}

function Boards({ result }: { readonly result: CheckResult }) {
  return (
    <>
      <Headline result={result} />
      <MoneyExplained />
      <ProjectBoard result={result} />
      <PlanFindings findings={result.findings.filter((finding) => finding.project === null)} />
      <div className="overview-pair">
        <RuleBoard result={result} />
        <MoneyFrom />
      </div>
      <SpendingPlan />
    </>
  );
}

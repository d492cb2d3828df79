// The four numbers a leader asks for first.
import type { CheckResult } from '../../domain/check/index.ts';
import { formatFen } from '../../kernel/money.ts';
import { severitiesWorstFirst } from '../../kernel/severity.ts';
import { AppLink } from '../app/app-link.tsx';
import { hrefOf, usePlanView } from '../app/plan-view.ts';
import { SeverityMark } from '../parts/severity-mark.tsx';

export function Headline({ result }: { readonly result: CheckResult }) {
  const view = usePlanView();
  const { summary, profile } = result;
  return (
    <section className="sheet headline" aria-label="总数">
      <dl>
        <div>
          <dt>项目</dt>
          <dd>
            <AppLink href={hrefOf(view, 'projects')}>
              <b>{summary.projects}</b> 个
            </AppLink>
          </dd>
        </div>
        <div>
          <dt>预算合计</dt>
          <dd>
            {summary.totalBudget === null ? (
              <b>不明</b>
            ) : (
              <>
                <b>{formatFen(summary.totalBudget, '万元')}</b> 万元
              </>
            )}
          </dd>
          {summary.totalBudget === null ? <dd className="headline-note">有项目的预算数空白，不能相加</dd> : null}
        </div>
        <div>
          <dt>可以考核的指标值</dt>
          <dd>
            <AppLink href={hrefOf(view, 'projects', { usable: 'none' })}>
              <b>{summary.usableTargets}</b>/{summary.targets}
            </AppLink>
          </dd>
          <dd className="headline-note">写明数值或日期的 {summary.statedTargets} 个</dd>
        </div>
        <div>
          <dt>问题</dt>
          <dd className="headline-severities">
            {severitiesWorstFirst.map((severity) => (
              <AppLink key={severity} href={hrefOf(view, 'projects', { severity })}>
                <SeverityMark severity={severity} count={summary.bySeverity[severity]} /> <b>{summary.bySeverity[severity]}</b>
              </AppLink>
            ))}
          </dd>
          <dd className="headline-note">按“{profile.title}”检查</dd>
        </div>
      </dl>
    </section>
  );
}

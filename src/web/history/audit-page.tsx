// 操作记录: the proof that nothing was changed behind the program's back, and the records to look through and to take along.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { AuditVerification } from '../../http/contract/history.ts';
import { auditScopeQuery, auditVerificationQuery } from '../api/history-queries.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { ProblemCard } from '../parts/problem-card.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { AuditRecords } from './audit-records.tsx';

export function AuditPage() {
  usePageTitle('操作记录');
  const verification = useQuery(auditVerificationQuery);
  const scope = useQuery(auditScopeQuery);
  if (scope.isError) return <PageProblem error={scope.error} onRetry={() => void scope.refetch()} />;
  if (scope.data === undefined) return <PageLoading />;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>操作记录</h1>
          <p>每一次操作都留下一个事件，每个事件带着上一个事件的摘要，连成一条链；改动任何一条记录或一行数据，核验时都指得出来。</p>
        </div>
      </header>
      <section className="sheet" aria-labelledby="verification-title">
        <div className="section-head">
          <h2 id="verification-title">核验</h2>
          <Button type="primary" loading={verification.isFetching} onClick={() => void verification.refetch()}>
            {verification.data === undefined ? '开始核验' : '再核验一次'}
          </Button>
        </div>
        {verification.isError ? <ProblemCard error={verification.error} /> : null}
        {verification.data === undefined ? verification.isError ? null : <p className="soft">核验要读全部数据，数据多时需要几分钟，其间不影响别人使用。</p> : <Outcome verification={verification.data} />}
      </section>
      <AuditRecords scope={scope.data} />
    </>
  );
}

function Outcome({ verification: { divisions, rows, untold, problems } }: { readonly verification: AuditVerification }) {
  const events = divisions.reduce((sum, { events: own }) => sum + own, 0);
  return (
    <div role="status">
      {problems.length === 0 ? (
        <p className="audit-sound">没有发现改动。共核对{events}个事件、{rows}行数据。</p>
      ) : (
        <>
          <p className="audit-broken">发现{problems.length}处不符，请保留现场，不要再写入，并联系系统管理员：</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
      {untold === 0 ? null : <p className="soft">另有{untold}个最近的事件还没有写进数据库之外的链首文件，通常是刚刚断过电；不算问题，下次启动时补上。</p>}
    </div>
  );
}

// Exports of several texts: choose what, watch it being made, fetch it. What was begun elsewhere in this hour stands here as well.
import { useQuery } from '@tanstack/react-query';
import { planListQuery } from '../api/plan-queries.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { signInAddress } from '../../http/contract/address-after-sign-in.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { CheckCode } from './check-code.tsx';
import { ExportForm } from './export-form.tsx';
import { ExportJobs } from './export-jobs.tsx';

export function ExportsPage() {
  usePageTitle('导出');
  const session = useQuery(sessionQuery);
  const signedIn = session.data?.account?.mustChangePassword === false;
  const plans = useQuery({ ...planListQuery, enabled: signedIn });
  if (session.data?.account === null) {
    return (
      <p className="sheet">
        导出已存的绩效文本要先<AppLink href={signInAddress('/exports')}>登录</AppLink>。只检查没有保存的文件，在它的概览页导出，不用登录。
      </p>
    );
  }
  if (plans.isError) return <PageProblem error={plans.error} onRetry={() => void plans.refetch()} />;
  if (plans.data === undefined) return <PageLoading />;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>导出</h1>
          <p>把一个单位、一个部门或者全年的绩效文本写成文件。导出在后台进行，可以离开本页；写好的文件保留一小时，只有自己能看到。</p>
        </div>
      </header>
      <section className="sheet" aria-labelledby="export-new">
        <h2 id="export-new">新的导出</h2>
        <ExportForm plans={plans.data.plans} />
      </section>
      <section className="sheet" aria-labelledby="export-jobs">
        <h2 id="export-jobs">正在导出和已写好的</h2>
        <ExportJobs />
      </section>
      <section className="sheet" aria-labelledby="export-verify">
        <h2 id="export-verify">核对印出的纸张</h2>
        <CheckCode />
      </section>
    </>
  );
}

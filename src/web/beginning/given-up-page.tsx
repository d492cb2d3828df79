// 已放弃的文本: what left every other list, to be looked at, and to be taken up again on the page of its declaration.
import { useQuery } from '@tanstack/react-query';
import { Empty } from 'antd';
import { givenUpQuery } from '../api/plan-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { writtenTime } from '../parts/amounts.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { ProblemCard } from '../parts/problem-card.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';

export function GivenUpPage() {
  usePageTitle('已放弃的文本');
  const asked = useQuery(givenUpQuery);
  if (asked.isError) return <ProblemCard error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.data === undefined) return <PageLoading />;
  const { texts } = asked.data;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>已放弃的文本</h1>
          <p>起草错了、从来没有报送过的文本，单位财务可以放弃：它不在别的清单和统计里，内容和历史原样留着。同一单位同一年度没有别的文本时，可以在它的“申报”页重新启用。</p>
        </div>
      </header>
      <section className="sheet" aria-label="已放弃的文本">
        {texts.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="您的岗位看得到的范围里，没有放弃的文本。" />
        ) : (
          <ul className="clean-list given-up-list">
            {texts.map(({ id, unitCode, unitName, fiscalYear, at, by, reason }) => (
              <li key={id}>
                <span className="given-up-name">
                  <AppLink className="underlined" href={`/plans/${encodeURIComponent(id)}`}>
                    {unitName}
                    {fiscalYear === null ? '' : `${fiscalYear}年度`}
                  </AppLink>{' '}
                  <span className="soft number">{unitCode}</span>
                </span>
                <span className="soft">
                  {writtenTime(at)} 由{by}放弃：{reason}
                </span>
                <AppLink href={`/plans/${encodeURIComponent(id)}/declaration`} aria-label={`${unitName}${fiscalYear ?? ''}年度：看申报，重新启用`}>
                  看申报，重新启用
                </AppLink>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

// 历史: everything that happened to the text, the newest first: who, what, when, why, and what was changed from what to what.
import { useState } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { HistoryEntry } from '../../http/contract/history.ts';
import { eventChangesQuery, planHistoryQuery } from '../api/history-queries.ts';
import { usePlanView } from '../app/plan-view.ts';
import { writtenTime } from '../parts/amounts.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageMissing } from '../parts/page-missing.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { ProblemCard } from '../parts/problem-card.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { CellChanges } from '../versions/cell-changes.tsx';

export function HistoryPage() {
  usePageTitle('历史');
  const { source } = usePlanView();
  return source.kind === 'stored' ? <History planId={source.id} /> : <PageMissing />;
}

function History({ planId }: { readonly planId: string }) {
  const history = useInfiniteQuery(planHistoryQuery(planId));
  if (history.isError) return <PageProblem error={history.error} onRetry={() => void history.refetch()} />;
  if (history.data === undefined) return <PageLoading />;
  const entries = history.data.pages.flatMap((page) => page.entries);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>历史</h1>
          <p>这份绩效文本的每一次导入、编辑、报送、审核都在这里，不能修改和删除。</p>
        </div>
      </header>
      <section className="sheet" aria-label="全部经过">
        <ol className="clean-list history-list">
          {entries.map((entry) => (
            <Entry key={entry.event} planId={planId} entry={entry} />
          ))}
        </ol>
        {history.hasNextPage ? (
          <Button loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
            看更早的
          </Button>
        ) : null}
      </section>
    </>
  );
}

function Entry({ planId, entry }: { readonly planId: string; readonly entry: HistoryEntry }) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <span className="number soft">{writtenTime(entry.at)}</span>
      <div>
        <p>
          <b>{entry.title}</b>
          {entry.lines.map((line) => (
            <span key={line} className="history-line">
              {line}
            </span>
          ))}
        </p>
        {entry.changes ? (
          <button type="button" className="plain more history-more" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? '收起改动' : '看改了哪些格'}
          </button>
        ) : null}
        {open ? <Changes planId={planId} event={entry.event} /> : null}
      </div>
      <span className="soft">
        {entry.by}
        {entry.under === '' ? null : <span className="in-post-of">{entry.under}</span>}
      </span>
    </li>
  );
}

function Changes({ planId, event }: { readonly planId: string; readonly event: number }) {
  const asked = useQuery(eventChangesQuery(planId, event));
  if (asked.isError) return <ProblemCard error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.data === undefined) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  if (asked.data.changes.length === 0) return <p className="soft">文本第一次存入，之前没有内容。</p>;
  return <CellChanges changes={asked.data.changes} hrefOfProject={(project) => `/plans/${encodeURIComponent(planId)}/projects/${project}`} />;
}

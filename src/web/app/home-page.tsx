// The first page: signed in, the work desk where something waits on it, otherwise the newest plan; with none stored, how to get one in; signed out, sign in.
import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Empty } from 'antd';
import { planListQuery } from '../api/plan-queries.ts';
import { workDeskQuery } from '../api/review-queries.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { ProblemCard } from '../parts/problem-card.tsx';
import { useGo } from './navigation.ts';
import { planToOpen } from './plan-to-open.ts';
import { useSignInFirst } from './sign-in-way.ts';

export function HomePage() {
  const session = useQuery(sessionQuery);
  const signedIn = session.data?.account?.mustChangePassword === false;
  const plans = useQuery({ ...planListQuery, enabled: signedIn });
  const go = useGo();
  const { history } = useRouter();
  useSignInFirst(session.data?.account === null);
  // Who alone does everything begins with the text; whoever holds a post, with what waits for it.
  const holdsPost = signedIn && session.data?.alone === false && session.data.posts.length > 0;
  const desk = useQuery({ ...workDeskQuery, enabled: holdsPost });
  const first = plans.data === undefined ? undefined : planToOpen(plans.data.plans);
  const waits = !holdsPost || desk.isError ? false : desk.data === undefined ? null : desk.data.tasks.length > 0;
  useEffect(() => {
    // Somebody who went elsewhere meanwhile is not called back.
    if (history.location.pathname !== '/') return;
    if (waits === true) go('/desk', 'replace');
    else if (waits === false && first !== undefined) go(`/plans/${encodeURIComponent(first.id)}`, 'replace');
  }, [waits, first, go, history]);
  if (session.isError) return <ProblemCard error={session.error} onRetry={() => void session.refetch()} />;
  if (plans.isError) return <ProblemCard error={plans.error} onRetry={() => void plans.refetch()} />;
  if (plans.data?.plans.length !== 0) return <PageLoading />;
  if (session.data?.may.includes('plan.import') !== true) {
    return (
      <div className="sheet">
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="这里没有您的岗位看得到的绩效文本。">
          <Button onClick={() => go('/account')}>看我的岗位</Button> <Button onClick={() => go('/check')}>检查一个文件，不保存</Button>
        </Empty>
      </div>
    );
  }
  return (
    <div className="sheet">
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有绩效文本。导入本单位的部门预算绩效文本后，这里显示它的全貌。">
        <Button type="primary" onClick={() => go('/import')}>
          导入绩效文本
        </Button>{' '}
        <Button onClick={() => go('/begin')}>没有文件，从空表起草</Button>{' '}
        <Button onClick={() => go('/check')}>只检查，不保存</Button>
      </Empty>
    </div>
  );
}

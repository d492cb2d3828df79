// Where one is signed in; ending the others.
import { Button } from 'antd';
import type { SessionList } from '../../http/contract/accounts.ts';
import { endOwnSessions } from '../api/people-queries.ts';
import { usePeopleChange } from '../api/use-change.ts';
import { SessionLines } from '../parts/session-lines.tsx';

export function OwnSessions({ sessions }: { readonly sessions: SessionList['sessions'] }) {
  const ending = usePeopleChange(endOwnSessions, (ended: number) => `已结束${ended}个登录`);
  const others = sessions.filter(({ current }) => !current).length;
  return (
    <section className="sheet" aria-labelledby="own-sessions">
      <div className="section-head">
        <h2 id="own-sessions">正在使用的登录</h2>
        {others > 0 ? (
          <Button size="small" danger loading={ending.isPending} onClick={() => ending.mutate(null)}>
            结束其他登录
          </Button>
        ) : null}
      </div>
      <SessionLines sessions={sessions} pending={ending.isPending} onEnd={(id) => ending.mutate(id)} />
      <p className="small soft">不认得的登录请立即结束，并改密码。闲置一小时或满十二小时的登录会自动结束。</p>
    </section>
  );
}

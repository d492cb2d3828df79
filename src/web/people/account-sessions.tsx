// Where an account is signed in, and ending it there.
import { Button, Drawer } from 'antd';
import { useQuery } from '@tanstack/react-query';
import type { AccountOverview } from '../../http/contract/accounts.ts';
import { accountSessionsQuery, endAccountSessions } from '../api/people-queries.ts';
import { usePeopleChange } from '../api/use-change.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { ProblemCard } from '../parts/problem-card.tsx';
import { SessionLines } from '../parts/session-lines.tsx';

interface AccountSessionsProps {
  /** Null: closed. */
  readonly account: AccountOverview | null;
  readonly onClose: () => void;
}

export function AccountSessions({ account, onClose }: AccountSessionsProps) {
  return (
    <Drawer title={account === null ? '' : `${account.name}正在使用的登录`} open={account !== null} onClose={onClose} size={440} destroyOnHidden>
      {account === null ? null : <Sessions id={account.id} />}
    </Drawer>
  );
}

function Sessions({ id }: { readonly id: string }) {
  const sessions = useQuery(accountSessionsQuery(id));
  const ending = usePeopleChange((session: string | null) => endAccountSessions(id, session), (ended: number) => `已结束${ended}个登录`);
  if (sessions.isError) return <ProblemCard error={sessions.error} onRetry={() => void sessions.refetch()} />;
  if (sessions.data === undefined) return <PageLoading />;
  const others = sessions.data.sessions.filter(({ current }) => !current).length;
  return (
    <>
      <SessionLines sessions={sessions.data.sessions} pending={ending.isPending} onEnd={(session) => ending.mutate(session)} />
      {others > 1 ? (
        <Button danger loading={ending.isPending} onClick={() => ending.mutate(null)}>
          全部结束
        </Button>
      ) : null}
    </>
  );
}

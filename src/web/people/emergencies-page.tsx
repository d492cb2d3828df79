// 紧急授权: opened by the security administrator, and the list of all there ever were, for audit.
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Empty } from 'antd';
import type { Emergency } from '../../http/contract/organisation.ts';
import { emergenciesQuery, endEmergency } from '../api/people-queries.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { usePeopleChange } from '../api/use-change.ts';
import { writtenTime } from '../parts/amounts.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { OpenEmergencyWindow } from './open-emergency-window.tsx';

export function EmergenciesPage() {
  usePageTitle('紧急授权');
  const listed = useQuery(emergenciesQuery);
  const session = useQuery(sessionQuery);
  const [opening, setOpening] = useState(false);
  if (listed.isError) return <PageProblem error={listed.error} onRetry={() => void listed.refetch()} />;
  if (listed.data === undefined || session.data === undefined) return <PageLoading />;
  const { emergencies, mostHours } = listed.data;
  const mayOpen = session.data.may.includes('emergency.open');
  return (
    <>
      <header className="page-head">
        <div>
          <h1>紧急授权</h1>
          <p>等不及正式授予岗位时，由安全管理员给一个账号几个小时的岗位，最长{mostHours}小时，到时自动结束。每一次都留在这里和操作记录里，不能删除。</p>
        </div>
        {mayOpen ? (
          <Button type="primary" onClick={() => setOpening(true)}>
            开启紧急授权
          </Button>
        ) : null}
      </header>
      <section className="sheet" aria-label="全部紧急授权">
        {emergencies.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="从来没有开启过紧急授权。" />
        ) : (
          <ul className="clean-list emergency-list">
            {emergencies.map((emergency) => (
              <EmergencyLine key={emergency.id} emergency={emergency} mayEnd={mayOpen || emergency.account === session.data.account?.id} />
            ))}
          </ul>
        )}
      </section>
      <OpenEmergencyWindow open={opening} mostHours={mostHours} own={session.data.account?.id ?? ''} onClose={() => setOpening(false)} />
    </>
  );
}

function EmergencyLine({ emergency, mayEnd }: { readonly emergency: Emergency; readonly mayEnd: boolean }) {
  const { modal } = App.useApp();
  const ending = usePeopleChange(endEmergency, '紧急授权已结束');
  const ask = (): void =>
    void modal.confirm({ title: '现在结束这项紧急授权？', content: `${emergency.accountName}不再有“${emergency.title}”岗位。`, okText: '结束', cancelText: '取消', onOk: () => ending.mutateAsync(emergency.id).catch(() => undefined) });
  return (
    <li className="emergency-line">
      <div>
        <p>
          <b>{emergency.accountName}</b>　{emergency.place}　{emergency.title}
          {emergency.open ? <span className="place-mark mark-serious">进行中</span> : null}
        </p>
        <p>{emergency.reason}</p>
        <p className="small soft">
          {writtenTime(emergency.from)} 至 {writtenTime(emergency.until)}，{emergency.openedBy}开启
          {emergency.closedBy === null ? '' : `，${emergency.closedBy}提前结束`}
        </p>
      </div>
      {emergency.open && mayEnd ? (
        <Button size="small" danger onClick={ask} loading={ending.isPending}>
          提前结束
        </Button>
      ) : null}
    </li>
  );
}

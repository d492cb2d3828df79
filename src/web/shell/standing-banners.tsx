// What everybody should know about their standing, on every page: that one account does everything, or that emergency access is open.
import { App, Button } from 'antd';
import type { Session } from '../../http/contract/session.ts';
import { endEmergency } from '../api/people-queries.ts';
import { usePeopleChange } from '../api/use-change.ts';
import { AppLink } from '../app/app-link.tsx';
import { writtenTime } from '../parts/amounts.ts';

export function StandingBanners({ session }: { readonly session: Session }) {
  return (
    <>
      {session.emergencies.map((emergency) => (
        <EmergencyBanner key={emergency.id} session={session} emergency={emergency} />
      ))}
      {session.alone ? (
        <aside className="standing-banner no-print" aria-label="岗位">
          <span>
            只有这一个账号，它担任全部岗位；<AppLink href="/accounts">建立第二个账号</AppLink>起实行三员分立。
          </span>
        </aside>
      ) : null}
    </>
  );
}

interface EmergencyBannerProps {
  readonly session: Session;
  readonly emergency: Session['emergencies'][number];
}

function EmergencyBanner({ session, emergency }: EmergencyBannerProps) {
  const { modal } = App.useApp();
  const ending = usePeopleChange(endEmergency, '紧急授权已结束');
  const post = session.posts.find(({ appointment }) => appointment === emergency.id);
  const ask = (): void =>
    void modal.confirm({ title: '现在结束紧急授权？', content: '您不再有这个岗位；还需要时，请安全管理员重新开启。', okText: '结束', cancelText: '取消', onOk: () => ending.mutateAsync(emergency.id).catch(() => undefined) });
  return (
    <aside className="standing-banner standing-emergency no-print" aria-label="紧急授权">
      <span>
        <strong>紧急授权</strong>　{post?.place ?? ''}{post?.title ?? ''}，到 {writtenTime(emergency.until)} 为止：{emergency.reason}。这段时间的操作留存备查。
      </span>
      <Button size="small" onClick={ask} loading={ending.isPending}>
        提前结束
      </Button>
    </aside>
  );
}

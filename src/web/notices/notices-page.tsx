// 消息: what happened that concerns the account, the newest first; each leads to its place and is read with that. What was marked can be unmarked.
import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Empty, Segmented } from 'antd';
import type { Notices } from '../../http/contract/notices.ts';
import { markNotices, noticesQuery } from '../api/notice-queries.ts';
import { readAgain } from '../api/read-again.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { problemText } from '../api/use-change.ts';
import { AppLink } from '../app/app-link.tsx';
import { useAddress, useGo } from '../app/navigation.ts';
import { signInAddress } from '../../http/contract/address-after-sign-in.ts';
import { writtenTime } from '../parts/amounts.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { MailChoiceWindow } from './mail-choice-window.tsx';

type Notice = Notices['notices'][number];

export function NoticesPage() {
  usePageTitle('消息');
  const { words } = useAddress();
  const go = useGo();
  const only = words.get('show') === 'all' ? 'all' : 'unread';
  const session = useQuery(sessionQuery);
  const signedIn = (session.data?.account ?? null) !== null;
  const notices = useQuery({ ...noticesQuery(only), enabled: signedIn });
  const { mark, pending } = useMark();
  const [mailOpen, setMailOpen] = useState(false);
  if (session.data === undefined) return <PageLoading />;
  if (!signedIn) {
    return (
      <p className="sheet">
        看消息要先<AppLink href={signInAddress('/notices')}>登录</AppLink>。
      </p>
    );
  }
  if (notices.isError) return <PageProblem error={notices.error} onRetry={() => void notices.refetch()} />;
  if (notices.data === undefined) return <PageLoading />;
  const { unread, all, notices: shown } = notices.data;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>消息</h1>
          <p>与您有关的事发生时在这里告知；要办的事都在工作台，办了的（不论谁办的）这里写“已办”，不再算未读。</p>
        </div>
        <span className="notice-tools">
          <Button onClick={() => setMailOpen(true)}>邮件通知</Button>
          <Button disabled={unread === 0 || pending} onClick={() => mark({ ids: null, read: true })}>
            全部标为已读
          </Button>
        </span>
      </header>
      <section className="sheet" aria-label="消息">
        <Segmented
          aria-label="显示哪些消息"
          value={only}
          options={[
            { value: 'unread', label: `未读 ${unread}` },
            { value: 'all', label: `全部 ${all}` },
          ]}
          onChange={(value) => go(value === 'all' ? '/notices?show=all' : '/notices')}
        />
        {shown.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={only === 'unread' ? '没有未读的消息。' : '还没有消息。'} />
        ) : (
          <ul className="clean-list notice-list">
            {shown.map((notice) => (
              <NoticeLine key={notice.id} notice={notice} disabled={pending} onMark={(read) => mark({ ids: [notice.id], read })} onFollow={() => mark({ ids: [notice.id], read: true }, 'silently')} />
            ))}
          </ul>
        )}
        {shown.length < (only === 'unread' ? unread : all) ? <p className="small faint">只列出最近的{shown.length}条；更早的事在各绩效文本的“历史”里。</p> : null}
      </section>
      {mailOpen ? <MailChoiceWindow onClose={() => setMailOpen(false)} /> : null}
    </>
  );
}

interface NoticeLineProps {
  readonly notice: Notice;
  readonly disabled: boolean;
  readonly onMark: (read: boolean) => void;
  readonly onFollow: () => void;
}

function NoticeLine({ notice: { title, sentence, href, at, read, done }, disabled, onMark, onFollow }: NoticeLineProps) {
  return (
    <li className={read || done ? 'notice notice-read' : 'notice'}>
      <span className="notice-title">{title}</span>
      <span className="notice-text">
        <AppLink href={href} onClick={read || done ? undefined : onFollow}>
          {sentence}
        </AppLink>
        <span className="small faint">
          {writtenTime(at)}
          {done ? '，已办' : read ? '' : '，未读'}
        </span>
      </span>
      {done ? null : (
        <Button size="small" type="text" disabled={disabled} aria-label={`${read ? '标为未读' : '标为已读'}：${sentence}`} onClick={() => onMark(!read)}>
          {read ? '标为未读' : '标为已读'}
        </Button>
      )}
    </li>
  );
}

interface Marking {
  readonly ids: string[] | null;
  readonly read: boolean;
}

/** What was marked is told with a way back, unless a link was followed. */
function useMark() {
  const client = useQueryClient();
  const { message } = App.useApp();
  const marking = useMutation({
    mutationFn: markNotices,
    onSuccess: () => readAgain(client, ['notices']),
    onError: (error) => void message.error(problemText(error)),
  });
  const mark = ({ ids, read }: Marking, told: 'told' | 'silently' = 'told'): void => {
    marking.mutate(
      { ids, read },
      {
        onSuccess: (changed) => {
          if (told === 'silently' || changed.length === 0) return;
          const key = `marked ${changed[0] ?? ''}`;
          const undo = (): void => {
            message.destroy(key);
            marking.mutate({ ids: [...changed], read: !read });
          };
          void message.success({
            key,
            duration: 8,
            content: (
              <>
                {changed.length}条已标为{read ? '已读' : '未读'}
                <Button type="link" size="small" onClick={undo}>
                  撤销
                </Button>
              </>
            ),
          });
        },
      },
    );
  };
  return { mark, pending: marking.isPending };
}

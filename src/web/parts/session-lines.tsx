// Sessions of an account, one line each: where, since when, last used when.
import { Button } from 'antd';
import type { SessionList } from '../../http/contract/accounts.ts';
import { writtenTime } from './amounts.ts';

interface SessionLinesProps {
  readonly sessions: SessionList['sessions'];
  readonly pending: boolean;
  readonly onEnd: (id: string) => void;
}

export function SessionLines({ sessions, pending, onEnd }: SessionLinesProps) {
  if (sessions.length === 0) return <p className="soft">没有正在使用的登录。</p>;
  return (
    <ul className="clean-list session-lines">
      {sessions.map((session) => (
        <li key={session.id} className="session-line">
          <span>
            <b>{session.device ?? '未知的浏览器'}</b>
            {session.current ? <span className="place-mark">当前</span> : null}
            <br />
            <span className="small soft">
              {written(session.createdAt)}登录，最近使用 {written(session.lastSeenAt)}
            </span>
          </span>
          {session.current ? null : (
            <Button size="small" disabled={pending} onClick={() => onEnd(session.id)} aria-label={`结束${session.device ?? '未知的浏览器'}上的登录`}>
              结束
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function written(milliseconds: number): string {
  return writtenTime(new Date(milliseconds).toISOString());
}

// 停用账号: which posts it holds, who could hand them over, and which texts nobody could go on with; the posts stay with the account and nobody acts in them.
import { useQuery } from '@tanstack/react-query';
import type { AccountOverview } from '../../http/contract/accounts.ts';
import { leftEmptyQuery, setAccountState } from '../api/people-queries.ts';
import { usePeopleChange } from '../api/use-change.ts';
import { HelpedWindow } from '../help/helped-window.tsx';
import { LeftEmpty } from './left-empty.tsx';
import { writtenDays } from './place-model.ts';

interface StopAccountWindowProps {
  /** Null: closed. */
  readonly account: AccountOverview | null;
  readonly onClose: () => void;
}

export function StopAccountWindow({ account, onClose }: StopAccountWindowProps) {
  const stopping = usePeopleChange((id: string) => setAccountState(id, 'disabled'), '账号已停用');
  return (
    <HelpedWindow
      help="stop-account"
      title={account === null ? '' : `停用账号：${account.name}（${account.login}）`}
      open={account !== null}
      okText="停用"
      okButtonProps={{ danger: true, loading: stopping.isPending }}
      cancelText="取消"
      onOk={() => stopping.mutate(account?.id ?? '', { onSuccess: onClose })}
      onCancel={onClose}
      destroyOnHidden
      width={520}
    >
      <p className="soft form-lead">停用后不能登录，正在使用的登录全部结束；它的岗位和留下的记录都保留，可以恢复。</p>
      {account === null || account.posts.length === 0 ? null : <PostsThatStay account={account} />}
    </HelpedWindow>
  );
}

function PostsThatStay({ account }: { readonly account: AccountOverview }) {
  const left = useQuery(leftEmptyQuery({ kind: 'disabled', account: account.id }));
  return (
    <>
      <div className="hand-over-preview">
        <h4>它还担任{account.posts.length}个岗位，停用后它不能再办</h4>
        <ul>
          {account.posts.map((post) => (
            <li key={post.id}>
              {post.place}　{post.title}
              <span className="soft small">　{writtenDays(post.from, post.to)}</span>
            </li>
          ))}
        </ul>
        {left.data === undefined ? null : (
          <p>
            {left.data.handOverBy === null ? '目前没有一个人能移交它的全部岗位，请安全管理员在“机构与岗位”里分别收回、另授他人，再停用。' : `岗位的移交${left.data.handOverBy}。请先请其在“机构与岗位”的“按人员”里办“一键移交”，再停用。`}
          </p>
        )}
      </div>
      <LeftEmpty change={{ kind: 'disabled', account: account.id }} />
    </>
  );
}

// 账号: made, reset, stopped and let in again; where each is signed in.
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Dropdown, Empty, Input, Table, type MenuProps, type TableColumnsType } from 'antd';
import { DownOutlined } from '@ant-design/icons';
import type { AccountOverview, IssuedPassword } from '../../http/contract/accounts.ts';
import { accountsQuery, removeSecondFactor, resetPassword, setAccountState } from '../api/people-queries.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { usePeopleChange } from '../api/use-change.ts';
import { useNarrow } from '../app/use-narrow.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { AccountSessions } from './account-sessions.tsx';
import { CreateAccountWindow } from './create-account-window.tsx';
import { IssuedPasswordWindow } from './issued-password-window.tsx';
import { StopAccountWindow } from './stop-account-window.tsx';

export function AccountsPage() {
  usePageTitle('账号');
  const accounts = useQuery(accountsQuery);
  const session = useQuery(sessionQuery);
  const narrow = useNarrow(768);
  const [search, setSearch] = useState('');
  const [making, setMaking] = useState(false);
  const [issued, setIssued] = useState<IssuedPassword | null>(null);
  const [watched, setWatched] = useState<AccountOverview | null>(null);
  const [stopped, setStopped] = useState<AccountOverview | null>(null);
  if (accounts.isError) return <PageProblem error={accounts.error} onRetry={() => void accounts.refetch()} />;
  if (accounts.data === undefined || session.data === undefined) return <PageLoading />;
  const wanted = search.trim();
  const listed = accounts.data.accounts.filter(({ name, login, posts }) => [name, login, ...posts.flatMap(({ place, title }) => [place, title])].some((text) => text.includes(wanted)));
  const own = session.data.account?.id ?? '';
  const actions = (account: AccountOverview) => <AccountActions account={account} own={account.id === own} onIssued={setIssued} onSessions={() => setWatched(account)} onStop={() => setStopped(account)} />;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>账号</h1>
          <p>一个人一个账号。账号只管登录；能看什么、能做什么由岗位决定，岗位由安全管理员在“机构与岗位”页授予。</p>
        </div>
        <Button type="primary" onClick={() => setMaking(true)}>
          建立账号
        </Button>
      </header>
      <section className="sheet" aria-label="账号列表">
        <div className="account-tools">
          <Input.Search className="people-search" allowClear placeholder="姓名、登录名、机构或岗位" aria-label="查找账号" value={search} onChange={({ target }) => setSearch(target.value)} />
          <p className="small soft" role="status">
            {listed.length}个账号
          </p>
        </div>
        {narrow ? (
          <ul className="clean-list account-cards">
            {listed.map((account) => (
              <li key={account.id} className="account-card">
                <div className="person-head">
                  <b>{account.name}</b>
                  <span className="soft">{account.login}</span>
                  <AccountMarks account={account} />
                </div>
                <AccountPosts account={account} alone={session.data.alone} />
                {actions(account)}
              </li>
            ))}
          </ul>
        ) : (
          <Table<AccountOverview>
            rowKey="id"
            size="middle"
            dataSource={listed}
            columns={columns(session.data.alone, actions)}
            pagination={listed.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={wanted === '' ? '没有您管得到的账号。' : `没有含“${wanted}”的账号。`} /> }}
          />
        )}
      </section>
      <CreateAccountWindow open={making} alone={session.data.alone} onClose={() => setMaking(false)} onIssued={setIssued} />
      <IssuedPasswordWindow issued={issued} onClose={() => setIssued(null)} />
      <StopAccountWindow account={stopped} onClose={() => setStopped(null)} />
      <AccountSessions account={watched} onClose={() => setWatched(null)} />
    </>
  );
}

function columns(alone: boolean, actions: (account: AccountOverview) => React.ReactNode): TableColumnsType<AccountOverview> {
  return [
    { title: '姓名', dataIndex: 'name', width: 160 },
    { title: '登录名', dataIndex: 'login', width: 160 },
    { title: '状态', width: 190, render: (_, account) => <AccountMarks account={account} /> },
    { title: '岗位', render: (_, account) => <AccountPosts account={account} alone={alone} /> },
    { title: '', width: 110, align: 'right', render: (_, account) => actions(account) },
  ];
}

function AccountMarks({ account }: { readonly account: AccountOverview }) {
  return (
    <span className="account-marks">
      {account.state === 'disabled' ? <span className="place-mark">已停用</span> : null}
      {account.mustChangePassword ? <span className="place-mark mark-waiting">初始密码未改</span> : account.state === 'active' ? <span className="place-mark mark-good">正常</span> : null}
      {account.secondFactor ? <span className="place-mark">动态口令</span> : null}
    </span>
  );
}

function AccountPosts({ account, alone }: { readonly account: AccountOverview; readonly alone: boolean }) {
  if (account.posts.length === 0) return <span className="soft">{alone ? '唯一的账号，担任全部岗位' : '没有岗位'}</span>;
  const others = account.posts.slice(mostPostsShown);
  return (
    <>
      <PostLines posts={account.posts.slice(0, mostPostsShown)} />
      {others.length === 0 ? null : (
        <details>
          <summary className="small">另有{others.length}个岗位</summary>
          <PostLines posts={others} />
        </details>
      )}
    </>
  );
}

/** Somebody may keep the books of sixty units. */
const mostPostsShown = 5;

function PostLines({ posts }: Pick<AccountOverview, 'posts'>) {
  return (
    <ul className="clean-list">
      {posts.map((post) => (
        <li key={post.id}>
          {post.place}　{post.title}
        </li>
      ))}
    </ul>
  );
}

interface AccountActionsProps {
  readonly account: AccountOverview;
  readonly own: boolean;
  readonly onIssued: (issued: IssuedPassword) => void;
  readonly onSessions: () => void;
  readonly onStop: () => void;
}

function AccountActions({ account, own, onIssued, onSessions, onStop }: AccountActionsProps) {
  const { modal } = App.useApp();
  const resetting = usePeopleChange(resetPassword, '密码已重设');
  const letting = usePeopleChange(() => setAccountState(account.id, 'active'), '账号已恢复');
  const removing = usePeopleChange(removeSecondFactor, '动态口令已停用');
  const named = `${account.name}（${account.login}）`;
  const ask = (title: string, content: string, okText: string, work: () => Promise<unknown>): void =>
    void modal.confirm({ title, content, okText, okButtonProps: { danger: true }, cancelText: '取消', onOk: () => work().catch(() => undefined) });
  const items: NonNullable<MenuProps['items']> = [{ key: 'sessions', label: '正在使用的登录', onClick: onSessions }];
  if (!own) {
    items.push({
      key: 'reset',
      label: '重设密码',
      onClick: () => ask(`重设${named}的密码？`, '会给出一个新的初始密码，只显示一次；原有的登录全部结束，下次登录须改密码。', '重设密码', async () => onIssued(await resetting.mutateAsync(account.id))),
    });
    if (account.secondFactor) {
      items.push({ key: 'factor', label: '停用动态口令', onClick: () => ask(`停用${named}的动态口令？`, '用于手机丢失的情形。停用后只凭密码登录，请本人尽快重新启用。', '停用', () => removing.mutateAsync(account.id)) });
    }
    items.push(
      account.state === 'active'
        ? { key: 'stop', label: '停用账号', danger: true, onClick: onStop }
        : { key: 'start', label: '恢复账号', onClick: () => letting.mutate() },
    );
  }
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button size="small" aria-label={`管理${named}`}>
        管理 <DownOutlined />
      </Button>
    </Dropdown>
  );
}

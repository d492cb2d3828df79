// The own account: name and password, the second factor, where one is signed in, the posts held and lent.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input } from 'antd';
import type { ChangeNameRequest, Session } from '../../http/contract/session.ts';
import { ProblemError } from '../api/client.ts';
import { ownAccountQuery } from '../api/people-queries.ts';
import { changeName, sessionQuery } from '../api/session-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { signInAddress } from '../../http/contract/address-after-sign-in.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { ProblemCard } from '../parts/problem-card.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { OwnPosts } from './own-posts.tsx';
import { OwnSessions } from './own-sessions.tsx';
import { SecondFactor } from './second-factor.tsx';

/** As in the contract. */
const longestName = 40;

export function AccountPage() {
  usePageTitle('我的账号');
  const session = useQuery(sessionQuery);
  const signedIn = (session.data?.account ?? null) !== null;
  const own = useQuery({ ...ownAccountQuery, enabled: signedIn });
  if (session.data === undefined) return <PageLoading />;
  const { account } = session.data;
  if (account === null) {
    return (
      <p className="sheet">
        看自己的账号要先<AppLink href={signInAddress('/account')}>登录</AppLink>。
      </p>
    );
  }
  return (
    <div className="account-page">
      <header className="page-head">
        <div>
          <h1>我的账号</h1>
          <p>登录用的账号是 {account.login}，不能改。</p>
        </div>
      </header>
      <section className="sheet" aria-label="本人信息">
        <OwnName account={account} />
        <p className="account-more">
          <AppLink href="/password">改密码</AppLink>
        </p>
      </section>
      <OwnPosts session={session.data} />
      {own.isError ? <ProblemCard error={own.error} onRetry={() => void own.refetch()} /> : null}
      {own.data === undefined ? null : (
        <>
          <SecondFactor on={own.data.secondFactor} login={account.login} />
          <OwnSessions sessions={own.data.sessions} />
        </>
      )}
    </div>
  );
}

function OwnName({ account }: { readonly account: NonNullable<Session['account']> }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const renaming = useMutation({
    mutationFn: changeName,
    onSuccess: (renamed) => {
      client.setQueryData(sessionQuery.queryKey, renamed);
      void message.success('姓名已改');
    },
  });
  return (
    <>
      {renaming.isError ? (
        <Alert type="error" showIcon role="alert" title={renaming.error instanceof ProblemError ? renaming.error.problem.title : '没有改成，请重试。'} />
      ) : null}
      <Form<ChangeNameRequest> layout="vertical" requiredMark={false} initialValues={{ name: account.name }} onFinish={(values) => renaming.mutate(values)} disabled={renaming.isPending}>
        <Form.Item
          name="name"
          label="姓名"
          extra="以后导入的版本写上这个姓名；以前的版本仍是当时的姓名"
          rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}
        >
          <Input autoComplete="name" maxLength={longestName} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={renaming.isPending}>
          保存
        </Button>
      </Form>
    </>
  );
}

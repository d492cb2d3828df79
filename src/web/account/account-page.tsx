// The own account: the name that versions and records show, and the way to another password.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input } from 'antd';
import type { ChangeNameRequest } from '../../http/contract/session.ts';
import { ProblemError } from '../api/client.ts';
import { changeName, sessionQuery } from '../api/session-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { PageLoading } from '../parts/page-loading.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';

/** As in the contract. */
const longestName = 40;

export function AccountPage() {
  usePageTitle('我的账号');
  const client = useQueryClient();
  const { message } = App.useApp();
  const session = useQuery(sessionQuery);
  const renaming = useMutation({
    mutationFn: changeName,
    onSuccess: (renamed) => {
      client.setQueryData(sessionQuery.queryKey, renamed);
      void message.success('姓名已改');
    },
  });
  if (session.data === undefined) return <PageLoading />;
  const { account } = session.data;
  if (account === null) {
    return (
      <p className="sheet">
        看自己的账号要先<AppLink href="/sign-in?next=/account">登录</AppLink>。
      </p>
    );
  }
  return (
    <section className="sheet password-box">
      <h1>我的账号</h1>
      <p className="soft">登录用的账号是 {account.login}，不能改。</p>
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
      <p className="account-more">
        <AppLink href="/password">改密码</AppLink>
      </p>
    </section>
  );
}

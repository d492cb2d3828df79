// Signing in. Checking a file and reading the rules need no account, and this page says so.
import { useEffect, useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import type { SignInRequest } from '../../http/contract/session.ts';
import { ProblemError } from '../api/client.ts';
import { enterSession, sessionQuery, signIn, signOnQuery } from '../api/session-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { useAddress, useGo } from '../app/navigation.ts';
import { addressAfterSignIn, newPasswordAddress, signOnAddress } from '../../http/contract/address-after-sign-in.ts';
import { HelpPanel } from '../help/help-panel.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';

export function SignInPage() {
  usePageTitle('登录');
  const go = useGo();
  const { words } = useAddress();
  const client = useQueryClient();
  // What an earlier page knew may have ended meanwhile: only a session that stands now leads on.
  const session = useQuery({ ...sessionQuery, refetchOnMount: 'always' });
  const isKnown = session.isFetchedAfterMount;
  // As asked for at first: this page still stands for a moment at the address it leads to, which names no further one.
  const [next] = useState(() => addressAfterSignIn(words.get('next')));
  const offer = useQuery(signOnQuery);
  const refused = offer.data?.refusal ?? null;
  const entering = useMutation({ mutationFn: signIn, onSuccess: (opened) => enterSession(client, opened) });
  const codeAsked = entering.error instanceof ProblemError && entering.error.problem.code === 'second-factor-asked';
  const [withCode, setWithCode] = useState(false);
  useEffect(() => {
    if (codeAsked) setWithCode(true);
  }, [codeAsked]);
  const account = isKnown ? (session.data?.account ?? null) : null;
  useEffect(() => {
    if (account !== null) go(account.mustChangePassword ? newPasswordAddress(next) : next, 'replace');
  }, [account, go, next]);
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <p className="sign-in-mark">
          <img src="/mark.svg" alt="" width="40" height="40" />
          <span>衡绩</span>
          <HelpPanel />
        </p>
        <h1>登录</h1>
        <p className="soft">部门预算绩效：每一元钱对应到目标，每个目标都能核对。</p>
        {entering.isError && !codeAsked ? (
          <Alert type="error" showIcon role="alert" title={entering.error instanceof ProblemError ? entering.error.problem.title : '没有登录成，请重试。'} />
        ) : entering.isIdle && refused !== null ? (
          <Alert type="error" showIcon role="alert" title={refused} />
        ) : null}
        <Form<SignInRequest> layout="vertical" requiredMark={false} disabled={entering.isPending} onFinish={(values) => entering.mutate(values)}>
          <Form.Item name="login" label="账号" rules={[{ required: true, whitespace: true, message: '请填写账号' }]}>
            <Input autoComplete="username" autoFocus maxLength={64} />
          </Form.Item>
          <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
            <Input.Password autoComplete="current-password" maxLength={256} />
          </Form.Item>
          {withCode ? (
            <Form.Item name="code" label="动态口令" extra="手机上显示的六位数字" rules={[{ required: true, whitespace: true, message: '请输入动态口令' }]}>
              <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={8} />
            </Form.Item>
          ) : null}
          <Button type="primary" htmlType="submit" block disabled={!isKnown} loading={entering.isPending}>
            登录
          </Button>
        </Form>
        {(offer.data?.title ?? null) === null ? null : (
          <Button className="sign-in-elsewhere" block href={signOnAddress(next)}>
            用{offer.data?.title}登录
          </Button>
        )}
        <details className="small soft sign-in-first">
          <summary>忘记密码？第一次登录？</summary>
          <p>请找本单位的系统管理员：他在“账号”页重设密码，把新的初始密码交给您；第一次登录的账号和初始密码也由他给。登录以后改成自己的密码。</p>
          <p>
            系统管理员自己也登录不了的，请负责运行衡绩的人在那台机器上执行 <code>hengji account reset --name 账号</code>；刚装好时，第一个账号和初始密码显示在启动衡绩的窗口里。
          </p>
        </details>
        <p className="sign-in-open">
          <AppLink href="/check">不登录，检查一个文件</AppLink>
          <AppLink href="/rules">看规则</AppLink>
          <a href="/published">已公开的绩效文本</a>
        </p>
      </div>
    </main>
  );
}

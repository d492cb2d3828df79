// Changing the password; demanded at the first sign-in, which also asks for the person's name.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input } from 'antd';
import { ProblemError } from '../api/client.ts';
import { changeName, changePassword, sessionQuery } from '../api/session-queries.ts';
import { addressAfterSignIn } from '../../http/contract/address-after-sign-in.ts';
import { useAddress, useGo } from '../app/navigation.ts';
import { usePageTitle } from '../parts/use-page-title.ts';

interface PasswordForm {
  /** Asked at the first sign-in only; blank keeps the name the account was made with. */
  readonly name?: string;
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** As in the contract. */
const shortest = 10;
const longestName = 40;

export function PasswordPage() {
  usePageTitle('改密码');
  const go = useGo();
  const { words } = useAddress();
  const onward = addressAfterSignIn(words.get('next'));
  const client = useQueryClient();
  const { message } = App.useApp();
  const session = useQuery(sessionQuery);
  const first = session.data?.account?.mustChangePassword === true;
  const changing = useMutation({
    mutationFn: ({ current, next }: PasswordForm) => changePassword({ current, next }),
    onSuccess: async (renewed, { name = '' }) => {
      client.setQueryData(sessionQuery.queryKey, renewed);
      try {
        if (name.trim() !== '') client.setQueryData(sessionQuery.queryKey, await changeName({ name }));
        void message.success('密码已改');
      } catch {
        void message.warning('密码已改，姓名没有存下；可以在右上角“我的账号”里再写一次。');
      }
      go(onward, 'replace');
    },
  });
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{first ? '先换一个新密码' : '改密码'}</h1>
          <p>{first ? '初始密码只用一次。换成自己的密码后再继续。' : '改好后，其他地方的登录会结束。'}</p>
        </div>
      </header>
      <section className="sheet password-box" aria-label="改密码">
        {changing.isError ? (
          <Alert type="error" showIcon role="alert" title={changing.error instanceof ProblemError ? changing.error.problem.title : '没有改成，请重试。'} />
        ) : null}
        <Form<PasswordForm> layout="vertical" requiredMark={false} onFinish={(values) => changing.mutate(values)} disabled={changing.isPending}>
          {/* Password stores file the new password under this name. */}
          <input className="visually-hidden" type="text" autoComplete="username" value={session.data?.account?.login ?? ''} readOnly tabIndex={-1} aria-hidden="true" />
          <Form.Item name="current" label={first ? '初始密码' : '现在的密码'} rules={[{ required: true, message: '请填写现在的密码' }]}>
            <Input.Password autoComplete="current-password" autoFocus maxLength={256} />
          </Form.Item>
          <Form.Item
            name="next"
            label="新密码"
            extra={`至少${shortest}个字符，一句容易记的话比复杂的符号更好`}
            rules={[{ required: true, message: '请填写新密码' }, { min: shortest, message: `新密码至少${shortest}个字符` }]}
          >
            <Input.Password autoComplete="new-password" maxLength={256} />
          </Form.Item>
          <Form.Item
            name="again"
            label="再写一遍"
            dependencies={['next']}
            rules={[
              { required: true, message: '请再写一遍新密码' },
              ({ getFieldValue }) => ({
                validator: (_, value: unknown) => (value === undefined || value === '' || value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error('两遍不一样'))),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" maxLength={256} />
          </Form.Item>
          {first ? (
            <Form.Item name="name" label="您的姓名（可不填）" extra="您导入的版本会写上这个姓名，让别人知道是谁导入的；以后可在“我的账号”里改">
              <Input autoComplete="name" maxLength={longestName} />
            </Form.Item>
          ) : null}
          <Button type="primary" htmlType="submit" loading={changing.isPending}>
            改密码
          </Button>
        </Form>
      </section>
    </>
  );
}

// 邮件通知, for the system administration: whether mail is on, how much went and why something did not, and a mail to try it. Why that one did not go stays on the page:
// it is what the settings are mended by.
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { mailStateQuery, sendTestMail } from '../api/notice-queries.ts';
import { problemText, useNoticeChange } from '../api/use-change.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';

export function MailPage() {
  usePageTitle('邮件通知');
  const state = useQuery(mailStateQuery);
  const trying = useNoticeChange(sendTestMail, '测试邮件已发出，请查收。', 'in-form');
  if (state.isError) return <PageProblem error={state.error} onRetry={() => void state.refetch()} />;
  if (state.data === undefined) return <PageLoading />;
  const { server, from, waiting, sent, givenUp, lastFault } = state.data;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>邮件通知</h1>
          <p>{server === null ? '没有开启：消息只在网页上。' : '已开启：每个人可以在“消息”页选择哪些也用邮件通知。'}</p>
        </div>
        <Button onClick={() => void state.refetch()} loading={state.isFetching}>
          刷新
        </Button>
      </header>
      <section className="sheet" aria-labelledby="mail-state">
        <h2 id="mail-state">现在的情况</h2>
        {server === null ? (
          <Alert type="info" showIcon title="开启的办法：在启动衡绩的环境里设置 HENGJI_SMTP_SERVER（例如 smtps://smtp.example.gov.cn）和 HENGJI_SMTP_FROM（发信地址），需要登录的再设 HENGJI_SMTP_USER 和 HENGJI_SMTP_PASSWORD_FILE，然后重新启动。" />
        ) : (
          <>
            <dl className="mail-figures">
              <dt>发信服务器</dt>
              <dd>{server}</dd>
              <dt>发信地址</dt>
              <dd>{from}</dd>
              <dt>已发出的消息</dt>
              <dd className="number">{sent}条</dd>
              <dt>等待重试</dt>
              <dd className="number">{waiting}条</dd>
              <dt>没有发出</dt>
              <dd className="number">{givenUp}条</dd>
              <dt>最近的原因</dt>
              <dd>{lastFault ?? '没有'}</dd>
            </dl>
            <Form<{ readonly address: string }> layout="inline" requiredMark={false} onFinish={({ address }) => trying.mutate({ address })}>
              <Form.Item name="address" label="收件地址" rules={[{ required: true, whitespace: true, message: '请写收件地址' }]}>
                <Input maxLength={254} inputMode="email" placeholder="name@example.gov.cn" />
              </Form.Item>
              <Button htmlType="submit" loading={trying.isPending}>
                发一封测试邮件
              </Button>
            </Form>
            {trying.error === null ? null : <Alert className="mail-fault" type="error" showIcon role="alert" title={problemText(trying.error)} />}
          </>
        )}
      </section>
    </>
  );
}

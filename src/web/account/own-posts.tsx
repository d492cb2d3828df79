// The posts of today, and lending one of one's own for some days.
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Form, Input, Select } from 'antd';
import type { Delegation, Organisation } from '../../http/contract/organisation.ts';
import type { Session } from '../../http/contract/session.ts';
import { delegate, endDelegation, organisationQuery } from '../api/people-queries.ts';
import { usePeopleChange } from '../api/use-change.ts';
import { AppLink } from '../app/app-link.tsx';
import { DayInput } from '../parts/day-input.tsx';
import { FormWindow } from '../parts/form-window.tsx';
import { dayAfter, personNamed, personTitle, writtenDays } from '../people/place-model.ts';

type HeldPost = Session['posts'][number];

export function OwnPosts({ session }: { readonly session: Session }) {
  const organisation = useQuery({ ...organisationQuery, enabled: session.account?.mustChangePassword === false });
  const [lending, setLending] = useState<HeldPost | null>(null);
  const mayLend = session.may.includes('post.delegate');
  const emergencies = new Set(session.emergencies.map(({ id }) => id));
  return (
    <section className="sheet" aria-labelledby="own-posts">
      <div className="section-head">
        <h2 id="own-posts">我的岗位</h2>
        <AppLink href="/access">各岗位能做什么</AppLink>
      </div>
      {session.posts.length === 0 ? (
        <p className="soft">{session.alone ? '目前只有您这一个账号，担任全部岗位。' : '还没有岗位。请安全管理员在“机构与岗位”页授予。'}</p>
      ) : (
        <ul className="clean-list post-list">
          {session.posts.map((post) => (
            <li key={post.appointment} className="post-line">
              <span className="post-role">{post.title}</span>
              <span className="post-main">
                {post.place ?? '这个机构今天不在机构名录里'}
                {post.onBehalfOf === null ? null : <span className="soft small">代{post.onBehalfOf}办理</span>}
                {emergencies.has(post.appointment) ? <span className="soft small">紧急授权</span> : null}
                {organisation.data === undefined ? null : <LentOut organisation={organisation.data} appointment={post.appointment} />}
              </span>
              {mayLend && post.onBehalfOf === null && !emergencies.has(post.appointment) ? (
                <Button size="small" onClick={() => setLending(post)} aria-label={`委托代办：${post.place ?? ''}的${post.title}`}>
                  委托代办
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {organisation.data === undefined ? null : <DelegateWindow organisation={organisation.data} own={session.account?.id ?? ''} post={lending} onClose={() => setLending(null)} />}
    </section>
  );
}

function LentOut({ organisation, appointment }: { readonly organisation: Organisation; readonly appointment: string }) {
  const { modal } = App.useApp();
  const ending = usePeopleChange(({ id, lastDay }: { readonly id: string; readonly lastDay: string }) => endDelegation(id, lastDay), '委托已收回');
  const ask = ({ id, to }: Delegation): void =>
    void modal.confirm({
      title: '现在收回委托？',
      content: `${personNamed(organisation.people, to)}从现在起不再代办这个岗位。`,
      okText: '收回',
      cancelText: '取消',
      onOk: () => ending.mutateAsync({ id, lastDay: dayAfter(organisation.today, -1) }).catch(() => undefined),
    });
  return organisation.delegations
    .filter((one) => one.appointment === appointment)
    .map((one) => (
      <span key={one.id} className="lent-out">
        {one.from > organisation.today ? '将' : ''}由{personNamed(organisation.people, one.to)}代办，{writtenDays(one.from, one.until)}
        <button type="button" className="plain link" onClick={() => ask(one)}>
          收回
        </button>
      </span>
    ));
}

interface DelegateWindowProps {
  readonly organisation: Organisation;
  readonly own: string;
  /** Null: closed. */
  readonly post: HeldPost | null;
  readonly onClose: () => void;
}

interface DelegateForm {
  readonly to: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

function DelegateWindow({ organisation, own, post, onClose }: DelegateWindowProps) {
  const [form] = Form.useForm<DelegateForm>();
  const lending = usePeopleChange((values: DelegateForm) => delegate({ ...values, appointment: post?.appointment ?? '' }), '已委托代办', 'in-form');
  const close = (): void => {
    lending.reset();
    onClose();
  };
  return (
    <FormWindow<DelegateForm>
      help="delegation"
      title="委托代办"
      open={post !== null}
      action="委托"
      form={form}
      initialValues={{ from: organisation.today, until: dayAfter(organisation.today, 7) }}
      pending={lending.isPending}
      error={lending.error}
      onSubmit={(values) => lending.mutate(values, { onSuccess: close })}
      onClose={close}
    >
      <p className="soft form-lead">
        “{post?.place ?? ''} {post?.title ?? ''}”在这几天里也可以由受托的人办理；您自己的权限不变，随时可以收回。受托人办的每件事都记在他自己的名下，并写明是代您办的。
      </p>
      <Form.Item name="to" label="委托给谁" rules={[{ required: true, message: '请选择受托的人' }]} extra="可以委托给本单位有账号的人">
        <Select
          showSearch
          optionFilterProp="label"
          options={organisation.people.filter(({ id, state }) => id !== own && state === 'active').map((person) => ({ value: person.id, label: personTitle(person) }))}
          notFoundContent="本单位没有其他可选的账号"
        />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="from" label="从哪天起" rules={[{ required: true, message: '请填写开始日期' }]}>
          <DayInput min={organisation.today} />
        </Form.Item>
        <Form.Item name="until" label="到哪天止（含）" rules={[{ required: true, message: '请填写结束日期' }]}>
          <DayInput min={organisation.today} />
        </Form.Item>
      </div>
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, min: 2, message: '请写明理由' }]}>
        <Input maxLength={200} placeholder="例如：外出培训" />
      </Form.Item>
    </FormWindow>
  );
}

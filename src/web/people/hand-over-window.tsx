// 一键移交: all posts of somebody who leaves to somebody else, after showing which they are and what waits for them.
import { Form, Input, Select, Skeleton } from 'antd';
import { useQuery } from '@tanstack/react-query';
import type { Organisation } from '../../http/contract/organisation.ts';
import { handOver, handOverPreviewQuery } from '../api/people-queries.ts';
import { problemText, usePeopleChange } from '../api/use-change.ts';
import { DayInput } from '../parts/day-input.tsx';
import { FormWindow } from '../parts/form-window.tsx';
import { LeftEmpty } from './left-empty.tsx';
import { dayAfter, personNamed, personTitle, writtenDay, writtenDays } from './place-model.ts';

interface HandOverWindowProps {
  readonly organisation: Organisation;
  /** Account of the one who leaves; null: closed. */
  readonly leaving: string | null;
  readonly onClose: () => void;
}

interface HandOverForm {
  readonly to: string;
  readonly lastDay: string;
  readonly reason: string;
}

export function HandOverWindow({ organisation, leaving, onClose }: HandOverWindowProps) {
  const [form] = Form.useForm<HandOverForm>();
  const lastDay = Form.useWatch('lastDay', form) ?? organisation.today;
  const to = Form.useWatch('to', form) ?? '';
  const handing = usePeopleChange((values: HandOverForm) => handOver({ ...values, from: leaving ?? '' }), (posts: number) => `已移交${posts}个岗位`, 'in-form');
  const close = (): void => {
    handing.reset();
    onClose();
  };
  const name = leaving === null ? '' : personNamed(organisation.people, leaving);
  return (
    <FormWindow<HandOverForm>
      help="hand-over"
      title={`一键移交：${name}`}
      open={leaving !== null}
      action="移交"
      form={form}
      initialValues={{ lastDay: organisation.today }}
      pending={handing.isPending}
      error={handing.error}
      onSubmit={(values) => handing.mutate(values, { onSuccess: close })}
      onClose={close}
    >
      <Form.Item name="lastDay" label={`${name}任职的最后一天（含）`} rules={[{ required: true, message: '请填写日期' }]} extra={lastDay === '' ? '' : `接手的人从${writtenDay(dayAfter(lastDay, 1))}起任职`}>
        <DayInput />
      </Form.Item>
      {leaving === null || lastDay === '' ? null : <WhatGoesOver account={leaving} lastDay={lastDay} />}
      <Form.Item name="to" label="由谁接手" rules={[{ required: true, message: '请选择接手的人' }]}>
        <Select
          showSearch
          optionFilterProp="label"
          options={organisation.people.filter(({ id, state }) => id !== leaving && state === 'active').map((person) => ({ value: person.id, label: personTitle(person) }))}
          notFoundContent="没有可选的账号"
        />
      </Form.Item>
      {leaving === null || lastDay === '' || to === '' ? null : <LeftEmpty change={{ kind: 'handed-over', from: leaving, to, lastDay }} />}
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, min: 2, message: '请写明理由' }]}>
        <Input maxLength={200} placeholder="例如：轮岗、调离、退休" />
      </Form.Item>
    </FormWindow>
  );
}

function WhatGoesOver({ account, lastDay }: { readonly account: string; readonly lastDay: string }) {
  const preview = useQuery(handOverPreviewQuery(account, lastDay));
  if (preview.isError) return <p role="alert">{problemText(preview.error)}</p>;
  if (preview.data === undefined) return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  const { posts, waiting } = preview.data;
  return (
    <div className="hand-over-preview">
      <h4>移交的岗位</h4>
      {posts.length === 0 ? <p className="soft">这一天之后没有岗位可移交。</p> : null}
      <ul>
        {posts.map((post) => (
          <li key={post.id}>
            {post.place}　{post.title}
            <span className="soft small">　{writtenDays(post.from, post.to)}</span>
          </li>
        ))}
      </ul>
      <h4>正等着办的事</h4>
      {waiting.length === 0 ? <p className="soft">没有正等着这些岗位办理的文本。</p> : null}
      <ul>
        {waiting.map((one) => (
          <li key={`${one.action} ${one.unitName} ${one.fiscalYear}`}>
            {one.unitName}
            {one.fiscalYear === null ? '' : `${one.fiscalYear}年`}：{one.action}
          </li>
        ))}
      </ul>
    </div>
  );
}

// 恢复: what ended together comes back together, as long as nothing was built on it; what stands in the way is told with what to do.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input } from 'antd';
import { chinaDayOf } from '../../kernel/day-count.ts';
import type { OrganisationNode } from '../../http/contract/organisation.ts';
import type { UndoView } from '../../http/contract/place-ending.ts';
import { restorePlace, restoringQuery } from '../api/people-queries.ts';
import { problemText, usePeopleChange } from '../api/use-change.ts';
import { FormWindow } from '../parts/form-window.tsx';
import { writtenDay } from './place-model.ts';

interface RestorePlaceWindowProps {
  /** Null: closed. */
  readonly place: OrganisationNode | null;
  readonly onClose: () => void;
}

interface RestoreForm {
  readonly reason: string;
}

export function RestorePlaceWindow({ place, onClose }: RestorePlaceWindowProps) {
  const client = useQueryClient();
  const [form] = Form.useForm<RestoreForm>();
  const view = useQuery({ ...restoringQuery(place?.id ?? ''), enabled: place !== null });
  const restoring = usePeopleChange(({ reason }: RestoreForm) => restorePlace(place?.id ?? '', { event: view.data?.event ?? 0, reason }), '机构已恢复', 'in-form');
  const close = (): void => {
    restoring.reset();
    onClose();
  };
  const blocked = view.data === undefined || view.data.isUndone || view.data.obstacles.length > 0;
  return (
    <FormWindow<RestoreForm>
      help="end-place"
      title="恢复撤销的机构"
      open={place !== null}
      action="恢复"
      blocked={blocked}
      form={form}
      pending={restoring.isPending}
      error={restoring.error}
      onSubmit={(values) => restoring.mutate(values, { onSuccess: close, onError: () => void client.invalidateQueries({ queryKey: ['organisation'] }) })}
      onClose={close}
    >
      <div role="status" aria-live="polite">
        {view.isError ? <p className="form-lead">{problemText(view.error)}</p> : view.data === undefined ? <p className="soft small">正在查看能不能恢复……</p> : <WhatComesBack view={view.data} />}
      </div>
      {blocked ? null : (
        <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, min: 2, message: '请写明理由' }]}>
          <Input maxLength={200} placeholder="例如：登记错了" />
        </Form.Item>
      )}
    </FormWindow>
  );
}

function WhatComesBack({ view: { by, at, lastDay, reason, isUndone, places, posts, delegations, obstacles } }: { readonly view: UndoView }) {
  if (isUndone) return <p className="form-lead">这次撤销已经恢复过；现在的撤销日期是后来另写的，请用“改撤销日期”。</p>;
  return (
    <>
      <p className="soft form-lead">
        {writtenDay(chinaDayOf(at) ?? lastDay)}由{by}撤销，最后一天是{writtenDay(lastDay)}，理由：{reason}。当时一起结束的，一次原样恢复。
      </p>
      {obstacles.length === 0 ? null : (
        <Alert
          type="error"
          showIcon
          className="ending-refused"
          title="现在不能恢复"
          description={
            <ul>
              {obstacles.map(({ what, remedy }) => (
                <li key={what}>
                  {what}
                  {remedy}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <div className="ending-list small">
        <p>恢复：</p>
        <ul>
          <li>
            {places.length}个机构：{places.join('、')}。
          </li>
          {posts.length === 0 ? null : (
            <li>
              {posts.length}个岗位：{posts.map(({ place, title }) => `${place}的${title}`).join('、')}。
            </li>
          )}
          {delegations === 0 ? null : <li>委托代办{delegations}项。</li>}
        </ul>
      </div>
    </>
  );
}

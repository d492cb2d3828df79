// 撤销机构: what ends with a place is listed before it is done, for the day and the successors that stand in the form, and all of it is done at once.
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import type { Organisation, OrganisationNode } from '../../http/contract/organisation.ts';
import { endingQuery, endPlace } from '../api/people-queries.ts';
import { problemText, usePeopleChange } from '../api/use-change.ts';
import { DayInput } from '../parts/day-input.tsx';
import { FormWindow } from '../parts/form-window.tsx';
import { EndingList } from './ending-list.tsx';
import { isUnder, type PlaceTree } from './place-model.ts';
import { nobody, successorChoices } from './successor-choices.ts';

interface EndPlaceWindowProps {
  readonly organisation: Organisation;
  readonly tree: PlaceTree;
  /** Null: closed. */
  readonly place: OrganisationNode | null;
  readonly onClose: () => void;
}

interface EndForm {
  readonly lastDay?: string;
  /** By unit and department. */
  readonly successors?: Readonly<Record<string, string | undefined>>;
  readonly reason: string;
}

export function EndPlaceWindow({ organisation, tree, place, onClose }: EndPlaceWindowProps) {
  const client = useQueryClient();
  const [form] = Form.useForm<EndForm>();
  const handing = place === null ? [] : organisation.nodes.filter((node) => (node.kind === 'unit' || node.kind === 'department') && node.to === null && isUnder(tree, node.id, [place.id]));
  const ending = usePeopleChange(
    async ({ lastDay = '', successors, reason }: EndForm) => {
      const takers = takersOf(successors);
      // What the window shows; where it is still on its way, nobody has seen it yet.
      const { seen } = await client.ensureQueryData(endingQuery(place?.id ?? '', lastDay, takers));
      return endPlace(place?.id ?? '', { lastDay, reason, seen, successors: Object.entries(takers).map(([ended, successor]) => ({ place: ended, successor })) });
    },
    (places) => (places > 1 ? `${places}个机构已一并撤销` : '机构已撤销'),
    'in-form',
  );
  const close = (): void => {
    ending.reset();
    onClose();
  };
  return (
    <FormWindow<EndForm>
      help="end-place"
      title="撤销机构"
      open={place !== null}
      action="撤销"
      danger
      form={form}
      initialValues={{ lastDay: organisation.today }}
      pending={ending.isPending}
      error={ending.error}
      onSubmit={(values) => ending.mutate(values, { onSuccess: close, onError: () => void client.invalidateQueries({ queryKey: ['organisation'] }) })}
      onClose={close}
    >
      {place === null ? null : (
        <>
          <p className="soft form-lead">“{place.name}”存续到这一天为止，下设的机构、岗位和委托代办一起结束，一次办完。已有的文本和记录都保留；撤错了的可以“恢复”。</p>
          <Form.Item name="lastDay" label="最后一天（含）" rules={[{ required: true, message: '请填写最后一天' }]}>
            <DayInput min={organisation.today} />
          </Form.Item>
          {handing.map((node) => (
            <Form.Item
              key={node.id}
              name={['successors', node.id]}
              label={handing.length === 1 ? '由谁承接' : `“${node.name}”由谁承接`}
              rules={[{ required: true, message: '请选择承接的单位，或写明没有' }]}
              extra={handing.length === 1 ? '从撤销的次日起，它的文本由承接单位的人查看和接着办；没有承接单位的，文本留给财政。' : undefined}
            >
              <Select showSearch optionFilterProp="label" options={successorChoices(organisation, tree, node, place.id)} />
            </Form.Item>
          ))}
          <WhatEnds place={place} />
          <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, min: 2, message: '请写明理由' }]}>
            <Input maxLength={200} placeholder="例如：机构改革，并入市场监督管理局" />
          </Form.Item>
        </>
      )}
    </FormWindow>
  );
}

function WhatEnds({ place }: { readonly place: OrganisationNode }) {
  const form = Form.useFormInstance<EndForm>();
  const lastDay = Form.useWatch('lastDay', form) ?? '';
  const successors = Form.useWatch('successors', form);
  const view = useQuery({ ...endingQuery(place.id, lastDay, takersOf(successors)), enabled: lastDay !== '', placeholderData: keepPreviousData });
  return lastDay === '' ? null : (
    <div role="status" aria-live="polite">
      {view.isError ? <p className="soft small">没能查出会一起结束什么：{problemText(view.error)}</p> : view.data === undefined ? <p className="soft small">正在查看会一起结束什么……</p> : <EndingList view={view.data} place={place.id} lastDay={lastDay} />}
    </div>
  );
}

function takersOf(successors: EndForm['successors']): Readonly<Record<string, string | null>> {
  return Object.fromEntries(Object.entries(successors ?? {}).flatMap(([ended, taker]) => (taker === undefined ? [] : [[ended, taker === nobody ? null : taker]])));
}

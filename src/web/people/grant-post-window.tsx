// Giving a post at a place to somebody who has an account.
import { Form, Input, Select } from 'antd';
import { roles } from '../../domain/access/index.ts';
import type { Organisation, OrganisationNode } from '../../http/contract/organisation.ts';
import { grantPost } from '../api/people-queries.ts';
import { usePeopleChange } from '../api/use-change.ts';
import { DayInput } from '../parts/day-input.tsx';
import { FormWindow } from '../parts/form-window.tsx';
import { LeftEmpty } from './left-empty.tsx';
import { personTitle, placeTitle, rolesAt } from './place-model.ts';

interface GrantPostWindowProps {
  readonly organisation: Organisation;
  /** Null: closed. */
  readonly place: OrganisationNode | null;
  readonly onClose: () => void;
}

interface GrantForm {
  readonly role: string;
  readonly account: string;
  readonly serves?: string[];
  readonly from: string;
  readonly to?: string;
  readonly reason: string;
}

export function GrantPostWindow({ organisation, place, onClose }: GrantPostWindowProps) {
  const [form] = Form.useForm<GrantForm>();
  const role = Form.useWatch('role', form);
  const wanted = Form.useWatch<Partial<GrantForm> | undefined>((values) => values, form) ?? {};
  const { people, nodes, today } = organisation;
  const granting = usePeopleChange(
    ({ serves = [], to, ...values }: GrantForm) => grantPost({ ...values, node: place?.id ?? '', serves, to: to === undefined || to === '' ? null : to }),
    '岗位已授予',
    'in-form',
  );
  const close = (): void => {
    granting.reset();
    onClose();
  };
  const offered = place === null ? [] : rolesAt(place.kind);
  return (
    <FormWindow<GrantForm>
      help="grant-post"
      title={place === null ? '' : `授予岗位：${place.name}`}
      open={place !== null}
      action="授予"
      form={form}
      initialValues={{ from: today, ...(offered.length === 1 && offered[0] !== undefined ? { role: offered[0] } : {}) }}
      pending={granting.isPending}
      error={granting.error}
      onSubmit={(values) => granting.mutate(values, { onSuccess: close })}
      onClose={close}
    >
      <Form.Item name="role" label="岗位" rules={[{ required: true, message: '请选择岗位' }]} extra={offered.find((one) => one === role) === undefined ? undefined : purposeOf(role)}>
        <Select options={offered.map((one) => ({ value: one, label: roles[one].title }))} />
      </Form.Item>
      <Form.Item name="account" label="由谁担任" rules={[{ required: true, message: '请选择账号' }]} extra="没有账号的，先请系统管理员在“账号”页建立">
        <Select
          showSearch
          optionFilterProp="label"
          options={people.filter(({ state }) => state === 'active').map((person) => ({ value: person.id, label: personTitle(person) }))}
          notFoundContent="没有可选的账号"
        />
      </Form.Item>
      {role === 'finance-first-review' ? (
        <Form.Item name="serves" label="联系哪些部门" rules={[{ required: true, message: '请选择所联系的部门' }]}>
          <Select mode="multiple" optionFilterProp="label" options={nodes.filter(({ kind }) => kind === 'department').map((node) => ({ value: node.id, label: placeTitle(node) }))} />
        </Form.Item>
      ) : null}
      <div className="form-pair">
        <Form.Item name="from" label="从哪天起" rules={[{ required: true, message: '请填写开始日期' }]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="to" label="到哪天止（含）" extra="长期任职的留空">
          <DayInput />
        </Form.Item>
      </div>
      {place === null ? null : <LeftOnceGranted place={place.id} wanted={wanted} />}
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, min: 2, message: '请写明理由，例如任职文件' }]}>
        <Input maxLength={200} placeholder="例如：任职通知" />
      </Form.Item>
    </FormWindow>
  );
}

function LeftOnceGranted({ place, wanted: { role = '', account = '', serves = [], from = '', to = '' } }: { readonly place: string; readonly wanted: Partial<GrantForm> }) {
  if (role === '' || account === '' || from === '') return null;
  return <LeftEmpty change={{ kind: 'granted', account, role, node: place, serves, from, ...(to === '' ? {} : { to }) }} />;
}

function purposeOf(role: string): string {
  return Object.entries(roles).find(([id]) => id === role)?.[1].purpose ?? '';
}

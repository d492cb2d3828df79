// Opening emergency access: for whom, which post where, how long, why.
import { Form, Input, InputNumber, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { roles, separatedAdministrations } from '../../domain/access/index.ts';
import { openEmergency, organisationQuery } from '../api/people-queries.ts';
import { usePeopleChange } from '../api/use-change.ts';
import { FormWindow } from '../parts/form-window.tsx';
import { isOver, isUnder, personTitle, placeTitle, placeTree, rolesAt } from './place-model.ts';

interface OpenEmergencyWindowProps {
  readonly open: boolean;
  readonly mostHours: number;
  /** Account of the one who opens it: not for oneself. */
  readonly own: string;
  readonly onClose: () => void;
}

interface EmergencyForm {
  readonly account: string;
  readonly node: string;
  readonly role: string;
  readonly hours: number;
  readonly reason: string;
}

export function OpenEmergencyWindow({ open, mostHours, own, onClose }: OpenEmergencyWindowProps) {
  const [form] = Form.useForm<EmergencyForm>();
  const organisation = useQuery({ ...organisationQuery, enabled: open });
  const node = Form.useWatch('node', form);
  const opening = usePeopleChange((values: EmergencyForm) => openEmergency(values), '紧急授权已开启', 'in-form');
  const close = (): void => {
    opening.reset();
    onClose();
  };
  const { nodes = [], people = [], reach = { emergency: [] }, today = '' } = organisation.data ?? {};
  const tree = placeTree(nodes);
  const places = nodes.filter((place) => !isOver(place, today) && isUnder(tree, place.id, reach.emergency));
  const kind = places.find(({ id }) => id === node)?.kind;
  const offered = kind === undefined ? [] : rolesAt(kind).filter((role) => !separatedAdministrations.includes(role));
  return (
    <FormWindow<EmergencyForm>
      help="emergency"
      title="开启紧急授权"
      open={open}
      action="开启"
      danger
      form={form}
      initialValues={{ hours: 2 }}
      pending={opening.isPending}
      error={opening.error}
      onSubmit={(values) => opening.mutate(values, { onSuccess: close })}
      onClose={close}
    >
      <Form.Item name="account" label="给谁" rules={[{ required: true, message: '请选择账号' }]}>
        <Select
          showSearch
          optionFilterProp="label"
          options={people.filter(({ id, state }) => id !== own && state === 'active').map((person) => ({ value: person.id, label: personTitle(person) }))}
        />
      </Form.Item>
      <Form.Item name="node" label="在哪里" rules={[{ required: true, message: '请选择机构' }]}>
        <Select showSearch optionFilterProp="label" options={places.map((place) => ({ value: place.id, label: placeTitle(place) }))} />
      </Form.Item>
      <Form.Item name="role" label="什么岗位" rules={[{ required: true, message: '请选择岗位' }]} extra={kind === undefined ? '先选机构' : '只给看所需内容的，选“审计”'}>
        <Select options={offered.map((role) => ({ value: role, label: roles[role].title }))} disabled={kind === undefined} />
      </Form.Item>
      <Form.Item name="hours" label="几小时" rules={[{ required: true, message: '请填写小时数' }]}>
        <InputNumber min={1} max={mostHours} precision={0} />
      </Form.Item>
      <Form.Item name="reason" label="发生了什么，为什么等不及" rules={[{ required: true, whitespace: true, min: 5, message: '请写明发生了什么、为什么等不及' }]}>
        <Input.TextArea rows={3} maxLength={300} showCount />
      </Form.Item>
    </FormWindow>
  );
}

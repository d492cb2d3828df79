// A unit, or one person of it, given longer than the round, with its whole text or with some projects of it.
import { Form, Input, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { roundsInOrder, roundTitles, type Round } from '../../domain/lifecycle/index.ts';
import type { Rounds } from '../../http/contract/rounds.ts';
import { organisationQuery } from '../api/people-queries.ts';
import { extendableQuery, grantException } from '../api/review-queries.ts';
import { useRoundsChange } from '../api/use-change.ts';
import { DayInput } from '../parts/day-input.tsx';
import { FormWindow } from '../parts/form-window.tsx';
import { isUnder, placeTree } from '../people/place-model.ts';

interface GrantExceptionWindowProps {
  readonly rounds: Rounds;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface ExceptionForm {
  readonly round: Round;
  readonly unit: string;
  readonly account?: string;
  readonly projects?: readonly string[];
  readonly until: string;
  readonly reason: string;
}

export function GrantExceptionWindow({ rounds, open, onClose }: GrantExceptionWindowProps) {
  const [form] = Form.useForm<ExceptionForm>();
  const organisation = useQuery({ ...organisationQuery, enabled: open });
  const granting = useRoundsChange(({ account = '', projects = [], ...values }: ExceptionForm) => grantException({ ...values, year: rounds.fiscalYear, account: account === '' ? null : account, projects: projects.length === 0 ? null : [...projects] }), '已准予延期', 'in-form');
  const unit = Form.useWatch('unit', form);
  const extendable = useQuery(extendableQuery(rounds.fiscalYear, open ? unit : undefined));
  const close = (): void => {
    granting.reset();
    onClose();
  };
  const tree = placeTree(organisation.data?.nodes ?? []);
  const holders = new Set((organisation.data?.appointments ?? []).flatMap(({ account, node }) => (unit !== undefined && isUnder(tree, node, [unit]) ? [account] : [])));
  const units = (organisation.data?.nodes ?? []).filter(({ kind }) => kind === 'unit' || kind === 'department');
  return (
    <FormWindow<ExceptionForm>
      help="grant-exception"
      title="准予延期"
      open={open}
      action="准予"
      form={form}
      pending={granting.isPending}
      error={granting.error}
      onSubmit={(values) => granting.mutate(values, { onSuccess: close })}
      onClose={close}
    >
      <Form.Item name="unit" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
        <Select showSearch optionFilterProp="label" onChange={() => form.resetFields(['projects', 'account'])} options={units.map(({ id, code, name }) => ({ value: id, label: `${code ?? ''} ${name}` }))} notFoundContent="没有单位" />
      </Form.Item>
      <Form.Item name="round" label="轮次" rules={[{ required: true, message: '请选择轮次' }]}>
        <Select options={roundsInOrder.map((round) => ({ value: round, label: roundTitles[round] }))} />
      </Form.Item>
      <Form.Item name="until" label="延期到（含）" rules={[{ required: true, message: '请填写日期' }]}>
        <DayInput />
      </Form.Item>
      <Form.Item name="account" label="只准这个人（不选为全单位）">
        <Select showSearch allowClear optionFilterProp="label" options={(organisation.data?.people ?? []).filter(({ id, state }) => state === 'active' && holders.has(id)).map(({ id, name, login }) => ({ value: id, label: `${name}（${login}）` }))} notFoundContent={unit === undefined ? '请先选择单位' : '这个单位没有可选的账号'} />
      </Form.Item>
      <Form.Item name="projects" label="只准这些项目（不选为整份文本）" extra="只准部分项目的，其余项目（连同测算、职责等）、工作活动和部门整体部分须与截止时一致，改了的报不上来。">
        <Select mode="multiple" allowClear optionFilterProp="label" options={(extendable.data?.projects ?? []).map(({ id, number, name }) => ({ value: id, label: `${number}. ${name}` }))} notFoundContent={unit === undefined ? '请先选择单位' : '这个单位这一年度没有文本'} />
      </Form.Item>
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, min: 2, message: '请写明理由' }]}>
        <Input maxLength={200} placeholder="例如：系统迁移，单位来函说明" />
      </Form.Item>
    </FormWindow>
  );
}

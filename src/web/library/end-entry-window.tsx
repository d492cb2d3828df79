// Ending an entry of the library: the last year in which it may be chosen, what to use instead, and why.
import { Form, Input, InputNumber, Select } from 'antd';
import type { StandingIndicator } from '../../domain/indicator-library/index.ts';
import { endEntry } from '../api/library-queries.ts';
import { useLibraryChange } from '../api/use-change.ts';
import { FormWindow } from '../parts/form-window.tsx';
import type { StandingLibrary } from './use-standing-library.ts';

interface EndEntryWindowProps {
  readonly indicator: StandingIndicator;
  readonly library: StandingLibrary;
  readonly onClose: () => void;
}

interface EndForm {
  readonly toYear: number;
  readonly successor?: string;
  readonly reason: string;
}

export function EndEntryWindow({ indicator, library, onClose }: EndEntryWindowProps) {
  const [form] = Form.useForm<EndForm>();
  const ending = useLibraryChange(endEntry, '指标已停用', 'in-form');
  const end = ({ toYear, successor, reason }: EndForm): void => ending.mutate({ entry: indicator.id, body: { toYear, successor: successor ?? null, reason } }, { onSuccess: onClose });
  return (
    <FormWindow<EndForm> help="end-entry" title={`停用“${indicator.name}”`} open action="停用" danger form={form} pending={ending.isPending} error={ending.error} onSubmit={end} onClose={onClose}>
      <p className="soft form-lead">停用后编辑时不再列出；以前用它填的文本照样能看，编号不再用于别的指标。</p>
      <Form.Item name="toYear" label="最后可用的年度" rules={[{ required: true, message: '请填写年度' }]}>
        <InputNumber min={2015} max={2100} controls={false} placeholder="2027" />
      </Form.Item>
      <Form.Item name="successor" label="改用哪一个（可以不选）">
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={library.indicators.filter(({ id, validTo }) => id !== indicator.id && validTo === null).map(({ id, name }) => ({ value: id, label: `${name}（${id}）` }))} />
      </Form.Item>
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, min: 2, message: '请写明理由' }]}>
        <Input maxLength={200} placeholder="例如：上级不再考核" />
      </Form.Item>
    </FormWindow>
  );
}

// Taking a post back from a day on.
import { Form, Input } from 'antd';
import type { Appointment, Organisation } from '../../http/contract/organisation.ts';
import { endPost } from '../api/people-queries.ts';
import { usePeopleChange } from '../api/use-change.ts';
import { DayInput } from '../parts/day-input.tsx';
import { FormWindow } from '../parts/form-window.tsx';
import { personNamed, roleTitle } from './place-model.ts';

interface EndPostWindowProps {
  readonly organisation: Organisation;
  /** Null: closed. */
  readonly appointment: Appointment | null;
  readonly onClose: () => void;
}

interface EndForm {
  readonly lastDay: string;
  readonly reason: string;
}

export function EndPostWindow({ organisation, appointment, onClose }: EndPostWindowProps) {
  const [form] = Form.useForm<EndForm>();
  const ending = usePeopleChange((values: EndForm) => endPost(appointment?.id ?? '', values), '岗位已收回', 'in-form');
  const close = (): void => {
    ending.reset();
    onClose();
  };
  return (
    <FormWindow<EndForm>
      help="end-post"
      title="收回岗位"
      open={appointment !== null}
      action="收回"
      danger
      form={form}
      initialValues={{ lastDay: organisation.today }}
      pending={ending.isPending}
      error={ending.error}
      onSubmit={(values) => ending.mutate(values, { onSuccess: close })}
      onClose={close}
    >
      <p className="soft form-lead">
        {appointment === null ? '' : `${personNamed(organisation.people, appointment.account)}的“${roleTitle(appointment.role)}”岗位到这一天为止。要由别人接手的，用“一键移交”，待办会一起转过去。`}
      </p>
      <Form.Item name="lastDay" label="最后一天（含）" rules={[{ required: true, message: '请填写日期' }]}>
        <DayInput />
      </Form.Item>
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, min: 2, message: '请写明理由' }]}>
        <Input maxLength={200} placeholder="例如：调离" />
      </Form.Item>
    </FormWindow>
  );
}

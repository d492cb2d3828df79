// Taking a post back from a day on.
import { Form } from 'antd';
import type { Appointment, Organisation } from '../../http/contract/organisation.ts';
import { endPost } from '../api/people-queries.ts';
import { usePeopleChange } from '../api/use-change.ts';
import { DayInput } from '../parts/day-input.tsx';
import { TakeBackWindow } from '../parts/take-back-window.tsx';
import { LeftEmpty } from './left-empty.tsx';
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
  const taking = usePeopleChange((values: EndForm) => endPost(appointment?.id ?? '', values), '岗位已收回', 'in-form');
  return (
    <TakeBackWindow<EndForm>
      help="end-post"
      title="收回岗位"
      open={appointment !== null}
      lead={appointment === null ? '' : `${personNamed(organisation.people, appointment.account)}的“${roleTitle(appointment.role)}”岗位到这一天为止。要由别人接手的，用“一键移交”，待办会一起转过去。`}
      example="例如：调离"
      initialValues={{ lastDay: organisation.today }}
      taking={taking}
      onClose={onClose}
    >
      <Form.Item name="lastDay" label="最后一天（含）" rules={[{ required: true, message: '请填写日期' }]}>
        <DayInput />
      </Form.Item>
      {appointment === null ? null : <LeftOnceEnded appointment={appointment.id} />}
    </TakeBackWindow>
  );
}

function LeftOnceEnded({ appointment }: { readonly appointment: string }) {
  const lastDay: unknown = Form.useWatch('lastDay');
  return typeof lastDay !== 'string' || lastDay === '' ? null : <LeftEmpty change={{ kind: 'ended', appointment, lastDay }} />;
}

// An extension taken back, with the reason that is kept.
import { Form, Input } from 'antd';
import { roundTitles } from '../../domain/lifecycle/index.ts';
import type { Rounds } from '../../http/contract/rounds.ts';
import { endException } from '../api/review-queries.ts';
import { useRoundsChange } from '../api/use-change.ts';
import { FormWindow } from '../parts/form-window.tsx';
import { exceptionScope } from './exception-scope.ts';

interface EndExceptionWindowProps {
  readonly division: string;
  /** Null: closed. */
  readonly exception: Rounds['exceptions'][number] | null;
  readonly onClose: () => void;
}

interface EndingForm {
  readonly reason: string;
}

export function EndExceptionWindow({ division, exception, onClose }: EndExceptionWindowProps) {
  const [form] = Form.useForm<EndingForm>();
  const ending = useRoundsChange(({ reason }: EndingForm) => endException(exception?.id ?? '', { division, reason }), '已收回延期', 'in-form');
  const close = (): void => {
    ending.reset();
    onClose();
  };
  return (
    <FormWindow<EndingForm>
      help="grant-exception"
      title="收回延期"
      open={exception !== null}
      action="收回"
      danger
      form={form}
      pending={ending.isPending}
      error={ending.error}
      onSubmit={(values) => ending.mutate(values, { onSuccess: close })}
      onClose={close}
    >
      {exception === null ? null : (
        <p className="soft form-lead">
          {exception.unitName}的{roundTitles[exception.round]}延期到{exception.until}
          {exceptionScope(exception)}。收回后按本轮的截止日期办理；单位会收到消息。
        </p>
      )}
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, min: 2, message: '请写明理由' }]}>
        <Input maxLength={200} placeholder="例如：单位写错，准予错了" />
      </Form.Item>
    </FormWindow>
  );
}

// Something that was given is taken back (收回), with the reason that is kept.
import type { ReactNode } from 'react';
import { Form, Input } from 'antd';
import type { WindowTopic } from '../help/help-topics.ts';
import { FormWindow } from './form-window.tsx';

interface TakeBackWindowProps<Values extends { readonly reason: string }> {
  readonly help: WindowTopic;
  readonly title: string;
  readonly open: boolean;
  /** What is taken back, and what comes of it. */
  readonly lead: ReactNode;
  /** `例如：调离` */
  readonly example: string;
  readonly initialValues?: Partial<Values>;
  /** The change on the server. */
  readonly taking: {
    readonly isPending: boolean;
    readonly error: Error | null;
    readonly reset: () => void;
    readonly mutate: (values: Values, after: { readonly onSuccess: () => void }) => void;
  };
  readonly onClose: () => void;
  /** What is asked before the reason. */
  readonly children?: ReactNode;
}

export function TakeBackWindow<Values extends { readonly reason: string }>({ help, title, open, lead, example, initialValues, taking, onClose, children }: TakeBackWindowProps<Values>) {
  const [form] = Form.useForm<Values>();
  const close = (): void => {
    taking.reset();
    onClose();
  };
  return (
    <FormWindow<Values>
      help={help}
      title={title}
      open={open}
      action="收回"
      danger
      form={form}
      {...(initialValues === undefined ? {} : { initialValues })}
      pending={taking.isPending}
      error={taking.error}
      onSubmit={(values) => taking.mutate(values, { onSuccess: close })}
      onClose={close}
    >
      <p className="soft form-lead">{lead}</p>
      {children}
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, min: 2, message: '请写明理由' }]}>
        <Input maxLength={200} placeholder={example} />
      </Form.Item>
    </FormWindow>
  );
}

// A small form in a window over the page: what is refused is told inside it, and what was typed stays.
import { useRef, type ReactNode } from 'react';
import { Alert, App, Form, type FormInstance } from 'antd';
import { ProblemError } from '../api/client.ts';
import type { WindowTopic } from '../help/help-topics.ts';
import { HelpedWindow } from '../help/helped-window.tsx';

interface FormWindowProps<Values> {
  readonly title: string;
  /** What the manual says of it. */
  readonly help: WindowTopic;
  readonly open: boolean;
  /** What the button that does it says. */
  readonly action: string;
  readonly danger?: boolean;
  /** What it needs is not there yet; the form says what. */
  readonly blocked?: boolean;
  /** What was typed in it is long: it is not thrown away by one key. */
  readonly asksToLeave?: boolean;
  readonly form: FormInstance<Values>;
  readonly initialValues?: Partial<Values>;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onSubmit: (values: Values) => void;
  readonly onClose: () => void;
  /** After it is gone and has given the focus back. */
  readonly onClosed?: () => void;
  readonly onChange?: (values: Values) => void;
  readonly children: ReactNode;
}

export function FormWindow<Values extends object>({ title, help, open, action, danger = false, blocked = false, asksToLeave = false, form, initialValues, pending, error, onSubmit, onClose, onClosed, onChange, children }: FormWindowProps<Values>) {
  const fields = useRef<HTMLDivElement>(null);
  const { modal } = App.useApp();
  const leave = (): void => {
    if (!asksToLeave || !form.isFieldsTouched()) onClose();
    else modal.confirm({ title: '不办了？', content: '写好的内容不会保留。', okText: '不办了', cancelText: '接着写', onOk: onClose });
  };
  return (
    <HelpedWindow
      title={title}
      help={help}
      open={open}
      onCancel={leave}
      onOk={form.submit}
      okText={action}
      okButtonProps={{ loading: pending, danger, disabled: blocked }}
      cancelText="取消"
      // The window takes the focus when it stands; from there it goes to the first field, for whoever types.
      afterOpenChange={(standing) => {
        if (standing) fields.current?.querySelector<HTMLElement>('input, textarea')?.focus();
        else onClosed?.();
      }}
      destroyOnHidden
      maskClosable={false}
      width={520}
    >
      {error === null ? null : <FormProblem error={error} />}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        disabled={pending || blocked}
        onFinish={onSubmit}
        onValuesChange={(_, values) => onChange?.(values)}
        {...(initialValues === undefined ? {} : { initialValues })}
      >
        <div ref={fields}>{children}</div>
        {/* The button that does it stands outside the form: this one lets Enter do it from any field. */}
        <input type="submit" hidden />
      </Form>
    </HelpedWindow>
  );
}

/** The refusal over a form: what, and what to do. */
function FormProblem({ error }: { readonly error: Error }) {
  const problem = error instanceof ProblemError ? error.problem : null;
  return (
    <Alert
      className="form-problem"
      type="error"
      showIcon
      role="alert"
      title={problem === null ? '没有办成，请重试。' : problem.title}
      description={problem === null || problem.findings.length === 0 ? null : problem.findings.map(({ message }) => message).join('')}
    />
  );
}

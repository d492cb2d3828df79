// A field of several lines, as high as its lines: of what is written, and of what wraps where the browser counts that itself.
import type { TextareaHTMLAttributes } from 'react';
import { Form } from 'antd';

interface GrowingFieldProps {
  readonly name: string;
  readonly label: string;
  readonly extra: string;
}

export function GrowingField({ name, label, extra }: GrowingFieldProps) {
  return (
    <Form.Item name={name} label={label} extra={extra}>
      <LinesInput maxLength={1_000} />
    </Form.Item>
  );
}

interface LinesInputProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value'> {
  /** Given by the form. */
  readonly value?: string;
}

function LinesInput({ value = '', ...others }: LinesInputProps) {
  return <textarea className="draft-text" rows={value.split('\n').length} spellCheck={false} value={value} {...others} />;
}

// A field of several lines that grows with what is written.
import { Form } from 'antd';
import { GrowingText } from '../parts/growing-text.tsx';

interface GrowingFieldProps {
  readonly name: string;
  readonly label: string;
  readonly extra: string;
}

export function GrowingField({ name, label, extra }: GrowingFieldProps) {
  return (
    <Form.Item name={name} label={label} extra={extra}>
      <GrowingText className="draft-text" maxLength={1_000} />
    </Form.Item>
  );
}

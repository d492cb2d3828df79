// A field of several lines that grows with what is written.
import { Form, Input } from 'antd';

interface GrowingFieldProps {
  readonly name: string;
  readonly label: string;
  readonly extra: string;
}

export function GrowingField({ name, label, extra }: GrowingFieldProps) {
  return (
    <Form.Item name={name} label={label} extra={extra}>
      <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={500} />
    </Form.Item>
  );
}

// A comment of a reviewer is answered: what it became, or why it stays.
import { Form, Input } from 'antd';
import type { ReviewComment } from '../../http/contract/declarations.ts';
import { answerComment } from '../api/declaration-queries.ts';
import { useDeclarationChange } from '../api/use-change.ts';
import { FormWindow } from '../parts/form-window.tsx';

interface AnswerWindowProps {
  readonly planId: string;
  /** Null: closed. */
  readonly comment: ReviewComment | null;
  readonly onClose: () => void;
}

export function AnswerWindow({ planId, comment, onClose }: AnswerWindowProps) {
  const [form] = Form.useForm<{ answer: string }>();
  const answering = useDeclarationChange(({ answer }: { readonly answer: string }) => answerComment(planId, comment?.id ?? '', answer), '已答复', 'in-form');
  const close = (): void => {
    answering.reset();
    onClose();
  };
  return (
    <FormWindow<{ answer: string }>
      help="answer-comment"
      title="答复审核意见"
      open={comment !== null}
      action="答复"
      form={form}
      initialValues={{ answer: comment?.answer ?? '' }}
      pending={answering.isPending}
      error={answering.error}
      onSubmit={(values) => answering.mutate(values, { onSuccess: close })}
      onClose={close}
      asksToLeave
    >
      <p className="soft form-lead">{comment?.text}</p>
      <Form.Item name="answer" label="答复" rules={[{ required: true, whitespace: true, message: '请写明改成了什么，或者为什么不改' }]}>
        <Input.TextArea maxLength={1_000} rows={3} placeholder="改成了什么，或者为什么不改" />
      </Form.Item>
    </FormWindow>
  );
}

// The comments of reviewers: for them what will be delivered with the return, for the unit what waits for an answer or a change.
import { useState } from 'react';
import { Button, Form, Input } from 'antd';
import type { Declaration, ReviewComment } from '../../http/contract/declarations.ts';
import { answerComment, removeComment } from '../api/declaration-queries.ts';
import { useDeclarationChange } from '../api/use-change.ts';
import { AppLink } from '../app/app-link.tsx';
import { FormWindow } from '../parts/form-window.tsx';
import { commentState } from './comment-state.ts';

interface CommentListProps {
  readonly planId: string;
  readonly declaration: Declaration;
}

/** Whether the text is in the hands of those who answer. */
const answeringStates: readonly string[] = ['returned', 'control-given'];

export function CommentList({ planId, declaration }: CommentListProps) {
  const { comments, state } = declaration;
  const [answered, setAnswered] = useState<ReviewComment | null>(null);
  const removing = useDeclarationChange((comment: string) => removeComment(planId, comment), '意见已删去');
  if (comments.length === 0) return null;
  const waiting = comments.filter(({ waits }) => waits).length;
  return (
    <section className="sheet" aria-labelledby="comments-title">
      <div className="section-head">
        <h2 id="comments-title">审核意见</h2>
        <p>{waiting === 0 ? `共${comments.length}条` : `共${comments.length}条，还有${waiting}条没有修改也没有答复`}</p>
      </div>
      <ul className="clean-list comment-list">
        {comments.map((comment) => (
          <li key={comment.id}>
            <div>
              <p>
                <CommentWhere planId={planId} declaration={declaration} comment={comment} /> <span className="place-mark">{commentState(comment)}</span>
              </p>
              <p className="comment-text">{comment.text}</p>
              <p className="small soft">
                {comment.writtenBy}
                {comment.answer === '' ? '' : `　${comment.answeredBy ?? ''}答复：${comment.answer}`}
              </p>
            </div>
            {comment.state === 'draft' ? (
              <Button size="small" loading={removing.isPending} onClick={() => removing.mutate(comment.id)}>
                删去
              </Button>
            ) : comment.state === 'sent' && answeringStates.includes(state) && !declaration.mayComment ? (
              <Button size="small" onClick={() => setAnswered(comment)}>
                {comment.answer === '' ? '答复' : '改答复'}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <AnswerWindow planId={planId} comment={answered} onClose={() => setAnswered(null)} />
    </section>
  );
}

function CommentWhere({ planId, declaration, comment }: CommentListProps & { readonly comment: ReviewComment }) {
  const project = declaration.projects.find(({ id }) => id === comment.project);
  if (comment.where === null) return <b className="soft">所指的地方已经不在</b>;
  return project === undefined ? <b>{comment.where}</b> : <AppLink href={`/plans/${encodeURIComponent(planId)}/projects/${project.number}`}>{comment.where}</AppLink>;
}

interface AnswerWindowProps {
  readonly planId: string;
  /** Null: closed. */
  readonly comment: ReviewComment | null;
  readonly onClose: () => void;
}

function AnswerWindow({ planId, comment, onClose }: AnswerWindowProps) {
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
    >
      <p className="soft form-lead">{comment?.text}</p>
      <Form.Item name="answer" label="答复" rules={[{ required: true, whitespace: true, message: '请写明改成了什么，或者为什么不改' }]}>
        <Input.TextArea maxLength={1_000} rows={3} placeholder="改成了什么，或者为什么不改" />
      </Form.Item>
    </FormWindow>
  );
}

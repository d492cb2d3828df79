// The comments of reviewers: for them what will be delivered with the return, for the unit what waits for an answer or a change.
import { useState } from 'react';
import { Button } from 'antd';
import type { Declaration, ReviewComment } from '../../http/contract/declarations.ts';
import { removeComment } from '../api/declaration-queries.ts';
import { useDeclarationChange } from '../api/use-change.ts';
import { AppLink } from '../app/app-link.tsx';
import { AnswerWindow } from './answer-window.tsx';
import { mayAnswer, stateOfComment } from './comment-states.ts';

interface CommentListProps {
  readonly planId: string;
  readonly declaration: Declaration;
}

export function CommentList({ planId, declaration }: CommentListProps) {
  const { comments } = declaration;
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
                <CommentWhere planId={planId} declaration={declaration} comment={comment} /> <span className="place-mark">{stateOfComment(comment)}</span>
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
            ) : mayAnswer(comment, declaration) ? (
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
  if (project === undefined) return <b>{comment.where}</b>;
  // Whoever answers goes to the cell to be changed; others read it where it stands.
  const page = mayAnswer(comment, declaration) ? 'edit/projects' : 'projects';
  // One that was settled in an earlier round stands at no cell any more.
  const note = comment.state === 'settled' ? '' : `?comment=${encodeURIComponent(comment.id)}`;
  return <AppLink href={`/plans/${encodeURIComponent(planId)}/${page}/${project.number}${note}`}>{comment.where}</AppLink>;
}

// What reviewers wrote, beside the cell they wrote it on: read, changed and answered in one place.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from 'antd';
import type { ReviewComment } from '../../http/contract/declarations.ts';
import { AnswerWindow } from '../declaring/answer-window.tsx';
import { mayAnswer, stateOfComment } from '../declaring/comment-states.ts';
import { rowOfKey } from '../project/finding-cells.ts';
import { useAddress } from '../app/navigation.ts';
import type { NoteGroup } from '../project/note-groups.ts';
import type { CellComments } from './use-cell-comments.ts';

interface CellCommentNotesProps {
  readonly group: NoteGroup;
  readonly comments: CellComments;
}

export function CellCommentNotes({ group, comments: { planId, declaration, all } }: CellCommentNotesProps) {
  const { words } = useAddress();
  const [answered, setAnswered] = useState<ReviewComment | null>(null);
  const ordinal = rowOfKey(group.anchor)?.ordinal;
  // An opinion on several cells of a row is told once beside it.
  const here = all.filter(({ cell }) => cell === group.anchor || (ordinal !== undefined && rowOfKey(cell)?.ordinal === ordinal)).filter(({ comment }, index, found) => found.findIndex((other) => other.comment.id === comment.id) === index);
  if (declaration === null || here.length === 0) return null;
  return (
    <>
      {here.map(({ comment }) => (
        <Note key={comment.id} isWanted={words.get('comment') === comment.id}>
          <header>
            <b>审核意见</b> <span className="place-mark">{stateOfComment(comment)}</span>
            <span className="small soft comment-note-where">{comment.where?.replace(/^“[^”]*”/u, '')}</span>
          </header>
          <p className="comment-text">{comment.text}</p>
          <p className="small soft">
            {comment.writtenBy}
            {comment.answer === '' ? '' : `　${comment.answeredBy ?? ''}答复：${comment.answer}`}
            {mayAnswer(comment, declaration) ? (
              <Button size="small" type="link" onClick={() => setAnswered(comment)}>
                {comment.answer === '' ? '答复' : '改答复'}
              </Button>
            ) : null}
          </p>
        </Note>
      ))}
      <AnswerWindow planId={planId} comment={answered} onClose={() => setAnswered(null)} />
    </>
  );
}

/** Brought into view where the address asks for it. */
function Note({ isWanted, children }: { readonly isWanted: boolean; readonly children: ReactNode }) {
  const note = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isWanted) note.current?.scrollIntoView({ block: 'center' });
  }, [isWanted]);
  return (
    <article ref={note} className={isWanted ? 'comment-note comment-note-wanted' : 'comment-note'}>
      {children}
    </article>
  );
}

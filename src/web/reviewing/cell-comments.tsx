// Beside the form: the cell that was chosen with what the rules found in it, a place to write the opinion, and the opinions on this project.
import { Button, Input } from 'antd';
import type { FormDeclaration } from '../../domain/form/index.ts';
import { placesOf } from '../../domain/lifecycle/index.ts';
import type { Finding } from '../../domain/lint/index.ts';
import type { Project } from '../../domain/plan/index.ts';
import type { Declaration, ReviewComment } from '../../http/contract/declarations.ts';
import type { PlanDocument } from '../../http/contract/plans.ts';
import { removeComment, writeComment } from '../api/declaration-queries.ts';
import { useDeclarationChange } from '../api/use-change.ts';
import { titleOfRule } from '../parts/rule-link.tsx';
import { stateOfComment } from '../declaring/comment-states.ts';
import { SeverityMark } from '../parts/severity-mark.tsx';
import { isAt, type CommentDraft } from './comment-drafts.ts';
import { AlsoAt } from './also-at.tsx';
import { markableCells } from './marked-cells.ts';
import type { MarkedCells } from './use-marked-cells.ts';
import type { CommentDrafts } from './use-comment-drafts.ts';

interface CellCommentsProps {
  readonly planId: string;
  readonly declaration: Declaration;
  readonly project: Project;
  readonly identity: PlanDocument['identities']['projects'][number];
  readonly form: FormDeclaration;
  /** The cell that was chosen, and those marked beside it. */
  readonly chosen: MarkedCells;
  /** In this cell. */
  readonly findings: readonly Finding[];
  /** What is being written, at this place and at others. */
  readonly drafts: CommentDrafts;
  readonly onWritten: () => void;
}

/** Key of a finding that asks for an answer; advice has none. */
function keyOf(finding: string | null, { findings }: Declaration): string | null {
  return findings.find(({ id }) => id === finding)?.key ?? null;
}

/** The place within the project, whose name stands above. */
function placeInside(where: string): string {
  return where.replace(/^“[^”]*”(?=.)/u, '');
}

export function CellComments({ planId, declaration, project, identity, form, chosen, findings, drafts, onWritten }: CellCommentsProps) {
  const writing = useDeclarationChange(
    ({ project: at, row, field, also, text: written, quoted, key }: CommentDraft) => writeComment(planId, { project: at, row, field, also, text: written, finding: keyOf(quoted, declaration), key }),
    '意见已写下，随退回送出',
  );
  const removing = useDeclarationChange((comment: string) => removeComment(planId, comment), '意见已删去');
  const takingBack = useDeclarationChange((comment: string) => removeComment(planId, comment), '意见已取回，改好再写下');
  const { cell, marked } = chosen;
  const place = { project: identity.id, ...chosen.place };
  const also = [...place.also];
  const draft = drafts.at(place);
  const elsewhere = drafts.all.filter((one) => one !== draft && one.project === identity.id);
  const own = declaration.comments.filter((comment) => comment.project === identity.id);
  const here = cell === null ? [] : own.filter((comment) => placesOf(comment).some(({ row, field }) => isAt({ project: identity.id, row, field, title: '' }, place)));
  const write = (): void => {
    if (draft !== null) writing.mutate(draft, { onSuccess: () => {
      drafts.drop(draft);
      onWritten();
    } });
  };
  /** Back to where it was written: what it said stays in hand until it is written down again, behind what was begun there meanwhile. */
  const rewrite = ({ id, row, field, also: others, where, text, finding }: ReviewComment): void => {
    const at = { project: identity.id, row, field, title: where === null ? place.title : placeInside(where) };
    const begun = drafts.at(at)?.text ?? '';
    const quoted = declaration.findings.find(({ key }) => key === finding)?.id ?? null;
    takingBack.mutate(id, {
      onSuccess: () => {
        drafts.write(at, { text: begun.trim() === '' ? text : `${begun}\n${text}`, quoted, also: others });
        chosen.chooseAt({ row, field }, others);
      },
    });
  };
  return (
    <aside className="review-side" aria-label="意见">
      {declaration.mayComment ? (
        <section className="sheet review-writing">
          <h2>{place.title}</h2>
          {findings.map((finding) => (
            <div key={finding.id} className="review-finding">
              <p>
                <SeverityMark severity={finding.severity} /> {titleOfRule(finding.rule)}
              </p>
              <p className="small">{finding.message}</p>
              <Button size="small" onClick={() => drafts.write(place, { text: finding.message, quoted: finding.id, also })}>
                用作意见
              </Button>
            </div>
          ))}
          <label htmlFor="review-text">意见</label>
          <Input.TextArea id="review-text" value={draft?.text ?? ''} maxLength={1_000} rows={3} placeholder="哪里要改、为什么、怎么改" onChange={({ target }) => drafts.write(place, { text: target.value, also })} />
          {cell === null || (place.row === null && place.field === null) ? null : (
            <AlsoAt cell={cell} marked={marked} cells={markableCells(form, project, identity.indicators)} onMark={chosen.mark} />
          )}
          <Button type="primary" disabled={draft === null} loading={writing.isPending} onClick={write}>
            写下意见
          </Button>
          {elsewhere.length === 0 ? null : (
            <p className="small soft" role="status">
              写了一半、还没有写下的：{elsewhere.map(({ title }) => title).join('、')}。点那一格接着写。
            </p>
          )}
        </section>
      ) : (
        <section className="sheet review-writing">
          <h2>{place.title}</h2>
          {findings.length === 0 ? <p className="soft">{cell === null ? '点格子看其中的问题。' : here.length === 0 ? '系统没有在这里发现问题。' : `系统没有在这里发现问题；这里有${here.length}条意见，见下。`}</p> : null}
          {findings.map((finding) => (
            <p key={finding.id} className="small">
              <SeverityMark severity={finding.severity} /> {finding.message}
            </p>
          ))}
        </section>
      )}
      {own.length === 0 ? null : (
        // It scrolls by itself, with the keyboard as well.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className="sheet review-opinions" aria-label="这个项目的意见" tabIndex={0}>
          <h2>这个项目的意见</h2>
          <ul className="clean-list review-own">
            {[...here, ...own.filter((comment) => !here.includes(comment))].map((comment) => (
              <li key={comment.id} className={here.includes(comment) ? 'review-own-here' : undefined}>
                <p className="small soft">
                  {comment.where === null ? '所指的地方已经不在' : placeInside(comment.where)} <span className="place-mark">{stateOfComment(comment)}</span>
                </p>
                <p className="comment-text">{comment.text}</p>
                {comment.answer === '' ? null : <p className="small">答复：{comment.answer}</p>}
                {comment.state === 'draft' && declaration.mayComment ? (
                  <p className="review-own-tools">
                    <Button size="small" loading={takingBack.isPending} onClick={() => rewrite(comment)}>
                      改写
                    </Button>
                    <Button size="small" loading={removing.isPending} onClick={() => removing.mutate(comment.id)}>
                      删去
                    </Button>
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

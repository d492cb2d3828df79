// Comments on cells: written by whoever reviews the text, seen by reviewers alone until they are delivered with a return, answered by the unit.
import { unsentComments, type CommentPlace, type CommentPlaces, type PlaceInProject } from '../../domain/lifecycle/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { borrowedFor } from '../borrowed-post.ts';
import { commentPlaceTitle, standsAtAll } from '../declaration/comment-place.ts';
import { declarationSubject } from '../declaration/declaration-access.ts';
import type { DeclarationOutcome } from '../declaration/declaration-store.ts';
import { may, type AccessAsked } from '../may.ts';
import { organisationToday } from '../organisation-store.ts';
import type { DeclarationPorts } from './take-declaration-step.command.ts';

interface OnPlan {
  readonly actor: Actor;
  readonly planId: string;
  readonly key: string | null;
}

export interface WrittenComment extends OnPlan, CommentPlaces {
  readonly text: string;
  /** Key of the finding it quotes; null where it is written freely. */
  readonly finding: string | null;
}

/** Answers the id of the comment. */
export async function writeComment(ports: DeclarationPorts, { actor, planId, key, project, row, field, also: others, text, finding }: WrittenComment): Promise<Result<DeclarationOutcome<string>, Fault>> {
  const tree = await organisationToday(ports);
  const id = ports.declarations.newId();
  return ports.declarations.change({ planId, actor: auditName(actor), kind: 'comment.written', key }, async (picture) => {
    const asked: AccessAsked = { action: 'declaration.return', subject: declarationSubject(picture, tree) };
    const refused = may(actor, asked, tree);
    if (refused !== null) return failed(refused);
    if (text.trim() === '') return failed(emptyComment);
    const also = withoutDoubles({ row, field }, others);
    const place = { project, row, field, also };
    const about = commentPlaceTitle(picture.draft, place);
    if (about === null || !standsAtAll(picture.draft, place)) return failed(placeGone);
    const written = { id, ...place, text: text.trim(), finding };
    return ok({ value: id, ids: [id], change: { detail: { about, place: placeKind({ project, row, field }), ...(also.length === 0 ? {} : { places: also.length + 1 }), quoted: finding !== null }, rules: [], under: borrowedFor(actor, [asked], tree), newComments: [written] } });
  });
}

/** Each place once; the project as a whole has none beside it. */
function withoutDoubles(first: PlaceInProject, others: readonly PlaceInProject[]): readonly PlaceInProject[] {
  return first.row === null && first.field === null ? [] : others.filter((place, index) => !isSame(place, first) && others.findIndex((other) => isSame(other, place)) === index).map(({ row, field }) => ({ row, field }));
}

function isSame(one: PlaceInProject, other: PlaceInProject): boolean {
  return one.row === other.row && one.field === other.field;
}

/** Only while nobody but reviewers has seen it. */
export async function removeComment(ports: DeclarationPorts, { actor, planId, key, comment }: OnPlan & { readonly comment: string }): Promise<Result<DeclarationOutcome<null>, Fault>> {
  const tree = await organisationToday(ports);
  return ports.declarations.change({ planId, actor: auditName(actor), kind: 'comment.removed', key }, async (picture) => {
    const asked: AccessAsked = { action: 'declaration.return', subject: declarationSubject(picture, tree) };
    const refused = may(actor, asked, tree);
    if (refused !== null) return failed(refused);
    const standing = unsentComments(picture.comments, picture.steps, picture.declaration.state).find(({ id }) => id === comment);
    if (standing === undefined) return failed(commentGone);
    return ok({ value: null, ids: [comment], change: { detail: { about: commentPlaceTitle(picture.draft, standing) }, rules: [], under: borrowedFor(actor, [asked], tree), comments: new Map([[comment, { state: 'removed' as const }]]) } });
  });
}

/** What the unit says to a comment; a later answer stands in place of the former. */
export async function answerComment(ports: DeclarationPorts, { actor, planId, key, comment, answer }: OnPlan & { readonly comment: string; readonly answer: string }): Promise<Result<DeclarationOutcome<null>, Fault>> {
  const tree = await organisationToday(ports);
  return ports.declarations.change({ planId, actor: auditName(actor), kind: 'comment.answered', key }, async (picture) => {
    const asked: AccessAsked = { action: 'finding.answer', subject: declarationSubject(picture, tree) };
    const refused = may(actor, asked, tree);
    if (refused !== null) return failed(refused);
    if (answer.trim() === '') return failed(emptyAnswer);
    const standing = picture.comments.find(({ id, state }) => id === comment && state === 'sent');
    if (standing === undefined) return failed(commentGone);
    return ok({ value: null, ids: [comment], change: { detail: { about: commentPlaceTitle(picture.draft, standing) }, rules: [], under: borrowedFor(actor, [asked], tree), comments: new Map([[comment, { answer: answer.trim(), answeredBy: auditName(actor) }]]) } });
  });
}

function placeKind({ project, row, field }: CommentPlace): string {
  if (row !== null) return 'row';
  if (field !== null) return 'field';
  return project === null ? 'text' : 'project';
}

const emptyComment: Fault = { code: 'comment-empty', what: '意见没有写内容', where: '审核意见', remedy: '请写明哪里要改、为什么、怎么改。' };
const emptyAnswer: Fault = { code: 'comment-empty', what: '答复没有写内容', where: '审核意见', remedy: '请写明改成了什么，或者为什么不改。' };
const placeGone: Fault = { code: 'comment-place-gone', what: '意见所指的地方已经不在文本里', where: '审核意见', remedy: '请刷新页面，重新选择意见所指的格子；没有写入任何内容。' };
const commentGone: Fault = { code: 'comment-not-found', what: '这条意见已经不在，或者已随退回送出', where: '审核意见', remedy: '请刷新页面看现在的意见；没有写入任何内容。' };

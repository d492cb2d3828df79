// What is told of posts and extensions: handed over, lent and taken back, and given longer.
import { roles, type Role } from '../../domain/access/index.ts';
import { roundTitles, type LockException } from '../../domain/lifecycle/index.ts';
import { writtenDay } from '../../domain/notice/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { addDays } from '../../kernel/day-count.ts';
import { auditName, type Actor } from '../actor.ts';
import type { BorrowedPost } from '../borrowed-post.ts';
import type { NewNotice } from './notice-store.ts';
import { noticesOf, type NoticeMatter, type NoticePeople } from './notices-of.ts';

export interface HandedOver {
  readonly actor: Actor;
  readonly from: string;
  readonly to: string;
  readonly lastDay: CivilDate;
  readonly posts: number;
  /** Distinguishes two handovers between the same two. */
  readonly id: string;
  readonly under: readonly BorrowedPost[];
}

export function handOverNotices({ actor, under, from, to, lastDay, posts, id }: HandedOver, people: NoticePeople): readonly NewNotice[] {
  const facts = { who: from, taker: to, posts, from: writtenDay(addDays(lastDay, 1)), lastDay: writtenDay(lastDay) };
  return noticesOf({ ...nobodys, on: 'post.handed-over', thing: `post.handed-over ${id}`, actor: auditName(actor), under, named: { taker: to, giver: from }, facts }, people);
}

export interface Lent {
  readonly actor: Actor | null;
  readonly occasion: 'post.delegated' | 'post.delegation-ended' | 'day.delegation-begins' | 'day.delegation-over';
  /** `id`: of the delegation, or of the request that makes it. */
  readonly delegation: { readonly id: string; readonly to: string; readonly from: CivilDate; readonly until: CivilDate };
  readonly giver: string;
  readonly role: Role;
}

/** That a delegation is over is told once, whether it was taken back or its days went by. */
export function delegationNotices({ actor, occasion, delegation, giver, role }: Lent, people: NoticePeople): readonly NewNotice[] {
  const facts = { who: giver, taker: delegation.to, post: roles[role].title, from: writtenDay(delegation.from), until: writtenDay(delegation.until) };
  const thing = occasion === 'post.delegation-ended' || occasion === 'day.delegation-over' ? `delegation-over ${delegation.id} ${delegation.until}` : `${occasion} ${delegation.id}`;
  return noticesOf({ ...nobodys, on: occasion, thing, actor: actor === null ? null : auditName(actor), named: { taker: delegation.to, giver }, facts }, people);
}

export interface Extended {
  readonly on: 'exception.granted' | 'exception.ended';
  readonly actor: Actor;
  readonly exception: LockException;
  readonly unitName: string;
  readonly id: string;
  readonly under: readonly BorrowedPost[];
}

export function extensionNotices({ on, actor, under, exception, unitName, id }: Extended, people: NoticePeople): readonly NewNotice[] {
  const { round, fiscalYear, unit, account, projects, until } = exception;
  const facts = { unit: unitName, year: fiscalYear, round: roundTitles[round], until: writtenDay(until), ...(account === null ? {} : { who: account }), ...(projects === null ? {} : { projects: projects.length }) };
  const subject = { node: unit, before: null, after: null, declaredBy: [] };
  return noticesOf({ on, thing: `${on} ${id}`, actor: auditName(actor), under, planId: null, subject, named: account === null ? {} : { person: account }, facts }, people);
}

const nobodys: Pick<NoticeMatter, 'planId' | 'subject'> = { planId: null, subject: null };

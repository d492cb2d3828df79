// Who is told what of something that happened: the table of the catalogue, applied to the posts of a day. The one who did it is not told.
import { accessSentences } from '../../catalogue/access/access-sentences.ts';
import type { AccessAction, AccessState } from '../../catalogue/access/access-actions.ts';
import { noticeKinds, type NoticeOccasion } from '../../catalogue/notices/notice-kinds.ts';
import { judgeAccess, type Role } from '../../domain/access/index.ts';
import type { NamedPart, NoticeFacts, NoticeRecipients } from '../../domain/notice/index.ts';
import { postsByAccount, type OrganisationTree, type Post, type PostRecords } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import { roleTitle, type BorrowedPost } from '../borrowed-post.ts';
import { organisationToday, today, type OrganisationPorts } from '../organisation-store.ts';
import type { NewNotice } from './notice-store.ts';

/** Everybody's posts of a day. */
export interface NoticePeople {
  readonly posts: ReadonlyMap<string, readonly Post<Role>[]>;
  readonly tree: OrganisationTree;
}

export interface NoticeMatter {
  readonly on: NoticeOccasion;
  /** The same text for the same matter: nobody is told of it twice. */
  readonly thing: string;
  /** Account of who did it; null where a day or the program did. */
  readonly actor: string | null;
  readonly planId: string | null;
  /** Place, and the stages before and after; null where it is nobody's in particular. */
  readonly subject: { readonly node: string; readonly before: AccessState | null; readonly after: AccessState | null; readonly declaredBy: readonly string[] } | null;
  readonly named: Readonly<Partial<Record<NamedPart, string>>>;
  readonly facts: NoticeFacts;
  /** Posts of others in which it was done; left out: in posts of one's own. */
  readonly under?: readonly BorrowedPost[];
}

export function noticesOf({ on, thing, actor, planId, facts: told, under = [], ...about }: NoticeMatter, people: NoticePeople): readonly NewNotice[] {
  const given = new Map<string, NewNotice>();
  const facts = { ...told, ...borrowedFacts(under) };
  for (const { id, to } of noticeKinds.filter((kind) => kind.on.includes(on))) {
    for (const account of to.flatMap((recipients) => accountsOf(recipients, about, people))) {
      if (account !== actor && !given.has(account)) given.set(account, { account, kind: id, thing, planId, facts });
    }
  }
  return [...given.values()];
}

/** Whose post it was done in, as the sentence of every kind may end with. */
function borrowedFacts(under: readonly BorrowedPost[]): NoticeFacts {
  const lent = under.find(({ account }) => account !== null);
  const urgent = under.find(({ reason }) => reason !== null);
  return {
    ...(lent === undefined || lent.account === null ? {} : { lender: lent.account, lent: `${lent.place}${roleTitle(lent.role)}` }),
    ...(urgent === undefined || urgent.reason === null ? {} : { emergency: urgent.reason }),
  };
}

export function noticePeople(day: CivilDate, records: PostRecords<Role>, tree: OrganisationTree): NoticePeople {
  return { posts: postsByAccount(day, records), tree };
}

export async function peopleToday(ports: OrganisationPorts): Promise<NoticePeople> {
  const [tree, organisation] = await Promise.all([organisationToday(ports), ports.organisation.read()]);
  return noticePeople(today(ports), organisation, tree);
}

function accountsOf(recipients: NoticeRecipients<AccessAction>, { subject, named }: Pick<NoticeMatter, 'subject' | 'named'>, people: NoticePeople): readonly string[] {
  if (recipients.kind === 'named') return [named[recipients.as] ?? []].flat();
  if (subject === null) return [];
  const { node, declaredBy } = subject;
  const among = (action: AccessAction, state: AccessState | null, posts: (all: readonly Post<Role>[], account: string) => readonly Post<Role>[]): readonly string[] =>
    [...people.posts].flatMap(([account, all]) => (judgeAccess({ account, posts: posts(all, account), action, subject: { node, state, declaredBy } }, { sentences: accessSentences, tree: people.tree }).allowed ? [account] : []));
  switch (recipients.kind) {
    case 'able':
      return among(recipients.action, recipients.at === 'before' ? subject.before : subject.after, (all) => all);
    case 'declared':
      return among('plan.read', subject.after, (all, account) => (declaredBy.includes(account) ? all : all.filter(({ onBehalfOf }) => onBehalfOf !== null && declaredBy.includes(onBehalfOf))));
    case 'reading':
      return among('plan.read', subject.after, (all) => all.filter(({ role }) => recipients.roles.includes(role)));
  }
}

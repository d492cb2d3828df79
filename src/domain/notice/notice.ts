// 消息: what somebody has to know because something happened. A declaration says of each kind on which occasions it is given, to whom, in which sentence, and to
// which page it leads; who that is on a day is found from posts and access.
import type { Role } from '../access/index.ts';
import type { ProjectState } from '../lifecycle/index.ts';

/** What a sentence is filled with: texts of the matter, counts, and days. A person is named by the id of an account alone, under one of `personFacts`. */
export type NoticeFacts = Readonly<Record<string, string | number>>;

/** Facts that hold the id of an account; the name is looked up when the notice is shown. */
export const personFacts: readonly string[] = ['who', 'taker', 'lender'];

/** Of a matter between two persons: who gives and who takes a post, whom an extension or a decision is for. */
export type NamedPart = 'giver' | 'taker' | 'person';

export type NoticeRecipients<Action extends string = string> =
  /** Whoever may do it to the subject, as it was before what happened or as it is after. */
  | { readonly kind: 'able'; readonly action: Action; readonly at: 'before' | 'after' }
  /** Who declared the subject, and who stands in for them; only those who still read it. */
  | { readonly kind: 'declared' }
  /** Whoever reads the subject in one of these roles. */
  | { readonly kind: 'reading'; readonly roles: readonly Role[] }
  /** The person the matter itself names. */
  | { readonly kind: 'named'; readonly as: NamedPart };

/** What a notice asks for. It is done, by whoever, when the text has taken a further step, it was submitted, none of its projects stands at that state any more, or the proposal was decided. */
export type NoticeAct = { readonly kind: 'step' } | { readonly kind: 'submission' } | { readonly kind: 'projects'; readonly state: ProjectState } | { readonly kind: 'decision' };

export interface NoticeKind<Id extends string = string, Occasion extends string = string, Action extends string = string> {
  /** Stable, lower case; kept with every notice. */
  readonly id: Id;
  /** Two to six characters, by which a person tells kinds apart and switches their mail off. */
  readonly title: string;
  readonly on: readonly Occasion[];
  readonly to: readonly NoticeRecipients<Action>[];
  /** Filled by `fillSentence`: what happened, and what to do. */
  readonly sentence: string;
  /** The page it leads to. */
  readonly leadsTo: NoticePlace;
  /** Null: it only tells. */
  readonly asks: NoticeAct | null;
}

/** `review`, `declaration` of the plan · `desk` 工作台 · `posts` the own account · `library` 指标库 */
export type NoticePlace = 'review' | 'declaration' | 'desk' | 'posts' | 'library';

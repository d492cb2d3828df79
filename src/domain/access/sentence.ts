// Access is a list of sentences: which roles may do which things to what, and when. The sentences are content (catalogue/access); this is their shape.
import type { Role } from './role.ts';

/**
 * How far a post reaches: `node` its own section, office, unit … and what is under it · `unit` the unit it stands in · `department` the department ·
 * `served` the departments it looks after · `division` the whole division.
 */
export type Reach = 'node' | 'unit' | 'department' | 'served' | 'division';

export interface AccessSentence<Action extends string = string, State extends string = string> {
  /** Stable, lower case: `officer-edits-own-project`. */
  readonly id: string;
  /** The sentence itself, Chinese, as the access page shows it. */
  readonly text: string;
  readonly roles: readonly [Role, ...Role[]];
  readonly actions: readonly [Action, ...Action[]];
  readonly reach: Reach;
  /** States of the subject in which it holds; null for any, and for subjects without a state. */
  readonly states: readonly State[] | null;
  /** True where the actor must not have declared the subject: nobody approves what he declared. */
  readonly notOwnDeclaration: boolean;
}

/** What an action is done to. */
export interface AccessSubject<State extends string = string> {
  /** Place of the organisation to which it belongs: the section of a project, the unit of a plan, the division of a setting. */
  readonly node: string;
  readonly state: State | null;
  /** Accounts that declared it or submitted it. */
  readonly declaredBy: readonly string[];
}

// While an installation has a single account there is nobody to keep apart: that account acts in every role and at every place. What stays is the order of
// things: a step that belongs to another stage is not open to it either. Ground: docs/adr/0007-people-and-lifecycle.md.
import type { AccessJudgement } from './judge-access.ts';
import { roles } from './role.ts';
import type { AccessSentence, AccessSubject } from './sentence.ts';

/** The judgement for the only account: allowed as soon as some sentence speaks of the action at this stage, in the role that the sentence names first. */
export function judgeAlone<Action extends string, State extends string>(
  question: { readonly action: Action; readonly subject: AccessSubject<State> },
  sentences: readonly AccessSentence<Action, State>[],
): AccessJudgement {
  const { action, subject } = question;
  const speaking = sentences.filter((sentence) => sentence.actions.includes(action));
  const open = speaking.find(({ states }) => states === null || (subject.state !== null && states.includes(subject.state)));
  if (open !== undefined) {
    return { allowed: true, sentence: open.id, post: { appointment: onlyAccountPost, role: open.roles[0], node: subject.node, serves: [], onBehalfOf: null } };
  }
  const able = new Set(speaking.flatMap((sentence) => sentence.roles.map((role) => roles[role].title)));
  return { allowed: false, why: speaking.length === 0 ? 'no-post' : 'state', roles: [...able] };
}

/** Stands for the appointment that the only account does not need. */
export const onlyAccountPost = 'only-account';

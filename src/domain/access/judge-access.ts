// Whether an account may do something to a subject, by which sentence and in which post; or why not: the sentence that comes nearest tells the
// reason, so that a person learns whether it is the place, the stage or their own declaration that stands in the way.
import { isWithin, nearestOfKind, type OrganisationTree, type Post } from '../organisation/index.ts';
import { roles, type Role } from './role.ts';
import type { AccessSentence, AccessSubject, Reach } from './sentence.ts';

export interface AccessQuestion<Action extends string, State extends string> {
  readonly account: string;
  readonly posts: readonly Post<Role>[];
  readonly action: Action;
  readonly subject: AccessSubject<State>;
}

export interface AccessRules<Action extends string, State extends string> {
  readonly sentences: readonly AccessSentence<Action, State>[];
  readonly tree: OrganisationTree;
}

export type AccessRefusal = 'no-post' | 'elsewhere' | 'state' | 'own-declaration';

export type AccessJudgement =
  | { readonly allowed: true; readonly sentence: string; readonly post: Post<Role> }
  | {
      readonly allowed: false;
      readonly why: AccessRefusal;
      /** Roles that may do it, for the remedy: 经办人、科室（所）负责人. */
      readonly roles: readonly string[];
    };

/** The refusals from the farthest to the nearest. */
const nearness: readonly AccessRefusal[] = ['no-post', 'elsewhere', 'state', 'own-declaration'];

export function judgeAccess<Action extends string, State extends string>(
  question: AccessQuestion<Action, State>,
  rules: AccessRules<Action, State>,
): AccessJudgement {
  const speaking = rules.sentences.filter((sentence) => sentence.actions.includes(question.action));
  let nearest: AccessRefusal = 'no-post';
  for (const sentence of speaking) {
    for (const post of question.posts) {
      const refusal = refusalOf(sentence, post, question, rules.tree);
      if (refusal === null) return { allowed: true, sentence: sentence.id, post };
      if (nearness.indexOf(refusal) > nearness.indexOf(nearest)) nearest = refusal;
    }
  }
  const able = new Set(speaking.flatMap((sentence) => sentence.roles.map((role) => roles[role].title)));
  return { allowed: false, why: nearest, roles: [...able] };
}

/** A part of the organisation that posts reach for an action, and the states in which they do; what a list is narrowed by before it is read. */
export interface AccessScope<State extends string> {
  /** Everything at and under this node. */
  readonly root: string;
  readonly states: readonly State[] | null;
}

/** Where posts reach for an action: the union of the scopes, none twice. Empty: nowhere. */
export function accessScopes<Action extends string, State extends string>(
  posts: readonly Post<Role>[],
  action: Action,
  rules: AccessRules<Action, State>,
): readonly AccessScope<State>[] {
  const scopes = new Map<string, AccessScope<State>>();
  for (const sentence of rules.sentences) {
    if (!sentence.actions.includes(action)) continue;
    for (const post of posts) {
      if (!sentence.roles.includes(post.role)) continue;
      for (const root of rootsOf(sentence.reach, post, rules.tree)) {
        scopes.set(`${root} ${sentence.states?.join(' ') ?? '*'}`, { root, states: sentence.states });
      }
    }
  }
  return [...scopes.values()];
}

function refusalOf<Action extends string, State extends string>(
  sentence: AccessSentence<Action, State>,
  post: Post<Role>,
  { account, subject }: AccessQuestion<Action, State>,
  tree: OrganisationTree,
): AccessRefusal | null {
  if (!sentence.roles.includes(post.role)) return 'no-post';
  if (!rootsOf(sentence.reach, post, tree).some((root) => isWithin(tree, subject.node, root))) return 'elsewhere';
  if (sentence.states !== null && (subject.state === null || !sentence.states.includes(subject.state))) return 'state';
  if (!sentence.notOwnDeclaration) return null;
  // Acting for somebody else does not make another person of either of the two.
  const own = subject.declaredBy.includes(account) || (post.onBehalfOf !== null && subject.declaredBy.includes(post.onBehalfOf));
  return own ? 'own-declaration' : null;
}

/** The nodes under which a post reaches; none where the post's place is not in the organisation. */
function rootsOf(reach: Reach, post: Post<Role>, tree: OrganisationTree): readonly string[] {
  switch (reach) {
    case 'node':
      return [post.node];
    case 'served':
      return post.serves;
    case 'unit':
    case 'department':
    case 'division': {
      const root = nearestOfKind(tree, post.node, reach);
      return root === null ? [] : [root.id];
    }
  }
}

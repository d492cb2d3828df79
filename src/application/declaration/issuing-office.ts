// From which office a step of a declaration went out, for the papers about it: the bureau of whoever took it, by the post in which they could; where that post is
// not known any more (an emergency post, a taken account), the bureau of whoever held such a post on that day. The organisation and the posts are those of the day.
import { accessSentences } from '../../catalogue/access/access-sentences.ts';
import { judgeAccess, type Role } from '../../domain/access/index.ts';
import { nearestOfKind, organName, postsByAccount, type OrganisationTree, type Post } from '../../domain/organisation/index.ts';
import { chinaDayOf } from '../../kernel/day-count.ts';
import type { OrganisationPorts } from '../organisation-store.ts';
import { placeOf } from '../plan-access.ts';
import type { DeclarationPicture, DeclarationStepRecord } from './declaration-store.ts';

/** Null where no bureau can be named: its place on the paper stays blank. */
export async function issuingOffice({ organisation }: Pick<OrganisationPorts, 'organisation'>, { plan, steps }: Pick<DeclarationPicture, 'plan' | 'steps'>, step: DeclarationStepRecord): Promise<string | null> {
  const day = chinaDayOf(step.at);
  if (day === null) return null;
  const [tree, records] = await Promise.all([organisation.treeOn(day), organisation.read()]);
  const posts = postsByAccount(day, records);
  const subject = { node: placeOf(plan, tree), state: steps.findLast(({ event }) => event < step.event)?.to ?? null, declaredBy: [] };
  const others = [...posts.keys()].filter((account) => account !== step.actor).toSorted();
  for (const account of [step.actor, ...others]) {
    const judged = judgeAccess({ account, posts: posts.get(account) ?? [], action: `declaration.${step.action}`, subject }, { sentences: accessSentences, tree });
    const office = judged.allowed ? officeOf(judged.post, tree) : null;
    if (office !== null) return office;
  }
  return null;
}

/** A section signs by the bureau above it; a division is no bureau. */
function officeOf({ node }: Post<Role>, tree: OrganisationTree): string | null {
  const bureau = nearestOfKind(tree, node, 'unit') ?? nearestOfKind(tree, node, 'department');
  return bureau === null ? null : organName(bureau.name);
}

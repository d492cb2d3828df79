// Which texts a change of posts would leave without anybody for one of their next steps, told before the change is confirmed: it warns and does not forbid. Whoever may make
// the change without reading the texts learns the units and the posts that would be missing, and no more.
import { leftEmptyProjectSentence, leftEmptySentence, statesAhead } from '../../catalogue/lifecycle/left-empty.ts';
import type { DeclarationState, EmptyHands, ProjectState } from '../../domain/lifecycle/index.ts';
import { nearestOfKind, reviewingDepartment } from '../../domain/organisation/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import type { PostPorts } from '../commands/posts.command.ts';
import { unitStates } from '../declaration/unit-states.ts';
import type { CourseStep, DeclarationStore } from '../declaration/declaration-store.ts';
import { accountsAble, emptyHandsIn, emptyProjectHandsIn, toldHands, type Hands } from '../declaration/next-hands.ts';
import { weighedPosts, type PostChange, type WeighedPosts } from '../declaration/weighed-posts.ts';
import { organisationToday } from '../organisation-store.ts';
import { placeOf } from '../plan-access.ts';
import type { RuleEdition } from '../plan-figures.ts';
import { isInScope, planScope, scopeOfPosts } from '../plan-scope.ts';
import type { ListedPlan, PlanStore } from '../plan-store.ts';
import { shownPeople } from '../shown-people.ts';

export interface LeftEmptyPorts extends PostPorts {
  readonly plans: PlanStore;
  readonly declarations: Pick<DeclarationStore, 'courses' | 'picture'>;
  readonly edition: RuleEdition;
}

/** A text that would have nobody for a step; `plan` null for whoever may not read it. */
export interface LeftText {
  readonly plan: { readonly id: string; readonly fiscalYear: number | null } | null;
  readonly unitName: string;
  /** Whether it is at this very step now, or has yet to come to it. */
  readonly waiting: boolean;
}

export interface LeftStep {
  /** Which step, whose it is, and what would be missing. */
  readonly sentence: string;
  /** Those at this very step first; at most `mostNamed`. */
  readonly texts: readonly LeftText[];
  readonly textsInAll: number;
}

export interface LeftEmpty {
  /** From which day. */
  readonly day: CivilDate;
  readonly steps: readonly LeftStep[];
  /** Who could hand the posts of a disabled account over, in words; null: nobody could hand over all of them, or there is nothing to hand over. */
  readonly handOverBy: string | null;
}

/** More names tell no more. */
const mostNamed = 12;

interface Found extends LeftText {
  readonly sentence: string;
}

export async function leftEmpty(ports: LeftEmptyPorts, actor: Actor, change: PostChange): Promise<Result<LeftEmpty, Fault>> {
  const weighed = await weighedPosts(ports, actor, change);
  if (!weighed.ok) return weighed;
  const { day, moved, tree } = weighed.value;
  // What the posts reach that come or go: nothing else changes. 示范 is nobody's work.
  const plans = (await ports.plans.list(ports.edition, scopeOfPosts(moved, 'plan.read', tree))).filter(({ demo }) => !demo);
  const treeToday = await organisationToday(ports);
  const scope = planScope(actor, 'plan.read', treeToday);
  const reads = (plan: ListedPlan): boolean => isInScope(scope, plan);
  const courses = await ports.declarations.courses(plans.map(({ id }) => id));
  const found = plans.flatMap((plan) => emptySteps(plan, courses.get(plan.id) ?? [], weighed.value).map(({ state, empty }): Found => ({ ...nameText(plan, { reads, tree }), sentence: leftEmptySentence(state, empty), waiting: state === plan.state })));
  const ofProjects = await emptyProjects(ports, { plans, reads, tree, weighed: weighed.value });
  return ok({ day, steps: bySentence([...ofProjects, ...found]), handOverBy: change.kind === 'disabled' && moved.length > 0 ? whoHandsOver(weighed.value, shownPeople(actor, treeToday)) : null });
}

function nameText(plan: ListedPlan, { reads, tree }: Naming): Pick<LeftText, 'plan' | 'unitName'> {
  if (reads(plan)) return { plan: { id: plan.id, fiscalYear: plan.fiscalYear }, unitName: plan.unitName };
  return { plan: null, unitName: tree.nodes.get(placeOf(plan, tree))?.name ?? plan.unitName };
}

/** The steps before a text that somebody could take and nobody could any more, or that are empty for another reason than before. */
function emptySteps(plan: ListedPlan, course: readonly CourseStep[], { tree, before, after }: WeighedPosts): readonly { readonly state: DeclarationState; readonly empty: EmptyHands }[] {
  // A text of a unit that ends goes to whoever takes over; where nobody does, it stays with finance and waits for no unit.
  const [node, nodeAfter] = [placeOf(plan, tree), placeOf(plan, after.tree)];
  if (nodeAfter !== node && after.tree.nodes.get(nodeAfter)?.kind === 'division') return [];
  const handed = { from: plan.state, declaredBy: course.at(-1)?.declaredBy ?? [] };
  return statesAhead(plan.state, reviewingDepartment(after.tree, nodeAfter) !== null).flatMap((state) => {
    const empty = emptyAhead(state, { node: nodeAfter, ...handed }, after);
    return empty === null || emptyAhead(state, { node, ...handed }, before)?.why === empty.why ? [] : [{ state, empty }];
  });
}

interface Handed {
  readonly node: string;
  /** Where the text stands. */
  readonly from: DeclarationState;
  readonly declaredBy: readonly string[];
}

/** A text that has yet to be submitted will have been declared by whoever submits it: the step is empty where it is so for each who could. */
function emptyAhead(state: DeclarationState, { node, from, declaredBy }: Handed, hands: Hands): EmptyHands | null {
  const toSubmit = state !== from && unitStates.includes(from);
  const submitters = toSubmit ? accountsAble('declaration.submit', { node, state: from, declaredBy: [] }, hands) : [];
  let empty = submitters.length === 0 ? emptyHandsIn(state, { node, declaredBy }, hands) : null;
  for (const { account, post } of submitters) {
    empty = emptyHandsIn(state, { node, declaredBy: [...declaredBy, account, ...(post.onBehalfOf === null ? [] : [post.onBehalfOf])] }, hands);
    if (empty === null) return null;
  }
  return empty;
}

/** States in which the head of a section has yet to look at a project. */
const beforeTheHead: readonly ProjectState[] = ['editing', 'sent-back', 'with-head'];

/** Projects of sections that lose their head; only texts in the unit's hands move inside the unit. */
async function emptyProjects({ declarations }: LeftEmptyPorts, { plans, reads, tree, weighed }: Naming & { readonly plans: readonly ListedPlan[]; readonly weighed: WeighedPosts }): Promise<readonly Found[]> {
  const { before, after } = weighed;
  const found: Found[] = [];
  // The projects of a section that ends itself are told apart (`endingView`): they go to another section, and not to another head.
  for (const section of new Set(weighed.moved.filter(({ role, node }) => role === 'section-head' && after.tree.nodes.has(node)).map(({ node }) => node))) {
    const empty = emptyProjectHandsIn('with-head', section, after);
    if (empty === null || emptyProjectHandsIn('with-head', section, before)?.why === empty.why) continue;
    const unit = nearestOfKind(tree, section, 'unit')?.id;
    for (const plan of plans.filter((one) => unitStates.includes(one.state) && placeOf(one, tree) === unit)) {
      const picture = await declarations.picture(plan.id);
      const meant = [...(picture?.projects.values() ?? [])].filter((standing) => standing.section === section && beforeTheHead.includes(standing.state));
      if (meant.length === 0) continue;
      found.push({ ...nameText(plan, { reads, tree }), sentence: leftEmptyProjectSentence(empty), waiting: meant.some(({ state }) => state === 'with-head') });
    }
  }
  return found;
}

interface Naming {
  readonly reads: (plan: ListedPlan) => boolean;
  readonly tree: WeighedPosts['tree'];
}

/** Each unit once for whoever is told no texts. */
function bySentence(found: readonly Found[]): readonly LeftStep[] {
  const steps = new Map<string, Map<string, LeftText>>();
  for (const { sentence, ...text } of found) {
    const texts = steps.get(sentence) ?? new Map<string, LeftText>();
    const key = text.plan?.id ?? text.unitName;
    texts.set(key, { ...text, waiting: text.waiting || texts.get(key)?.waiting === true });
    steps.set(sentence, texts);
  }
  return [...steps].map(([sentence, texts]) => {
    const inOrder = [...texts.values()].toSorted((a, b) => Number(b.waiting) - Number(a.waiting));
    return { sentence, texts: inOrder.slice(0, mostNamed), textsInAll: inOrder.length };
  });
}

function whoHandsOver({ moved, after }: WeighedPosts, shows: (node: string) => boolean): string | null {
  const places = [...new Set(moved.filter(({ onBehalfOf }) => onBehalfOf === null).map(({ node }) => node))];
  const able = places.map((node) => accountsAble('post.hand-over', { node, state: null, declaredBy: [] }, after));
  const everywhere = (able[0] ?? []).filter(({ account }) => able.every((there) => there.some((one) => one.account === account)));
  return toldHands(everywhere, after, shows);
}

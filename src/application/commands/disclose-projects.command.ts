// 公开 or 不公开, said of one project or of many at once: on what ground, why, and who reviewed what is kept back. Several decisions in one request are one event, so that what was decided for
// many is taken back for all of them together.
import { disclosureGround, publicGround } from '../../catalogue/publication/disclosure-grounds.ts';
import type { OrganisationTree } from '../../domain/organisation/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { borrowedFor, type BorrowedPost } from '../borrowed-post.ts';
import { declarationSubject } from '../declaration/declaration-access.ts';
import { namesOf } from '../declaration/declaration-facts.ts';
import type { DeclarationOutcome, DeclarationPicture, Disclosure, DisclosureBasis, ProjectRecord } from '../declaration/declaration-store.ts';
import { may } from '../may.ts';
import { besideHeld, extensionHold } from '../declaration/extension-hold.ts';
import { titleOf } from '../declaration/shut-places.ts';
import { organisationToday, today } from '../organisation-store.ts';
import type { DeclarationPorts } from './take-declaration-step.command.ts';

export interface DisclosureDecision {
  /** Identities. */
  readonly projects: readonly string[];
  /** Null: it is open again whether they are shown. */
  readonly disclosure: Disclosure | null;
  /** Of the catalogue; asked of what is kept back. */
  readonly ground: string | null;
  readonly reason: string;
  readonly secrecyReviewer: string | null;
}

export interface DisclosedProjects {
  readonly actor: Actor;
  readonly planId: string;
  readonly decisions: readonly DisclosureDecision[];
  readonly key: string | null;
}

export async function discloseProjects(ports: DeclarationPorts, { actor, planId, decisions, key }: DisclosedProjects): Promise<Result<DeclarationOutcome<null>, Fault>> {
  const tree = await organisationToday(ports);
  return ports.declarations.change({ planId, actor: auditName(actor), kind: 'project.disclosed', key }, async (picture) => {
    const unfit = whyRefused(picture, actor, tree) ?? decisions.map((decision) => whyUnfit(picture, decision)).find((fault) => fault !== null) ?? whyTwice(decisions);
    if (unfit !== null) return failed(unfit);
    const settled = decisions.map(settledDecision).map((decision) => ({ ...decision, projects: decision.projects.filter((id) => differs(picture, id, decision)) }));
    const changed = settled.flatMap(({ projects }) => projects);
    if (changed.length === 0) return ok({ value: null, ids: [], change: null });
    const hold = await extensionHold(picture, { actor, tree, today: today(ports) });
    const held = hold === null ? undefined : changed.find((id) => !hold.projects.has(id));
    if (hold !== null && held !== undefined) return failed(besideHeld(hold, `项目“${titleOf(picture.draft, held)}”的是否公开`));
    return ok({
      value: null,
      ids: changed,
      change: {
        detail: { about: settled.filter(({ projects }) => projects.length > 0).map((decision) => `${namesOf(picture, decision.projects)}：${toldDecision(decision)}`).join('；'), projects: changed.length },
        rules: [],
        under: borrowedToDisclose(picture, actor, tree),
        projects: new Map(settled.flatMap(({ projects, disclosure, secrecyReviewer }) => projects.map((id) => [id, { disclosure, secrecyReviewer }] as const))),
        disclosures: new Map(settled.flatMap(({ projects, ground, reason }) => projects.map((id) => [id, { ground, reason }] as const))),
      },
    });
  });
}

/** It is said as long as it can matter: while the text is written, of an approved one, and of one that is published already. */
function whyRefused(picture: DeclarationPicture, actor: Actor, tree: OrganisationTree): Fault | null {
  const subject = declarationSubject(picture, tree);
  const refused = may(actor, { action: 'overall.edit', subject }, tree);
  return refused === null || may(actor, { action: 'project.disclose', subject }, tree) === null ? null : refused;
}

/** One of the two actions is enough: nothing is borrowed where one's own posts allow either. */
function borrowedToDisclose(picture: DeclarationPicture, actor: Actor, tree: OrganisationTree): readonly BorrowedPost[] {
  const subject = declarationSubject(picture, tree);
  const allowed = (['overall.edit', 'project.disclose'] as const).filter((action) => may(actor, { action, subject }, tree) === null);
  const [first = [], second = first] = allowed.map((action) => borrowedFor(actor, [{ action, subject }], tree));
  return second.length < first.length ? second : first;
}

// A text that was published once stays readable while it is adjusted: what is published is asked of its steps, never of its state.
function whyUnfit({ projects: standing, steps }: DeclarationPicture, { projects, disclosure, ground, reason, secrecyReviewer }: DisclosureDecision): Fault | null {
  if (projects.some((id) => !standing.has(id))) return projectGone;
  if (disclosure === null) return steps.some(({ action }) => action === 'publish') ? alreadyPublished : null;
  if (disclosure === 'public') return null;
  if (disclosureGround(ground)?.disclosure !== 'withheld') return withoutGround;
  if (reason.trim() === '') return withoutReason;
  return (secrecyReviewer ?? '').trim() === '' ? withoutReviewer : null;
}

function whyTwice(decisions: readonly DisclosureDecision[]): Fault | null {
  const all = decisions.flatMap(({ projects }) => [...new Set(projects)]);
  return new Set(all).size < all.length ? saidTwice : null;
}

/** What is shown rests on the rule itself, and nobody reviews its secrecy. */
function settledDecision({ projects, disclosure, ground, reason, secrecyReviewer }: DisclosureDecision): DisclosureDecision {
  const one = { projects: [...new Set(projects)], disclosure, reason: reason.trim() };
  if (disclosure === null) return { ...one, ground: null, reason: '', secrecyReviewer: null };
  return disclosure === 'public' ? { ...one, ground: publicGround, secrecyReviewer: null } : { ...one, ground, secrecyReviewer: secrecyReviewer?.trim() ?? null };
}

function differs({ projects, disclosures }: DeclarationPicture, id: string, { disclosure, ground, reason, secrecyReviewer }: DisclosureDecision): boolean {
  const record: Pick<ProjectRecord, 'disclosure' | 'secrecyReviewer'> = projects.get(id) ?? { disclosure: null, secrecyReviewer: null };
  const basis: DisclosureBasis = disclosures.get(id) ?? { ground: null, reason: '' };
  return record.disclosure !== disclosure || record.secrecyReviewer !== secrecyReviewer || basis.ground !== ground || basis.reason !== reason;
}

/** As the history tells it; the name of a person never stands there, and the reason stands beside it. */
function toldDecision({ disclosure, ground }: DisclosureDecision): string {
  if (disclosure === null) return '是否公开改回没有写明';
  const title = disclosureGround(ground)?.title ?? null;
  return `${disclosure === 'public' ? '公开' : '不公开'}${title === null ? '' : `（${title}）`}`;
}

const projectGone: Fault = { code: 'project-not-found', what: '所选的项目里有已经不在的', where: '项目', remedy: '请刷新页面后重新选择；没有写入任何内容。' };
const alreadyPublished: Fault = { code: 'already-published', what: '文本已经公开过，不能改回“没有写明”', where: '是否公开', remedy: '可以改为“公开”或“不公开”：不公开的从保存起不再显示，公开那时没有写为“公开”的从下一次公开起显示；没有写入任何内容。' };
const withoutGround: Fault = { code: 'disclosure-ground-missing', what: '不公开的项目没有选择依据', where: '是否公开', remedy: '请从列表里选择不公开的依据；没有写入任何内容。' };
const withoutReason: Fault = { code: 'reason-missing', what: '不公开的项目没有写明理由', where: '是否公开', remedy: '请写明为什么适用所选的依据；没有写入任何内容。' };
const withoutReviewer: Fault = { code: 'secrecy-reviewer-missing', what: '不公开的项目没有写明保密审查人', where: '是否公开', remedy: '请写明由谁作的保密审查；没有写入任何内容。' };
const saidTwice: Fault = { code: 'project-said-twice', what: '同一个项目写了两个决定', where: '是否公开', remedy: '请刷新页面后重新选择；没有写入任何内容。' };

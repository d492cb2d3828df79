// What the unit's finance says about projects beside their text: which section fills them in, and whether they are new or go on. Whether they are published is a
// decision of its own (disclose-projects.command.ts). A project given to a section is from then on in the hands of its people.
import { isWithin, type OrganisationTree } from '../../domain/organisation/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { borrowedFor } from '../borrowed-post.ts';
import { declarationSubject } from '../declaration/declaration-access.ts';
import { namesOf } from '../declaration/declaration-facts.ts';
import type { DeclarationOutcome, DeclarationPicture, ProjectRecord } from '../declaration/declaration-store.ts';
import { may, type AccessAsked } from '../may.ts';
import { besideHeld, extensionHold } from '../declaration/extension-hold.ts';
import { titleOf } from '../declaration/shut-places.ts';
import { organisationToday, today } from '../organisation-store.ts';
import { placeOf } from '../plan-access.ts';
import type { DeclarationPorts } from './take-declaration-step.command.ts';

/** What is left out stays as it is. */
export type ProjectDescription = Partial<Pick<ProjectRecord, 'section' | 'continuity'>>;

export interface DescribedProjects {
  readonly actor: Actor;
  readonly planId: string;
  /** Identities. */
  readonly projects: readonly string[];
  readonly description: ProjectDescription;
  readonly key: string | null;
}

export async function describeProjects(ports: DeclarationPorts, { actor, planId, projects, description, key }: DescribedProjects): Promise<Result<DeclarationOutcome<null>, Fault>> {
  const tree = await organisationToday(ports);
  return ports.declarations.change({ planId, actor: auditName(actor), kind: 'project.described', key }, async (picture) => {
    const asked: AccessAsked = { action: 'overall.edit', subject: declarationSubject(picture, tree) };
    const refused = may(actor, asked, tree);
    if (refused !== null) return failed(refused);
    if (projects.some((id) => !picture.projects.has(id))) return failed(projectGone);
    const unfit = whyUnfit(picture, description, tree);
    if (unfit !== null) return failed(unfit);
    const changed = projects.filter((id) => differs(picture.projects.get(id), description));
    // A blank that the submission asks to fill may be filled, and who fills a project in is no content of it.
    const settled = changed.find((id) => description.continuity !== undefined && (picture.projects.get(id)?.continuity ?? null) !== null && description.continuity !== picture.projects.get(id)?.continuity);
    const hold = settled === undefined ? null : await extensionHold(picture, { actor, tree, today: today(ports) });
    const held = hold === null ? undefined : changed.find((id) => !hold.projects.has(id) && (picture.projects.get(id)?.continuity ?? null) !== null);
    if (hold !== null && held !== undefined) return failed(besideHeld(hold, `项目“${titleOf(picture.draft, held)}”的新增或延续`));
    const detail = { about: namesOf(picture, changed), now: toldDescription(description, tree), projects: changed.length, section: description.section !== undefined, continuity: description.continuity ?? null };
    return ok({ value: null, ids: changed, change: changed.length === 0 ? null : { detail, rules: [], under: borrowedFor(actor, [asked], tree), projects: new Map(changed.map((id) => [id, { ...description, ...stateOnMove(picture.projects.get(id), description) }])) } });
  });
}

/** What was said of them, as the history tells it. */
function toldDescription({ section, continuity }: ProjectDescription, tree: OrganisationTree): string {
  return [
    ...(section === undefined ? [] : [section === null ? '由单位财务填报' : `由${tree.nodes.get(section)?.name ?? '本单位科室'}填报`]),
    ...(continuity === undefined ? [] : [continuity === null ? '没有写明新增还是延续' : continuity === 'new' ? '新增' : '延续']),
  ].join('，');
}

function whyUnfit({ plan }: DeclarationPicture, { section }: ProjectDescription, tree: OrganisationTree): Fault | null {
  if (section === undefined || section === null) return null;
  const node = tree.nodes.get(section);
  const isOwn = node !== undefined && (node.kind === 'section' || node.kind === 'office') && isWithin(tree, section, placeOf(plan, tree));
  return isOwn ? null : notOwnSection;
}

/** A project that is moved begins anew with those who fill it in from now on: nobody of its former section has it in hand any more, and nobody of the new one has
 * looked at it. What the unit's finance has taken in stays taken in, and what was confirmed stays so where the unit itself takes it over. */
function stateOnMove(record: ProjectRecord | undefined, { section }: ProjectDescription): Partial<ProjectRecord> {
  if (record === undefined || section === undefined || section === record.section) return {};
  const begins = record.state === 'with-head' || (record.state === 'with-unit-finance' && section !== null);
  return begins ? { state: 'editing', reason: '' } : {};
}

function differs(record: ProjectRecord | undefined, description: ProjectDescription): boolean {
  const keys = ['section', 'continuity'] as const;
  return record !== undefined && keys.some((key) => description[key] !== undefined && description[key] !== record[key]);
}

const projectGone: Fault = { code: 'project-not-found', what: '所选的项目里有已经不在的', where: '项目', remedy: '请刷新页面后重新选择；没有写入任何内容。' };
const notOwnSection: Fault = { code: 'section-not-own', what: '不是本单位的科室或所', where: '填报科室', remedy: '请从列表里选择本单位的科室或所；还没有建立的，请系统管理员在“机构与岗位”里建立。' };

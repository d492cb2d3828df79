// The opinion letter about a stored text as it stands, or about one of its projects: the check of today, the list of problems, the receipt and the grounds in
// one Word file; and the letter that belongs to a return, about the text as it stood then, the same each time.
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { letterDocument, type LetterComment, type LetterOptions } from '../../documents/index.ts';
import { narrowReport, reportOn } from '../../domain/check/index.ts';
import type { Acknowledgement } from '../../domain/follow-up/index.ts';
import { comesWithFile, returnedUntil, unsentComments } from '../../domain/lifecycle/index.ts';
import type { OrganisationTree } from '../../domain/organisation/index.ts';
import { printedContent, type DepartmentPlan } from '../../domain/plan/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { chinaDayOf } from '../../kernel/day-count.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { answeredReport } from '../answered-report.ts';
import { declarationSubject } from '../declaration/declaration-access.ts';
import type { DeclarationPicture, DeclarationStore } from '../declaration/declaration-store.ts';
import { issuingOffice } from '../declaration/issuing-office.ts';
import { letterComments } from '../declaration/letter-comments.ts';
import { may } from '../may.ts';
import { organisationToday, type OrganisationPorts } from '../organisation-store.ts';
import { mayOnPlan, mayReadPlan, placeOf } from '../plan-access.ts';
import { costedPlan, type PlanStore, type StoredPlan } from '../plan-store.ts';
import type { Secrets } from '../ports.ts';
import { noSuchPlan } from './plan-queries.ts';

export interface WrittenPaper {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** As the organisation names the unit; null where the text belongs to none, as one that is only shown. */
function addresseeOf(plan: StoredPlan, tree: OrganisationTree): string | null {
  const place = tree.nodes.get(placeOf(plan, tree));
  return place?.kind === 'unit' ? place.name : null;
}

export interface LetterAsked extends Pick<LetterOptions, 'issuer' | 'deadline'> {
  readonly actor: Actor;
  readonly planId: string;
  /** Number of the one project the letter is about; null for the whole text. */
  readonly project: number | null;
}

/** Plans, and the digest of what was reviewed. */
export interface LetterPorts extends OrganisationPorts {
  readonly plans: PlanStore;
  readonly secrets: Pick<Secrets, 'digest'>;
  readonly declarations: Pick<DeclarationStore, 'picture'>;
}

export async function opinionLetter(ports: LetterPorts, { actor, planId, project, issuer, deadline }: LetterAsked): Promise<Result<WrittenPaper, Fault>> {
  const plan = await ports.plans.find(planId);
  if (plan === null) return failed(noSuchPlan);
  const tree = await organisationToday(ports);
  const refused = plan.demo ? mayReadPlan(actor, plan, tree) : mayOnPlan(actor, 'plan.export', plan, tree);
  if (refused !== null) return failed(refused);
  const picture = await ports.declarations.picture(planId);
  const returned = picture !== null && project === null && picture.declaration.state === 'returned' ? { reason: picture.declaration.reason, until: returnedUntil('returned', picture.steps) } : null;
  const comments = picture === null ? [] : standingComments(picture, { actor, project, tree });
  const options = { addressee: addresseeOf(plan, tree), issuer, deadline: deadline ?? returned?.until ?? null, comments, ...(returned === null ? {} : { reason: returned.reason }) };
  return letterAbout(ports, { plan, moment: plan.checkBasis, project, options, answers: picture?.answers ?? [] });
}

/** Whoever may see the text may have the letter with which it was returned. */
export async function returnLetter(ports: LetterPorts, { actor, planId, event }: { readonly actor: Actor; readonly planId: string; readonly event: number }): Promise<Result<WrittenPaper, Fault>> {
  const plan = await ports.plans.find(planId);
  if (plan === null) return failed(noSuchPlan);
  const tree = await organisationToday(ports);
  const refused = mayReadPlan(actor, plan, tree);
  if (refused !== null) return failed(refused);
  const picture = await ports.declarations.picture(planId);
  const step = picture?.steps.find((one) => one.action === 'return' && one.event === event);
  const draft = step === undefined ? null : await picture?.draftAt(event);
  if (picture === null || step === undefined || draft === undefined || draft === null) return failed(noSuchReturn);
  const day = chinaDayOf(step.at);
  const sent = (await picture.commentsAt(event)).filter(({ state, since }) => state === 'sent' && since === event);
  const options = { addressee: addresseeOf(plan, day === null ? tree : await ports.organisation.treeOn(day)), issuer: await issuingOffice(ports, picture, step), deadline: step.until, comments: letterComments(draft, sent), reason: step.reason };
  return letterAbout(ports, { plan, moment: { event }, project: null, options, answers: await picture.answersAt(event) });
}

const noSuchReturn: Fault = { code: 'return-not-found', what: '没有这一次退回', where: '审核意见书', remedy: '请从“申报”页“经过”里退回的那一行下载。' };

interface LetterAbout {
  readonly plan: StoredPlan;
  readonly moment: { readonly event: number };
  readonly project: number | null;
  readonly options: LetterOptions;
  readonly answers: readonly Acknowledgement[];
}

async function letterAbout(ports: LetterPorts, { plan, moment, project, options, answers }: LetterAbout): Promise<Result<WrittenPaper, Fault>> {
  const content = await ports.plans.load(plan, moment);
  if (content === null) return failed(noSuchPlan);
  const costed = costedPlan(content);
  const about = answeredReport((leftOut) => {
    const whole = reportOn(costed, checkCatalogue, { profile: null, presentation: 'root-causes', leftOut });
    return whole.ok && project !== null ? narrowReport(whole.value, [project], checkCatalogue, 'root-causes') : whole;
  }, answers);
  if (!about.ok) return about;
  const { report, answered } = about.value;
  const sha256 = await reviewedDigest(ports, plan, { content: content.plan, event: moment.event });
  const letter = letterDocument({ report, sha256 }, { ...options, answered });
  return letter.ok ? ok({ name: `${plan.unitName}${plan.fiscalYear ?? ''}年${project === null ? '' : `项目${project}`}绩效目标审核意见书${letter.value.extension}`, bytes: letter.value.bytes }) : letter;
}

/** What reviewers wrote and the unit has not settled: what goes out with the next return for whoever returns it, what was sent for everybody. */
function standingComments(picture: DeclarationPicture, { actor, project, tree }: { readonly actor: Actor; readonly project: number | null; readonly tree: OrganisationTree }): readonly LetterComment[] {
  const { comments, steps, declaration, draft } = picture;
  const returns = may(actor, { action: 'declaration.return', subject: declarationSubject(picture, tree) }, tree) === null;
  const shown = [...comments.filter(({ state }) => state === 'sent'), ...(returns ? unsentComments(comments, steps, declaration.state) : [])];
  return letterComments(draft, shown).filter((comment) => project === null || comment.project === project);
}

/** Of the imported file where the text says what was read from it; of everything that is printed where it was edited, because then no file says the same. */
async function reviewedDigest({ plans, secrets }: Pick<LetterPorts, 'plans' | 'secrets'>, plan: StoredPlan, { content, event }: { readonly content: DepartmentPlan; readonly event: number }): Promise<string> {
  const printed = printedContent(content);
  const imported = plan.versions.findLast((version) => comesWithFile(version.origin) && version.event <= event);
  const read = imported === undefined ? null : await plans.load(plan, imported);
  return imported !== undefined && read !== null && printedContent(read.plan) === printed ? imported.file.sha256 : secrets.digest(printed);
}

// The opinion letter about a stored text as it stands, or about one of its projects: the check of today, the list of problems, the receipt and the grounds in
// one Word file.
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { letterDocument, type LetterComment, type LetterOptions } from '../../documents/index.ts';
import { narrowReport, reportOn } from '../../domain/check/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { comesWithFile } from '../../domain/lifecycle/index.ts';
import { printedContent, type DepartmentPlan } from '../../domain/plan/index.ts';
import type { OrganisationTree } from '../../domain/organisation/index.ts';
import type { Actor } from '../actor.ts';
import { commentPlaceTitle } from '../declaration/comment-place.ts';
import { declarationSubject } from '../declaration/declaration-access.ts';
import type { DeclarationStore } from '../declaration/declaration-store.ts';
import { may } from '../may.ts';
import { organisationToday, type OrganisationPorts } from '../organisation-store.ts';
import { mayOnPlan, mayReadPlan } from '../plan-access.ts';
import { costedPlan, type PlanStore, type StoredPlan } from '../plan-store.ts';
import type { Secrets } from '../ports.ts';
import { noSuchPlan } from './plan-queries.ts';

export interface WrittenPaper {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface LetterAsked extends Omit<LetterOptions, 'comments'> {
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
  const content = await ports.plans.load(plan, plan.checkBasis);
  if (content === null) return failed(noSuchPlan);
  const whole = reportOn(costedPlan(content), checkCatalogue, { profile: null, presentation: 'root-causes' });
  const report = whole.ok && project !== null ? narrowReport(whole.value, [project], checkCatalogue, 'root-causes') : whole;
  if (!report.ok) return report;
  const comments = await reviewersComments(ports, { actor, plan, project, tree });
  const letter = letterDocument({ report: report.value, sha256: reviewedDigest(plan, content.plan, ports.secrets) }, { issuer, deadline, comments });
  return letter.ok ? ok({ name: `${plan.unitName}${plan.fiscalYear ?? ''}年${project === null ? '' : `项目${project}`}绩效目标审核意见书${letter.value.extension}`, bytes: letter.value.bytes }) : letter;
}

/** What reviewers wrote and the unit has not settled: those that go out with the next return for whoever returns it, those that were sent for everybody. */
async function reviewersComments(ports: LetterPorts, { actor, plan, project, tree }: { readonly actor: Actor; readonly plan: StoredPlan; readonly project: number | null; readonly tree: OrganisationTree }): Promise<readonly LetterComment[]> {
  const picture = await ports.declarations.picture(plan.id);
  if (picture === null) return [];
  const returns = may(actor, { action: 'declaration.return', subject: declarationSubject(picture, tree) }, tree) === null;
  const asked = project === null ? null : picture.draft.projects.find((one, index) => (one.project.number ?? index + 1) === project)?.id;
  return picture.comments
    .filter((comment) => (comment.state === 'sent' || (comment.state === 'draft' && returns)) && (asked === null || comment.project === asked))
    .flatMap((comment) => {
      const where = commentPlaceTitle(picture.draft, comment);
      return where === null ? [] : [{ where, text: comment.text }];
    });
}

/** Of the imported file while the text stands as it was read from it; of everything that is printed once it was edited, because then no file says the same. */
function reviewedDigest(plan: StoredPlan, content: DepartmentPlan, { digest }: LetterPorts['secrets']): string {
  const imported = plan.versions.findLast(({ origin }) => comesWithFile(origin));
  return imported?.event === plan.lastChange.event ? imported.file.sha256 : digest(printedContent(content));
}

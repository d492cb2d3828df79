// The approval sheet about a text: what was approved, as of the event of the last approval that holds, whatever has been changed since.
import { approvalSheet, type ApprovalOptions, type GivenFigures } from '../../documents/index.ts';
import { draftProject, planOf, type PlanDraft } from '../../domain/editing/index.ts';
import { standingApproval } from '../../domain/lifecycle/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import type { DeclarationPorts } from '../commands/take-declaration-step.command.ts';
import type { DeclarationPicture, DeclarationStepRecord } from '../declaration/declaration-store.ts';
import { issuingOffice } from '../declaration/issuing-office.ts';
import { organisationToday } from '../organisation-store.ts';
import { mayOnPlan, mayReadPlan, placeOf } from '../plan-access.ts';
import type { WrittenPaper } from './opinion-letter.ts';
import { noSuchPlan } from './plan-queries.ts';

/** `issuer`: null names the bureau that approved. */
export async function approvalPaper(ports: DeclarationPorts, { actor, planId, issuer }: Pick<ApprovalOptions, 'issuer'> & { readonly actor: Actor; readonly planId: string }): Promise<Result<WrittenPaper, Fault>> {
  const [tree, picture] = [await organisationToday(ports), await ports.declarations.picture(planId)];
  if (picture === null) return failed(noSuchPlan);
  const { plan, steps } = picture;
  const refused = plan.demo ? mayReadPlan(actor, plan, tree) : mayOnPlan(actor, 'plan.export', plan, tree);
  if (refused !== null) return failed(refused);
  const approval = standingApproval(steps);
  const approved = approval === undefined ? null : await picture.draftAt(approval.event);
  if (approval === undefined || approved === null) return failed(notApproved);
  const unit = tree.nodes.get(placeOf(plan, tree))?.name ?? plan.unitCode;
  return ok({ name: `${unit}${plan.fiscalYear}年绩效目标批复.docx`, bytes: approvalSheet(planOf(approved), { issuer: issuer ?? (await issuingOffice(ports, picture, approval)), given: await figuresGiven(picture, { approval, approved }) }) });
}

/** The figures on which what was approved was declared again, and what had been declared before; an adjustment afterwards was given none. */
async function figuresGiven({ steps, draftAt, controlsAt }: DeclarationPicture, { approval, approved }: { readonly approval: DeclarationStepRecord; readonly approved: PlanDraft }): Promise<GivenFigures | null> {
  const before = steps.filter(({ event }) => event < approval.event);
  const given = before.findLast(({ action }) => action === 'give-control');
  const approvedBefore = standingApproval(before);
  const declared = given === undefined || (approvedBefore !== undefined && approvedBefore.event > given.event) ? null : await draftAt(given.event);
  if (given === undefined || declared === null) return null;
  const controls = await controlsAt(given.event);
  return {
    declared: approved.projects.map(({ id }) => draftProject(declared, id)?.project.budget.total?.value ?? null),
    controls: approved.projects.map(({ id }) => controls.get(id) ?? null),
  };
}

const notApproved: Fault = { code: 'not-approved', what: '这份绩效文本还没有批复过', where: '批复', remedy: '批复之后才有批复文件；请看申报页上现在到哪一步。' };

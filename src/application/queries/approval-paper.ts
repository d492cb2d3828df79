// The approval sheet about a text: what was approved, as of the event of the last approval that holds, whatever has been changed since.
import { approvalSheet, type ApprovalOptions } from '../../documents/index.ts';
import { planOf } from '../../domain/editing/index.ts';
import { standingApproval } from '../../domain/lifecycle/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import type { DeclarationPorts } from '../commands/take-declaration-step.command.ts';
import { organisationToday } from '../organisation-store.ts';
import { mayOnPlan, mayReadPlan, placeOf } from '../plan-access.ts';
import type { WrittenPaper } from './opinion-letter.ts';
import { noSuchPlan } from './plan-queries.ts';

export async function approvalPaper(ports: DeclarationPorts, { actor, planId, issuer }: ApprovalOptions & { readonly actor: Actor; readonly planId: string }): Promise<Result<WrittenPaper, Fault>> {
  const [tree, picture] = [await organisationToday(ports), await ports.declarations.picture(planId)];
  if (picture === null) return failed(noSuchPlan);
  const { plan, steps } = picture;
  const refused = plan.demo ? mayReadPlan(actor, plan, tree) : mayOnPlan(actor, 'plan.export', plan, tree);
  if (refused !== null) return failed(refused);
  const approval = standingApproval(steps);
  const approved = approval === undefined ? null : await picture.draftAt(approval.event);
  if (approved === null) return failed(notApproved);
  const unit = tree.nodes.get(placeOf(plan, tree))?.name ?? plan.unitCode;
  return ok({ name: `${unit}${plan.fiscalYear}年绩效目标批复.docx`, bytes: approvalSheet(planOf(approved), { issuer }) });
}

const notApproved: Fault = { code: 'not-approved', what: '这份绩效文本还没有批复过', where: '批复', remedy: '批复之后才有批复文件；请看申报页上现在到哪一步。' };

// Saves what is said about the target of a row beside its cell. Where somebody else wrote it meanwhile nothing is covered.
import { noDetails, sameDetails, type TargetDetails } from '../../domain/target-details/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import type { DeclarationOutcome } from '../declaration/declaration-store.ts';
import { borrowedToFillIn, mayFillIn } from '../declaration/filling-permission.ts';
import { extensionHold } from '../declaration/extension-hold.ts';
import { organisationToday, today } from '../organisation-store.ts';
import { rulesInForce } from '../rules-in-force.ts';
import type { DeclarationPorts } from './take-declaration-step.command.ts';

export interface SaveTargetDetailsInput {
  readonly actor: Actor;
  readonly planId: string;
  readonly project: string;
  /** Identity. */
  readonly row: string;
  readonly before: TargetDetails;
  readonly details: TargetDetails;
}

export async function saveTargetDetails(ports: DeclarationPorts, { actor, planId, project, row, before, details }: SaveTargetDetailsInput): Promise<Result<DeclarationOutcome<null>, Fault>> {
  const tree = await organisationToday(ports);
  return ports.declarations.change({ planId, actor: auditName(actor), kind: 'target-details.changed', key: null }, async (picture) => {
    const refused = mayFillIn(picture, { actor, project, tree, hold: await extensionHold(picture, { actor, tree, today: today(ports) }) });
    if (refused !== null) return failed(refused);
    const own = picture.draft.projects.find(({ id }) => id === project);
    const at = own?.rows.indexOf(row) ?? -1;
    if (own === undefined || at < 0) return failed(rowGone);
    const standing = picture.targetDetails.get(row) ?? noDetails;
    if (sameDetails(standing, details)) return ok({ value: null, ids: [], change: null });
    if (!sameDetails(standing, before)) return failed(changedMeanwhile);
    const about = `“${own.project.name?.text.trim() || own.project.title}”第${at + 1}行`;
    return ok({ value: null, ids: [], change: { detail: { about }, rules: rulesInForce(picture.plan), under: borrowedToFillIn(picture, { actor, projects: [project], tree }), targetDetails: new Map([[row, details]]) } });
  });
}

const rowGone: Fault = { code: 'row-not-found', what: '这一行指标已经不在表里', where: '指标值', remedy: '请刷新页面后重新填写；没有写入方向、年内累计、权重和数据来源。' };
const changedMeanwhile: Fault = { code: 'target-details-changed', what: '别人刚刚改过这一行的方向、年内累计、权重或数据来源', where: '指标值', remedy: '没有盖掉别人写的。请刷新页面，核对后再写。' };

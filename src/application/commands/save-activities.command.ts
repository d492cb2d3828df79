// Saves the work activities of a text: all of them at once, on the list the person worked on. Where somebody else wrote meanwhile nothing is covered.
import type { WorkActivity } from '../../domain/duty/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { borrowedFor } from '../borrowed-post.ts';
import { declarationSubject } from '../declaration/declaration-access.ts';
import type { DeclarationOutcome } from '../declaration/declaration-store.ts';
import { may, type AccessAsked } from '../may.ts';
import { activitiesChanged } from '../declaration/beside-changed.ts';
import { besideHeld, extensionHold } from '../declaration/extension-hold.ts';
import { organisationToday, today } from '../organisation-store.ts';
import { rulesInForce } from '../rules-in-force.ts';
import type { DeclarationPorts } from './take-declaration-step.command.ts';

export interface SaveActivitiesInput {
  readonly actor: Actor;
  readonly planId: string;
  readonly before: readonly WorkActivity[];
  readonly activities: readonly WorkActivity[];
}

export async function saveActivities(ports: DeclarationPorts, { actor, planId, before, activities }: SaveActivitiesInput): Promise<Result<DeclarationOutcome<null>, Fault>> {
  const tree = await organisationToday(ports);
  return ports.declarations.change({ planId, actor: auditName(actor), kind: 'activities.changed', key: null }, async (picture) => {
    const asked: AccessAsked = { action: 'overall.edit', subject: declarationSubject(picture, tree) };
    const refused = may(actor, asked, tree);
    if (refused !== null) return failed(refused);
    if (activities.some(({ name }) => name.trim() === '')) return failed(withoutName);
    if (activities.some(({ projects }) => projects.some((id) => !picture.projects.has(id)))) return failed(projectGone);
    if (same(picture.activities, activities)) return ok({ value: null, ids: [], change: null });
    if (!same(picture.activities, before)) return failed(changedMeanwhile);
    const hold = await extensionHold(picture, { actor, tree, today: today(ports) });
    if (hold !== null && !hold.activities && activitiesChanged(picture.activities, activities, hold.projects)) return failed(besideHeld(hold, '其余项目的工作活动'));
    return ok({ value: null, ids: [], change: { detail: { activities: activities.length }, rules: rulesInForce(picture.plan), under: borrowedFor(actor, [asked], tree), activities } });
  });
}

/** Which projects carry an activity out is a set. */
function same(a: readonly WorkActivity[], b: readonly WorkActivity[]): boolean {
  const comparable = (activities: readonly WorkActivity[]): string => JSON.stringify(activities.map(({ name, duty, projects }) => [name, duty, projects.toSorted()]));
  return comparable(a) === comparable(b);
}

const withoutName: Fault = { code: 'activity-without-name', what: '有一项工作活动没有写名称', where: '工作活动', remedy: '请写明做什么，例如“食品安全监督抽检”；没有写入任何内容。' };
const projectGone: Fault = { code: 'project-not-found', what: '所选的项目里有已经不在的', where: '工作活动', remedy: '请刷新页面后重新选择；没有写入任何内容。' };
const changedMeanwhile: Fault = { code: 'activities-changed', what: '别人刚刚改过工作活动', where: '工作活动', remedy: '没有盖掉别人写的，也没有写入您的修改。请先抄下自己写的，刷新后再改。' };

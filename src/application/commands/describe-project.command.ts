// What is told about a project beside its form: new or going on, public or withheld and who reviewed that, and the duties it serves.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import type { DeclarationOutcome, ProjectRecord } from '../declaration/declaration-store.ts';
import { mayFillIn } from '../declaration/filling-permission.ts';
import { organisationToday } from '../organisation-store.ts';
import { rulesInForce } from '../rules-in-force.ts';
import type { DeclarationPorts } from './take-declaration-step.command.ts';

export type ProjectDescriptionInput = Pick<ProjectRecord, 'continuity' | 'disclosure' | 'secrecyReviewer' | 'duties'>;

export interface DescribeProjectInput {
  readonly actor: Actor;
  readonly planId: string;
  readonly project: string;
  readonly description: ProjectDescriptionInput;
}

export async function describeProject(ports: DeclarationPorts, { actor, planId, project, description }: DescribeProjectInput): Promise<Result<DeclarationOutcome<null>, Fault>> {
  const tree = await organisationToday(ports);
  return ports.declarations.change({ planId, actor: auditName(actor), kind: 'project.described', key: null }, async (picture) => {
    const refused = mayFillIn(picture, { actor, project, tree });
    if (refused !== null) return failed(refused);
    if (description.disclosure === 'withheld' && description.secrecyReviewer === null) return failed(withoutReviewer);
    const standing = picture.projects.get(project);
    const { continuity, disclosure, secrecyReviewer, duties } = description;
    if (standing !== undefined && JSON.stringify([standing.continuity, standing.disclosure, standing.secrecyReviewer, standing.duties]) === JSON.stringify([continuity, disclosure, secrecyReviewer, duties])) return ok({ value: null, ids: [], change: null });
    // Who reviewed the secrecy is personal: it stands in the record, never in the event.
    const change = { detail: { continuity, disclosure, duties: duties.length }, rules: rulesInForce(picture.plan), projects: new Map([[project, { continuity, disclosure, secrecyReviewer, duties }]]) };
    return ok({ value: null, ids: [], change });
  });
}

const withoutReviewer: Fault = { code: 'secrecy-reviewer-missing', what: '不公开的项目没有写明保密审查人', where: '是否公开', remedy: '请填写保密审查人的姓名；没有经过保密审查的，应当公开。' };

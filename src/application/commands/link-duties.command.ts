// Which duties of part one a project serves, as whoever fills it in says. Whether it is new or published is said by the unit's finance (describe-projects.command.ts).
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import type { DeclarationOutcome } from '../declaration/declaration-store.ts';
import { borrowedToFillIn, mayFillIn } from '../declaration/filling-permission.ts';
import { extensionHold } from '../declaration/extension-hold.ts';
import { organisationToday, today } from '../organisation-store.ts';
import { rulesInForce } from '../rules-in-force.ts';
import type { DeclarationPorts } from './take-declaration-step.command.ts';

export interface LinkDutiesInput {
  readonly actor: Actor;
  readonly planId: string;
  readonly project: string;
  /** Numbers of the duties (分项绩效目标), as text one prints them. */
  readonly duties: readonly string[];
}

export async function linkDuties(ports: DeclarationPorts, { actor, planId, project, duties }: LinkDutiesInput): Promise<Result<DeclarationOutcome<null>, Fault>> {
  const tree = await organisationToday(ports);
  return ports.declarations.change({ planId, actor: auditName(actor), kind: 'project.described', key: null }, async (picture) => {
    const refused = mayFillIn(picture, { actor, project, tree, hold: await extensionHold(picture, { actor, tree, today: today(ports) }) });
    if (refused !== null) return failed(refused);
    const linked = [...new Set(duties)];
    if (JSON.stringify(picture.projects.get(project)?.duties ?? []) === JSON.stringify(linked)) return ok({ value: null, ids: [], change: null });
    return ok({ value: null, ids: [], change: { detail: { duties: linked.length }, rules: rulesInForce(picture.plan), under: borrowedToFillIn(picture, { actor, projects: [project], tree }), projects: new Map([[project, { duties: linked }]]) } });
  });
}

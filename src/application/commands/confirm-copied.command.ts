// Confirms values that a text took over from another one: whoever fills a project in says of its cells that they hold for this year as well.
import type { CopiedCell } from '../../domain/template/index.ts';
import { copiedKey } from '../../domain/template/index.ts';
import type { OrganisationTree } from '../../domain/organisation/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { auditName, type Actor } from '../actor.ts';
import { borrowedFor, withoutDoubles } from '../borrowed-post.ts';
import { tellCopies, unconfirmedCopies } from '../declaration/copied-values.ts';
import { declarationSubject } from '../declaration/declaration-access.ts';
import { unitStates } from '../declaration/unit-states.ts';
import type { DeclarationOutcome, DeclarationPicture } from '../declaration/declaration-store.ts';
import { notInHand } from '../declaration/edit-permission.ts';
import { borrowedToFillIn, mayFillIn } from '../declaration/filling-permission.ts';
import { may } from '../may.ts';
import { organisationToday } from '../organisation-store.ts';
import type { DeclarationPorts } from './take-declaration-step.command.ts';

export interface ConfirmCopiedInput {
  readonly actor: Actor;
  readonly planId: string;
  /** With what the person saw in them: a cell that says something else by now is not confirmed. */
  readonly cells: readonly CopiedCell[];
  readonly key: string | null;
}

/** Answers how many were confirmed now. */
export async function confirmCopied(ports: DeclarationPorts, { actor, planId, cells, key }: ConfirmCopiedInput): Promise<Result<DeclarationOutcome<number>, Fault>> {
  const tree = await organisationToday(ports);
  return ports.declarations.change<number>({ planId, actor: auditName(actor), kind: 'copy.confirmed', key }, async (picture) => {
    // To say that a value holds changes nothing of it: an extension of some projects does not stand against it.
    const described = cells.filter(isOfFinance);
    const ofProjects = new Set(cells.filter((cell) => !isOfFinance(cell)).flatMap(({ project }) => project ?? []));
    for (const refused of [described.length === 0 ? null : mayEditPartOne(picture, actor, tree), ...[...ofProjects].map((project) => mayFillIn(picture, { actor, project, tree, hold: null }))]) {
      if (refused !== null) return failed(refused);
    }
    const wanted = new Set(cells.map(copiedKey));
    const confirmedCopies = (await unconfirmedCopies(picture)).filter((cell) => wanted.has(copiedKey(cell)));
    if (confirmedCopies.length === 0) return ok({ value: 0, ids: [], change: null });
    const detail = { confirmed: tellCopies(confirmedCopies, picture).join('、') };
    const parts = [...new Set(confirmedCopies.map(({ project }) => project))];
    const partOne = parts.includes(null) ? borrowedFor(actor, [{ action: 'overall.edit', subject: declarationSubject(picture, tree) }], tree) : [];
    const under = withoutDoubles([...partOne, ...borrowedToFillIn(picture, { actor, projects: parts.filter((project) => project !== null), tree })]);
    return ok({ value: confirmedCopies.length, ids: [], change: { detail, rules: [], under, confirmedCopies } });
  });
}

/** Part one, and what the unit's finance says about projects (describe-projects.command.ts). */
function isOfFinance({ project, cell }: CopiedCell): boolean {
  return project === null || cell === 'section' || cell === 'continuity';
}

function mayEditPartOne(picture: DeclarationPicture, actor: Actor, tree: OrganisationTree): Fault | null {
  return unitStates.includes(picture.declaration.state) ? may(actor, { action: 'overall.edit', subject: declarationSubject(picture, tree) }, tree) : notInHand(picture);
}

// The texts of a year as the list of control figures has them: those to which the caller can give a figure now with their projects, the others with where they stand, so that a row about them is
// told what keeps it. Beside them the lists that were taken in.
import { declarationLifecycle } from '../../catalogue/lifecycle/declaration.lifecycle.ts';
import type { ControlProject } from '../../documents/control/control-sheet.ts';
import { stateTitle } from '../../domain/lifecycle/index.ts';
import type { OrganisationTree } from '../../domain/organisation/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { FiscalYear } from '../../kernel/fiscal-year.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { AccountStore } from '../account-store.ts';
import { actorTitle, isAccountId } from '../actor-title.ts';
import { auditName, type Actor } from '../actor.ts';
import { borrowedFor } from '../borrowed-post.ts';
import type { ControlSheetFile, ControlSheetStore, KeptControlSheet } from '../control-sheet-store.ts';
import { may, maySomewhere, type AccessAsked } from '../may.ts';
import { organisationToday } from '../organisation-store.ts';
import { isInScope, planScope } from '../plan-scope.ts';
import type { QueuePorts } from './review-queue.ts';

export interface ControlPorts extends QueuePorts {
  readonly controlSheets: ControlSheetStore;
  readonly accounts: Pick<AccountStore, 'names' | 'list'>;
}

export interface ControlledText {
  readonly id: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly stateTitle: string;
  readonly ready: boolean;
  readonly projects: readonly ControlProject[];
}

export interface ControlFigures {
  readonly division: string;
  readonly fiscalYear: FiscalYear;
  /** By code of the unit. */
  readonly texts: readonly ControlledText[];
  readonly kept: readonly (KeptControlSheet & { readonly by: string })[];
}

export interface ControlYear {
  readonly actor: Actor;
  readonly fiscalYear: FiscalYear;
}

export async function controlFigures(ports: ControlPorts, { actor, fiscalYear }: ControlYear): Promise<Result<ControlFigures, Fault>> {
  const tree = await organisationToday(ports, actor);
  const refused = maySomewhere(actor, 'declaration.give-control', tree);
  if (refused !== null) return failed(refused);
  const { code: division } = givingDivision(actor, tree, ports);
  const giving = planScope(actor, 'declaration.give-control', tree);
  const listed = (await ports.plans.list(ports.edition, planScope(actor, 'plan.read', tree))).filter((plan) => !plan.demo && plan.fiscalYear === fiscalYear);
  const courses = await ports.declarations.courses(listed.map(({ id }) => id));
  // An adjustment is given no control figure.
  const ready = new Set(listed.filter((plan) => isInScope(giving, plan) && courses.get(plan.id)?.at(-1)?.round !== 'adjustment').map(({ id }) => id));
  const money = await ports.controlSheets.money([...ready]);
  const kept = await ports.controlSheets.kept({ division, fiscalYear });
  const names = await ports.accounts.names([...new Set(kept.map(({ keptBy }) => keptBy).filter(isAccountId))]);
  return ok({
    division,
    fiscalYear,
    texts: listed
      .map(({ id, unitCode, unitName, state }) => ({ id, unitCode, unitName, stateTitle: stateTitle(declarationLifecycle, state), ready: ready.has(id), projects: money.get(id) ?? [] }))
      .toSorted((a, b) => (a.unitCode < b.unitCode ? -1 : 1)),
    kept: kept.map((sheet) => ({ ...sheet, by: actorTitle(sheet.keptBy, names.get(sheet.keptBy) ?? null) })),
  });
}

/** A list that was taken in is kept as it was; answers its id. */
export async function keepControlSheet(ports: ControlPorts, { actor, fiscalYear, file }: ControlYear & { readonly file: ControlSheetFile }): Promise<Result<string, Fault>> {
  const tree = await organisationToday(ports);
  const refused = maySomewhere(actor, 'declaration.give-control', tree);
  if (refused !== null) return failed(refused);
  const { code: division, asked } = givingDivision(actor, tree, ports);
  if (file.bytes.byteLength === 0) return failed(emptyFile);
  return ports.controlSheets.keep({ division, fiscalYear, actor: auditName(actor), under: asked === null ? [] : borrowedFor(actor, [asked], tree), file });
}

export async function controlSheetFile(ports: ControlPorts, { actor, fiscalYear, id }: ControlYear & { readonly id: string }): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, Fault>> {
  const tree = await organisationToday(ports, actor);
  const refused = maySomewhere(actor, 'declaration.give-control', tree);
  if (refused !== null) return failed(refused);
  const { code: division } = givingDivision(actor, tree, ports);
  const sheet = (await ports.controlSheets.kept({ division, fiscalYear })).find((one) => one.id === id);
  const file = sheet === undefined ? null : await ports.declarations.file({ division, fileId: sheet.fileId });
  return file === null || sheet === undefined ? failed(noSheet) : ok({ name: sheet.name, bytes: file.bytes });
}

/** The division for which the caller gives figures: there the lists are kept. `asked` null: no division stands yet, and everything is kept at home. */
function givingDivision(actor: Actor, tree: OrganisationTree, { organisation }: ControlPorts): { readonly code: string; readonly asked: AccessAsked | null } {
  for (const { id, kind, code } of tree.nodes.values()) {
    const asked: AccessAsked = { action: 'declaration.give-control', subject: { node: id, state: 'passed', declaredBy: [] } };
    if (kind === 'division' && code !== null && may(actor, asked, tree) === null) return { code, asked };
  }
  return { code: organisation.home, asked: null };
}

const emptyFile: Fault = { code: 'control-sheet-empty', what: '这个文件是空的', where: '控制数表', remedy: '请重新选择文件；没有写入任何内容。' };
const noSheet: Fault = { code: 'control-sheet-not-found', what: '没有这份控制数表', where: '控制数表', remedy: '请刷新页面后重新选择。' };

// The rounds of a budget year in a division with their days, who was given longer, and whether the caller may change either.
import type { OrganisationNode, OrganisationTree } from '../../domain/organisation/index.ts';
import { divisionOfCode, standingPlace } from '../../domain/organisation/index.ts';
import type { FiscalYear } from '../../kernel/fiscal-year.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { AccountStore } from '../account-store.ts';
import { actorTitle, isAccountId } from '../actor-title.ts';
import type { Actor } from '../actor.ts';
import type { DeclarationPorts } from '../commands/take-declaration-step.command.ts';
import type { GrantedException, ProjectName, YearRounds } from '../declaration/declaration-store.ts';
import { usualReviewDays } from '../declaration/review-due.ts';
import { may, mayEnter } from '../may.ts';
import { organisationToday } from '../organisation-store.ts';
import { mayReadPlan } from '../plan-access.ts';
import { shownPeople } from '../shown-people.ts';

export interface RoundsViewPorts extends DeclarationPorts {
  readonly accounts: Pick<AccountStore, 'names' | 'list'>;
}

export interface RoundsView {
  readonly division: string;
  readonly fiscalYear: FiscalYear;
  /** Divisions that have rounds of their own, by code. */
  readonly divisions: readonly { readonly code: string; readonly name: string }[];
  readonly windows: YearRounds['windows'];
  /** What the policy says, for rounds that have no days of review of their own. */
  readonly usualReviewDays: ReturnType<typeof usualReviewDays>;
  readonly exceptions: readonly (GrantedException & {
    readonly unitName: string;
    /** Null: everybody of the unit. To whom the people of the unit are not shown, it is told as one person. */
    readonly accountName: string | null;
    /** How many projects it is about; null: the whole text. */
    readonly projectCount: number | null;
    /** Null also where the text is none of the caller's: what another unit plans is not told beside its days. */
    readonly projectNames: readonly string[] | null;
    /** Blank where the text is none of the caller's: it may speak of a person. */
    readonly reason: string;
  })[];
  readonly maySet: boolean;
  readonly mayGrant: boolean;
}

/** `division` null: the first in which the caller may set rounds, else the first there is. */
export async function roundsView(ports: RoundsViewPorts, { actor, division: wanted, fiscalYear }: { readonly actor: Actor; readonly division: string | null; readonly fiscalYear: FiscalYear }): Promise<Result<RoundsView, Fault>> {
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  const tree = await organisationToday(ports, actor);
  const divisions = [...tree.nodes.values()].filter(isDivision);
  const maySetIn = (node: OrganisationNode): boolean => may(actor, { action: 'round.set', subject: { node: node.id, state: null, declaredBy: [] } }, tree) === null;
  const chosen = wanted === null ? (divisions.find(maySetIn) ?? divisions[0] ?? null) : divisionOfCode(tree, wanted);
  const code = chosen?.code ?? null;
  if (chosen === null || code === null) return failed(noDivision);
  const { windows, exceptions } = await ports.declarations.rounds({ division: code, fiscalYear });
  const told = await ports.declarations.projectNames({ division: code, ids: [...new Set(exceptions.flatMap(({ projects }) => projects ?? []))] });
  const mayGrantIn = (node: string): boolean => may(actor, { action: 'exception.grant', subject: { node, state: null, declaredBy: [] } }, tree) === null;
  const showsPeopleOf = shownPeople(actor, tree);
  const mayName = ({ unit, projects }: GrantedException): boolean => mayGrantIn(unit) || (projects ?? []).every((id) => mayReadNamed(actor, told.get(id), tree));
  const named = exceptions.flatMap(({ account, grantedBy }) => [account ?? grantedBy, grantedBy]).filter(isAccountId);
  const names = await ports.accounts.names([...new Set(named)]);
  const titleOf = (account: string): string => actorTitle(account, names.get(account) ?? null);
  return ok({
    division: code,
    fiscalYear,
    divisions: divisions.flatMap((node) => (node.code === null ? [] : [{ code: node.code, name: node.name }])),
    windows,
    usualReviewDays: usualReviewDays({ division: code, fiscalYear }),
    exceptions: exceptions.map((one) => {
      const unit = standingPlace(tree, one.unit)?.id ?? one.unit;
      const reads = may(actor, { action: 'plan.read', subject: { node: unit, state: null, declaredBy: [] } }, tree) === null;
      const person = reads || showsPeopleOf(unit) ? titleOf : () => someone;
      return {
        ...one,
        unitName: nameOf(tree, one.unit),
        accountName: one.account === null ? null : person(one.account),
        projectCount: one.projects?.length ?? null,
        projectNames: one.projects === null || !mayName(one) ? null : one.projects.map((id) => told.get(id)?.name ?? '已移出的项目'),
        reason: reads || mayGrantIn(unit) ? one.reason : '',
        grantedBy: titleOf(one.grantedBy),
      };
    }),
    maySet: maySetIn(chosen),
    mayGrant: mayGrantIn(chosen.id),
  });
}

function mayReadNamed(actor: Actor, project: ProjectName | undefined, tree: OrganisationTree): boolean {
  return project !== undefined && mayReadPlan(actor, project.plan, tree) === null;
}

function isDivision({ kind, code }: OrganisationNode): boolean {
  return kind === 'division' && code !== null;
}

function nameOf(tree: OrganisationTree, unit: string): string {
  return tree.nodes.get(unit)?.name ?? '已撤销的单位';
}

/** In place of a name. */
const someone = '其中一人';

const noDivision: Fault = { code: 'division-not-found', what: '还没有区划', where: '机构', remedy: '请先在“机构与岗位”里建立区划，或导入一份绩效文本。' };

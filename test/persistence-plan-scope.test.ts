// Lists are narrowed in the database by what posts reach: for every role, action and stage exactly the plans that the same account may be let at one by one.
import { expect, test } from 'vitest';
import type { AccountActor } from '../src/application/actor.ts';
import { mayOnPlan } from '../src/application/plan-access.ts';
import { everyPlan, isInScope, noPlan, planScope, type PlanScope } from '../src/application/plan-scope.ts';
import { accessActions, type AccessAction } from '../src/catalogue/access/access-actions.ts';
import { separatedAdministrations, type Role } from '../src/domain/access/index.ts';
import { declarationStates, type DeclarationState } from '../src/domain/lifecycle/index.ts';
import type { NodeChange } from '../src/application/organisation-store.ts';
import type { OrganisationKind, OrganisationTree } from '../src/domain/organisation/index.ts';
import { readPlanFile } from '../src/documents/index.ts';
import { parseCivilDate, type CivilDate } from '../src/kernel/civil-date.ts';
import { chinaDay } from '../src/kernel/day-count.ts';
import { databasePlanStore } from '../src/main/adapters/database-plan-store.ts';
import { scopeCondition } from '../src/persistence/repositories/plan-scope.ts';
import { planFigures } from '../src/application/plan-figures.ts';
import { makeCounty, ownPlaces, type County, type CountyPlace } from './support/county.ts';
import { edition, sample } from './support/http-server.ts';
import { inMemoryPeople } from './support/in-memory-people.ts';
import { everythingMayChange } from './support/may-change.ts';
import { migrated, must, openTestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const now = Date.parse('2021-12-31T08:00:00Z');

interface Kept {
  readonly division: string;
  readonly unitCode: string;
  readonly unit: string | null;
  readonly fiscalYear: number;
  readonly state: DeclarationState;
}

/** Units of the county, one that the organisation does not hold, the department as a whole, and the same code in another division; each at every stage. */
const plans: readonly Kept[] = [
  ['130682', '414001'], ['130682', '415001'], ['130682', '201001'], ['130682', '414009'], ['130682', '414'], ['130600', '414001'],
].flatMap(([division = '', unitCode = '']) => declarationStates.map((state) => ({ division, unitCode, unit: null, fiscalYear: 2022, state })));

/** Texts that began under a code which their unit bears no more, or which another one bears today. */
function underFormerCodes(county: County): readonly Kept[] {
  return declarationStates.flatMap((state) => [
    { division: '130682', unitCode: '414008', unit: county.unit, fiscalYear: 2022, state },
    { division: '130682', unitCode: '414001', unit: county.otherUnit, fiscalYear: 2022, state },
    { division: '130682', unitCode: '414001', unit: '00000000-0000-7000-8000-000000000000', fiscalYear: 2022, state },
  ]);
}

const callers: readonly (readonly [Role, CountyPlace])[] = [
  ...(Object.entries(ownPlaces) as [Role, CountyPlace][]),
  ...separatedAdministrations.map((role) => [role, 'unit'] as const),
  ['officer', 'pipes'],
];

onEveryEngine('看得到哪些文本', migrated, (database) => {
  const kept = async (scope: PlanScope, among: readonly Kept[]): Promise<readonly Kept[]> => {
    const values: unknown[] = [among.map(({ division }) => division), among.map(({ unitCode }) => unitCode), among.map(({ state }) => state), among.map(({ unit }) => unit), among.map(({ fiscalYear }) => fiscalYear)];
    const condition = scopeCondition(scope, { division: 'p.division', place: 'p.unit', code: 'p.code', year: 'p.year', state: 'p.state' }, values);
    const { rows } = await database().query(
      `select p.at::int as at from unnest($1::text[], $2::text[], $3::text[], $4::uuid[], $5::int[]) with ordinality as p(division, code, state, unit, year, at) where ${condition} order by p.at`,
      values,
    );
    return rows.flatMap((row) => among[Number(row['at']) - 1] ?? []);
  };

  test('every role in every action: what the database keeps is what the account may be let at', async () => {
    const { county, tree } = await countyTree();
    const every = [...plans, ...underFormerCodes(county)];
    let reached = 0;
    for (const [role, place] of callers) {
      const actor = accountIn(county, role, place);
      for (const action of plainActions) {
        const scope = planScope(actor, action, tree);
        const found = await kept(scope, every);
        expect([role, place, action, found]).toEqual([role, place, action, every.filter((plan) => mayOnPlan(actor, action, { ...plan, demo: false }, tree) === null)]);
        expect(found).toEqual(every.filter((plan) => isInScope(scope, plan)));
        reached += found.length;
      }
    }
    expect(reached).toBeGreaterThan(500);
  });

  test('places that went to another division, ended or were given another code: still exactly what the account may be let at', async () => {
    const { county, tree, other } = await changedTree();
    const codes = ['414001', '415001', '415009', '416001', '414', '999001'];
    const units = [null, county.unit, county.otherUnit, other.moved, other.ended, other.taker, other.reused];
    const every = ['130682', '130600'].flatMap((division) => codes.flatMap((unitCode) => units.flatMap((unit) => [2020, 2021, 2022].map((fiscalYear): Kept => ({ division, unitCode, unit, fiscalYear, state: 'drafting' })))));
    const actors = [...callers.map(([role, place]) => [role, accountIn(county, role, place)] as const), ['finance-budget elsewhere', accountAt('finance-budget', other.elsewhereSection)], ['unit-finance elsewhere', accountAt('unit-finance', other.moved)], ['taker', accountAt('unit-finance', other.taker)], ['reused', accountAt('unit-finance', other.reused)]] as const;
    let partly = 0;
    for (const [named, actor] of actors) {
      const scope = planScope(actor, 'plan.read', tree);
      const found = await kept(scope, every);
      expect([named, found]).toEqual([named, every.filter((plan) => mayOnPlan(actor, 'plan.read', { ...plan, demo: false }, tree) === null)]);
      expect(found).toEqual(every.filter((plan) => isInScope(scope, plan)));
      partly += Number(found.length > 0 && found.length < every.length);
    }
    expect(partly).toBeGreaterThan(8);
    // Of two bearers of a code in turn, each has its own years.
    const unplaced = (fiscalYear: number): Kept => ({ division: '130682', unitCode: '416001', unit: null, fiscalYear, state: 'drafting' });
    const reads = (at: string) => [2021, 2022].map((year) => mayOnPlan(accountAt('unit-finance', at), 'plan.read', { ...unplaced(year), demo: false }, tree) === null);
    expect([reads(other.taker), reads(other.reused)]).toEqual([[true, false], [false, true]]);
  });

  test('everything and nothing', async () => {
    expect([await kept(everyPlan, plans), await kept(noPlan, plans), await kept([{ kind: 'places', places: [], states: null }], plans)]).toEqual([plans, [], []]);
  });

  test('the list of stored plans is narrowed by it; the 示范 text is there for everybody', async () => {
    const store = await openTestStore(database());
    try {
      const { county, tree } = await countyTree();
      const stored = databasePlanStore(store, '000000');
      const { plan, format, remarks } = must(readPlanFile(sample(), '文本.docx'));
      const figures = planFigures(plan);
      if (figures === null) throw new Error('the plan cannot be checked');
      for (const [unitCode, demo] of [['414001', false], ['415001', false], ['201001', true]] as const) {
        const bytes = new TextEncoder().encode(unitCode);
        must(await stored.save({ actor: 'system:test', plan, format, remarks, bytes, fileName: '文本.docx', demo, division: '130682', unitCode, unit: null, rules: [], figures, edition, mayNow: everythingMayChange }));
      }
      const listed = async (role: Role): Promise<readonly string[]> =>
        (await stored.list(edition, planScope(accountIn(county, role, ownPlaces[role]), 'plan.read', tree))).map(({ unitCode }) => unitCode);
      expect(await listed('unit-finance')).toEqual(['414001', '201001']);
      expect(await listed('finance-first-review')).toEqual(['414001', '201001']);
      expect(await listed('finance-budget')).toEqual(['414001', '415001', '201001']);
      expect(await listed('system-administrator')).toEqual(['201001']);
    } finally {
      await store.dispose();
    }
  });
});

/** Those that are done to a plan as a whole, whoever declared it. */
const plainActions: readonly AccessAction[] = accessActions.filter((action) => action.startsWith('plan.') || action.startsWith('declaration.') || action === 'overall.edit' || action === 'project.edit' || action === 'finding.lift');

async function countyTree(): Promise<{ readonly county: County; readonly tree: OrganisationTree }> {
  const { organisation } = inMemoryPeople();
  const county = await makeCounty(organisation, now);
  return { county, tree: await organisation.treeOn(chinaDay(now)) };
}

/** The county with a second division: one unit moved there, and one that ended was taken over from there; 416001 was borne by one unit until the end of 2021, and is another's since. */
async function changedTree() {
  const { organisation } = inMemoryPeople();
  const county = await makeCounty(organisation, now);
  const id = (): string => organisation.newId();
  const other = { division: id(), department: id(), taker: id(), elsewhereUnit: id(), elsewhereSection: id(), moved: id(), ended: id(), reused: id() };
  const node = (of: string, kind: OrganisationKind, code: string | null, name: string, parent: string | null, more: Partial<NodeChange> = {}): NodeChange => ({ id: of, kind, code, name, parent, from: null, to: null, ...more });
  const changes = [
    node(other.division, 'division', '130600', '示例市', null),
    node(other.department, 'department', '416', '示例市市场监督管理局', other.division),
    node(other.taker, 'unit', '416009', '示例市检验中心', other.department),
    node(other.elsewhereUnit, 'unit', '416002', '示例市财政局本级', other.department),
    node(other.elsewhereSection, 'section', null, '预算科', other.elsewhereUnit),
    node(other.moved, 'unit', '415009', '水务所', other.department, { earlier: [{ code: '415009', name: '水务所', parent: county.otherDepartment, until: day('2021-06-30') }] }),
    node(other.ended, 'unit', '416001', '检验所', county.department, { to: day('2021-12-30'), successor: other.taker }),
    node(other.reused, 'unit', '416001', '计量所', county.department, { from: day('2021-12-31') }),
  ];
  must(await organisation.saveNodes({ actor: 'system:test', changes, demo: false, today: chinaDay(now) }));
  return { county, other, tree: await organisation.treeOn(chinaDay(now)) };
}

function accountAt(role: Role, node: string): AccountActor {
  return { kind: 'account', account: { id: 'a', login: 'a', name: 'a', mustChangePassword: false }, posts: [{ appointment: 'one', role, node, serves: [], onBehalfOf: null }], emergencies: [], alone: false };
}

function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (parsed === null) throw new Error(text);
  return parsed;
}

function accountIn(county: County, role: Role, place: CountyPlace): AccountActor {
  const posts = [{ appointment: 'one', role, node: county[place], serves: role === 'finance-first-review' ? [county.department] : [], onBehalfOf: null }];
  return { kind: 'account', account: { id: 'a', login: 'a', name: 'a', mustChangePassword: false }, posts, emergencies: [], alone: false };
}

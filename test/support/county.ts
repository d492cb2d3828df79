// A small county for tests of people and access: two bureaus with a section each, a finance bureau with its sections, and accounts by post. Names are posts.
import type { AccountStore } from '../../src/application/account-store.ts';
import type { NodeChange, OrganisationStore } from '../../src/application/organisation-store.ts';
import type { Role } from '../../src/domain/access/index.ts';
import type { OrganisationKind } from '../../src/domain/organisation/index.ts';
import { chinaDay } from '../../src/kernel/day-count.ts';
import { must } from './store-factory.ts';

const actor = 'system:test';

const places = [
  ['county', 'division', '130682', '定州市', null],
  ['department', 'department', '414', '市场监督管理局', 'county'],
  ['unit', 'unit', '414001', '市场监督管理局本级', 'department'],
  ['food', 'section', null, '食品科', 'unit'],
  ['otherDepartment', 'department', '415', '水利局', 'county'],
  ['otherUnit', 'unit', '415001', '水利局本级', 'otherDepartment'],
  ['pipes', 'section', null, '供水科', 'otherUnit'],
  ['finance', 'department', '201', '财政局', 'county'],
  ['financeUnit', 'unit', '201001', '财政局本级', 'finance'],
  ['agriculture', 'section', null, '对口业务股', 'financeUnit'],
  ['performance', 'section', null, '绩效股', 'financeUnit'],
  ['budget', 'section', null, '预算股', 'financeUnit'],
  ['treasury', 'section', null, '国库股', 'financeUnit'],
] as const satisfies readonly (readonly [string, OrganisationKind, string | null, string, string | null])[];

export type CountyPlace = (typeof places)[number][0];
export type County = Readonly<Record<CountyPlace, string>>;

export async function makeCounty(organisation: OrganisationStore, now: number): Promise<County> {
  const ids = new Map<string, string>(places.map(([key]) => [key, organisation.newId()]));
  const idOf = (key: string): string => ids.get(key) ?? '';
  const changes = places.map(([key, kind, code, name, parent]): NodeChange => ({ id: idOf(key), kind, code, name, parent: parent === null ? null : idOf(parent), from: null, to: null }));
  must(await organisation.saveNodes({ actor, changes, demo: false, today: chinaDay(now) }));
  const county: Record<string, string> = Object.fromEntries(ids);
  return county as County;
}

/** Where each role is held in the county, for the bureau whose plan is asked about. */
export const ownPlaces: Readonly<Record<Role, CountyPlace>> = {
  'officer': 'food',
  'section-head': 'food',
  'unit-finance': 'unit',
  'unit-leader': 'unit',
  'department-finance': 'department',
  'finance-first-review': 'agriculture',
  'finance-performance': 'performance',
  'finance-budget': 'budget',
  'treasury': 'treasury',
  'auditor': 'county',
  'registrar': 'unit',
  'system-administrator': 'county',
  'security-administrator': 'county',
  'audit-administrator': 'county',
};

/** The password hash of the quick passwords of test servers. */
export function quickHash(password: string): string {
  return `quick:${password}`;
}

export interface Posted {
  readonly role: Role;
  readonly node: string;
  readonly serves?: readonly string[];
}

/** An account with a password of its own and some posts. */
export async function makeAccount(
  ports: { readonly accounts: AccountStore; readonly organisation: OrganisationStore },
  login: string,
  options: { readonly posts: readonly Posted[]; readonly password: string; readonly now: number },
): Promise<string> {
  const grants = options.posts.map(({ role, node, serves = [] }) => ({ account: null, role, node, serves, from: chinaDay(options.now), to: null, reason: '测试' }));
  const { id } = must(await ports.accounts.create({ login, name: login, passwordHash: 'none', grants, actor }));
  must(await ports.accounts.replacePassword({ accountId: id, passwordHash: quickHash(options.password), actor }));
  return id;
}

// A county with everybody a declaration passes: the bureau with two sections, its department, the finance bureau with its three sections, and one account for
// each post. For tests over a database.
import type { Actor } from '../../src/application/actor.ts';
import type { OrganisationStore } from '../../src/application/organisation-store.ts';
import type { Role } from '../../src/domain/access/index.ts';
import { postsOn } from '../../src/domain/organisation/index.ts';
import { parseCivilDate, type CivilDate } from '../../src/kernel/civil-date.ts';
import type { Store } from '../../src/persistence/audit/run-command.ts';
import { addAccount } from '../../src/persistence/repositories/accounts.ts';
import { databaseOrganisationStore } from '../../src/main/adapters/database-organisation-store.ts';
import { must } from './store-factory.ts';

export const countyDivision = '130682';
export const countyDay = day('2026-09-15');
/** Noon of that day in China. */
export const countyNoon = Date.parse('2026-09-15T04:00:00Z');

const actor = 'system:test';

/** Who holds what where. */
const posts = {
  foodOfficer: { role: 'officer', at: 'food' },
  foodHead: { role: 'section-head', at: 'food' },
  measuringOfficer: { role: 'officer', at: 'measuring' },
  measuringHead: { role: 'section-head', at: 'measuring' },
  unitFinance: { role: 'unit-finance', at: 'unit' },
  departmentFinance: { role: 'department-finance', at: 'department' },
  firstReview: { role: 'finance-first-review', at: 'firstReviewSection' },
  performance: { role: 'finance-performance', at: 'performanceSection' },
  budget: { role: 'finance-budget', at: 'budgetSection' },
  auditor: { role: 'auditor', at: 'division' },
} as const satisfies Readonly<Record<string, { readonly role: Role; readonly at: string }>>;

export type CountyPost = keyof typeof posts;

export interface County {
  readonly organisation: OrganisationStore;
  /** Of the unit whose text is declared. */
  readonly unitCode: string;
  readonly nodes: Readonly<Record<'division' | 'department' | 'unit' | 'food' | 'measuring' | 'financeDepartment' | 'financeUnit' | 'firstReviewSection' | 'performanceSection' | 'budgetSection', string>>;
  readonly people: Readonly<Record<CountyPost, Extract<Actor, { readonly kind: 'account' }>>>;
  /** An account with these posts of today, for tests of their own. */
  readonly person: (login: string, held: readonly { readonly role: Role; readonly node: string; readonly serves?: readonly string[] }[]) => Promise<Extract<Actor, { readonly kind: 'account' }>>;
}

export interface CountyOptions {
  /** Whether the unit passes its department: a unit of the second level does, 本级 does not. */
  readonly departmentReview: boolean;
}

export async function openCounty(store: Store, { departmentReview }: CountyOptions = { departmentReview: true }): Promise<County> {
  const organisation = databaseOrganisationStore(store, countyDivision);
  const id = (): string => organisation.newId();
  const unitCode = departmentReview ? '414002' : '414001';
  const nodes = { division: id(), department: id(), unit: id(), food: id(), measuring: id(), financeDepartment: id(), financeUnit: id(), firstReviewSection: id(), performanceSection: id(), budgetSection: id() };
  const node = (of: keyof typeof nodes, kind: 'division' | 'department' | 'unit' | 'section', code: string | null, name: string, parent: keyof typeof nodes | null) => ({
    id: nodes[of], kind, code, name, parent: parent === null ? null : nodes[parent], from: null, to: null,
  });
  const changes = [
    node('division', 'division', countyDivision, '示例县', null),
    node('department', 'department', '414', '示例县市场监督管理局', 'division'),
    node('unit', 'unit', unitCode, departmentReview ? '示例县市场监管综合执法队' : '示例县市场监督管理局本级', 'department'),
    node('food', 'section', null, '食品科', 'unit'),
    node('measuring', 'section', null, '计量科', 'unit'),
    node('financeDepartment', 'department', '301', '示例县财政局', 'division'),
    node('financeUnit', 'unit', '301001', '示例县财政局本级', 'financeDepartment'),
    node('firstReviewSection', 'section', null, '行政政法股', 'financeUnit'),
    node('performanceSection', 'section', null, '绩效股', 'financeUnit'),
    node('budgetSection', 'section', null, '预算股', 'financeUnit'),
  ];
  must(await organisation.saveNodes({ actor, changes, demo: false, today: countyDay }));
  const person: County['person'] = async (login, held) => {
    const account = must(await addAccount(store, { division: countyDivision, actor, login: login.toLowerCase(), displayName: login, passwordHash: 'hash', mustChangePassword: false, grants: [] })).value;
    for (const { role, node: at, serves = [] } of held) {
      must(await organisation.grantPost({ actor, account, role, node: at, serves, from: day('2026-01-01'), to: null, reason: '任职文件' }));
    }
    const { appointments, delegations } = await organisation.read();
    return { kind: 'account', account: { id: account, login: login.toLowerCase(), name: login, mustChangePassword: false }, posts: postsOn(account, countyDay, { appointments, delegations }), emergencies: [], alone: false };
  };
  const made: [string, Extract<Actor, { readonly kind: 'account' }>][] = [];
  for (const [name, { role, at }] of Object.entries(posts)) {
    made.push([name, await person(name, [{ role, node: nodes[at], serves: role === 'finance-first-review' ? [nodes.department] : [] }])]);
  }
  const people = Object.fromEntries(made);
  if (!isWhole(people)) throw new Error('everybody has an account');
  return { organisation, unitCode, nodes, people, person };
}

function isWhole(people: Readonly<Record<string, Extract<Actor, { readonly kind: 'account' }>>>): people is County['people'] {
  return Object.keys(posts).every((name) => Object.hasOwn(people, name));
}

export function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (parsed === null) throw new Error(`no such day: ${text}`);
  return parsed;
}

// A server over a database with the county of declaring-county.ts, one unit's plan, and a visitor signed in for each post.
import type { PlanEdit } from '../../src/domain/editing/index.ts';
import type { Round } from '../../src/domain/lifecycle/index.ts';
import { setRounds } from '../../src/application/commands/set-rounds.command.ts';
import { planQueries } from '../../src/application/queries/plan-queries.ts';
import { indicatorTrees } from '../../src/catalogue/trees/index.ts';
import { fiscalYear } from '../../src/kernel/fiscal-year.ts';
import { databaseAccountStore } from '../../src/main/adapters/database-account-store.ts';
import { databaseControlSheetStore } from '../../src/main/adapters/database-control-sheet-store.ts';
import { databaseDeclarationStore } from '../../src/main/adapters/database-declaration-store.ts';
import { databaseListLayoutStore } from '../../src/main/adapters/database-list-layout-store.ts';
import { databaseEmergencyStore } from '../../src/main/adapters/database-emergency-store.ts';
import { databaseHistoryStore } from '../../src/main/adapters/database-history-store.ts';
import { databaseLibraryStore } from '../../src/main/adapters/database-library-store.ts';
import { databaseNoticeStore } from '../../src/main/adapters/database-notice-store.ts';
import { databaseTourStore } from '../../src/main/adapters/database-tour-store.ts';
import { databasePublicationStore } from '../../src/main/adapters/database-publication-store.ts';
import { databasePlanStore } from '../../src/main/adapters/database-plan-store.ts';
import { databaseSessionStore } from '../../src/main/adapters/database-session-store.ts';
import { databaseOrganisationStore } from '../../src/main/adapters/database-organisation-store.ts';
import { peopleWatch } from '../../src/persistence/audit/people-watch.ts';
import { savePlanEdits } from '../../src/persistence/repositories/save-plan-edits.ts';
import { savePlanImport } from '../../src/persistence/repositories/save-plan-import.ts';
import { declarationSchema, type Declaration } from '../../src/http/contract/declarations.ts';
import { countyDivision, countyNoon, day, openCounty, type County, type CountyPost } from './declaring-county.ts';
import { declaredPlan } from './declared-plan.ts';
import { edition, testServer, Visitor, type Answer, type TestServer, type TestServerOptions } from './http-server.ts';
import { everythingMayChange, unasked } from './may-change.ts';
import { must, type TestStore } from './store-factory.ts';

/** Of everybody. */
export const countyPassword = 'a quiet harbour';

export interface DeclaringServer extends TestServer {
  readonly county: County;
  readonly planId: string;
  /** The same visitor each time. */
  readonly as: (post: CountyPost) => Promise<Visitor>;
  readonly declaration: (visitor: Visitor) => Promise<Declaration>;
  readonly openRounds: (...rounds: readonly Round[]) => Promise<void>;
  /** By somebody who may, past every check of who. */
  readonly edit: (...edits: readonly PlanEdit[]) => Promise<void>;
  readonly step: (post: CountyPost, action: string, more?: object) => Promise<Answer>;
  readonly projectStep: (post: CountyPost, action: string, projects: readonly string[], more?: object) => Promise<Answer>;
  /** Identities of the two projects and of their rows. */
  readonly identities: () => Promise<readonly { readonly id: string; readonly rows: readonly string[] }[]>;
  /** Every project said to go on from last year. */
  readonly continued: () => Promise<void>;
  readonly submitted: () => Promise<void>;
  readonly passed: () => Promise<void>;
}

export async function declaringServer(store: TestStore, settings: TestServerOptions['settings'] = {}, otherPorts: TestServerOptions['ports'] = {}): Promise<DeclaringServer> {
  const clock = otherPorts.clock ?? { now: () => countyNoon };
  const plans = databasePlanStore(store, countyDivision);
  const watch = peopleWatch(store.database, countyDivision);
  const organisation = databaseOrganisationStore(store, countyDivision, watch);
  const accounts = databaseAccountStore(store, countyDivision);
  const declarations = databaseDeclarationStore(store);
  const ports = { plans, organisation, accounts, declarations, history: databaseHistoryStore(store, countyDivision), publications: databasePublicationStore(store), controlSheets: databaseControlSheetStore(store), tours: databaseTourStore(store, countyDivision), clock, sessions: databaseSessionStore(store, countyDivision, watch), emergencies: databaseEmergencyStore(store, countyDivision), notices: databaseNoticeStore(store, countyDivision), indicatorLibrary: databaseLibraryStore(store, countyDivision), layouts: databaseListLayoutStore(store, countyDivision), queries: planQueries({ plans, organisation, clock, edition }) };
  const its = await testServer({ ports: { ...ports, ...otherPorts }, settings });
  const county = await openCounty(store);
  const plan = declaredPlan(county.unitCode);
  const file = { bytes: new TextEncoder().encode(JSON.stringify(plan)), name: plan.file, mediaType: 'text/plain' };
  const imported = await savePlanImport(store, { division: countyDivision, actor: county.people.foodOfficer.account.id, rules: [], plan, format: 'txt', readingRemarks: [], file, demo: false, unitCode: county.unitCode, unit: county.nodes.unit, fiscalYear: 2027, mayNow: everythingMayChange });
  const { planId } = must(imported);
  const visitors = new Map<CountyPost, Visitor>();
  const picture = async () => {
    const standing = await declarations.picture(planId);
    if (standing === null) throw new Error('the plan stands');
    return standing;
  };
  const as = async (post: CountyPost): Promise<Visitor> => {
    const known = visitors.get(post);
    if (known !== undefined) return known;
    const { id, login } = county.people[post].account;
    must(await accounts.replacePassword({ accountId: id, passwordHash: `quick:${countyPassword}`, actor: id }));
    const visitor = new Visitor(its.server);
    const answer = await visitor.signIn(countyPassword, login);
    if (answer.status !== 200) throw new Error(answer.body);
    visitors.set(post, visitor);
    return visitor;
  };
  const passes = async (answer: Promise<Answer>): Promise<void> => {
    const { status, body } = await answer;
    if (status >= 400) throw new Error(body);
  };
  const declaring: DeclaringServer = {
    ...its,
    county,
    planId,
    as,
    declaration: async (visitor) => declarationSchema.parse((await visitor.get(`/api/plans/${planId}/declaration`)).json()),
    async openRounds(...rounds) {
      const year = fiscalYear(2027);
      if (year === null) throw new Error('no such year');
      const windows = rounds.map((round) => ({ round, fiscalYear: year, opens: day('2026-09-01'), closes: day('2026-09-30') }));
      must(await setRounds(ports, { actor: county.people.performance, division: countyDivision, fiscalYear: year, windows }));
    },
    async edit(...edits) {
      must(await savePlanEdits(store, { division: countyDivision, planId, actor: county.people.foodOfficer.account.id, baseEvent: (await picture()).event, edits, title: '编辑', trees: indicatorTrees, ...unasked }));
    },
    step: async (post, action, more = {}) => (await as(post)).ask('POST', `/api/plans/${planId}/declaration/steps`, { body: { action, reason: '', key: store.newId(), ...more } }),
    projectStep: async (post, action, projects, more = {}) => (await as(post)).ask('POST', `/api/plans/${planId}/declaration/project-steps`, { body: { action, projects, reason: '', key: store.newId(), ...more } }),
    identities: async () => (await picture()).draft.projects.map(({ id, rows }) => ({ id, rows })),
    async continued() {
      const projects = (await declaring.identities()).map(({ id }) => id);
      await passes((await as('unitFinance')).ask('PUT', `/api/plans/${planId}/declaration/projects`, { body: { projects, continuity: 'continued', key: store.newId() } }));
    },
    async submitted() {
      await declaring.openRounds('first-up');
      await declaring.continued();
      await passes(declaring.projectStep('unitFinance', 'accept', (await declaring.identities()).map(({ id }) => id)));
      await passes(declaring.step('unitFinance', 'submit'));
    },
    async passed() {
      await declaring.submitted();
      for (const post of ['departmentFinance', 'firstReview', 'performance'] as const) await passes(declaring.step(post, 'pass'));
    },
  };
  return declaring;
}

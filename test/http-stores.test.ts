// The ports of the use cases, in memory and over both databases: one suite, so that the twins of the other tests cannot lie.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccountStore, SessionStore } from '../src/application/account-store.ts';
import { planFigures, type PlanFigures } from '../src/application/plan-figures.ts';
import { everyPlan } from '../src/application/plan-scope.ts';
import type { PlanImport, PlanStore, StoredPlan, UncountedPlans } from '../src/application/plan-store.ts';
import { readPlanFile } from '../src/documents/index.ts';
import type { PlanEdit } from '../src/domain/editing/index.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { failed } from '../src/kernel/result.ts';
import { databaseAccountStore } from '../src/main/adapters/database-account-store.ts';
import { databasePlanStore } from '../src/main/adapters/database-plan-store.ts';
import { databaseSessionStore } from '../src/main/adapters/database-session-store.ts';
import { changedSample } from './support/changed-sample.ts';
import { edition, sample } from './support/http-server.ts';
import { inMemoryPeople } from './support/in-memory-people.ts';
import { inMemoryPlanStore } from './support/in-memory-stores.ts';
import { everythingMayChange, unasked } from './support/may-change.ts';
import { migrated, must, openTestStore } from './support/store-factory.ts';
import { chained, usingStores, type StoresOfTest } from './support/store-suite.ts';
import { onEveryEngine } from './support/with-database.ts';

interface Stores extends StoresOfTest {
  readonly plans: PlanStore;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
}

const unknownId = '01890000-0000-7000-8000-000000000000';

function planImport(bytes = sample(), changes: Partial<PlanImport> = {}): PlanImport {
  const { plan, format, remarks } = must(readPlanFile(bytes, '文本.docx'));
  return { actor: 'system:cli/张三', plan, format, remarks, bytes, fileName: '文本.docx', demo: false, division: '130682', unitCode: '414001', unit: null, rules: ['national@2021'], figures: figuresOf(plan), edition, mayNow: everythingMayChange, ...changes };
}

const editing = { actor: 'system:editor', title: '编辑', ...unasked };

function figuresOf(plan: DepartmentPlan): PlanFigures {
  const figures = planFigures(plan);
  if (figures === null) throw new Error('the plan cannot be checked');
  return figures;
}

async function planOf(plans: PlanStore, id: string): Promise<StoredPlan> {
  const plan = await plans.find(id);
  if (plan === null) throw new Error('no plan');
  return plan;
}

function suite(open: () => Promise<Stores>): void {
  const using = usingStores(open);

  test('a saved plan is found, listed and read as it was, with its file', using(async ({ plans }) => {
    const input = planImport();
    const saved = must(await plans.save(input));
    expect(saved).toMatchObject({ outcome: 'created', changes: [], version: { number: 1, actor: 'system:cli/张三', by: '张三（本机命令）', file: { name: '文本.docx', format: 'docx', size: input.bytes.byteLength } } });
    const plan = await planOf(plans, saved.planId);
    expect(plan).toMatchObject({ unitCode: '414001', unitName: '定州市市场监督管理局本级', fiscalYear: 2021, demo: false });
    expect((await plans.list(edition, everyPlan)).map(({ id }) => id)).toEqual([saved.planId]);
    expect(await plans.load(plan, saved.version)).toMatchObject({ plan: input.plan, remarks: input.remarks, identities: { projects: input.plan.projects.map(() => ({})) } });
    const file = await plans.file(saved.version.file.id);
    expect(file).toMatchObject({ name: '文本.docx', format: 'docx', plans: [{ division: '130682', unitCode: '414001', state: 'drafting', demo: false }] });
    expect(new Uint8Array(file?.bytes ?? [])).toEqual(input.bytes);
  }));

  test('the same file again changes nothing; a changed one adds a version, and both can be read', using(async ({ plans }) => {
    const first = must(await plans.save(planImport()));
    expect(must(await plans.save(planImport()))).toMatchObject({ outcome: 'unchanged', planId: first.planId, version: { number: 1 } });
    const changed = must(await plans.save(planImport(changedSample('≤2975元/批', '≤2800元/批'))));
    expect(changed).toMatchObject({ outcome: 'changed', planId: first.planId, version: { number: 2 } });
    const expected = [{ kind: 'changed', project: 9, indicator: 4, indicatorName: '药品样品每批次平均价格', column: 'value', columnTitle: '指标值', before: '≤2975元/批', after: '≤2800元/批' }];
    expect(changed.changes).toMatchObject(expected);
    const plan = await planOf(plans, first.planId);
    expect(plan.versions.map(({ number }) => number)).toEqual([1, 2]);
    const [one, two] = [plan.versions[0], plan.versions[1] ?? plan.versions[0]];
    expect(await plans.compare(plan, one, two)).toMatchObject(expected);
    expect(JSON.stringify((await plans.load(plan, one))?.plan)).toContain('≤2975元/批');
    expect(JSON.stringify((await plans.load(plan, two))?.plan)).toContain('≤2800元/批');
  }));

  test('figures are listed under the rules they were computed with, and only of the latest version', using(async ({ plans }) => {
    const input = planImport();
    const first = must(await plans.save(input));
    const listed = async (rules: string) => (await plans.list(rules, everyPlan)).map(({ id, latest, versions, figures }) => ({ id, version: latest.number, versions, figures }));
    expect(await listed(edition)).toEqual([{ id: first.planId, version: 1, versions: 1, figures: input.figures }]);
    expect(await listed('other rules')).toEqual([{ id: first.planId, version: 1, versions: 1, figures: null }]);
    const others = { ...input.figures, usableTargets: 1, totalBudget: null, moneyExplained: null };
    await plans.keepFigures({ planId: first.planId, event: first.version.event }, 'other rules', others);
    expect([await listed(edition), await listed('other rules')]).toMatchObject([[{ figures: null }], [{ figures: others }]]);

    const changed = must(await plans.save(planImport(changedSample('≤2975元/批', '≤2800元/批'))));
    expect(await listed(edition)).toMatchObject([{ version: 2, versions: 2, figures: { targets: 135 } }]);
    await plans.keepFigures({ planId: first.planId, event: first.version.event }, 'other rules', others);
    expect(await listed('other rules')).toMatchObject([{ version: 2, figures: null }]);
    await plans.keepFigures({ planId: first.planId, event: changed.version.event }, 'other rules', others);
    expect(await listed('other rules')).toMatchObject([{ version: 2, figures: others }]);
    await plans.keepFigures({ planId: unknownId, event: 1 }, edition, others);
    expect(await listed(edition)).toHaveLength(1);
  }));

  test('whoever looks for plans without figures from look to look finds what a look at every plan finds, whatever happens between', using(async ({ plans }) => {
    const places = [{ division: '130682', unitCode: '414001' }, { division: '130682', unitCode: '414002' }, { division: '130683', unitCode: '414001' }];
    type Step = { readonly kind: 'import' | 'edit' | 'count' | 'look'; readonly place: number };
    const step = fc.record<Step>({ kind: fc.constantFrom('import', 'edit', 'edit', 'count', 'look'), place: fc.nat(places.length - 1) });
    let former: UncountedPlans | null = null;
    let serial = 0;
    const act = async ({ kind, place }: Step): Promise<void> => {
      serial += 1;
      const listed = (await plans.list(edition, everyPlan)).filter(({ demo }) => !demo);
      const plan = listed[place % Math.max(1, listed.length)];
      if (kind === 'import') must(await plans.save(planImport(changedSample('≤2975元/批', `≤${3_000 + serial}元/批`), { ...places[place], edition: serial % 2 === 0 ? edition : 'other rules' })));
      else if (plan === undefined) return;
      else if (kind === 'edit') must(await plans.edit(plan.id, { ...editing, baseEvent: plan.lastChange.event, edits: [{ kind: 'paragraphs', part: 'safeguards', texts: [`第${serial}项措施`] }] }));
      else if (kind === 'count') await plans.keepFigures({ planId: plan.id, event: plan.lastChange.event }, edition, planImport().figures);
      else {
        const whole = await plans.uncounted(edition, { since: null, also: [] });
        const also: readonly string[] = former?.plans.map(({ id }) => id) ?? [];
        const seen: UncountedPlans = await plans.uncounted(edition, { since: former?.moment ?? null, also });
        expect(seen).toEqual(whole);
        expect(whole.plans.map(({ id, edited, checkBasis: { event } }) => ({ id, edited, event }))).toEqual(
          listed.filter(({ figures }) => figures === null).map(({ id, latest, checkBasis: { event } }) => ({ id, edited: latest.event !== event, event })),
        );
        former = seen;
      }
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        for (const one of [...steps, { kind: 'look', place: 0 } as const]) await act(one);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  }));

  test('the same file again leaves the figures as they stand', using(async ({ plans }) => {
    const input = planImport();
    must(await plans.save(input));
    expect(must(await plans.save({ ...input, figures: { ...input.figures, usableTargets: 0 } })).outcome).toBe('unchanged');
    expect(await plans.list(edition, everyPlan)).toMatchObject([{ figures: input.figures }]);
  }));

  test('edits join what others wrote; where both wrote nothing is written, and what arrived before changes nothing', using(async ({ plans }) => {
    const saved = must(await plans.save(planImport()));
    const plan = await planOf(plans, saved.planId);
    const base = saved.version.event;
    const { identities } = (await plans.load(plan, saved.version)) ?? { identities: { projects: [] } };
    const [project] = identities.projects.slice(8);
    const write = (row: number, text: string): PlanEdit => ({ kind: 'cell', project: project?.id ?? '', row: project?.indicators[row] ?? '', column: 'value', text });
    const edit = async (edits: readonly PlanEdit[], baseEvent = base) => must(await plans.edit(plan.id, { ...editing, edits, baseEvent }));

    const first = await edit([write(0, '≥25批')]);
    expect(first).toMatchObject({ kind: 'saved', changed: true, others: false });
    expect(await edit([write(3, '≤2000元/批')])).toMatchObject({ kind: 'saved', changed: true, others: true });
    expect(await edit([write(0, '≥25批')])).toMatchObject({ kind: 'saved', changed: false, others: true });
    const met = await edit([write(0, '≥30批'), write(1, '合格率≥98%')]);
    expect(met).toMatchObject({ kind: 'conflict', conflicts: [{ why: 'both-wrote', before: '≥20批', theirs: '≥25批', mine: '≥30批' }] });

    const now = await planOf(plans, saved.planId);
    expect([now.versions.length, now.lastChange.event > base, now.lastChange.actor]).toEqual([1, true, 'system:editor']);
    const content = await plans.load(now, now.lastChange);
    expect(content?.plan.projects[8]?.indicators.map(({ target }) => target.source)).toMatchObject({ 0: '≥25批', 3: '≤2000元/批' });
    expect(content?.identities).toEqual(identities);
    expect(await plans.list(edition, everyPlan)).toMatchObject([{ figures: null }]);
  }));

  test('what may not be edited now is not, and neither is what was made on something nobody has', using(async ({ plans }) => {
    const saved = must(await plans.save(planImport()));
    const plan = await planOf(plans, saved.planId);
    const edits: readonly PlanEdit[] = [{ kind: 'paragraphs', part: 'safeguards', texts: ['一项措施'] }];
    const fault = { code: 'not-at-this-stage', what: '已经报送', where: '申报', remedy: '退回后再改。' };
    expect(await plans.edit(plan.id, { ...editing, edits, baseEvent: saved.version.event, mayNow: () => failed(fault) })).toEqual({ ok: false, fault });
    expect(await plans.edit(plan.id, { ...editing, edits, baseEvent: saved.version.event + 1_000 })).toMatchObject({ fault: { code: 'edit-base-unknown' } });
    expect(await plans.edit(unknownId, { ...editing, edits, baseEvent: saved.version.event })).toMatchObject({ fault: { code: 'plan-not-found' } });
    // Who may not read it is told that before anything of it, even that the edits contradict what stands.
    const unreadable = { code: 'not-allowed', what: '不能查看', where: '绩效文本', remedy: '请联系单位财务。' };
    expect(await plans.edit(plan.id, { ...editing, edits, baseEvent: saved.version.event + 1_000, mayRead: () => unreadable })).toEqual({ ok: false, fault: unreadable });
    expect((await planOf(plans, saved.planId)).lastChange.event).toBe(saved.version.event);
  }));

  test('示范 plans stand beside real ones, come last, and are removed without them', using(async ({ plans }) => {
    must(await plans.save(planImport(sample(), { demo: true })));
    must(await plans.save(planImport()));
    expect((await plans.list(edition, everyPlan)).map(({ demo }) => demo)).toEqual([false, true]);
    expect(await plans.hasDemo()).toBe(true);
    expect(must(await plans.removeDemo('system:test'))).toBe(1);
    expect(must(await plans.removeDemo('system:test'))).toBe(0);
    expect(await plans.hasDemo()).toBe(false);
    expect(await plans.list(edition, everyPlan)).toMatchObject([{ demo: false, figures: { projects: 15 } }]);
  }));

  test('what is not there is null', using(async ({ plans, accounts, sessions }) => {
    expect(await plans.find(unknownId)).toBeNull();
    expect(await plans.file(unknownId)).toBeNull();
    expect(await accounts.findByLogin('nobody')).toBeNull();
    expect(await sessions.find('no such token', 0)).toBeNull();
  }));

  test('there is one first account, and a password of their own ends its sessions', using(async ({ accounts, sessions }) => {
    expect(await accounts.any()).toBe(false);
    const first = { login: 'admin', name: '系统管理员', passwordHash: 'hash one', actor: 'system:setup' };
    const account = must(await accounts.createFirst(first));
    expect(account).toMatchObject({ login: 'admin', name: '系统管理员', mustChangePassword: true });
    expect((await accounts.createFirst({ ...first, login: 'second' })).ok).toBe(false);
    expect(await accounts.any()).toBe(true);
    expect(await accounts.findByLogin('admin')).toMatchObject({ account, passwordHash: 'hash one', secondFactor: null });

    const now = Date.parse('2021-12-31T08:00:00Z');
    must(await sessions.open({ accountId: account.id, tokenHash: 'token', csrfSecret: 'secret', createdAt: now, expiresAt: now + 1_000, device: null, secondFactorStep: null }));
    expect(await sessions.find('token', now)).toMatchObject({ account, csrfSecret: 'secret', createdAt: now, lastSeenAt: now, standing: { posts: [], alone: true, emergencies: [] } });
    must(await accounts.replacePassword({ accountId: account.id, passwordHash: 'hash two', actor: account.id }));
    expect(await sessions.find('token', now)).toBeNull();
    expect(await accounts.findByLogin('admin')).toMatchObject({ account: { ...account, mustChangePassword: false }, passwordHash: 'hash two' });
    // Whoever knew a former one undoes none that was given since.
    const late = { accountId: account.id, passwordHash: 'hash three', replaces: 'hash one', actor: account.id };
    expect(await accounts.replacePassword(late)).toMatchObject({ ok: false, fault: { code: 'current-password-wrong' } });
    must(await accounts.replacePassword({ ...late, replaces: 'hash two' }));
    expect((await accounts.findByLogin('admin'))?.passwordHash).toBe('hash three');
  }));

  test('a version tells the name its person had then; the account itself stands in the chain', using(async ({ accounts, plans }) => {
    const account = must(await accounts.createFirst({ login: 'admin', name: '系统管理员', passwordHash: 'hash', actor: 'system:setup' }));
    const first = must(await plans.save(planImport(sample(), { actor: account.id })));
    must(await accounts.rename({ accountId: account.id, name: '李四', actor: account.id }));
    const second = must(await plans.save(planImport(changedSample('≤2975元/批', '≤2800元/批'), { actor: account.id })));
    expect([first.version, second.version].map(({ actor, by }) => [actor, by])).toEqual([[account.id, '系统管理员'], [account.id, '李四']]);
    expect((await planOf(plans, first.planId)).versions.map(({ by }) => by)).toEqual(['系统管理员', '李四']);
    expect((await plans.list(edition, everyPlan))[0]).toMatchObject({ versions: 2, latest: { number: 2, by: '李四' } });
    expect((await accounts.findByLogin('admin'))?.account.name).toBe('李四');
  }));

  test('a password that was reset must be changed, ends every session, and is found by the login', using(async ({ accounts, sessions }) => {
    const account = must(await accounts.createFirst({ login: 'admin', name: '系统管理员', passwordHash: 'hash one', actor: 'system:setup' }));
    must(await accounts.replacePassword({ accountId: account.id, passwordHash: 'hash two', actor: account.id }));
    const now = Date.parse('2021-12-31T08:00:00Z');
    must(await sessions.open({ accountId: account.id, tokenHash: 'token', csrfSecret: 'secret', createdAt: now, expiresAt: now + 1_000, device: null, secondFactorStep: null }));
    expect([await accounts.idOf('admin'), await accounts.idOf('nobody'), await accounts.logins()]).toEqual([account.id, null, ['admin']]);
    must(await accounts.resetPassword({ accountId: account.id, passwordHash: 'hash three', actor: 'system:cli/张三' }));
    expect(await sessions.find('token', now)).toBeNull();
    expect(await accounts.findByLogin('admin')).toMatchObject({ account: { ...account, mustChangePassword: true }, passwordHash: 'hash three' });
    const unknown = { accountId: unknownId, passwordHash: 'hash', actor: 'system:cli/张三' };
    expect([(await accounts.resetPassword(unknown)).ok, (await accounts.rename({ accountId: unknownId, name: '李四', actor: unknownId })).ok]).toEqual([false, false]);
  }));

  test('a session is found until it expires or is closed, and remembers when it was used', using(async ({ accounts, sessions }) => {
    const account = must(await accounts.createFirst({ login: 'admin', name: '系统管理员', passwordHash: 'hash', actor: 'system:setup' }));
    const now = Date.parse('2021-12-31T08:00:00Z');
    const opened = (tokenHash: string) => sessions.open({ accountId: account.id, tokenHash, csrfSecret: 'secret', createdAt: now, expiresAt: now + 60_000, device: 'Chrome · Windows', secondFactorStep: null });
    must(await opened('one'));
    must(await opened('two'));
    const session = await sessions.find('one', now + 59_999);
    if (session === null) throw new Error('no session');
    expect(await sessions.find('one', now + 60_000)).toBeNull();
    await sessions.seen(session, now + 30_000);
    expect(await sessions.find('one', now)).toMatchObject({ lastSeenAt: now + 30_000, device: 'Chrome · Windows' });
    expect(must(await sessions.close({ accountId: account.id, ids: [session.id], but: null, actor: account.id }))).toBe(1);
    expect(await sessions.find('one', now)).toBeNull();
    expect(await sessions.find('two', now)).not.toBeNull();
  }));
}

describe('the stores in memory', () => {
  suite(async () => {
    const { accounts, sessions, nameOf } = inMemoryPeople();
    return { plans: inMemoryPlanStore(() => 0, nameOf), accounts, sessions, problems: async () => [], dispose: async () => undefined };
  });
});

onEveryEngine('the stores over a database', migrated, (database) => {
  suite(async () => {
    const store = await openTestStore(database());
    return {
      plans: databasePlanStore(store, '000000'),
      accounts: databaseAccountStore(store, '000000'),
      sessions: databaseSessionStore(store, '000000'),
      ...chained(store),
    };
  });
});

// While only some projects of a text were given longer, nothing else of it is written: refused while it is typed, over HTTP, on both database homes. What was changed before the extension was
// granted may be put back.
import { expect, test } from 'vitest';
import { grantException } from '../src/application/commands/set-rounds.command.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { fiscalYear } from '../src/kernel/fiscal-year.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { countyNoon, day } from './support/declaring-county.ts';
import { countyPassword, declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import { edition, ownParser, Visitor, type Answer } from './support/http-server.ts';
import { importPlan } from '../src/application/commands/import-plan.command.ts';
import { writePlan } from '../src/documents/index.ts';
import { declaredPlan } from './support/declared-plan.ts';
import { migrated, must, withStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const dayLength = 86_400_000;
const codeOf = (answer: Answer): string => (answer.status < 400 ? 'done' : problemSchema.parse(answer.json()).code);
const titleOf = (answer: Answer): string => problemSchema.parse(answer.json()).title;

interface Held {
  readonly its: DeclaringServer;
  readonly finance: Visitor;
  readonly food: string;
  readonly other: string;
  readonly edits: (...edits: readonly object[]) => Promise<Answer>;
}

onEveryEngine('只准部分项目延期的文本，填写时', migrated, (database) => {
  /** `late`: what is done after the round was over, before the extension. */
  const held = (work: (held: Held) => Promise<void>, late: (held: Held) => Promise<void> = async () => undefined, account: 'nobody' | 'foodOfficer' = 'nobody') => () =>
    withStore(database(), async (still) => {
      const clock = { moment: countyNoon };
      // What stood at the end of a day is told from the moments of the events.
      const store = { ...still, now: () => (clock.moment += 1_000) };
      const its = await declaringServer(store, {}, { clock: { now: () => clock.moment } });
      await its.openRounds('first-up');
      const [food, other] = (await its.identities()).map(({ id }) => id);
      if (food === undefined || other === undefined) throw new Error('there are two projects');
      await its.as('unitFinance');
      // The round is over: sessions of before are over as well.
      clock.moment += 30 * dayLength;
      const finance = new Visitor(its.server);
      expect((await finance.signIn(countyPassword, its.county.people.unitFinance.account.login)).status).toBe(200);
      const edits = async (...made: readonly object[]): Promise<Answer> => {
        const event = (await its.ports.declarations.picture(its.planId))?.event;
        return finance.ask('POST', `/api/plans/${its.planId}/edits`, { body: { baseEvent: event, title: '编辑', edits: made } });
      };
      const all: Held = { its, finance, food, other, edits };
      await late(all);
      const year = fiscalYear(2027);
      if (year === null) throw new Error('no such year');
      must(await grantException(its.ports, { actor: its.county.people.performance, round: 'first-up', fiscalYear: year, unit: its.county.nodes.unit, account: account === 'nobody' ? null : its.county.people[account].account.id, projects: [food], until: day('2026-10-31'), reason: '上级任务书晚到' }));
      await work(all);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    });
  const purpose = (project: string, text: string) => ({ kind: 'field', project, field: 'purpose', text });

  test('准予延期的项目照常写，其余的项目、第一部分和项目的增删、次序都不收，写明为什么、到哪天', held(async ({ its, food, other, edits, finance }) => {
    expect(codeOf(await edits(purpose(food, '延期以后写的')))).toBe('done');
    const refused = await edits(purpose(other, '不该写进去'));
    expect([refused.status, codeOf(refused), titleOf(refused)]).toEqual([409, 'part-not-extended', expect.stringMatching(/^“一上”已于2026-09-30截止，只准部分项目延至2026-10-31，这些地方不能改：项目“.+”的资金用途/u)]);
    for (const edit of [{ kind: 'project-removed', project: other }, { kind: 'project-moved', project: other, at: 0 }, { kind: 'paragraphs', part: 'goals', texts: ['不该写进去'] }]) expect([edit.kind, codeOf(await edits(edit))]).toEqual([edit.kind, 'part-not-extended']);
    const { hold } = await its.declaration(finance);
    expect(hold).toEqual({ until: '2026-10-31', closed: '2026-09-30', projects: [food], overall: [], frame: false, activities: false });
  }));

  test('测算、职责、指标值的补充、新增或延续、是否公开、工作活动：准予延期的项目写得进，别的写不进', held(async ({ its, finance, food, other }) => {
    const rows = new Map((await its.identities()).map(({ id, rows: [first] }) => [id, first ?? '']));
    const line = { id: '01900000-0000-7000-8000-000000000001', item: '抽检检验费', factors: [{ amount: '200', unit: '批' }], price: '100', standard: '', indicators: [] };
    const nothing = { direction: '', accumulation: null, weight: '', dataSource: '' };
    const at = `/api/plans/${its.planId}`;
    const key = (): string => its.ports.organisation.newId();
    const asks: readonly (readonly [string, (project: string) => Promise<Answer>])[] = [
      ['测算', (project) => finance.ask('PUT', `${at}/projects/${project}/costing`, { body: { before: [], lines: [line] } })],
      ['职责', (project) => finance.ask('PUT', `${at}/projects/${project}/duties`, { body: { duties: ['1'] } })],
      ['补充', (project) => finance.ask('PUT', `${at}/projects/${project}/rows/${rows.get(project) ?? ''}/target`, { body: { before: nothing, details: { ...nothing, weight: '10' } } })],
      ['是否公开', (project) => finance.ask('PUT', `${at}/declaration/disclosure`, { body: { decisions: [{ projects: [project], disclosure: 'public', ground: null, reason: '', secrecyReviewer: null }], key: key() } })],
    ];
    for (const [what, ask] of asks) expect([what, codeOf(await ask(food)), codeOf(await ask(other))]).toEqual([what, 'done', 'part-not-extended']);
    const described = (projects: readonly string[], continuity: string) => finance.ask('PUT', `${at}/declaration/projects`, { body: { projects, continuity, key: key() } });
    // A blank that the submission asks to fill may be filled, once.
    expect([codeOf(await described([other], 'continued')), codeOf(await described([other], 'new')), codeOf(await described([food], 'new')), codeOf(await described([food], 'continued'))]).toEqual(['done', 'part-not-extended', 'done', 'done']);
    const own = { name: '食品安全监督抽检', duty: '1', projects: [food] };
    const activities = (before: readonly object[], wanted: readonly object[]) => finance.ask('PUT', `${at}/activities`, { body: { before, activities: wanted } });
    expect([codeOf(await activities([], [own])), codeOf(await activities([own], [own, { name: '计量检定', duty: '1', projects: [other] }]))]).toEqual(['done', 'part-not-extended']);
  }));

  test('截止以后、准予延期以前改过的地方，还可以改回去', held(async ({ its, finance, other, edits }) => {
    expect((await its.declaration(finance)).hold?.projects).toContain(other);
    expect(codeOf(await edits(purpose(other, '原来的用途')))).toBe('done');
  }, async ({ other, edits }) => {
    expect(codeOf(await edits(purpose(other, '截止以后改的')))).toBe('done');
  }));

  test('只准给一个人的延期，同一单位的别人也不能在那些项目以外写', held(async ({ food, other, edits }) => {
    expect([codeOf(await edits(purpose(food, '一起写'))), codeOf(await edits(purpose(other, '不该写进去')))]).toEqual(['done', 'part-not-extended']);
  }, undefined, 'foodOfficer'));

  test('导入的文件改了别的项目的，也不收', held(async ({ its, finance, food }) => {
    const plan = declaredPlan(its.county.unitCode);
    const projects = plan.projects.map((project, index) => (index === 1 ? { ...project, purpose: project.purpose === null ? null : { ...project.purpose, text: '导入时改的', value: '导入时改的' } } : project));
    const { bytes } = writePlan({ ...plan, projects });
    expect(await importPlan({ ...its.ports, parser: ownParser, edition }, { actor: its.county.people.unitFinance, bytes, fileName: '文本.docx', kind: 'real' })).toMatchObject({ ok: false, fault: { code: 'part-not-extended' } });
    expect((await its.declaration(finance)).hold?.projects).toEqual([food]);
  }));
});

// Nothing is handed to nobody: before every step the program asks who could go on, a unit that is its department's own office does not pass itself, a project is
// never stuck inside its unit, and what one office wrote never goes out under the name of another. On both database homes.
import { expect, test } from 'vitest';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { countyDay } from './support/declaring-county.ts';
import { declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import type { Answer } from './support/http-server.ts';
import { migrated, must, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';
import { addDays } from '../src/kernel/day-count.ts';

const yesterday = addDays(countyDay, -1);

onEveryEngine('下一步有人能办', migrated, (database) => {
  const served = (work: (its: DeclaringServer, store: TestStore) => Promise<void>) => () => withStore(database(), async (store) => work(await declaringServer(store), store));

  test('主管部门财务的任期昨天结束：不跳过主管部门，报送时说明没有人能办、请谁授予；授予以后报得上来', served(async (its) => {
    await ready(its);
    await ended(its, 'department-finance');
    expect(obstaclesOf(await its.step('unitFinance', 'submit'))).toEqual(['下一步由“主管部门财务”办理，而“示例县市场监督管理局”今天没有人担任。请安全管理员在“机构与岗位”里授予岗位。']);
    expect((await its.declaration(await its.as('unitFinance'))).steps[0]?.asked.find(({ title }) => title === '下一步有人能办')?.obstacles).toHaveLength(1);
    await its.county.person('successor', [{ role: 'department-finance', node: its.county.nodes.department }]);
    expect((await its.step('unitFinance', 'submit')).json()).toMatchObject({ state: 'with-department' });
  }));

  test('没有业务股联系这个部门，主管部门通过不了；绩效股、预算股没有人的，前一步也说出来', served(async (its) => {
    await its.submitted();
    await ended(its, 'finance-first-review');
    expect(obstaclesOf(await its.step('departmentFinance', 'pass'))).toEqual(['下一步由“财政对口业务股”办理，而今天没有人以这个岗位联系“示例县市场监督管理局”。请安全管理员授予岗位，并选上所联系的部门。']);
    await its.county.person('otherSection', [{ role: 'finance-first-review', node: its.county.nodes.firstReviewSection, serves: [its.county.nodes.financeDepartment] }]);
    expect(obstaclesOf(await its.step('departmentFinance', 'pass'))).toHaveLength(1);
    await its.county.person('newSection', [{ role: 'finance-first-review', node: its.county.nodes.firstReviewSection, serves: [its.county.nodes.department] }]);
    expect((await its.step('departmentFinance', 'pass')).status).toBe(200);
  }));

  test('能审核的只有申报人自己，报送时就说出来；停用的账号不算有人', served(async (its) => {
    await ready(its);
    const { organisation, people, nodes } = its.county;
    must(await organisation.grantPost({ actor: 'system:test', account: people.unitFinance.account.id, role: 'department-finance', node: nodes.department, serves: [], from: countyDay, to: null, reason: '兼任' }));
    must(await its.ports.accounts.setState({ accountId: people.departmentFinance.account.id, state: 'disabled', actor: 'system:test' }));
    expect(obstaclesOf(await its.step('unitFinance', 'submit'))).toEqual([
      '下一步由“主管部门财务”办理，而“示例县市场监督管理局”的这个岗位上只有申报人自己，不能审核自己申报的内容。请安全管理员把岗位另授一人；由申报人委托代办的也不能审核。',
    ]);
  }));

  test('科室没有负责人的，经办人送不出去，单位财务可以直接汇总；送出以后负责人走了，单位财务退得回来', served(async (its) => {
    const { food } = its.county.nodes;
    const [project] = await its.identities();
    const id = project?.id ?? '';
    await describe(its, id, food);
    expect((await its.projectStep('foodOfficer', 'hand-in', [id])).json()).toMatchObject({ taken: [id] });
    await ended(its, 'section-head');
    expect((await its.projectStep('unitFinance', 'send-back', [id], { reason: '负责人调走' })).json()).toMatchObject({ taken: [id] });
    expect(obstaclesOf(await its.projectStep('foodOfficer', 'hand-in', [id]))).toEqual(['下一步由“科室（所）负责人”办理，而“食品科”今天没有人担任。请安全管理员在“机构与岗位”里授予岗位。']);
    expect((await its.projectStep('unitFinance', 'accept', [id])).json()).toMatchObject({ taken: [id] });
  }));

  test('待负责人核对的项目改由别的科室或单位填报，回到填报中', served(async (its) => {
    const { food, measuring } = its.county.nodes;
    const [project] = await its.identities();
    const id = project?.id ?? '';
    const stateNow = async () => (await its.declaration(await its.as('unitFinance'))).projects[0]?.state;
    for (const section of [measuring, null]) {
      await describe(its, id, food);
      await its.projectStep('foodOfficer', 'hand-in', [id]);
      expect(await stateNow()).toBe('with-head');
      await describe(its, id, section);
      expect(await stateNow()).toBe('editing');
    }
  }));

  test('写了意见没有送出就通过：先问怎么办；删去以后，业务股退回时不会替主管部门送出', served(async (its, store) => {
    await its.submitted();
    const [project] = await its.identities();
    const write = async (post: 'departmentFinance' | 'firstReview', text: string) =>
      (await its.as(post)).ask('POST', `/api/plans/${its.planId}/comments`, { body: { project: project?.id ?? null, row: null, field: 'purpose', text, finding: null, key: store.newId() } });
    expect((await write('departmentFinance', '用途太笼统。')).status).toBe(201);
    expect(problemSchema.parse((await its.step('departmentFinance', 'pass')).json())).toMatchObject({ code: 'comments-unsent', title: '写了1条意见还没有送出' });
    expect((await its.step('departmentFinance', 'pass', { dropComments: true })).status).toBe(200);
    expect((await its.declaration(await its.as('firstReview'))).comments.filter(({ state }) => state === 'draft')).toEqual([]);
    expect((await write('firstReview', '请写明支付什么。')).status).toBe(201);
    expect((await its.step('firstReview', 'return', { reason: '请修改。' })).status).toBe(200);
    expect((await its.declaration(await its.as('unitFinance'))).comments.filter(({ state }) => state === 'sent').map(({ text, writtenBy }) => [text, writtenBy])).toEqual([['请写明支付什么。', 'firstReview']]);
  }));
});

async function ready(its: DeclaringServer): Promise<void> {
  await its.openRounds('first-up');
  await its.continued();
  await its.projectStep('unitFinance', 'accept', (await its.identities()).map(({ id }) => id));
}

/** Everybody who holds the post held it until yesterday. */
async function ended(its: DeclaringServer, role: string): Promise<void> {
  const { organisation } = its.county;
  const appointments = (await organisation.read()).appointments.filter((one) => one.role === role).map(({ id }) => id);
  must(await organisation.endPosts({ appointments, lastDay: yesterday, reason: '调离', actor: 'system:test' }));
}

async function describe(its: DeclaringServer, project: string, section: string | null): Promise<void> {
  const answer = await (await its.as('unitFinance')).ask('PUT', `/api/plans/${its.planId}/declaration/projects`, { body: { projects: [project], section, key: crypto.randomUUID() } });
  if (answer.status >= 400) throw new Error(answer.body);
}

function obstaclesOf(answer: Answer): readonly string[] {
  return problemSchema.parse(answer.json()).findings.map(({ message }) => message);
}

// A unit's text of a year begun without a file, over HTTP and on both database homes: copied from the year before or from a blank form, declared from then on like every other.
import { expect, test } from 'vitest';
import { begunPlanSchema } from '../src/http/contract/begin.ts';
import { planDocumentSchema } from '../src/http/contract/plans.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import type { Answer } from './support/http-server.ts';
import { declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import { migrated, withStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const unknownId = '01890000-0000-7000-8000-000000000000';
const codeOf = (answer: Answer): string => (answer.status < 400 ? 'done' : problemSchema.parse(answer.json()).code);

onEveryEngine('起草新年度的文本', migrated, (database) => {
  const served = (work: (its: DeclaringServer) => Promise<void>) => () =>
    withStore(database(), async (store) => {
      await work(await declaringServer(store));
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    });
  const begin = async (its: DeclaringServer, body: object, post: 'unitFinance' | 'foodOfficer' | 'performance' = 'unitFinance') => (await its.as(post)).ask('POST', '/api/plans', { body: { unit: its.county.nodes.unit, fiscalYear: 2028, ...body } });
  const documentOf = async (its: DeclaringServer, answer: Answer) => planDocumentSchema.parse((await (await its.as('unitFinance')).get(`/api/plans/${begunPlanSchema.parse(answer.json()).planId}`)).json());

  test('选中的项目逐字照抄，年度词不改，要核对的写明；各项目都在填报中', served(async (its) => {
    const [, measuring] = await its.identities();
    const answer = await begin(its, { beginning: { kind: 'copy', plan: its.planId, projects: [measuring?.id] } });
    expect(answer.status).toBe(201);
    const begun = await documentOf(its, answer);
    expect([begun.plan.fiscalYear, begun.plan.units.map(({ code }) => code), begun.state, begun.versions.length]).toEqual([2028, ['414002'], 'drafting', 1]);
    const [project, ...others] = begun.plan.projects;
    expect([others, project?.ordinal, project?.name?.text, project?.code?.text, project?.budget.total?.text]).toEqual([[], 1, '2027年计量器具检定经费', '13068227B1B2C3D4E5F6H', '12']);
    expect(project?.indicators.map(({ target }) => target.source)).toEqual(['≥1200台', '≥99%', '2027年10月31日前', '≤100元/台', '≥95%', '≥90%']);
    expect(begun.plan.overall.dutyGoals.map(({ text }) => text)).toEqual(['食品安全监管：完成食品抽检200批次', '计量监管：检定计量器具1200台']);
    expect(begun.remarks).toEqual(['“2027年计量器具检定经费”照抄自2027年度文本。预算数、支出计划和指标值都是2027年度的，请逐行核对；名称、编码和日期里的年度没有改动，见各处的问题和修改建议。']);
    const declaration = (await (await its.as('unitFinance')).get(`/api/plans/${begun.id}/declaration`)).json() as { readonly findings: readonly { readonly id: string }[] };
    expect(declaration.findings.map(({ id }) => id.split('.')[0])).toContain('name-year');
  }));

  test('从空表写起：一个项目，每类指标一行空行', served(async (its) => {
    const begun = await documentOf(its, await begin(its, { beginning: { kind: 'blank', firstProject: ' 电梯应急处置经费 ' } }));
    expect(begun.plan.projects.map(({ name, unitCode, indicators }) => [name?.text, unitCode, indicators.length])).toEqual([['电梯应急处置经费', '414002', 9]]);
    expect([begun.plan.units.map(({ name }) => name), begun.plan.overall.goals, begun.plan.unread]).toEqual([['示例县市场监管综合执法队'], [], []]);
    expect(begun.remarks).toEqual(['这份文本由空表起草，第一部分和各项目都待填写。']);
  }));

  test('已经有的年度、别的单位、没有的项目和不管导入的岗位都不能起草，什么也不写', served(async (its) => {
    const blank = { kind: 'blank', firstProject: '某项目' };
    const copy = (rest: object) => ({ kind: 'copy', plan: its.planId, projects: [unknownId], ...rest });
    const [food] = await its.identities();
    expect(codeOf(await begin(its, { fiscalYear: 2027, beginning: blank }))).toBe('plan-exists');
    expect(codeOf(await begin(its, { fiscalYear: 2026, beginning: copy({ projects: [food?.id] }) }))).toBe('previous-year');
    expect(codeOf(await begin(its, { beginning: copy({}) }))).toBe('project-not-found');
    expect(codeOf(await begin(its, { beginning: copy({ plan: unknownId }) }))).toBe('plan-not-found');
    expect(codeOf(await begin(its, { beginning: { kind: 'blank', firstProject: ' ' } }))).toBe('invalid-request');
    expect(codeOf(await begin(its, { unit: its.county.nodes.financeUnit, beginning: blank }))).toBe('not-here');
    expect(codeOf(await begin(its, { beginning: blank }, 'foodOfficer'))).toBe('not-allowed');
    expect(codeOf(await begin(its, { beginning: blank }, 'performance'))).toBe('not-allowed');
    const { plans } = (await (await its.as('unitFinance')).get('/api/plans')).json() as { readonly plans: readonly unknown[] };
    expect(plans).toHaveLength(1);
  }));

  test('起草过的年度不能再起草一遍', served(async (its) => {
    const blank = { beginning: { kind: 'blank', firstProject: '某项目' } };
    expect(codeOf(await begin(its, blank))).toBe('done');
    expect(codeOf(await begin(its, blank))).toBe('plan-exists');
  }));
});

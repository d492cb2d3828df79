// Whether projects are published, decided for many at once: on a ground of the catalogue, with reason and reviewer, as one event that is taken back as one.
import { expect, test } from 'vitest';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { planHistorySchema } from '../src/http/contract/history.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import type { Answer } from './support/http-server.ts';
import { migrated, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const codeOf = (answer: Answer): string => (answer.status < 400 ? 'done' : problemSchema.parse(answer.json()).code);
const shown = { disclosure: 'public', ground: null, reason: '', secrecyReviewer: null };
const kept = { disclosure: 'withheld', ground: 'state-secret', reason: '检定对象定密', secrecyReviewer: '王保密' };
const open = { ...shown, disclosure: null };

onEveryEngine('一次写明许多项目是否公开', migrated, (database) => {
  const served = (work: (its: DeclaringServer, store: TestStore) => Promise<void>) => () =>
    withStore(database(), async (store) => {
      await work(await declaringServer(store), store);
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    });
  const asked = async (its: DeclaringServer, store: TestStore, decisions: readonly object[], post: 'unitFinance' | 'foodOfficer' = 'unitFinance'): Promise<string> =>
    codeOf(await (await its.as(post)).ask('PUT', `/api/plans/${its.planId}/declaration/disclosure`, { body: { decisions, key: store.newId() } }));
  const said = async (its: DeclaringServer) =>
    (await its.declaration(await its.as('unitFinance'))).projects.map(({ disclosure, disclosureGround, disclosureReason, secrecyReviewer }) => [disclosure, disclosureGround, disclosureReason, secrecyReviewer]);
  const history = async (its: DeclaringServer) =>
    planHistorySchema.parse((await (await its.as('unitFinance')).get(`/api/plans/${its.planId}/history`)).json()).entries.filter(({ title }) => title === '写明项目是否公开').map(({ lines }) => lines);

  test('许多项目是一件事，历史写明依据和理由，不写保密审查人；撤销也是一件事，各恢复各的', served(async (its, store) => {
    const [food, measuring] = (await its.identities()).map(({ id }) => id);
    expect(await asked(its, store, [{ ...kept, projects: [measuring] }])).toBe('done');
    expect(await asked(its, store, [{ ...shown, projects: [food, measuring] }])).toBe('done');
    expect(await said(its)).toEqual([['public', 'budget-law', '', null], ['public', 'budget-law', '', null]]);
    expect(await asked(its, store, [{ ...open, projects: [food] }, { ...kept, projects: [measuring] }])).toBe('done');
    expect(await said(its)).toEqual([[null, null, '', null], ['withheld', 'state-secret', '检定对象定密', '王保密']]);
    expect(await history(its)).toEqual([
      ['“2027年食品抽检经费”：是否公开改回没有写明；“2027年计量器具检定经费”：不公开（涉及国家秘密）', '检定对象定密'],
      ['“2027年食品抽检经费”、“2027年计量器具检定经费”：公开（批复后依法公开）'],
      ['“2027年计量器具检定经费”：不公开（涉及国家秘密）', '检定对象定密'],
    ]);
  }));

  test('缺依据、理由、保密审查人的不收，一个项目写两次的不收，什么也不写入；没有变化的不留事件', served(async (its, store) => {
    const [food, measuring] = (await its.identities()).map(({ id }) => id);
    const both = { projects: [food, measuring] };
    const refused: readonly (readonly [object, string])[] = [
      [{ ...kept, ...both, ground: null }, 'disclosure-ground-missing'],
      [{ ...kept, ...both, ground: 'budget-law' }, 'disclosure-ground-missing'],
      [{ ...kept, ...both, ground: '自拟的依据' }, 'disclosure-ground-missing'],
      [{ ...kept, ...both, reason: ' ' }, 'reason-missing'],
      [{ ...kept, ...both, secrecyReviewer: ' ' }, 'secrecy-reviewer-missing'],
      [{ ...shown, projects: [food, store.newId()] }, 'project-not-found'],
    ];
    for (const [decision, code] of refused) expect(await asked(its, store, [decision])).toBe(code);
    expect(await asked(its, store, [{ ...shown, ...both }, { ...kept, projects: [food] }])).toBe('project-said-twice');
    expect(await asked(its, store, [{ ...shown, projects: [food] }], 'foodOfficer')).toBe('not-allowed');
    expect([await said(its), await history(its)]).toEqual([[[null, null, '', null], [null, null, '', null]], []]);
    expect(await asked(its, store, [{ ...shown, ...both }])).toBe('done');
    expect(await asked(its, store, [{ ...shown, ...both }])).toBe('done');
    expect(await history(its)).toHaveLength(1);
  }));

  test('公开以后不能改回没有写明，调整中也不能；可以改为不公开', served(async (its, store) => {
    const projects = (await its.identities()).map(({ id }) => id);
    await its.passed();
    await its.step('budget', 'approve');
    expect(await asked(its, store, [{ ...shown, projects }])).toBe('done');
    expect(codeOf(await its.step('unitFinance', 'publish'))).toBe('done');
    expect(await asked(its, store, [{ ...open, projects }])).toBe('already-published');
    expect(await asked(its, store, [{ ...kept, projects: projects.slice(1) }])).toBe('done');
    expect((await said(its)).map(([disclosure]) => disclosure)).toEqual(['public', 'withheld']);
    // What is published stays readable while the text is adjusted.
    await its.openRounds('first-up', 'adjustment');
    expect(codeOf(await its.step('unitFinance', 'adjust', { projects: projects.slice(0, 1), reason: '上级任务增加' }))).toBe('done');
    expect(await asked(its, store, [{ ...open, projects: projects.slice(0, 1) }])).toBe('already-published');
  }));
});

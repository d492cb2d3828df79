// The indicator library of a county over HTTP and a database: proposed with everything an entry needs, decided by somebody else, in use county-wide.
import { describe, expect, test } from 'vitest';
import { draftProblems } from '../src/application/library/check-draft.ts';
import { indicatorLibrary } from '../src/catalogue/indicator-library/index.ts';
import { firstDay } from '../src/catalogue/policies/first-day.ts';
import { entryUsesSchema, librarySchema, proposalListSchema, type ProposeIndicator } from '../src/http/contract/library.ts';
import { noticesSchema } from '../src/http/contract/notices.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { verifyChain } from '../src/persistence/audit/verify-chain.ts';
import { declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import type { CountyPost } from './support/declaring-county.ts';
import type { Answer } from './support/http-server.ts';
import { migrated, withStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const draft: ProposeIndicator['draft'] = {
  name: '集贸市场计量器具检定台数',
  alsoCalled: [],
  subject: 'metrology-laboratory',
  indicatorClass: 'quantity',
  definition: '全年完成检定的集贸市场在用计量器具台数',
  formula: '检定证书签发日期在本年度内的台数；同一台年内复检不另计。',
  target: { kind: 'amount', sign: '≥', amount: null, unit: '台' },
  accumulation: 'sum',
  evidence: ['检定证书'],
  basis: '上年实际完成（　）台；年度检定计划（　）台',
  norms: [],
  cautions: [],
};

onEveryEngine('指标库', migrated, (database) => {
  const inCounty = (work: (its: DeclaringServer) => Promise<void>) => () =>
    withStore(database(), async (store) => {
      await work(await declaringServer(store));
      expect((await verifyChain(database(), store.headFile)).problems).toEqual([]);
    });

  test('单位提议，绩效股改好采纳，得到永久的编号，提议的人得到消息', inCounty(async (its) => {
    const id = await proposed(its, 'foodOfficer', { changes: null, draft });
    expect(await told(its, 'performance')).toEqual(['食品科提议新增指标“集贸市场计量器具检定台数”，请审核。']);
    expect(await proposals(its, 'foodHead')).toMatchObject([{ id, state: 'open', by: 'foodOfficer', place: '食品科', own: false, mayDecide: false }]);
    expect(await proposals(its, 'performance')).toMatchObject([{ mayDecide: true }]);
    const accepted = await decide(its, 'performance', id, { kind: 'accepted', as: 'new', draft: { ...draft, alsoCalled: ['市场衡器检定台数'] }, fromYear: 2027 });
    expect(accepted.json()).toEqual({ entry: 'county-1' });
    expect(await told(its, 'foodOfficer')).toEqual(['您提议的指标“集贸市场计量器具检定台数”已采纳（county-1）。']);
    expect((await library(its, 'foodOfficer')).entries).toMatchObject([{ id: 'county-1', alsoCalled: ['市场衡器检定台数'], validFrom: '2027-01-01', validTo: null, successor: null }]);
    expect(codeOf(await decide(its, 'performance', id, { kind: 'refused', reason: '再想想' }))).toBe('proposal-decided');
    const second = await proposed(its, 'foodOfficer', { changes: null, draft: { ...draft, name: '集贸市场电子秤抽查台数', definition: '全年抽查的集贸市场电子秤台数' } });
    expect((await decide(its, 'performance', second, { kind: 'accepted', as: 'new', draft: { ...draft, name: '集贸市场电子秤抽查台数', definition: '全年抽查的集贸市场电子秤台数' }, fromYear: 2027 })).json()).toEqual({ entry: 'county-2' });
  }));

  test('没写全的、名称已有的、规则不过的送不出去，一次说清', inCounty(async (its) => {
    const propose = async (change: Partial<typeof draft>) => problemSchema.parse((await (await its.as('foodOfficer')).ask('POST', '/api/library/proposals', { body: { changes: null, draft: { ...draft, ...change } } })).json());
    expect(await propose({ evidence: [], target: { kind: 'amount', sign: '≥', amount: null, unit: '' } })).toMatchObject({ code: 'library-draft', title: '这个指标还有2处要补正' });
    const taken = await propose({ name: '食品监督抽检批次' });
    expect(JSON.stringify(taken)).toContain('food-sample-batches');
    expect(await propose({ basis: '部门职责' })).toMatchObject({ code: 'library-draft' });
    expect(await proposals(its, 'performance')).toEqual([]);
  }));

  test('自己提议的不能自己审核；别的单位看不到；不采纳要写理由；提议的人可以收回', inCounty(async (its) => {
    const own = await proposed(its, 'performance', { changes: null, draft });
    expect(codeOf(await decide(its, 'performance', own, { kind: 'refused', reason: '试一试' }))).toBe('own-declaration');
    expect(await proposals(its, 'foodOfficer')).toEqual([]);
    const id = await proposed(its, 'foodOfficer', { changes: null, draft });
    expect(codeOf(await decide(its, 'performance', id, { kind: 'refused', reason: ' ' }))).toBe('reason-missing');
    expect(codeOf(await decide(its, 'foodHead', id, { kind: 'refused', reason: '不行' }))).toBe('not-allowed');
    expect(codeOf(await (await its.as('foodHead')).ask('DELETE', `/api/library/proposals/${id}`))).toBe('own-declaration');
    expect(codeOf(await (await its.as('foodOfficer')).ask('DELETE', `/api/library/proposals/${id}`))).toBe('done');
    expect(await proposals(its, 'foodOfficer')).toMatchObject([{ state: 'withdrawn' }]);
  }));

  test('并入已有指标：名称归到它名下，编号不变', inCounty(async (its) => {
    const id = await proposed(its, 'foodOfficer', { changes: null, draft: { ...draft, name: '食品抽样检验批次', definition: '全年出具检验报告的食品监督抽检批次数', target: { kind: 'amount', sign: '≥', amount: null, unit: '批次' }, evidence: ['检验报告'], basis: '上年实际完成（　）批次' } });
    expect((await decide(its, 'performance', id, { kind: 'merged', into: 'food-sample-batches', reason: '与它是一回事' })).json()).toEqual({ entry: 'food-sample-batches' });
    const [entry] = (await library(its, 'foodOfficer')).entries;
    expect(entry).toMatchObject({ id: 'food-sample-batches', name: '食品监督抽检批次', validFrom: '2015-01-01' });
    expect(entry?.alsoCalled).toContain('食品抽样检验批次');
  }));

  test('提议修改：意思不变的改在原编号上，意思变了的另立编号，原来的用到上一年并写明改用哪一个', inCounty(async (its) => {
    const food = indicatorLibrary.find(({ id }) => id === 'food-sample-batches');
    if (food === undefined) throw new Error('it ships');
    const { id: _id, validFrom: _from, validTo: _to, ...content } = food;
    const changed = { ...draft, ...content, alsoCalled: [...content.alsoCalled], evidence: [...content.evidence, '结果公示'], norms: [], cautions: [], target: { ...content.target } } as typeof draft;
    const same = await proposed(its, 'foodOfficer', { changes: food.id, draft: changed });
    await decide(its, 'performance', same, { kind: 'accepted', as: 'change', draft: changed, fromYear: 2027 });
    expect((await library(its, 'foodOfficer')).entries).toMatchObject([{ id: food.id, evidence: changed.evidence, validTo: null }]);
    const other = { ...changed, name: '食品监督抽检样品数', alsoCalled: [], formula: '本年度内抽取并送检的食品样品数，风险监测另列。' };
    const replaced = await proposed(its, 'foodOfficer', { changes: food.id, draft: other });
    expect((await decide(its, 'performance', replaced, { kind: 'accepted', as: 'replace', draft: other, fromYear: 2028 })).json()).toEqual({ entry: 'county-1' });
    expect((await library(its, 'foodOfficer')).entries).toMatchObject([
      { id: food.id, validTo: '2027-12-31', successor: 'county-1' },
      { id: 'county-1', validFrom: '2028-01-01' },
    ]);
  }));

  test('停用要有理由，改用的须在用', inCounty(async (its) => {
    const end = async (post: CountyPost, entry: string, body: object) => (await its.as(post)).ask('POST', `/api/library/entries/${entry}/end`, { body });
    const body = { toYear: 2026, successor: 'drug-sample-batches', reason: '上级不再考核' };
    expect(codeOf(await end('foodOfficer', 'food-sample-batches', body))).toBe('not-allowed');
    expect(codeOf(await end('performance', 'nothing-such', body))).toBe('library-entry-unknown');
    expect(codeOf(await end('performance', 'food-sample-batches', { ...body, successor: 'food-sample-batches' }))).toBe('library-successor');
    expect(codeOf(await end('performance', 'food-sample-batches', body))).toBe('done');
    expect((await library(its, 'foodOfficer')).entries).toMatchObject([{ id: 'food-sample-batches', validTo: '2026-12-31', successor: 'drug-sample-batches' }]);
    expect(codeOf(await end('performance', 'drug-sample-batches', { ...body, successor: 'food-sample-batches' }))).toBe('library-successor');
  }));

  test('谁在用：只列看得到的单位的行，按名称和类别认', inCounty(async (its) => {
    const uses = async (post: CountyPost, entry: string, year = 2027) => entryUsesSchema.parse((await (await its.as(post)).get(`/api/library/entries/${entry}/uses?year=${year}`)).json()).uses;
    await its.edit({ kind: 'cell', project: (await its.identities())[0]?.id ?? '', row: (await its.identities())[0]?.rows[0] ?? '', column: 'name', text: '食品抽检批次数' });
    expect(await uses('unitFinance', 'food-sample-batches')).toMatchObject([{ planId: its.planId, name: '食品抽检批次数', project: '2027年食品抽检经费' }]);
    expect(await uses('performance', 'food-sample-batches')).toHaveLength(1);
    expect(await uses('unitFinance', 'food-sample-batches', 2026)).toEqual([]);
    expect(await uses('unitFinance', 'cosmetic-sample-batches')).toEqual([]);
    const outsider = await its.county.person('outsider', []);
    expect(outsider.posts).toEqual([]);
  }));
});

describe('the shipped entries', () => {
  test.each(indicatorLibrary.map((entry) => [entry.id, entry] as const))('%s passes what a proposal has to pass', (id, entry) => {
    expect(draftProblems({ draft: entry, library: indicatorLibrary, changes: id, today: firstDay('2027-01-01') })).toEqual([]);
  });
});

async function proposed(its: DeclaringServer, post: CountyPost, body: ProposeIndicator): Promise<string> {
  const answer = await (await its.as(post)).ask('POST', '/api/library/proposals', { body });
  if (answer.status !== 201) throw new Error(answer.body);
  return (answer.json() as { id: string }).id;
}

async function decide(its: DeclaringServer, post: CountyPost, id: string, body: object): Promise<Answer> {
  return (await its.as(post)).ask('POST', `/api/library/proposals/${id}/decision`, { body });
}

async function proposals(its: DeclaringServer, post: CountyPost) {
  return proposalListSchema.parse((await (await its.as(post)).get('/api/library/proposals')).json()).proposals;
}

async function library(its: DeclaringServer, post: CountyPost) {
  return librarySchema.parse((await (await its.as(post)).get('/api/library')).json());
}

async function told(its: DeclaringServer, post: CountyPost): Promise<readonly string[]> {
  return noticesSchema.parse((await (await its.as(post)).get('/api/notices')).json()).notices.map(({ sentence }) => sentence);
}

function codeOf(answer: Answer): string {
  return answer.status < 400 ? 'done' : problemSchema.parse(answer.json()).code;
}

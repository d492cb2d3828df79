// What happened to a text, over HTTP and on both database homes: readable, cell by cell where it changed, proved, and taken along by an auditor who verifies it
// without this program.
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { auditEventsSchema, auditScopeSchema, auditVerificationSchema, eventChangesSchema, planHistorySchema } from '../src/http/contract/history.ts';
import { problemSchema } from '../src/http/contract/shapes.ts';
import { countyDivision, type CountyPost } from './support/declaring-county.ts';
import { declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import type { Answer } from './support/http-server.ts';
import { migrated, withStore, type TestStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

const codeOf = (answer: Answer): string => (answer.status < 400 ? 'done' : problemSchema.parse(answer.json()).code);
const rawEvent = z.object({ division: z.string(), number: z.number(), previousHash: z.string(), hash: z.string(), body: z.string() });

onEveryEngine('网上的操作记录', migrated, (database) => {
  const served = (work: (its: DeclaringServer, store: TestStore) => Promise<void>) => () => withStore(database(), async (store) => work(await declaringServer(store), store));
  const historyOf = async (its: DeclaringServer, post: CountyPost) => planHistorySchema.parse((await (await its.as(post)).get(`/api/plans/${its.planId}/history`)).json());

  test('经过写明谁、何时、做了什么、为什么；改了哪些格，从什么改成什么；审核人没有送出的意见别人看不到', served(async (its, store) => {
    const [food] = await its.identities();
    if (food === undefined) throw new Error('two projects');
    await its.edit({ kind: 'cell', project: food.id, row: food.rows[0] ?? '', column: 'value', text: '≥200批次' });
    await its.submitted();
    const reviewer = await its.as('departmentFinance');
    await reviewer.ask('POST', `/api/plans/${its.planId}/comments`, { body: { project: food.id, row: null, field: 'purpose', text: '用途太笼统。', finding: null, key: store.newId() } });
    expect((await historyOf(its, 'unitFinance')).entries.map(({ title }) => title)).not.toContain('写审核意见');
    expect((await historyOf(its, 'departmentFinance')).entries[0]).toMatchObject({ title: '写审核意见', by: 'departmentFinance', lines: ['“2027年食品抽检经费”的资金用途', '用途太笼统。'], changes: false });
    await its.step('departmentFinance', 'return', { reason: '请按意见修改。' });
    const { entries, before } = await historyOf(its, 'unitFinance');
    expect(before).toBeNull();
    expect(entries.map(({ title, by, lines }) => [title, by, lines])).toEqual([
      ['退回绩效文本', 'departmentFinance', ['主管部门审核 → 退回修改', '请按意见修改。']],
      ['报送绩效文本', 'unitFinance', ['填报中 → 主管部门审核']],
      ['汇总项目', 'unitFinance', ['“2027年食品抽检经费”、“2027年计量器具检定经费”：已汇总']],
      ['更改项目的填报信息', 'unitFinance', ['“2027年食品抽检经费”、“2027年计量器具检定经费”：延续']],
      ['编辑绩效文本', 'foodOfficer', ['编辑', '“2027年食品抽检经费”第1行指标值：≥200批 → ≥200批次']],
      ['导入绩效文本', 'foodOfficer', []],
    ]);
    const changesOf = async (event: number) => eventChangesSchema.parse((await (await its.as('unitFinance')).get(`/api/plans/${its.planId}/history/${event}/changes`)).json()).changes;
    const [edited, imported] = entries.filter(({ changes }) => changes);
    expect(await changesOf(edited?.event ?? 0)).toMatchObject([{ kind: 'changed', column: 'value', after: '≥200批次' }]);
    expect(await changesOf(imported?.event ?? 0)).toEqual([]);
  }));

  test('核验指出被改动的行；只有审计和审计管理员能看', served(async (its) => {
    const verify = async (post: CountyPost) => (await its.as(post)).get('/api/audit/verification');
    expect(codeOf(await verify('unitFinance'))).toBe('not-allowed');
    expect(codeOf(await verify('performance'))).toBe('not-allowed');
    const sound = auditVerificationSchema.parse((await verify('auditor')).json());
    expect(sound.problems).toEqual([]);
    expect(sound.divisions.map(({ division }) => division)).toEqual([countyDivision]);
    await database().query("update plan_version set file = '改动.docx'");
    const { problems } = auditVerificationSchema.parse((await verify('auditor')).json());
    expect(problems).toEqual([expect.stringContaining('plan_version')]);
  }));

  test('全部记录按人、按对象、按事项、按日期查：机构、岗位和账号的在前，文本写明单位和年度', served(async (its) => {
    await its.submitted();
    const auditor = await its.as('auditor');
    const scope = auditScopeSchema.parse((await auditor.get('/api/audit/scope')).json());
    expect(scope.divisions.map(({ code }) => code)).toEqual([countyDivision]);
    expect(scope.kinds).toContainEqual({ kind: 'declaration.submitted', title: '报送绩效文本' });
    const listed = async (query = '') => auditEventsSchema.parse((await auditor.get(`/api/audit/events?division=${countyDivision}${query}`)).json());
    const all = await listed();
    expect(all.entries.map(({ event }) => event)).toEqual(all.entries.map(({ event }) => event).toSorted((a, b) => b - a));
    const [submitted] = (await listed('&kind=declaration.submitted')).entries;
    expect(submitted).toMatchObject({ title: '报送绩效文本', by: 'unitFinance', object: expect.stringMatching(/^414002 · 20\d\d年度绩效文本$/u), lines: ['填报中 → 主管部门审核'] });
    if (submitted === undefined) throw new Error('it was submitted');
    const ofPlan = (await listed(`&subject=${its.planId}`)).entries;
    expect(ofPlan.length).toBeGreaterThan(1);
    expect(ofPlan.every(({ subject }) => subject === its.planId)).toBe(true);
    const ofPerson = (await listed(`&actor=${submitted.actor}`)).entries;
    expect(new Set(ofPerson.map(({ by }) => by))).toEqual(new Set(['unitFinance']));
    expect((await listed(`&before=${submitted.event}`)).entries.every(({ event }) => event < submitted.event)).toBe(true);
    expect((await listed('&to=2000-01-01')).entries).toEqual([]);
    expect((await listed('&from=2000-01-01')).entries).toHaveLength(all.entries.length);
    expect((await auditor.get(`/api/audit/events?division=${countyDivision}&from=2021-02-30`)).status).toBe(400);
    expect(codeOf(await (await its.as('unitFinance')).get(`/api/audit/events?division=${countyDivision}`))).toBe('not-allowed');
    expect(codeOf(await (await its.as('unitFinance')).get('/api/audit/scope'))).toBe('not-allowed');
    expect(codeOf(await auditor.get('/api/audit/events?division=999999'))).toBe('not-here');
  }));

  test('审计带走的记录可以不用本系统核验：摘要一个接一个，改一个字就对不上', served(async (its) => {
    await its.submitted();
    const take = async (post: CountyPost, query = '') => (await its.as(post)).get(`/api/audit/export?division=${countyDivision}${query}`);
    expect(codeOf(await take('unitFinance'))).toBe('not-allowed');
    const answer = await take('auditor');
    expect([answer.status, answer.headers['content-type'], answer.headers['content-disposition']]).toEqual([200, 'application/zip', expect.stringContaining('attachment;')]);
    const files = unzipSync(answer.bytes);
    expect(Object.keys(files)).toEqual(['操作记录.csv', '操作记录.jsonl', '怎样核验.txt']);
    const textOf = (name: string): string => strFromU8(files[name] ?? new Uint8Array(0));
    const events = textOf('操作记录.jsonl').trimEnd().split('\n').map((line) => rawEvent.parse(JSON.parse(line)));
    const holds = ({ previousHash, division, number, body, hash }: z.infer<typeof rawEvent>): boolean => createHash('sha256').update([previousHash, division, String(number), body].join('\n')).digest('hex') === hash;
    expect(events.every(holds)).toBe(true);
    expect(events.every((event, index) => event.previousHash === (events[index - 1]?.hash ?? '0'.repeat(64)))).toBe(true);
    expect(events.map((event) => holds({ ...event, body: event.body.replace('t', 'T') }))).not.toContain(true);
    const table = textOf('操作记录.csv').split('\r\n');
    expect([...(files['操作记录.csv'] ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    expect([table[0], table.length]).toEqual(['"事件号","时间（UTC）","事项","内容","操作者","以何岗位（本人岗位的不写）","操作者标识","对象标识","本事件摘要"', events.length + 2]);
    expect(table.filter((row) => row.includes('"报送绩效文本","填报中 → 主管部门审核","unitFinance"'))).toHaveLength(1);
    expect(textOf('怎样核验.txt')).toContain(`共 ${events.length} 个`);
    const last = events.at(-1)?.number ?? 0;
    expect(codeOf(await take('auditor', `&after=${last}`))).toBe('audit-nothing');
    expect(codeOf(await (await its.as('auditor')).get('/api/audit/export?division=999999'))).toBe('not-here');
    // A name that a spreadsheet would calculate is a text, in its full-width form too.
    for (const name of ['=1+1', '＝1＋1']) {
      expect((await (await its.as('unitFinance')).ask('POST', '/api/session/name', { body: { name } })).status).toBe(200);
      const again = strFromU8(unzipSync((await take('auditor')).bytes)['操作记录.csv'] ?? new Uint8Array(0));
      expect([again.includes(`,"'${name}",`), again.includes(`,"${name}",`)]).toEqual([true, false]);
    }
  }));
});

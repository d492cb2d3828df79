// What changed about people, places and rounds is told from what to what, in words: who, what, when, and why, without a code or an identifier of the program.
import { expect, test } from 'vitest';
import { auditEventsSchema } from '../src/http/contract/history.ts';
import { madeSchema } from '../src/http/contract/organisation.ts';
import { fiscalYear } from '../src/kernel/fiscal-year.ts';
import { countyDivision, day } from './support/declaring-county.ts';
import { declaringServer, type DeclaringServer } from './support/declaring-server.ts';
import { proposedIndicator } from './support/route-probes.ts';
import { migrated, must, withStore } from './support/store-factory.ts';
import { onEveryEngine } from './support/with-database.ts';

onEveryEngine('操作记录写明从什么改成什么', migrated, (database) => {
  const lastLines = async (its: DeclaringServer) => {
    const { entries } = auditEventsSchema.parse((await (await its.as('auditor')).get(`/api/audit/events?division=${countyDivision}`)).json());
    const [last] = entries.filter(({ kind }) => !kind.startsWith('session.') && !kind.startsWith('credential.'));
    return [last?.title, last?.object, last?.lines];
  };

  test('岗位：授予、结束、委托、收回委托、移交', () =>
    withStore(database(), async (store) => {
      const served = await declaringServer(store);
      const { county, ports } = served;
      const person = await county.person('xinren', []);
      const actor = county.people.auditor.account.id;
      const { organisation } = ports;
      const appointment = must(await organisation.grantPost({ account: person.account.id, role: 'officer', node: county.nodes.food, serves: [], from: day('2026-09-01'), to: null, reason: '任职文件', actor }));
      expect(await lastLines(served)).toEqual(['授予岗位', 'xinren', ['食品科 经办人，2026-09-01起', '理由：任职文件']]);
      const delegation = must(await organisation.delegatePost({ appointment, to: county.people.foodHead.account.id, from: day('2026-09-15'), until: day('2026-09-20'), reason: '外出培训', notices: [], actor }));
      expect(await lastLines(served)).toEqual(['委托代办', 'xinren', ['食品科 经办人，2026-09-15至2026-09-20', '理由：外出培训', '对方：foodHead']]);
      must(await organisation.endDelegation({ delegation, lastDay: day('2026-09-16'), notices: [], actor }));
      expect(await lastLines(served)).toEqual(['收回委托', null, ['食品科 经办人：2026-09-15至2026-09-20 → 2026-09-15至2026-09-16', '对方：foodHead']]);
      must(await organisation.handOverPosts({ from: person.account.id, to: county.people.measuringOfficer.account.id, lastDay: day('2026-09-30'), reason: '调离', notices: [], actor }));
      expect(await lastLines(served)).toEqual(['工作移交', 'xinren', ['食品科 经办人：原任职到2026-09-30，接任自2026-10-01起', '理由：调离', '对方：measuringOfficer']]);
      must(await organisation.endPosts({ appointments: [appointment], lastDay: day('2026-09-18'), reason: '提前离岗', actor }));
      expect(await lastLines(served)).toEqual(['结束岗位', 'xinren', ['食品科 经办人：2026-09-01至2026-09-30 → 2026-09-01至2026-09-18', '理由：提前离岗']]);
    }));

  test('机构和轮次：新增、改名、改隶属；每一轮从哪天到哪天改成哪天到哪天，没有动的不提', () =>
    withStore(database(), async (store) => {
      const its = await declaringServer(store);
      const { county, ports } = its;
      const actor = county.people.auditor.account.id;
      const node = { id: ports.organisation.newId(), kind: 'section', code: null, name: '药品科', parent: county.nodes.unit, from: null, to: null } as const;
      must(await ports.organisation.saveNodes({ changes: [node], demo: false, today: day('2026-09-15'), actor }));
      expect(await lastLines(its)).toEqual(['更改机构', '药品科', ['新增科室“药品科”，隶属于示例县市场监管综合执法队']]);
      must(await ports.organisation.saveNodes({ changes: [{ ...node, name: '药品监管科', to: day('2026-12-31') }], demo: false, today: day('2026-09-15'), actor }));
      expect(await lastLines(its)).toEqual(['更改机构', '药品监管科', ['科室“药品科”：名称 药品科 → 药品监管科；撤销 没有 → 2026-12-31']]);
      await its.openRounds('first-up', 'second-up');
      expect(await lastLines(its)).toEqual(['设定申报轮次', null, ['2027年度', '一上：没有设定 → 2026-09-01至2026-09-30', '二上：没有设定 → 2026-09-01至2026-09-30']]);
      const year = fiscalYear(2027);
      if (year === null) throw new Error('no such year');
      must(await ports.declarations.setRounds({ base: null, division: countyDivision, fiscalYear: year, windows: [{ round: 'first-up', fiscalYear: year, opens: day('2026-09-01'), closes: day('2026-10-10') }], actor }));
      expect(await lastLines(its)).toEqual(['设定申报轮次', null, ['2027年度', '一上：2026-09-01至2026-09-30 → 2026-09-01至2026-10-10', '二上：2026-09-01至2026-09-30 → 不再设定']]);
    }));

  test('延期、指标库、紧急授权和账号', () =>
    withStore(database(), async (store) => {
      const its = await declaringServer(store);
      const { county, ports } = its;
      const actor = county.people.auditor.account.id;
      const performance = await its.as('performance');
      const granted = await performance.ask('POST', '/api/lock-exceptions', { body: { year: 2027, round: 'first-up', unit: county.nodes.unit, account: null, until: '2026-12-31', reason: '系统迁移' } });
      expect(await lastLines(its)).toEqual(['准予延期', '414002 示例县市场监管综合执法队', ['2027年度“一上”准予延至2026-12-31', '理由：系统迁移']]);
      const { id } = madeSchema.parse(granted.json());
      expect((await performance.ask('POST', `/api/lock-exceptions/${id}/end`, { body: { division: countyDivision, reason: '准予错了' } })).status).toBeLessThan(300);
      expect(await lastLines(its)).toEqual(['收回延期', '414002 示例县市场监管综合执法队', ['2027年度“一上”延至2026-12-31 → 收回', '理由：准予错了']]);
      const proposed = madeSchema.parse((await (await its.as('unitFinance')).ask('POST', '/api/library/proposals', { body: { changes: null, draft: proposedIndicator } })).json());
      expect((await lastLines(its))[2]).toEqual([`新增“${proposedIndicator.name}”`]);
      expect((await performance.ask('POST', `/api/library/proposals/${proposed.id}/decision`, { body: { kind: 'refused', reason: '与现有指标重复' } })).status).toBeLessThan(300);
      expect((await lastLines(its))[2]).toEqual([`“${proposedIndicator.name}”：待审核 → 未采纳`, '理由：与现有指标重复']);
      const urgent = await county.person('jinji', []);
      const emergency = must(await ports.emergencies.open({ account: urgent.account.id, role: 'officer', node: county.nodes.food, reason: '核对退回的内容', from: '2026-09-15T04:00:00.000Z', until: '2026-09-15T06:00:00.000Z', actor }));
      expect(await lastLines(its)).toEqual(['开启紧急授权', 'jinji', ['食品科 经办人，到2026-09-15 14:00为止', '理由：核对退回的内容']]);
      must(await ports.emergencies.close({ id: emergency, moment: '2026-09-15T05:00:00.000Z', actor }));
      expect((await lastLines(its))[2]).toEqual(['食品科 经办人：到2026-09-15 14:00为止 → 到2026-09-15 13:00为止', '对方：jinji']);
      must(await ports.accounts.setState({ accountId: urgent.account.id, state: 'disabled', actor }));
      expect(await lastLines(its)).toEqual(['更改账号', 'jinji', ['可以登录 → 停用']]);
    }));
});

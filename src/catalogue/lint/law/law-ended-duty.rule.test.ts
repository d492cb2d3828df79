import { expect, test } from 'vitest';
import { checkedPlan } from '../../../../test/support/checked-plan.ts';
import { toldApart } from '../../../domain/lint/index.ts';

test.each([
  ['完成药店GSP认证40家', '《中华人民共和国药品管理法》（2019年修订）'],
  ['完成企业标准备案50项', '《中华人民共和国标准化法》'],
])('%s rests on the paper that ended this very duty, and on no other duty’s', (goal, source) => {
  expect(citedFor([goal])).toEqual([[source, '财预〔2015〕88号《中央部门预算绩效目标管理办法》']]);
});

test('several told at once rest on the papers of all of them, each once', () => {
  const told = checkedPlan([{ goals: ['完成药店GSP认证40家', '完成企业标准备案50项', '完成药厂GMP认证2家'], rows: [{ value: '≥40家' }] }]).check.findings.filter(({ rule }) => rule === 'law-ended-duty');
  expect(told.map(({ ground }) => ground.map(({ source }) => source))).toEqual([['《中华人民共和国药品管理法》（2019年修订）', '财预〔2015〕88号《中央部门预算绩效目标管理办法》', '《中华人民共和国标准化法》']]);
});

function citedFor(goals: readonly string[]): readonly (readonly string[])[] {
  const { findings } = checkedPlan([{ goals, rows: [{ value: '≥40家' }] }]).check;
  return toldApart(findings).filter(({ rule }) => rule === 'law-ended-duty').map(({ ground }) => ground.map(({ source }) => source));
}

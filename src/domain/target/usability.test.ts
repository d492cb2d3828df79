import { describe, expect, it } from 'vitest';
import { readTarget } from './read-target.ts';
import { judgeUsability, usabilityTexts, type UsabilityReason } from './usability.ts';

function judged(value: string, name: string, level2 = '', description = ''): UsabilityReason | 'usable' {
  const usability = judgeUsability({ reading: readTarget(value), name, description, level2 });
  return usability.usable ? 'usable' : usability.reason;
}

describe('a target is usable as written', () => {
  it.each([
    ['≥20批', '药品抽检'],
    ['2023年12月底前', '完成时间'],
    ['全年', '服务时间'],
    ['60%-80%', '覆盖情况'],
    ['≥95优', '设备定检完成率'],
    ['40', '检验产品批次数'],
    ['98', '群众满意度（问卷）'],
    ['90', '考核得分'],
    ['在校学生数4953', '教育保障'],
    ['≥90社会群众满意度', '监督效果'],
    ['每月1次', '巡查'],
    ['5万', '受益人数'],
    ['90', '工程进度'],
    ['22', '签到天数'],
    ['零事故', '安全生产'],
    ['≤0', '完成情况'],
    ['=0', '某事项'],
    ['9月前', '完成时间'],
  ])('%s for %s', (value, name) => {
    expect(judged(value, name)).toBe('usable');
  });

  it('when the description or the 二级指标 tells the quantity that the name does not', () => {
    expect(judged('90', '监管效果', '', '抽检合格率')).toBe('usable');
    expect(judged('1', '完成水价改革项目', '数量指标')).toBe('usable');
    expect(judged('90', '群众评价', '服务对象满意度指标')).toBe('usable');
  });
});

describe('a target is not usable as written', () => {
  it.each([
    ['', '抽检', 'empty'],
    ['/', '抽检', 'placeholder'],
    ['个', '抽检', 'unit-only'],
    ['人数', '抽检', 'dimension-name'],
    ['是、否', '抽检', 'menu-yes-no'],
    ['好、较好', '抽检', 'menu-grade'],
    ['满意', '抽检', 'verdict'],
    ['不断提高', '抽检', 'trend'],
    ['按规定执行', '抽检', 'prose'],
    ['5000吨稻谷、500吨成品粮', '储备', 'several-numbers'],
    ['24小时值班', '值班', 'unread-number'],
    ['≥0', '某事项', 'quantity-unknown'],
    ['0-5', '某事项', 'quantity-unknown'],
    ['>0', '某事项', 'quantity-unknown'],
    ['≤1', '完成检查工作时间', 'time-without-unit'],
    ['≤500', '每批平均价格', 'money-without-unit'],
    ['5万', '补助资金', 'money-without-unit'],
    ['300', '养护里程', 'measure-without-unit'],
    ['5', '某事项', 'quantity-unknown'],
    ['5', '', 'quantity-unknown'],
    ['95', '拨付及时性', 'quantity-unknown'],
  ] as const)('%s for %s: %s', (value, name, reason) => {
    expect(judged(value, name)).toBe(reason);
    expect(usabilityTexts[reason]).not.toBe('');
  });

  it('when only the class of the row speaks, of time or of money', () => {
    expect(judged('5', '某事项', '时效指标')).toBe('time-without-unit');
    expect(judged('5', '某事项', '成本指标')).toBe('money-without-unit');
  });
});

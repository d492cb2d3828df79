import { describe, expect, it } from 'vitest';
import { readTarget } from './read-target.ts';
import type { Target, TargetNoteId } from './target.ts';

const target = (source: string): Target => readTarget(source).target;
const notes = (source: string): readonly TargetNoteId[] => readTarget(source).notes.map((note) => note.id);

describe('a number per stretch of time', () => {
  it.each([
    ['1次/月', null, '1', '次', '月'],
    ['≥ 1 人/年', '≥', '1', '人', '年'],
    ['每月1次', null, '1', '次', '月'],
    ['每个月不少于2次。', '≥', '2', '次', '月'],
    ['每季度开展检查2次', null, '2', '次', '季'],
    ['每年三次', null, '3', '次', '年'],
    ['每半年1次', null, '1', '次', '半年'],
    ['半年1次', null, '1', '次', '半年'],
    ['每半个月1次', null, '1', '次', '半月'],
    ['每两年1次', null, '1', '次', '2年'],
    ['每3个月1次', null, '1', '次', '3个月'],
    ['1次/2年', null, '1', '次', '2年'],
    ['一年2次', null, '2', '次', '年'],
    ['1个月1次', null, '1', '次', '月'],
    ['年2次', null, '2', '次', '年'],
    ['月1次', null, '1', '次', '月'],
    ['日均100人次', null, '100', '人次', '日'],
    ['月均检查5次', null, '5', '次', '月'],
    ['平均每月2次', null, '2', '次', '月'],
    ['安全检查每季度一次', null, '1', '次', '季'],
    ['每学年1次', null, '1', '次', '学年'],
  ])('%s is %s %s %s per %s', (source, comparator, amount, unit, per) => {
    expect(target(source)).toEqual({ kind: 'frequency', comparator, amount, unit, per });
  });

  it.each([
    ['≤620万/月', 'bound'],
    ['8小时/天', 'number'],
    ['每月500元', 'number'],
    ['3月2次', 'prose'],
    ['1日1次', 'prose'],
    ['3年5个月', 'prose'],
    ['至少每月1次', 'prose'],
    ['检查5家每家每什么', 'prose'],
    ['日巡查2次', 'prose'],
    ['月检查1次', 'prose'],
    ['月度检查1次', 'prose'],
    ['周度检查1次', 'prose'],
    ['上半年完成50%', 'prose'],
    ['每月发放,共2次', 'prose'],
    ['每月约2次', 'prose'],
    ['每月底前', 'prose'],
    ['每月检查药品生产企业和药品经营企业以及医疗器械使用单位和化妆品经营单位共计2次', 'prose'],
  ])('%s is none', (source, kind) => {
    expect(target(source).kind).toBe(kind);
  });
});

describe('a number for each of something', () => {
  it.each([
    ['每万人2.5名', 'number', null, '2.5', '名/万人'],
    ['每公里5万元', 'number', null, '5', '万元/公里'],
    ['每班50人', 'number', null, '50', '人/班'],
    ['每个村5万元', 'number', null, '5', '万元/村'],
    ['每个5万元', 'number', null, '5', '万元/个'],
    ['每个人500元', 'number', null, '500', '元/人'],
    ['每人每村每镇5元/户*月', 'number', null, '5', '元/户*月'],
    ['每什么5元', 'count-in-words', null, '5', '元'],
    ['每人每月不低于500元', 'bound', '≥', '500', '元/人*月'],
    ['每人每年1000元/人', 'number', null, '1000', '元/人*年'],
    ['每生800元', 'number', null, '800', '元/生'],
    ['每亩5万', 'number', null, '5', '万/亩'],
    ['每亩300', 'number', null, '300', null],
    ['每月95%', 'number', null, '95', '%'],
    ['每月500pcs', 'prose', null, null, null],
    ['人均不低于3000元', 'bound', '≥', '3000', '元/人'],
    ['每人收入≥5000元', 'bound', '≥', '5000', '元/人'],
    ['每户补助1万元', 'count-in-words', null, '1', '万元/户'],
    ['每年增长5%', 'count-in-words', null, '5', '%'],
    ['每万人口3.2人', 'count-in-words', null, '3.2', '人'],
    ['每月各500元', 'number', null, '500', '元/月'],
    ['每月补助5万', 'prose', null, null, null],
    ['每月人均650元', 'number', null, '650', '元/月*人'],
    ['低保标准每人每月650元', 'number', null, '650', '元/人*月'],
    ['每千人口床位数≥6张', 'count-in-words', '≥', '6', '张'],
    ['人均预期寿命≥78岁', 'count-in-words', '≥', '78', '岁'],
    ['每户补助标准', 'prose', null, null, null],
    ['每户补助型号5', 'prose', null, null, null],
    ['每户补助药店5检查', 'prose', null, null, null],
    ['每亩80元-60元', 'prose', null, null, null],
    ['每户补助80元-90元', 'prose', null, null, null],
    ['每亩三', 'prose', null, null, null],
  ])('%s: %s %s %s %s', (source, kind, comparator, amount, unit) => {
    const { kind: read, ...fields } = target(source);
    expect(read).toBe(kind);
    if (kind !== 'prose') expect(fields).toMatchObject({ amount, unit, ...(comparator === null ? {} : { comparator }) });
  });

  it('keeps what stood before it as a note', () => {
    expect(notes('每公里5万元')).toEqual(['distributive']);
    expect(notes('每户补助1万元')).toEqual(['distributive']);
    expect(notes('每人收入≥5000元')).toEqual(['distributive', 'leading-text']);
    expect(notes('各乡镇各2次')).toContain('distributive');
  });
});

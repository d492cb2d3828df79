import { describe, expect, it } from 'vitest';
import { readTarget } from './read-target.ts';
import type { Target, TargetNoteId } from './target.ts';

const target = (source: string): Target => readTarget(source).target;
const notes = (source: string): readonly TargetNoteId[] => readTarget(source).notes.map((note) => note.id);

describe('a number with words glued to it', () => {
  it.each([
    ['≥95优', '95', null, '优', '优'],
    ['≥90产品抽检率大于等于90%为优', '90', '%', '产品抽检率大于等于90%为优', '优'],
    ['≥40检验批次数大于等于40为优', '40', null, '检验批次数大于等于40为优', '优'],
    ['≥90按照预算指标完成达到90%以上为优', '90', '%', '按照预算指标完成达到90%以上为优', '优'],
    ['100人员经费保障覆盖率为100%', '100', '%', '人员经费保障覆盖率为100%', null],
    ['100人员经费保障覆盖率', '100', null, '人员经费保障覆盖率', null],
    ['≥90社会群众满意度', '90', null, '社会群众满意度', null],
    ['≥90按2021年预算执行率大于等于90%为优。', '90', '%', '按2021年预算执行率大于等于90%为优。', '优'],
    ['757万平方米养护全覆盖', '757', '万平方米', '养护全覆盖', null],
    ['≥95%，按时完成', '95', '%', ',按时完成', null],
    ['95%以上为优', '95', '%', '为优', '优'],
    ['100%（较上年）', '100', '%', '(较上年)', null],
    ['5天为优', '5', '天', '为优', '优'],
    ['95合格', '95', null, '合格', '合格'],
    ['≥95%（优）', '95', '%', '(优)', '优'],
    ['￥500旦增', '500', '元', '旦增', null],
    ['≤50万元含税', '50', '万元', '含税', null],
    ['≥90分，优秀', '90', '分', ',优秀', '优秀'],
    ['≥90为优，≥80为良', '90', null, '为优,≥80为良', '优'],
    ['95分以上为优，85-95分为良。', '95', '分', '为优,85-95分为良。', '优'],
    ['≥90校车满意度大于等于90%为优', '90', '%', '校车满意度大于等于90%为优', '优'],
    ['≥90床位使用率', '90', null, '床位使用率', null],
    ['≥90盒装药合格率', '90', null, '盒装药合格率', null],
    ['≥90盒装药合格率大于等于90%为优', '90', '%', '盒装药合格率大于等于90%为优', '优'],
    ['≥40眼井数大于等于40为优', '40', '眼', '井数大于等于40为优', '优'],
    ['5家以上为优', '5', '家', '为优', '优'],
  ])('%s: %s %s', (source, amount, unit, tail, grade) => {
    expect(target(source)).toMatchObject({ kind: 'glued', amount, unit, tail, grade });
  });

  it('notes whether the tail repeats the number or another one', () => {
    expect(notes('≥40检验批次数大于等于40为优')).toEqual(['restated']);
    expect(notes('≥90产品合格率大于等于95%为优')).toEqual(['restated-differently']);
    expect(notes('≥90产品合格率小于等于90%为优')).toEqual(['restated-differently']);
    expect(target('≥90产品合格率大于等于95%为优')).toMatchObject({ amount: '90', unit: null });
    expect(notes('=0事故为0优')).toEqual(['restated', 'zero-target']);
  });

  it.each([
    '5000吨稻谷、500吨玉米',
    '5吨稻谷、5吨玉米',
    '≥90检查5家抽检6批',
    '≥5家企业满意度达90%为优',
    '≥90合格率大于等于95%',
    '大于5小于10',
    '12315热线畅通',
    '≤1年半',
    '≥90校车5辆满意度',
    '500千克力',
    '20分制',
    '≥90为优，其他为80',
    '24小时值班',
    '1站式服务',
    '100强企',
    '4A级景区',
    '20多次',
    '100万元以下案件',
    '一次性投入',
    '1、按时完成',
    '≥95,5',
    '≥90%以下',
    '≥<90%',
    '1-3年规划',
    `≥90合格率为${'9'.repeat(31)}为优`,
  ])('%s is prose: the number could be something else', (source) => {
    expect(target(source).kind).toBe('prose');
  });
});

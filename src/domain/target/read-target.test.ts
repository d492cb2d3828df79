import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTarget } from './read-target.ts';
import type { Target, TargetMode, TargetNoteId } from './target.ts';

const target = (source: string, mode: TargetMode = 'any'): Target => readTarget(source, mode).target;
const notes = (source: string, mode: TargetMode = 'any'): readonly TargetNoteId[] => readTarget(source, mode).notes.map((note) => note.id);

describe('a number under a bound', () => {
  it.each([
    ['≥20批', '≥', '20', '批'],
    ['≤2975元/批', '≤', '2975', '元/批'],
    ['大于90%', '>', '90', '%'],
    ['95%以上。', '≥', '95', '%'],
    ['控制在5次以内', '≤', '5', '次'],
    ['控制在5内', '≤', '5', null],
    ['20以上批次', '≥', '20', '批次'],
    ['控制在90万元', '≤', '90', '万元'],
    ['30日内', '≤', '30', '天'],
    ['不低于95%以上', '≥', '95', '%'],
    ['98%(含)以上', '≥', '98', '%'],
    ['≥-5%', '≥', '-5', '%'],
    ['≥百分之95', '≥', '95', '%'],
    ['≤1年', '≤', '1', '年'],
    ['≥5个(个)', '≥', '5', '个'],
    ['应≥95%', '≥', '95', '%'],
    ['合格率≥95%', '≥', '95', '%'],
    ['时间≤5日', '≤', '5', '天'],
    ['培训5日以上', '≥', '5', '天'],
    ['组织检查20次以上', '≥', '20', '次'],
  ])('%s is %s %s %s', (source, comparator, amount, unit) => {
    expect(target(source)).toEqual({ kind: 'bound', comparator, amount, unit });
  });
});

describe('a number that stands alone', () => {
  it.each([
    ['100%', '100', '%'],
    ['1.2万亩', '1.2', '万亩'],
    ['23', '23', null],
    ['5万', '5', '万'],
    ['三次', '3', '次'],
    ['百分之九十五', '95', '%'],
    ['百分百', '100', '%'],
    ['十万元', '10', '万元'],
    ['各 1 次', '1', '次'],
    ['每亩300', '300', null],
    ['在校学生数4953', '4953', null],
    ['预算执行率:95%', '95', '%'],
    ['办结率百分之95', '95', '%'],
    ['13月', '13', '个月'],
    ['20分', '20', '分'],
  ])('%s is %s %s', (source, amount, unit) => {
    expect(target(source)).toEqual({ kind: 'number', amount, unit });
  });
});

describe('a range', () => {
  it.each([
    ['60%-80%', '60', '80', '%'],
    ['3至5次', '3', '5', '次'],
    ['0.5～1万元', '0.5', '1', '万元'],
    ['1-3', '1', '3', null],
    ['三至五次', '3', '5', '次'],
    ['每月3-5次', '3', '5', '次'],
  ])('%s is %s to %s %s', (source, low, high, unit) => {
    expect(target(source)).toEqual({ kind: 'range', low, high, unit });
  });

  it.each(['80%-60%', '5个-8次', '≥5-8个', '三-5次', '检查3至5家', '三至五', '1-3孔眼'])('%s is none', (source) => {
    expect(target(source).kind).toBe('prose');
  });
});

describe('a number per stretch of time', () => {
  it.each([
    ['1次/月', null, '1', '次', '月'],
    ['≥ 1 人/年', '≥', '1', '人', '年'],
    ['每月1次', null, '1', '次', '月'],
    ['每个月不少于2次。', '≥', '2', '次', '月'],
    ['每季度开展检查2次', null, '2', '次', '季'],
    ['每年三次', null, '3', '次', '年'],
  ])('%s is %s %s %s per %s', (source, comparator, amount, unit, per) => {
    expect(target(source)).toEqual({ kind: 'frequency', comparator, amount, unit, per });
  });

  it.each([
    ['≤620万/月', 'bound'],
    ['8小时/天', 'number'],
    ['每月500元', 'number'],
    ['每月发放,共2次', 'prose'],
    ['每月约2次', 'prose'],
    ['每月底前', 'prose'],
    ['每月检查药品生产企业和药品经营企业以及医疗器械使用单位和化妆品经营单位共计2次', 'prose'],
  ])('%s is none', (source, kind) => {
    expect(target(source).kind).toBe(kind);
  });
});

describe('a count in words', () => {
  it('says what is counted', () => {
    expect(target('公务用车购置5辆')).toEqual({ kind: 'count-in-words', what: '公务用车购置', amount: '5', unit: '辆' });
    expect(target('下降10%以上')).toEqual({ kind: 'count-in-words', what: '下降', amount: '10', unit: '%' });
    expect(notes('每户补助1万元')).toContain('distributive');
    expect(notes('各乡镇各2次')).toContain('distributive');
  });

  it.each(['第3批', '近5年', '不发生1起', '不发生超过3起', '总投资5万', '检查药店,共20家', '型号5', '-5%', '合格率98%-95%', '建成于2022年', '不断2022年', '开工6月', '发放5日', '≥2022年', '0-2022年', '建设期6月', '购置5辆给执法队', '检验至少20批', '检查3≥<5'])('%s is prose', (source) => {
    expect(target(source).kind).toBe('prose');
  });
});

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

describe('an unknown unit', () => {
  it.each([
    ['≥30工单', '工单'],
    ['≥30垛', '垛'],
    ['20pcs', 'pcs'],
    ['3-5工单', '工单'],
    ['≥30监测点', null],
    ['30工单。', '工单'],
  ])('%s has the unit %s', (source, unit) => {
    const read = target(source);
    expect('unit' in read ? read.unit : null).toBe(unit);
  });

  it.each(['≥30优', '≥30率', '5三', '≥30x', '≥30检查', '30多', '三垛', '≥30检验批次数'])('%s has none', (source) => {
    expect(notes(source)).not.toContain('unknown-unit');
  });

  it('may stand behind nought', () => {
    expect(notes('0工单')).toEqual(['unknown-unit', 'zero-target']);
  });
});

describe('cells without a number', () => {
  it.each<readonly [string, Target]>([
    ['是、否', { kind: 'menu', scale: 'yes-no', options: ['是', '否'] }],
    ['是否', { kind: 'menu', scale: 'yes-no', options: ['是', '否'] }],
    ['□否 □是', { kind: 'menu', scale: 'yes-no', options: ['否', '是'] }],
    ['有/无', { kind: 'menu', scale: 'yes-no', options: ['有', '无'] }],
    ['（好、较好、差、较差）', { kind: 'menu', scale: 'grade', options: ['好', '较好', '差', '较差'] }],
    ['满意、不满意', { kind: 'menu', scale: 'grade', options: ['满意', '不满意'] }],
    ['优良中差', { kind: 'menu', scale: 'grade', options: ['优', '良', '中', '差'] }],
    ['定性 高中低', { kind: 'menu', scale: 'grade', options: ['高', '中', '低'] }],
    ['定性：好坏', { kind: 'menu', scale: 'grade', options: ['好', '坏'] }],
    ['是', { kind: 'verdict', word: '是' }],
    ['滿意', { kind: 'verdict', word: '满意' }],
    ['非常满意', { kind: 'verdict', word: '非常满意' }],
    ['经济效益良好', { kind: 'verdict', word: '经济效益良好' }],
    ['程度较高', { kind: 'verdict', word: '程度较高' }],
    ['可持续', { kind: 'verdict', word: '可持续' }],
    ['不断提高', { kind: 'trend', word: '不断提高', direction: 'up' }],
    ['巩固提升', { kind: 'trend', word: '巩固提升', direction: 'up' }],
    ['提升明显', { kind: 'trend', word: '提升明显', direction: 'up' }],
    ['有效减轻', { kind: 'trend', word: '有效减轻', direction: 'down' }],
    ['维持稳定', { kind: 'trend', word: '维持稳定', direction: 'steady' }],
    ['有效巩固', { kind: 'trend', word: '有效巩固', direction: 'steady' }],
    ['保持', { kind: 'trend', word: '保持', direction: 'steady' }],
    ['保持稳定', { kind: 'trend', word: '保持稳定', direction: 'steady' }],
    ['进一步完善', { kind: 'trend', word: '进一步完善', direction: 'up' }],
    ['个', { kind: 'unit-only', comparator: null, unit: '个' }],
    ['（元）', { kind: 'unit-only', comparator: null, unit: '元' }],
    ['≧ %', { kind: 'unit-only', comparator: '≥', unit: '%' }],
    ['≥**人', { kind: 'unit-only', comparator: '≥', unit: '人' }],
    ['千元', { kind: 'unit-only', comparator: null, unit: '千元' }],
    ['千克', { kind: 'unit-only', comparator: null, unit: '千克' }],
    ['≥<%', { kind: 'unit-only', comparator: null, unit: '%' }],
    ['人数、金额', { kind: 'dimension-name', names: ['人数', '金额'] }],
    ['无', { kind: 'placeholder', mark: '无' }],
    ['无。', { kind: 'placeholder', mark: '无' }],
    ['N/A', { kind: 'placeholder', mark: 'N/A' }],
    ['——', { kind: 'placeholder', mark: '——' }],
    ['( )', { kind: 'placeholder', mark: '()' }],
    ['≥', { kind: 'placeholder', mark: '≥' }],
    ['', { kind: 'empty' }],
    [' 　\u200b', { kind: 'empty' }],
  ])('%s', (source, expected) => {
    expect(target(source)).toEqual(expected);
  });

  it.each([
    '及时,整洁', '业务保障能力大幅提升', '提高减少', '是、好', '好、好', '不低于', '资产明确', '按规定执行', '发放时间达标率', '不断', '长期', '满意不', '万',
    '较', '有力规范', '显著提高服务', '优优优', '☑是□否',
  ])('%s is no menu and no trend', (source) => {
    expect(['prose', 'verdict']).toContain(target(source).kind);
  });

  it('notes variants, marks and stops', () => {
    expect(notes('個')).toEqual(['unit-variant']);
    expect(notes('定性 按规定执行')).toEqual(['qualitative-mark']);
    expect(notes('满意。')).toEqual(['trailing-text']);
    expect(notes('检查5家、抽检6批')).toEqual(['several-numbers']);
  });
});

describe('notes on numbers', () => {
  it.each([
    ['≥≥98%', ['doubled-sign']],
    ['═ 100 %', ['unusual-sign']],
    ['>= 98 %(百分比)', ['unusual-sign', 'redundant-unit']],
    ['=230畝', ['unit-variant']],
    ['5万', ['bare-magnitude']],
    ['0件', ['zero-target']],
    ['各1次', ['distributive']],
    ['合格率≥95%', ['leading-text']],
    ['5个工作日内办结', ['sign-in-words', 'trailing-text']],
    ['合格率100%。', ['leading-text', 'trailing-text']],
  ])('%s: %j', (source, expected) => {
    expect(notes(source)).toEqual(expected);
  });
});

describe('the mode of a row decides only what the text leaves open', () => {
  it.each<readonly [string, TargetMode, Partial<Target>]>([
    ['12月', 'any', { kind: 'deadline' }],
    ['12月', 'quantity', { kind: 'number', amount: '12', unit: '个月' }],
    ['12月', 'cost', { kind: 'number' }],
    ['12月底前', 'quantity', { kind: 'deadline' }],
    ['2021.12', 'any', { kind: 'number' }],
    ['2021.12', 'timeliness', { kind: 'deadline' }],
    ['20211231', 'timeliness', { kind: 'deadline' }],
    ['20', 'timeliness', { kind: 'number' }],
    ['30分', 'timeliness', { kind: 'number', amount: '30', unit: '分钟' }],
    ['30次', 'timeliness', { kind: 'number', amount: '30', unit: '次' }],
    ['≥95%', 'timeliness', { kind: 'bound' }],
  ])('%s under %s', (source, mode, expected) => {
    expect(target(source, mode)).toMatchObject(expected);
  });
});

const awkward = fc.constantFrom(
  ...'≥≤<>=％%0123456789.,，。、年月日底前至到-~优良中差好较满意是否个批次元万亿人每各百分之十三不低于以上内控制在大小等第约无()（）/* \u3000\u200b\ud800\udc00\u0000'.split(''),
);

describe('reading is total', () => {
  it('for any text: it never throws, keeps the source and points into it', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.array(awkward, { maxLength: 24 }).map((characters) => characters.join('')));
    const holds = fc.property(texts, fc.constantFrom<TargetMode>('any', 'quantity', 'timeliness', 'satisfaction'), (source, mode) => {
      const reading = readTarget(source, mode);
      expect(reading.source).toBe(source);
      for (const at of [reading.span, ...reading.notes.map((note) => note.at)]) {
        expect(at.start).toBeGreaterThanOrEqual(0);
        expect(at.end).toBeGreaterThanOrEqual(at.start);
        expect(at.end).toBeLessThanOrEqual(source.length);
      }
    });
    fc.assert(holds, { numRuns: 5000 });
  });

  it('for cells of ten thousand characters', () => {
    for (const piece of ['9', '≥', '是、', '好、', '每', '1月-', '≥90为', '不断', '各', '（', '2021年', '一', '9 ', '优']) {
      expect(readTarget(piece.repeat(10_000)).source).toHaveLength(piece.length * 10_000);
    }
  });
});

const samples = [
  '≥20批', '≤2975元/批', '60%-80%', '100%', '≥95优', '≥90产品抽检率大于等于90%为优', '每月1次', '公务用车购置5辆', '2021年12月30日', '2021年1月-12月',
  '是、否', '好、较好', '不断提高', '满意', '%', '人数、金额', '>=530元/人*月', '控制在5次以内', '年底前', '按时发放工资', '定性 高中低',
];

describe('width and blanks are spelling', () => {
  it('that change neither kind nor fields, except inside a number', () => {
    const cases = fc.tuple(fc.constantFrom(...samples), fc.infiniteStream(fc.nat(5)));
    const holds = fc.property(cases, ([sample, dice]) => {
      let spelled = '';
      for (const character of sample) {
        const roll = dice.next().value;
        const code = character.charCodeAt(0);
        if (roll === 0 && !isNumeric(spelled.at(-1), character)) spelled += '　';
        spelled += roll > 2 && code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : character;
      }
      expect(readTarget(spelled).target).toEqual(readTarget(sample).target);
    });
    fc.assert(holds, { numRuns: 1000 });
  });
});

function isNumeric(before: string | undefined, after: string): boolean {
  const digits = '0123456789０１２３４５６７８９';
  return before !== undefined && digits.includes(before) && digits.includes(after);
}

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
    ['合格率达95%以上', '≥', '95', '%'],
    ['一次验收合格率≥95%', '≥', '95', '%'],
    ['PM2.5浓度≤35微克/立方米', '≤', '35', '微克/立方米'],
    ['达95%', '≥', '95', '%'],
    ['逾95%', '>', '95', '%'],
    ['不突破5%', '≤', '5', '%'],
    ['上限5万元', '≤', '5', '万元'],
    ['不超过预算500万元', '≤', '500', '万元'],
    ['不超过预算的100%', '≤', '100', '%'],
    ['控制在预算500万元以内', '≤', '500', '万元'],
    ['至少完成3项', '≥', '3', '项'],
    ['95%（不含）以上', '>', '95', '%'],
    ['95%以上（不含）', '>', '95', '%'],
    ['95%不含以下', '<', '95', '%'],
    ['≥98%（含）', '≥', '98', '%'],
    ['≥5（含）万元', '≥', '5', '万元'],
    ['>98%（不含本数）', '>', '98', '%'],
    ['3项内', '≤', '3', '项'],
    ['24小时内到场', '≤', '24', '小时'],
    ['“≥95%”', '≥', '95', '%'],
    ['（≥95%）', '≥', '95', '%'],
    ['≥5000（人）', '≥', '5000', '人'],
    ['≤35μg/m³', '≤', '35', '微克/立方米'],
    ['死亡率≤9/10万', '≤', '9', '/10万'],
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
    ['45日', '45', '天'],
    ['两类', '2', '种'],
    ['12期', '12', '期'],
    ['5000（人）', '5000', '人'],
    ['98（%）', '98', '%'],
    ['300批(次)', '300', '批次'],
    ['￥500', '500', '元'],
    ['￥500万', '500', '万元'],
    ['￥5万/亩', '5', '万元/亩'],
    ['￥500/人', '500', '元/人'],
    ['￥500万元', '500', '万元'],
    ['合同金额￥500万元', '500', '万元'],
    ['500万元整', '500', '万元'],
    ['共20家', '20', '家'],
    ['千分之五', '5', '‰'],
    ['10兆瓦', '10', '兆瓦'],
    ['300台班', '300', '台班'],
    ['4个季度', '4', '季度'],
    ['响应时间30分', '30', '分钟'],
    ['零', '0', null],
    ['零事故。', '0', null],
    ['0投诉', '0', null],
    ['安全生产零责任事故', '0', null],
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
    ['每月3-5次', '3', '5', '次/月'],
    ['50万-80万元', '50', '80', '万元'],
    ['90-100分', '90', '100', '分'],
    ['平均等候时间10-30分', '10', '30', '分钟'],
  ])('%s is %s to %s %s', (source, low, high, unit) => {
    expect(target(source)).toEqual({ kind: 'range', low, high, unit });
  });

  it.each(['80%-60%', '5个-8', '3-5日', '5个-8次', '≥5-8个', '三-5次', '检查3至5家', '三至五', '1-3孔眼'])('%s is none', (source) => {
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

  it.each(['≥30优', '≥30率', '5三', '≥30x', '3A', '5G', '1档', '≥30检查', '30多', '三垛', '≥30检验批次数'])('%s has none', (source) => {
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
    ['半年', { kind: 'prose' }],
    ['不发生', { kind: 'verdict', word: '不发生' }],
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
  });

  it('notes the numbers of prose, but not years and list numbers', () => {
    expect(notes('检查5家、抽检6批')).toEqual(['several-numbers']);
    expect(notes('24小时值班')).toEqual(['unread-number']);
    expect(notes('三分之二以上')).toEqual(['unread-number']);
    expect(notes('公务用车购置五辆')).toEqual(['unread-number']);
    expect(notes('按2021年预算执行')).toEqual([]);
    expect(notes('1、按时完成；2.按质完成;（3）存档')).toEqual([]);
    expect(notes('按1、按2.按')).toEqual(['several-numbers']);
    expect(notes('零星')).toEqual([]);
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
    ['零', ['zero-target']],
    ['安全零事故', ['leading-text', 'zero-target', 'trailing-text']],
    ['≥90为优，≥80为良', ['other-grades']],
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
    ['30分', 'timeliness', { kind: 'number', amount: '30', unit: '分' }],
    ['≤30分', 'timeliness', { kind: 'bound', amount: '30', unit: '分钟' }],
    ['30分内', 'timeliness', { kind: 'bound', comparator: '≤', amount: '30', unit: '分钟' }],
    ['<30分', 'timeliness', { kind: 'bound', amount: '30', unit: '分钟' }],
    ['≥90分', 'timeliness', { kind: 'bound', amount: '90', unit: '分' }],
    ['95分以上', 'timeliness', { kind: 'bound', amount: '95', unit: '分' }],
    ['90-100分', 'timeliness', { kind: 'range', unit: '分' }],
    ['3类', 'any', { kind: 'prose' }],
    ['3类', 'quantity', { kind: 'number', amount: '3', unit: '种' }],
    ['三类', 'quantity', { kind: 'prose' }],
    ['二期', 'any', { kind: 'prose' }],
    ['二本以上', 'any', { kind: 'prose' }],
    ['15日', 'any', { kind: 'prose' }],
    ['15日', 'quantity', { kind: 'number', amount: '15', unit: '天' }],
    ['15日', 'cost', { kind: 'number', amount: '15', unit: '天' }],
    ['4季度', 'any', { kind: 'prose' }],
    ['≤4季度', 'any', { kind: 'bound', unit: '季度' }],
    ['30次', 'timeliness', { kind: 'number', amount: '30', unit: '次' }],
    ['≥95%', 'timeliness', { kind: 'bound' }],
  ])('%s under %s', (source, mode, expected) => {
    expect(target(source, mode)).toMatchObject(expected);
  });
});

const awkward = fc.constantFrom(
  ...'≥≤<>=％%0123456789.,，。、年月日底前至到-~优良中差好较满意是否个批次元万亿人每各百分之十三不低于以上内控制在大小等第约无零均半类期季度超预算事故“”￥含()（）/* \u3000\u200b\ud800\udc00\u0000'.split(''),
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
    for (const piece of ['每人', '零', '不超过预算', '≥90优，', '“', '（含）', '9', '≥', '是、', '好、', '每', '1月-', '≥90为', '不断', '各', '（', '2021年', '一', '9 ', '优']) {
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

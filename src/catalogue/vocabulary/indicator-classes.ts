// What speaks for each indicator class: last words of a name (by kind of quantity), words anywhere in it, and what the value is measured in.
// Points are relative: 3 or 4 is clear evidence, 6 outweighs the ending (及时率 is a rate, but a rate of time), 1 or 2 only supports: words that
// stand in rows of every class (质量 in 质量监管, 社会, 安全, 经济). Words that say nothing about the class (环境 in 营商环境, 工作, 水平) are left
// out on purpose.
import type { ClassVocabulary } from '../../domain/indicator/index.ts';
import type { Citation } from '../../kernel/citation.ts';

export const indicatorClassGround: Citation = {
  source: '财预〔2015〕88号附件对各类指标的说明；用词据公开的绩效目标表归纳',
  clause: '数量、质量、时效、成本；经济效益、社会效益、生态效益、可持续影响',
  confidence: 'unverified',
};

export const indicatorClassVocabulary: ClassVocabulary = {
  kinds: {
    count: [{ indicatorClass: 'quantity', points: 4 }],
    share: [{ indicatorClass: 'quality', points: 3 }],
    score: [],
    measure: [],
    progress: [{ indicatorClass: 'timeliness', points: 4 }],
    time: [{ indicatorClass: 'timeliness', points: 4 }],
    timely: [{ indicatorClass: 'timeliness', points: 6 }],
    money: [{ indicatorClass: 'cost', points: 4 }],
  },
  words: [
    { indicatorClass: 'quantity', points: 4, words: ['面积', '里程', '天数', '课时', '学时', '时长', '批次', '人次', '场次'] },
    { indicatorClass: 'quality', points: 4, words: ['合格', '达标', '合规', '规范性', '准确', '完整性', '真实性', '优良', '差错', '误差', '验收', '标准'] },
    { indicatorClass: 'quality', points: 2, words: ['质量'] },
    { indicatorClass: 'timeliness', points: 6, words: ['及时', '按时', '按期', '准时', '如期', '限时', '时效', '逾期'] },
    { indicatorClass: 'timeliness', points: 4, words: ['时限', '期限', '完成时间'] },
    { indicatorClass: 'cost', points: 4, words: ['预算', '成本', '单价', '价格', '造价', '费用', '经费', '支出', '节约', '投资', '概算'] },
    { indicatorClass: 'cost', points: 3, words: ['资金'], unless: ['拨付', '支付', '到位', '下达', '发放'] },
    { indicatorClass: 'economic', points: 4, words: ['收入', '增收', '产值', '利润', '税收', '营收', '挽回损失', '销售额', '交易额'] },
    { indicatorClass: 'economic', points: 2, words: ['经济', '就业'] },
    { indicatorClass: 'social', points: 4, words: ['就业', '民生', '治安', '知晓率', '投诉', '幸福', '死亡', '伤亡', '事故'] },
    { indicatorClass: 'social', points: 2, words: ['社会', '群众', '公众', '稳定', '安全'] },
    { indicatorClass: 'ecological', points: 2, words: ['绿色', '低碳', '环保'] },
    {
      indicatorClass: 'ecological',
      points: 4,
      words: ['生态', '污染', '排放', '减排', '节能', '能耗', '绿化', '植被', '水质', '空气质量', '废水', '废气', '固废', '湿地', '水土流失', '森林'],
    },
    { indicatorClass: 'sustainable', points: 4, words: ['长期', '长效', '长远', '可持续'] },
    { indicatorClass: 'sustainable', points: 2, words: ['持续', '后续'] },
  ],
  values: {
    share: [{ indicatorClass: 'quality', points: 1 }],
    amount: [{ indicatorClass: 'quantity', points: 2 }],
    money: [{ indicatorClass: 'cost', points: 2 }, { indicatorClass: 'economic', points: 3 }],
    time: [{ indicatorClass: 'timeliness', points: 2 }],
    calendar: [{ indicatorClass: 'timeliness', points: 4 }],
  },
  descriptionDivisor: 2,
};

/**
 * Points by which each moved row must fit its new class better than its printed one. The rule blocks, so every single move must be clear: a
 * whole piece of evidence in the name (4), or a weaker one (3) together with the value's unit. The unit or a description alone never moves a row.
 */
export const clearlyBetterBy = 4;

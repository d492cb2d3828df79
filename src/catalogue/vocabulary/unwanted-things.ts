// Things of which fewer are better, as the last noun of a name without its quantity (安全事故发生率 → 安全事故). Where the name also says what is done
// about them (案件查处数), more is better or nothing can be told.
import type { WordList } from './word-list.ts';

const ground = { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' } as const;

export const unwantedThings: WordList = {
  title: '越少越好的事物',
  words: [
    '事故', '事件', '死亡', '伤亡', '受伤', '投诉', '有效投诉', '案件', '发案', '差错', '错误', '失误', '误差', '违规', '违纪', '违法', '违约', '污染', '排放', '超标', '超支', '拖欠', '损失', '浪费', '缺陷', '隐患', '逾期',
    '超期', '超时', '上访', '信访', '舆情', '疫情', '火灾', '失业', '辍学', '返贫', '复发', '感染', '故障', '缺勤', '流失', '闲置', '纠纷', '败诉', '不合格', '能耗', '消耗', '泄漏', '泄露', '中断', '误报', '漏报', '遗漏',
    '积压', '挪用', '截留', '发病', '患病', '病死', '问题', '溺水', '失信', '退货', '扣款', '罚款', '延误', '堵塞', '空置', '病虫害', '负面影响', '不良影响', '不利影响',
  ],
  ground,
};

/** What stands between the noun and the end of a name, besides the quantity itself. */
export const occurrenceWords: WordList = {
  title: '表示发生的词',
  words: ['发生', '出现', '发现', '检出'],
  ground,
};

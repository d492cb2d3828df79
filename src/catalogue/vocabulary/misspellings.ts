// Wrong words that input methods and copying leave in these texts, with the right one. Only words that are wrong wherever they stand; where the
// same characters can be right, `unless` names what may follow or precede.
import type { Citation } from '../../kernel/citation.ts';

export interface Misspelling {
  readonly wrong: string;
  readonly right: string;
  /** Characters behind it with which it is another, right word. */
  readonly unlessBefore?: string;
  /** Characters before it with which it is another, right word. */
  readonly unlessAfter?: string;
  /** Characters of which one must follow, or the end of the text, for it to be wrong: 年未前 is, 上年未纳入 is not. */
  readonly onlyBefore?: string;
}

export const misspellingGround: Citation = { source: '《现代汉语词典》词形；错误取自公开绩效文本中的常见录入差错', clause: null, confidence: 'unverified' };

export const misspellings: readonly Misspelling[] = [
  // A dropped or doubled character.
  { wrong: '不合该', right: '不合格' },
  { wrong: '维护广', right: '维护广大', unlessBefore: '大泛告播场电域西东州博度阔' },
  { wrong: '满足广', right: '满足广大', unlessBefore: '大泛告播场电域西东州博度阔' },
  { wrong: '服务广', right: '服务广大', unlessBefore: '大泛告播场电域西东州博度阔' },
  { wrong: '的的', right: '的', unlessBefore: '确', unlessAfter: '目' },
  { wrong: '了了', right: '了', unlessAfter: '不', unlessBefore: '解事之无结' },
  { wrong: '满意意度', right: '满意度' },
  { wrong: '满度', right: '满意度', unlessAfter: '饱充圆美丰' },
  { wrong: '绩效效', right: '绩效' },
  { wrong: '指标标', right: '指标', unlessBefore: '准' },
  { wrong: '资金金', right: '资金', unlessBefore: '额融' },
  // Homophones and look-alikes.
  { wrong: '布署', right: '部署', unlessBefore: '名' },
  { wrong: '按装', right: '安装', unlessBefore: '机置修备配' },
  { wrong: '签定', right: '签订' },
  { wrong: '座落', right: '坐落' },
  { wrong: '渡假', right: '度假' },
  { wrong: '通迅', right: '通讯' },
  { wrong: '松驰', right: '松弛' },
  { wrong: '幅射', right: '辐射' },
  { wrong: '编缉', right: '编辑' },
  { wrong: '贯砌', right: '贯彻' },
  { wrong: '撤消', right: '撤销' },
  { wrong: '气侯', right: '气候' },
  { wrong: '时侯', right: '时候' },
  { wrong: '侯车', right: '候车' },
  { wrong: '竟争', right: '竞争' },
  { wrong: '兰图', right: '蓝图' },
  { wrong: '予算', right: '预算', unlessAfter: '给', unlessBefore: '力' },
  { wrong: '付主任', right: '副主任', unlessAfter: '支交拨' },
  { wrong: '复盖', right: '覆盖', unlessAfter: '重反' },
  { wrong: '捡测', right: '检测' },
  { wrong: '捡查', right: '检查' },
  { wrong: '抽捡', right: '抽检' },
  { wrong: '巡捡', right: '巡检' },
  { wrong: '检侧', right: '检测', unlessBefore: '门' },
  { wrong: '监侧', right: '监测' },
  { wrong: '预侧', right: '预测' },
  { wrong: '合格律', right: '合格率' },
  { wrong: '完成律', right: '完成率' },
  { wrong: '覆盖律', right: '覆盖率' },
  { wrong: '知晓律', right: '知晓率' },
  { wrong: '己经', right: '已经', unlessAfter: '自' },
  { wrong: '自已', right: '自己', unlessAfter: '来', unlessBefore: '建完有成经开投' },
  { wrong: '年未', right: '年末', onlyBefore: '前，。、；）)考验决总' },
  { wrong: '期未', right: '期末', onlyBefore: '前，。、；）)考验决总' },
  { wrong: '周未', right: '周末', onlyBefore: '前，。、；）)' },
  { wrong: '末完成', right: '未完成', unlessAfter: '年期周月旬季' },
  { wrong: '末达到', right: '未达到', unlessAfter: '年期周月旬季' },
  { wrong: '既时', right: '即时' },
  { wrong: '既使', right: '即使' },
  { wrong: '截止目前', right: '截至目前' },
  { wrong: '迁徒', right: '迁徙' },
  { wrong: '重迭', right: '重叠' },
  { wrong: '坚苦奋斗', right: '艰苦奋斗' },
  { wrong: '一愁莫展', right: '一筹莫展' },
  { wrong: '再接再励', right: '再接再厉' },
  { wrong: '按步就班', right: '按部就班' },
  { wrong: '因地治宜', right: '因地制宜' },
  { wrong: '绩校', right: '绩效', unlessAfter: '成' },
  { wrong: '财攻', right: '财政' },
];

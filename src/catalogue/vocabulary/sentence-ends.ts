// How a sentence of these texts can end, and how it cannot. The rules about damaged text ask for certain signs only: most purposes end without
// a full stop, and that is no damage.
import type { WordList } from './word-list.ts';

const usage = { source: '公文用语与公开绩效目标表中的用法', clause: null, confidence: 'inferred' } as const;

/** Words behind which something must follow. */
export const wordsThatGoOn: WordList = { title: '后面必须还有内容的词', words: ['以及', '并且', '而且', '和', '与', '及', '或', '或者', '对', '对于', '关于', '将', '把', '按照', '根据', '通过'], ground: usage };

/** Words that only end in one of those: 缓和 is whole. */
export const wholeWords: WordList = {
  title: '恰好以这些字结尾的完整的词',
  words: [
    '缓和', '温和', '调和', '总和', '饱和', '平和', '祥和', '共和', '中和', '谦和', '柔和', '亲和', '参与', '给与', '赋与', '授与', '普及', '涉及', '惠及', '波及', '危及', '顾及', '遍及', '触及', '推及', '旁及', '应对',
    '面对', '针对', '核对', '校对', '比对', '相对', '绝对', '反对', '配对', '结对', '部将', '干将', '良将', '获得通过', '审核通过', '验收通过', '认定通过', '一次通过', '评审通过', '审查通过', '检查通过', '验收或通过',
  ],
  ground: usage,
};

/** Verbs that with 对 need a second half: 加强对…的监管, 加强对…监管. */
export const verbsWithFrame: WordList = { title: '“对……”后面还要有动作的动词', words: ['加强对', '强化对', '加大对', '深化对', '做好对', '严格对', '健全对', '开展对'], ground: usage };

/** Nouns of action that close the frame. */
export const actionNouns: WordList = {
  title: '表示动作的词',
  words: [
    '监管', '管理', '监督', '检查', '检测', '监测', '抽检', '检验', '抽查', '执法', '保护', '建设', '服务', '支持', '扶持', '帮扶', '指导', '辅导', '培训', '宣传', '教育', '投入', '研究', '防控', '防治', '治理', '整治', '打击', '处罚',
    '惩处', '惩治', '查处', '力度', '引导', '约束', '考核', '评价', '审核', '审查', '审批', '审计', '救助', '资助', '补助', '补贴', '保障', '维护', '维修', '养护', '改造', '巡查', '巡护', '排查', '防范', '控制', '预防', '干预', '治疗', '关爱',
    '关怀', '认识', '了解', '理解', '掌握', '应用', '利用', '开发', '处置', '处理', '沟通', '协调', '联系', '交流', '合作', '奖励', '激励', '支撑', '供给', '供应', '修复', '清理', '清查', '调查', '统计', '分析', '评估', '督导', '督查', '督办',
    '约谈', '帮教', '矫正', '安置', '监护', '关注', '重视', '协作', '配合', '领导', '规划', '培育', '培养', '选拔', '慰问', '走访', '招商', '引进', '推广', '追责', '问责', '跟踪', '监控', '采集', '登记', '核查', '稽查', '征收', '追缴', '保存',
  ],
  ground: usage,
};

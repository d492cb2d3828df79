// Texts that stand in 指标值确定依据 and justify no number: they are true of every indicator of the bureau. The kinds of standard that the national
// rules themselves name (计划标准, 行业标准, 历史标准) are none of these, nor is a named plan or paper.
import type { WordList } from './word-list.ts';

export const genericBases: WordList = {
  title: '对任何指标都说得通、说明不了数值的依据',
  words: [
    '部门职责活动', '部门职责', '部门职能', '部门职责要求', '部门工作职责', '单位职责', '单位职能', '工作职责', '岗位职责', '职能职责', '职责职能', '职责', '职能', '职责要求', '履职需要', '履行职责',
    '工作需要', '工作实际', '工作实际需要', '实际工作需要', '实际需要', '实际情况', '工作实际情况', '单位实际', '单位实际情况', '业务需要', '业务工作需要', '工作要求', '工作安排', '日常工作', '工作任务',
    '相关规定', '有关规定', '相关文件', '有关文件', '相关文件规定', '相关文件要求', '有关文件要求', '相关政策', '有关政策', '政策规定', '政策要求', '文件规定', '文件要求', '文件精神', '相关要求',
    '上级文件', '上级文件要求', '上级文件精神', '上级要求', '上级规定', '上级部门要求', '上级安排', '领导要求', '领导安排', '规章制度', '相关制度', '相关法律法规', '法律法规', '国家法律法规',
    '保障运转', '正常运转', '保障工作', '工作正常开展', '其他', '无', '暂无',
  ],
  ground: { source: '样本文本与公开绩效目标表中的用法', clause: null, confidence: 'inferred' },
};

/** Words that only lead to the basis itself: 根据工作需要 says no more than 工作需要. */
export const wordsBeforeBasis: WordList = {
  title: '依据前面的引导词',
  words: ['根据', '依据', '按照', '依照', '遵照', '参照', '结合', '按', '依'],
  ground: { source: '公文用语', clause: null, confidence: 'inferred' },
};

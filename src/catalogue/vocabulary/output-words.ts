// How a benefit row shows that it tells what was done and not what came of it: it begins with a doing and ends in a count or in a thing handed over. Words of an
// effect or of those who have it keep silent: 提供就业岗位 is an effect although it begins like an output.
import type { WordList } from './word-list.ts';

const ground = { source: '财预〔2015〕88号附件对产出与效益的区分；用词据公开的绩效目标表归纳', clause: null, confidence: 'unverified' } as const;

export const doings: WordList = {
  title: '放在名称开头、说做了什么的词',
  words: [
    '发放', '提供', '购置', '采购', '购买', '支付', '开展', '举办', '组织', '建设', '新建', '改建', '维修', '维护', '修缮', '完成', '检查', '抽检', '检验', '检测', '印制', '制作', '安装', '租赁', '巡查', '修订', '编制', '发布', '办理', '配备', '更新',
  ],
  ground,
};

export const thingsHandedOver: WordList = {
  title: '放在名称末尾、交付出来的东西',
  words: ['场所', '场地', '用房', '设备', '设施', '车辆', '器材', '物资', '资料', '服装', '证书', '票据', '材料'],
  ground,
};

export const effectWords: WordList = {
  title: '说效果或者受益对象的词',
  words: [
    '受益', '惠及', '惠民', '带动', '增加', '减少', '提高', '提升', '降低', '下降', '改善', '促进', '推动', '保障', '就业', '岗位', '收入', '增收', '服务', '群众', '居民', '村民', '农民', '学生', '患者', '老人', '儿童', '满意', '知晓', '普及', '覆盖', '安全',
    '稳定', '支撑', '支持', '参考', '依据', '决策', '便利', '方便', '环境', '影响', '效', '能力', '机会', '渠道', '氛围', '水平', '质量', '需求', '作用', '民生', '生活',
  ],
  ground,
};

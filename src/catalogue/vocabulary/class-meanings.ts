// Words whose presence lets a row stand under its class: the meaning of time, of money, of economic effect, of the living environment. They are wide on
// purpose. A row is accused of standing under the wrong class only where none of them occurs, so a missing word accuses and a superfluous word
// only keeps silent.
import type { Citation } from '../../kernel/citation.ts';

export interface ClassMeaning {
  readonly title: string;
  readonly words: readonly string[];
  /** Phrases that hold one of the words and mean something else; they are taken out first. */
  readonly except: readonly string[];
  readonly ground: Citation;
}

const ground: Citation = { source: '财预〔2015〕88号附件对各类指标的说明；用词据公开的绩效目标表归纳', clause: null, confidence: 'unverified' };

export const timeMeaning: ClassMeaning = {
  title: '时效指标里表示时间的说法',
  words: words(`
    时 及时 按期 如期 逾期 期 日 天 周 旬 月 季 年 进度 速度 提前 延迟 拖延 滞后 截止 限 频 快 迅速 准点 立即 随 即 尽快 早 晚 先 缓 响应 到位 下达 拨付 支付 发放 兑付 执行率 支出率 完成率 完成 计划
    开工 竣工 完工 交付 周期 阶段 序时 同步 一次 每 常态 工期 耗时
  `),
  except: ['年初预算', '年度预算', '年初部门预算', '日常', '周边', '周到', '期望', '预期', '长期', '限额', '限价', '全面完成'],
  ground,
};

export const costMeaning: ClassMeaning = {
  title: '成本指标里表示钱的说法',
  words: words(`
    成本 费 价 元 款 钱 预算 支出 资金 投资 投入 经费 补助 补贴 金额 造价 定额 节约 节省 节支 概算 决算 开支 花费 控制 限额 限价 超支 采购 财政 薪 标准 费用 单价 额度 额 耗 消耗 占用 人工 差旅 租金 税 利息 赔付 报销
    中标 合同 压减 一般性 三公 浪费 集约 性价比 折 免 收费 成本率 造价率 概 超出 超过 负担
  `),
  except: [],
  ground,
};

export const economicMeaning: ClassMeaning = {
  title: '经济效益指标里表示经济效果的说法',
  words: words(`
    经济 收入 增收 产值 产量 产能 产业 产出 生产 单产 亩产 利润 利税 税 营收 营业额 营业收入 销售 销量 交易 贸易 出口 进口 消费 投资 融资 信贷 贷款 贴息 债 金融 财政 成本 节约 节省 节支 降本 减负 负担 损失 挽回 赔 罚没 收益
    效益 盈利 租金 价格 物价 增值 价值 资产 资源 就业 岗位 创业 脱贫 致富 扶贫 返贫 增长 发展 振兴 招商 引资 企业 市场 商户 个体 经营 营商 旅游 游客 客流 农民 农户 村民 集体 粮 农产品 园区 开发区 利用率 周转 效率 费用 元
    收费 开支 支出 资金使用 使用效益 浪费 财产 物流 流通 供应 供给 需求 供销 转化 成果 专利 技术 规模 品牌 竞争力 生产力 生产率 工资 补贴 补助 薪酬 待遇 生活水平 购买力 GDP 国民 增加值 拉动 撬动 杠杆 经济社会
  `),
  except: ['创新工作', '经济效益指标', '经济指标'],
  ground,
};

export const ecologicalMeaning: ClassMeaning = {
  title: '生态效益指标里表示生态环境的说法',
  words: words(`
    生态 环境 环保 污染 排放 减排 节能 节水 节电 节约 能耗 能源 用电 用水 水电 电耗 耗电 低碳 碳 绿色 绿化 绿地 绿植 植被 植树 造林 林 森林 树 草 草原 草地 苗 花 园林 公园 湿地 河 湖 江 海 溪 水质 水体 水源 水土 水资源
    水生 水系 水环境 地下水 饮用水 用水 污水 废水 废气 废弃 废物 固废 危废 医废 医疗废物 垃圾 尾气 油烟 烟尘 粉尘 扬尘 降尘 雾霾 大气 空气 噪声 噪音 辐射 放射 土壤 土地 耕地 农田 化肥 农药 农膜 薄膜 秸秆 粪 沼 畜禽 面源
    清洁 卫生 整洁 干净 保洁 洁净 美化 净化 景观 风貌 市容 村容 人居 宜居 物种 生物 野生 动物 植物 候鸟 渔业 增殖 放流 循环 再生 回收 可降解 无害化 资源化 综合利用 自然 保护区 矿山 复垦 沙 荒漠 石漠 灾 气候 病媒 消杀 疫病
    新能源 光伏 电动 充电 燃煤 散煤 煤 天然气 沼气 清洁取暖 无纸化 纸张 用纸 塑 破坏 安全生产 危化 化学 有毒 有害 有机 绿电
  `),
  except: [
    '生态效益指标', '生态效益', '生态指标', '营商环境', '市场环境', '法治环境', '投资环境', '办公环境', '育人环境', '学习环境', '教学环境', '工作环境', '消费环境', '网络环境', '金融环境', '发展环境', '竞争环境', '经营环境',
    '社会环境', '政治生态', '金融生态', '产业生态', '创新生态', '教育生态', '文化环境', '就医环境', '政务环境', '用工环境', '制度环境', '舆论环境', '执法环境', '人文环境', '花费', '河北', '河南', '江苏', '江西', '浙江', '黑龙江', '青海', '上海',
    '海关', '林业局', '水平', '花名册', '海报', '自然人', '自然村', '苗族', '干净利落', '公园路',
  ],
  ground,
};

function words(list: string): readonly string[] {
  return list.split(/\s+/u).filter((word) => word !== '');
}

// Words that stand in indicators, goals and purposes of every trade and so tell nothing about what a text is about: doing and achieving, degrees and
// measures, plan and money, and the little words. What is left when they are taken out names things (see domain/wording). Words that some trade
// lives by (培训, 安全, 服务, 检查) do not belong here.
import type { WordList } from './word-list.ts';

export const silentWords: WordList = {
  title: '各行各业都用、说不出事情是什么的词',
  words: words(`
    的 得 和 及 与 或 等 对 为 在 是 于 以 其 各 每 该 并 而 由 从 将 被 把 按 之 了 着 不 无 未 均 使 让 给 使得 从而 以及 或者 并且 否 是否 能否 我市
    我县 我区 我省 全市 全县 全区 全省 全镇 本市 本县 本区 本级 本单位 我单位 单位 部门 有关 相关 各类 各项 各种 各级 全部 所有 重点 主要 重大 重要 一般 日常 正常
    顺利 有序 全面 有效 切实 积极 进一步 逐步 不断 持续 稳步 明显 显著 大幅 较好 良好 更好 更加 充分 深入 扎实 认真 严格 科学 合理 规范 优化 完善 健全 落实 贯彻 推进
    推动 促进 加强 加大 强化 提高 提升 改善 增强 增加 减少 降低 下降 上升 维护 保持 保障 保证 确保 实现 达到 做到 做好 搞好 抓好 完成 开展 实施 执行 进行 组织 承担
    负责 协调 指导 管理 建立 掌握 了解 分析 便于 为了 打造 构建 通过 围绕 根据 按照 依据 依法 针对 结合 利用 使用 采用 采取 需要 要求 满足 符合 能够 可以 支持 带动
    影响 作用 意义 效果 效益 成效 效率 程度 水平 能力 质量 力度 情况 状况 现状 问题 条件 基础 机制 制度 体系 措施 办法 方案 计划 规划 任务 工作 项目 活动 业务 事项
    内容 范围 过程 环节 方面 领域 对象 资料 材料 信息 数据 目标 目的 指标 标准 数量 个数 次数 人数 批数 批次 人次 场次 总数 总量 率 比例 比率 占比 比重 覆盖率 完成率
    合格率 达标率 及时率 满意率 满意度 满意 发生率 增长率 下降率 准确率 到位率 执行率 通过率 及时 及时性 准确 准确性 合格 达标 优秀 按时 按期 按要求 当年 年度 全年 本年
    今年 年底 年末 每年 每月 每季度 季度 月底 时间 时限 期限 日期 最后 长期 长远 可持续 发展 社会 经济 生态 环境 经费 资金 费用 预算 支出 成本 投入 金额 万元 专项
    补助经费 专项资金 专项经费 补助资金 下达 提前下达 安排 拨付 到位 支付 用于 发生 产生 平均 实际 应 占 总体 整体 综合 一定 不低于 不高于 不少于 不超过 大于 小于 等于
    以上 以下 以内 人民 广大 服务对象 中央 省级 市级 县级 区级 国家 地方 上级 一级 二级 三级 新增 较
  `),
  ground: { source: '公开的绩效目标表中的用法', clause: null, confidence: 'inferred' },
};

function words(list: string): readonly string[] {
  return list.split(/\s+/u).filter((word) => word !== '');
}

// Different words for one doing or one kind of people. Rules that ask whether an indicator speaks of what a goal or the money is for take them for the
// same, so that 抽检 answers 抽样检验 and 办案 answers 查处. A concept may be wide: it can only silence a rule, never make it speak.
import type { Citation } from '../../kernel/citation.ts';

export interface SharedConcepts {
  readonly title: string;
  readonly ground: Citation;
  readonly concepts: readonly (readonly string[])[];
}

/** Each line one concept. */
const lines = `
  抽检 抽样 抽查 抽验 检验 检测 监测 化验 样品 送检 试剂
  检定 校准 计量 量值
  查处 查办 办案 案件 执法 违法 违规 处罚 稽查 立案 结案 打击 侦办 打假 整治 传销
  监管 监督 检查 巡查 督查 督导 排查 巡检 监察 巡察 暗访
  培训 学习 教育 授课 参训 学时 进修 讲座 轮训
  宣传 科普 宣讲 知晓 普及 宣传周 宣传品 报道 展板
  采购 购置 购买 更新 配备 添置 购 采买 装备 器材
  维修 维护 修缮 养护 修复 改造 维保 运维 检修 翻新 加固 整修
  建设 新建 建成 施工 工程 修建 改扩建 开工 竣工 搭建
  租赁 租用 房租 租金 承租 租房 租车
  工资 薪酬 补贴 补助 津贴 发放 兑付 待遇 社保 缴费 缴纳 足额 人员经费
  人员 职工 员工 队伍 干部 上岗 在岗 出勤 签到 上班 聘用 招聘 临聘 协管员 辅警 网格员
  救助 扶助 帮扶 救济 资助 慰问 关爱 兜底 低保 特困 困难
  投诉 举报 咨询 热线 来电 诉求 信访 接听 受理
  纠纷 维权 调解 消费者
  登记 注册 审批 许可 办证 证照 执照 备案 市场主体 企业数
  平台 系统 软件 网络 信息化 机房 服务器 专线 宽带 电路 链路 云平台
  保洁 清扫 垃圾 清运 环卫 卫生 厕所 污水 消杀
  绿化 植树 造林 绿地 树木 苗木 园林 公园
  保卫 保安 安保 巡逻 安检 治安 值守
  水电 水电费 用电 用水 电费 水费 供暖 取暖 物业
  评价 评估 评审 考核 验收 评定 认定 认证 审核 审计
  演出 文艺 惠民演出 展览 陈列 开放 参观 观众 讲解
  接种 疫苗 免疫 防疫 防控 疫情
  种植 养殖 作物 种子 农机 秸秆 化肥 农药 病虫害
  道路 公路 村道 路面 桥梁 里程 硬化
  防火 消防 灭火 森林火灾
  会议 召开 全会 例会 座谈
    食品 餐饮 食堂 农产品
    商标 专利 知识产权 品牌
  广告 广告业
  学生 学校 教师 校舍 幼儿 教学
  患者 病人 就诊 门诊 诊疗 医疗
  老年人 老人 养老 高龄
`;

export const sharedConcepts: SharedConcepts = {
  title: '说同一件事的不同说法',
  ground: { source: '公开的绩效目标表中的用法', clause: null, confidence: 'inferred' },
  concepts: lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/u)),
};

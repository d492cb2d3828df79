import { atLeast, atMost, byDate, exactly, lastDate, mean, onDay, share, subject, sum } from './drafts.ts';
import { law, printed2021 } from './grounds.ts';

export const productQualityIndicators = subject('product-quality', [
  {
    id: 'product-check-batches', name: '产品质量监督抽查批次', alsoCalled: ['检验产品批次数', '产品监督抽查批次'], indicatorClass: 'quantity', definition: '全年出具检验报告的产品监督抽查批次数',
    formula: '报告签发日期在本年度内的批次数；上级已抽查的同一产品不重复抽查。', target: atLeast('批次'), accumulation: sum, evidence: ['抽样单', '检验报告'], basis: '上年实际完成（　）批次；监督抽查计划（　）批次',
    norms: [printed2021('≥40批次'), law('上级已抽查的产品，下级不得另行重复抽查', '《产品质量法》', '第十五条')],
  },
  {
    id: 'product-check-plan-done', name: '产品监督抽查计划完成率', alsoCalled: ['产品抽检率'], indicatorClass: 'quality', definition: '已出具检验报告的批次数÷监督抽查计划安排的批次数', formula: '计划年中调整的，以批准调整后的批次数为分母。',
    target: atLeast('%'), accumulation: share, evidence: ['监督抽查计划', '检验报告'], basis: '年度监督抽查计划；上年完成（　）%', norms: [printed2021('≥90%')],
  },
  {
    id: 'unqualified-product-handled', name: '不合格产品后处理完成率', alsoCalled: ['不合格批次整改率'], indicatorClass: 'quality', definition: '已责令改正并复查的不合格批次数÷检出的不合格批次数', formula: '分母不含截止日尚在整改、复查期限内的批次；尚未到期的单列。',
    target: atLeast('%', '100'), accumulation: share, evidence: ['责令改正通知书', '复查检验报告'], basis: '《产品质量监督抽查管理暂行办法》；上年（　）%',
    norms: [law('收到责令改正通知书之日起60日内整改并报告，75日内复查', '《产品质量监督抽查管理暂行办法》（总局令第18号）', '第四十六条、第四十七条')],
  },
  {
    id: 'product-check-finished-on', name: '监督抽查任务完成时间', indicatorClass: 'timeliness', definition: '监督抽查计划内最后一份检验报告的签发日期', formula: '计划内全部批次中最晚的报告签发日期。', target: byDate, accumulation: lastDate, evidence: ['检验报告'],
    basis: '监督抽查计划规定的完成期限',
  },
  {
    id: 'product-check-cost', name: '每批次监督抽查成本', indicatorClass: 'cost', definition: '检验费和买样费合计÷监督抽查批次数', formula: '只计本项目支付的检验费、买样费。', target: atMost('元/批次'), accumulation: mean, evidence: ['检验合同', '支付凭证'],
    basis: '（　）年政府采购中标价每批次（　）元',
  },
  {
    id: 'recheck-passed', name: '复查合格率', indicatorClass: 'social', definition: '复查合格的生产者、销售者户数÷应当复查的户数', formula: '按生产者、销售者去重；停产停业、注销无法复查的单列，不计入分母。', target: atLeast('%'), accumulation: share,
    evidence: ['复查检验报告'], basis: '上年（　）%',
  },
  {
    id: 'checked-firms-satisfaction', name: '被抽查企业满意度', indicatorClass: 'satisfaction', definition: '被抽查企业中回答满意和比较满意的占比', formula: '前两级答案数÷有效答卷数；写明发放数和回收率。', target: atLeast('%'), accumulation: share,
    evidence: ['问卷', '回收登记'], basis: '上年问卷结果（　）%',
  },
]);

export const specialEquipmentIndicators = subject('special-equipment', [
  {
    id: 'equipment-inspected', name: '特种设备定期检验完成率', alsoCalled: ['特种设备定检完成率', '特种设备定检率'], indicatorClass: 'quality', definition: '年内到期并已完成定期检验的在用设备台数÷年内到期的在用设备台数',
    formula: '到期日停用、报废、注销并有文书的不计；移装来的带原到期日计入。检验不合格也算已检。按准确分数比较，显示四舍五入到两位。', target: atLeast('%'), accumulation: share, evidence: ['特种设备登记台账', '检验报告'], basis: '上年（　）%；年内到期（　）台',
    norms: [printed2021('≥95%'), law('检验有效期届满前一个月提出检验申请', '《特种设备安全法》', '第四十条')],
  },
  {
    id: 'equipment-deaths', name: '万台特种设备死亡人数', alsoCalled: ['万台特种设备死亡率', '特种设备万台死亡人数'], indicatorClass: 'social', definition: '特种设备事故死亡人数÷在用设备平均台数（万台）', formula: '在用台数取12个月末平均；同时列出死亡人数、台数和近五年数。',
    target: atMost('人/万台'), accumulation: share, evidence: ['事故调查报告', '特种设备登记台账'], basis: '上年（　）人/万台；在用设备（　）台', norms: [law('全国2021年为0.08人/万台', '市场监管总局2021年全国特种设备安全状况的通告', null, 'secondary')],
    cautions: ['单位是人/万台，不是%。', '在用设备不足27800台的，低于0.36就是0人，应同时写明死亡人数。'],
  },
  {
    id: 'lifts-on-platform', name: '接入应急处置平台的电梯数', alsoCalled: ['接入平台的电梯数'], indicatorClass: 'quantity', definition: '年末已接入应急处置平台的在用电梯部数', formula: '按设备代码去重，以12月31日在用状态为准。', target: atLeast('部'), accumulation: onDay,
    evidence: ['平台接入清单', '特种设备登记台账'], basis: '现有在用电梯（　）部；合同约定（　）部',
  },
  {
    id: 'trapped-calls-handled', name: '困人警情处置率', indicatorClass: 'quality', definition: '已派员处置的困人警情起数÷接到的困人警情起数', formula: '误报、重复来电核实后不计。', target: atLeast('%', '100'), accumulation: share, evidence: ['平台警情记录'], basis: '平台服务合同约定逐起处置；上年（　）%',
  },
  {
    id: 'rescue-arrival', name: '救援人员平均到场时间', indicatorClass: 'timeliness', definition: '从派单到救援人员到场的平均用时', formula: '困人警情的到场时刻减派单时刻之和÷起数；另列超过30分钟的起数。', target: atMost('分钟'), accumulation: mean, evidence: ['平台警情记录'],
    basis: '平台服务合同约定（　）分钟；上年平均（　）分钟', norms: [law('设区的市30分钟、其他地区1小时内到场', 'TSG T5002—2017《电梯维护保养规则》', null, 'unverified')],
  },
  {
    id: 'lift-platform-cost', name: '每部电梯平台服务成本', indicatorClass: 'cost', definition: '全年平台服务费÷接入电梯部数', formula: '部数取各月末接入数平均。', target: atMost('元/部'), accumulation: mean, evidence: ['服务合同', '支付凭证'], basis: '（　）年政府采购合同价每部（　）元',
  },
  {
    id: 'equipment-accidents', name: '较大以上特种设备事故起数', alsoCalled: ['重大责任事故'], indicatorClass: 'social', definition: '全年发生的较大及以上特种设备事故起数', formula: '以事故调查批复的等级为准；调查未结的单列。', target: exactly('起', '0'), accumulation: sum, evidence: ['事故调查报告'],
    basis: '《特种设备安全监察条例》的事故等级；近三年（　）起', cautions: ['电梯轿厢滞留人员2小时以上即为一般事故，不要与较大事故混数。'],
  },
  {
    id: 'rescued-satisfaction', name: '被困乘客满意度', indicatorClass: 'satisfaction', definition: '救援结束后回访的乘客中回答满意和比较满意的人数占比', formula: '前两级答案人数÷接受回访人数；写明回访人数。', target: atLeast('%'), accumulation: share, evidence: ['平台回访记录'], basis: '上年回访结果（　）%',
  },
]);

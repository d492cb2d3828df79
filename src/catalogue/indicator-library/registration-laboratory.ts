import { atLeast, atMost, byDate, lastDate, mean, share, subject, sum } from './drafts.ts';
import { law } from './grounds.ts';

export const registrationIndicators = subject('registration', [
  {
    id: 'licences-printed', name: '制发营业执照份数', alsoCalled: ['购买营业执照数量'], indicatorClass: 'quantity', definition: '全年制作并发放的营业执照正副本份数', formula: '入库数减作废数减结存数；因本局差错重制的不计。', target: atLeast('份'), accumulation: sum, evidence: ['执照领用登记', '库存盘点表'],
    basis: '上年制发（　）份', cautions: ['不得给个体工商户登记数量定考核指标（国务院令第755号第三十二条）；份数只说明印制工作量。'],
  },
  {
    id: 'registered-in-time', name: '登记按期办结率', alsoCalled: ['注册登记企业及时率'], indicatorClass: 'timeliness', definition: '在规定时限内办结的登记件数÷受理的登记件数', formula: '材料齐全的当场办结；不能当场办结的3个工作日，经批准可延长3个工作日。', target: atLeast('%', '100'), accumulation: share, evidence: ['登记系统导出表'],
    basis: '《市场主体登记管理条例》第十九条；上年（　）%', norms: [law('当场登记；不能当场的3个工作日内，可延长3个工作日', '《市场主体登记管理条例》', '第十九条')],
  },
  {
    id: 'licence-faults', name: '执照差错率', indicatorClass: 'quality', definition: '因本局差错重新制发的执照份数÷制发的执照份数', formula: '申请人原因更正的不计。', target: atMost('%'), accumulation: share, evidence: ['执照作废登记'], basis: '上年（　）%',
  },
  {
    id: 'licence-cost', name: '每份执照印制成本', indicatorClass: 'cost', definition: '全年执照印制费÷入库份数', formula: '只计本项目支付的印制、运送费用。', target: atMost('元/份'), accumulation: mean, evidence: ['采购合同', '入库单'], basis: '（　）年采购合同价每份（　）元',
  },
  {
    id: 'annual-reports', name: '企业年报率', alsoCalled: ['企业年度报告公示率'], indicatorClass: 'social', definition: '6月30日前公示年度报告的企业户数÷应当公示的企业户数', formula: '当年设立的自下一年起计；已注销、吊销的不计。', target: atLeast('%'), accumulation: share, evidence: ['国家企业信用信息公示系统导出表'],
    basis: '上年（　）%', norms: [law('每年1月1日至6月30日报送上一年度报告', '《企业信息公示暂行条例》', '第八条')],
  },
  {
    id: 'random-checks-published', name: '双随机检查结果公示率', indicatorClass: 'quality', definition: '按期公示检查结果的户数÷完成检查的户数', formula: '公示期限20个工作日；尚未到期的不计入分母。', target: atLeast('%', '100'), accumulation: share, evidence: ['公示系统导出表'], basis: '上年（　）%',
    norms: [law('检查结束之日起20个工作日内公示', '双随机、一公开监管工作规定', null, 'unverified')],
  },
  {
    id: 'window-satisfaction', name: '窗口办事群众满意度', alsoCalled: ['办事群众满意度'], indicatorClass: 'satisfaction', definition: '窗口和网上评价中满意和比较满意的占比', formula: '前两级评价数÷有效评价数。', target: atLeast('%'), accumulation: share, evidence: ['好差评系统导出表'], basis: '上年评价结果（　）%',
  },
]);

export const laboratoryIndicators = subject('metrology-laboratory', [
  {
    id: 'taximeters-verified', name: '检定出租车计价器台数', alsoCalled: ['完成出租车计价器检定数量'], indicatorClass: 'quantity', definition: '全年出具检定结论的出租车计价器台数', formula: '按车牌和计价器编号去重；复检不另计。', target: atLeast('台'), accumulation: sum, evidence: ['检定证书'], basis: '在用出租车（　）辆；上年检定（　）台',
    norms: [law('检定周期不超过1年', 'JJG 517—2016《出租汽车计价器检定规程》', null, 'secondary')],
  },
  {
    id: 'verified-in-time', name: '按期检定率', alsoCalled: ['检定完成及时率'], indicatorClass: 'timeliness', definition: '到期日前完成检定的台件数÷年内到期的台件数', formula: '停用、报废并有文书的不计。', target: atLeast('%'), accumulation: share, evidence: ['强检器具台账', '检定证书'], basis: '年内到期（　）台件；上年（　）%',
  },
  {
    id: 'first-verification-passed', name: '首次检定合格率', alsoCalled: ['计价器准确率'], indicatorClass: 'quality', definition: '首次检定全部检定点合格的台数÷检定台数', formula: '修复后再检合格的不算首次合格；监督抽查的合格率另列。', target: atLeast('%'), accumulation: share, evidence: ['检定原始记录'], basis: '上年（　）%',
  },
  {
    id: 'instruments-calibrated', name: '校准检验设备台数', alsoCalled: ['设备校准数量'], indicatorClass: 'quantity', definition: '全年取得校准证书并确认合用的检验设备台数', formula: '一台设备一年校准多次计一台。', target: atLeast('台'), accumulation: sum, evidence: ['校准证书', '确认记录'], basis: '年度校准计划（　）台',
  },
  {
    id: 'laboratory-reports-in-time', name: '检验报告按期出具率', alsoCalled: ['检验监测任务完成的及时性'], indicatorClass: 'timeliness', definition: '在约定日期前出具的检验报告份数÷应当出具的份数', formula: '因送检方补样顺延的按顺延后的日期。', target: atLeast('%'), accumulation: share, evidence: ['委托书', '检验报告'], basis: '上年（　）%',
  },
  {
    id: 'laboratory-faults', name: '检验报告差错率', alsoCalled: ['检验监测问题发生率'], indicatorClass: 'quality', definition: '更正、撤回或投诉成立的检验报告份数÷出具的检验报告份数', formula: '一份报告只计一次。', target: atMost('%'), accumulation: share, evidence: ['报告更正登记', '投诉处理记录'], basis: '上年（　）%',
    cautions: ['写明数的是实验室自己的差错，还是检出的不合格。'],
  },
  {
    id: 'laboratory-open-days', name: '实验室正常运行天数', alsoCalled: ['监测工作持续服务天数'], indicatorClass: 'social', definition: '实验室开放且所需设备可用的工作日天数', formula: '停电、检修停用超过半日的不计。', target: atLeast('天'), accumulation: sum, evidence: ['运行日志'], basis: '上年（　）天',
  },
  {
    id: 'laboratory-clients-satisfaction', name: '送检单位满意度', indicatorClass: 'satisfaction', definition: '送检单位中回答满意和比较满意的占比', formula: '前两级答案数÷有效答卷数。', target: atLeast('%'), accumulation: share, evidence: ['问卷'], basis: '上年问卷结果（　）%',
  },
  {
    id: 'instruments-calibrated-on', name: '年度校准完成时间', indicatorClass: 'timeliness', definition: '最后一张校准证书的签发日期', formula: '校准计划内最晚的签发日期。', target: byDate, accumulation: lastDate, evidence: ['校准证书'], basis: '年度校准计划规定的期限',
  },
]);

import { atLeast, atMost, byDate, lastDate, mean, share, subject, sum } from './drafts.ts';
import { law, printed2021, published2021 } from './grounds.ts';

export const foodDrugIndicators = subject('food-drug', [
  {
    id: 'food-sample-batches', name: '食品监督抽检批次', alsoCalled: ['食品抽检批次', '食品抽检批次数', '食品监督抽检批次数'], indicatorClass: 'quantity',
    definition: '全年出具检验报告的食品监督抽检批次数',
    formula: '报告签发日期在本年度内的食品监督抽检批次数；同一样品的复检不另计，风险监测另列。', target: atLeast('批次'), accumulation: sum,
    evidence: ['抽样单', '检验报告'], basis: '上年实际完成（　）批次；（　）年食品安全抽检计划安排（　）批次',
    norms: [law('食品检验量以每千人批次数考核的，六安市2024年为2批次/千人', '六安市2024年项目支出绩效目标表', null)],
  },
  {
    id: 'drug-sample-batches', name: '药品抽检批次', alsoCalled: ['药品检验批次数量', '药品抽验批次', '药品抽检批次数'], indicatorClass: 'quantity',
    definition: '全年出具检验报告的药品抽检批次数', formula: '报告签发日期在本年度内的药品抽检批次数；复验不另计。', target: atLeast('批次'), accumulation: sum,
    evidence: ['抽样记录及凭证', '检验报告'], basis: '上年实际完成（　）批次；上级下达或本级计划的抽检任务（　）批次', norms: [printed2021('≥20批')],
  },
  {
    id: 'cosmetic-sample-batches', name: '化妆品抽检批次', alsoCalled: ['化妆品抽验批次'], indicatorClass: 'quantity', definition: '全年出具检验报告的化妆品抽检批次数',
    formula: '报告签发日期在本年度内的化妆品抽检批次数；复检不另计。', target: atLeast('批次'), accumulation: sum, evidence: ['抽样单', '检验报告'],
    basis: '上年实际完成（　）批次；抽检任务（　）批次', norms: [published2021('化妆品抽验≥3批次')],
  },
  {
    id: 'device-sample-batches', name: '医疗器械抽检批次', alsoCalled: ['医疗器械抽验批次'], indicatorClass: 'quantity', definition: '全年出具检验报告的医疗器械抽检批次数',
    formula: '报告签发日期在本年度内的医疗器械抽检批次数；复检不另计。', target: atLeast('批次'), accumulation: sum, evidence: ['抽样单', '检验报告'],
    basis: '上年实际完成（　）批次；抽检任务（　）批次', norms: [published2021('医疗器械抽验≥2批次')],
  },
  {
    id: 'drug-operators-supervised', name: '监督检查药品经营使用单位户数', alsoCalled: ['药品监管企业数'], indicatorClass: 'quantity',
    definition: '全年至少接受过一次监督检查的药品经营、使用单位户数', formula: '按许可证号或统一社会信用代码去重；一户检查多次计一户。药品生产企业由省级监管，不计。',
    target: atLeast('户'), accumulation: 'on-day', evidence: ['监督检查记录', '许可证台账'], basis: '全县药品经营、使用单位（　）户；年度监督检查计划（　）户',
    norms: [published2021('药品监管企业数≥124家')], cautions: ['写明数的是生产企业还是经营、使用单位：药品生产许可在省级。'],
  },
  {
    id: 'unqualified-food-handled', name: '不合格食品核查处置完成率', alsoCalled: ['不合格食品核查处置率'], indicatorClass: 'quality',
    definition: '已完成核查处置的不合格批次数÷检出的不合格批次数', formula: '分母：本年度收到的不合格检验报告批次数，不含截止日尚在法定期限内的；分子：其中已完成核查处置的。尚未到期的单列，不算未完成。',
    target: atLeast('%', '100'), accumulation: share, evidence: ['不合格检验报告', '核查处置报告'], basis: '《食品安全抽样检验管理办法》要求逐批核查处置；上年（　）%',
    norms: [law('核查处置一般在90日内完成', '《食品安全抽样检验管理办法》（总局令第15号）', '第四十五条', 'unverified')],
  },
  {
    id: 'unqualified-drug-handled', name: '不合格药品、医疗器械和化妆品处置率', alsoCalled: ['不合格产品处置率', '不合格药品和化妆品立案查处率'], indicatorClass: 'quality',
    definition: '已立案、移送或依法处置的不合格批次数÷检出的不合格批次数', formula: '分母不含截止日尚在复验、法定期限内的批次。', target: atLeast('%', '100'), accumulation: share,
    evidence: ['不合格检验报告', '立案或移送文书', '处置报告'], basis: '《药品管理法》《医疗器械监督管理条例》《化妆品监督管理条例》；上年（　）%', norms: [printed2021('100%')],
  },
  {
    id: 'food-sample-results-published', name: '抽检结果公开率', alsoCalled: ['食品抽检信息公开率'], indicatorClass: 'social', definition: '已在政府网站公开结果的批次数÷出具检验报告的批次数',
    formula: '截止日前20个工作日内才出报告的不计入分母。', target: atLeast('%'), accumulation: share, evidence: ['公示网页存档', '检验报告'],
    basis: '《食品安全抽样检验管理办法》关于公布检验结果的规定；上年（　）%',
  },
  {
    id: 'sampling-finished-on', name: '全部检验报告出具时间', alsoCalled: ['抽检任务完成时间'], indicatorClass: 'timeliness', definition: '最后一份检验报告的签发日期', formula: '抽检计划内全部批次中最晚的报告签发日期。',
    target: byDate, accumulation: lastDate, evidence: ['检验报告'], basis: '抽检计划规定的完成期限；上年为（　）月（　）日',
    norms: [law('承检机构收到样品之日起20个工作日内出具报告', '《食品安全抽样检验管理办法》（总局令第15号）', '第二十四条')],
  },
  {
    id: 'food-sample-cost', name: '每批次食品抽检成本', alsoCalled: ['每批次抽检成本'], indicatorClass: 'cost', definition: '检验费和买样费合计÷抽检批次数', formula: '只计本项目支付的检验费、买样费；无偿抽样的批次从分子、分母同时去掉。',
    target: atMost('元/批次'), accumulation: mean, evidence: ['检验合同', '支付凭证', '抽样单'], basis: '（　）年政府采购中标价每批次（　）元',
  },
  {
    id: 'drug-sample-cost', name: '每批次药品抽检成本', alsoCalled: ['药品样品每批次平均价格'], indicatorClass: 'cost', definition: '药品检验费和买样费合计÷药品抽检批次数', formula: '不含无偿提供和上级转来的样品，分子、分母同时去掉。',
    target: atMost('元/批次'), accumulation: mean, evidence: ['检验合同', '支付凭证'], basis: '（　）年政府采购中标价每批次（　）元', norms: [printed2021('≤2975元/批')],
  },
  {
    id: 'drug-adverse-reports', name: '药品不良反应报告数', alsoCalled: ['药品不良反应报告'], indicatorClass: 'social', definition: '全年审核通过的药品不良反应报告份数÷常住人口（百万人）', formula: '份数以国家药品不良反应监测系统审核通过的为准；人口用上年末常住人口。',
    target: atLeast('份/百万人'), accumulation: share, evidence: ['国家药品不良反应监测系统导出表'], basis: '上年（　）份/百万人；市级下达的任务（　）份/百万人', norms: [published2021('药品不良反应报告≥150份/百万人')],
  },
  {
    id: 'device-adverse-reports', name: '医疗器械不良事件报告数', indicatorClass: 'social', definition: '全年审核通过的医疗器械不良事件报告份数÷常住人口（百万人）', formula: '份数以国家医疗器械不良事件监测信息系统审核通过的为准。',
    target: atLeast('份/百万人'), accumulation: share, evidence: ['医疗器械不良事件监测系统导出表'], basis: '上年（　）份/百万人；市级下达的任务（　）份/百万人', norms: [published2021('医疗器械不良事件报告≥30份/百万人')],
  },
  {
    id: 'food-operators-checked', name: '食品生产经营者监督检查覆盖率', indicatorClass: 'quality', definition: '已完成全部检查要点的食品生产经营者户数÷年度检查计划列入的户数', formula: '按许可证号去重；年内注销的从分子、分母同时去掉。',
    target: atLeast('%'), accumulation: share, evidence: ['监督检查要点表', '年度检查计划'], basis: '年度检查计划（　）户；上年覆盖（　）%',
    norms: [law('两年内对每一户覆盖全部检查要点至少一次', '《食品生产经营监督检查管理办法》（总局令第49号）', '第二十一条、第二十二条')],
  },
  {
    id: 'food-safety-satisfaction', name: '居民食品安全满意度', alsoCalled: ['群众食品安全满意度', '居民对食品安全的满意度'], indicatorClass: 'satisfaction', definition: '随机访问的居民中回答满意和比较满意的人数占比',
    formula: '五级答案中前两级的人数÷有效答卷数；同时写明访问人数、方式和问题。有效答卷不足30份的只列人数。', target: atLeast('%'), accumulation: share, evidence: ['调查方案', '有效答卷'], basis: '上年调查结果（　）%；本年访问（　）人',
  },
]);

import { atLeast, atMost, byDate, exactly, lastDate, mean, share, subject, sum } from './drafts.ts';
import { law, printed2021 } from './grounds.ts';

const handlingRules = '《市场监督管理投诉举报处理办法》（总局令第121号）';

export const complaintIndicators = subject('complaints', [
  {
    id: 'complaints-received', name: '投诉举报接收分派件数', indicatorClass: 'quantity', definition: '全年热线和平台接收并分派到办理单位的件数', formula: '按登记编号去重；咨询、重复来电不计。', target: atLeast('件'), accumulation: sum, evidence: ['12315平台登记表'],
    basis: '上年接收分派（　）件', cautions: ['件数多不等于做得好：只用来说明工作量，不宜作为评分的唯一依据。'],
  },
  {
    id: 'calls-answered', name: '来电接通率', indicatorClass: 'quality', definition: '接通的来电次数÷来电总次数', formula: '等待10秒内自行挂断的不计入来电总次数。', target: atLeast('%'), accumulation: share, evidence: ['热线系统话务报表'], basis: '服务合同约定（　）%；上年（　）%',
  },
  {
    id: 'complaint-decided-in-time', name: '投诉按期告知受理率', alsoCalled: ['投诉受理及时率'], indicatorClass: 'timeliness', definition: '在7个工作日内告知是否受理的投诉件数÷收到的投诉件数', formula: '分母不含截止日尚未到期的；要求补充材料不停止计时。', target: atLeast('%', '100'), accumulation: share,
    evidence: ['12315平台办理记录'], basis: `${handlingRules}第十五条；上年（　）%`,
    norms: [law('收到投诉之日起7个工作日内作出受理或者不予受理的决定并告知', handlingRules, '第十五条'), law('2026年4月14日以前同样为7个工作日', '《市场监督管理投诉举报处理暂行办法》（总局令第20号）', '第十四条')],
  },
  {
    id: 'reports-decided-in-time', name: '举报按期核查率', indicatorClass: 'timeliness', definition: '在法定期限内决定是否立案的举报件数÷应当决定的举报件数', formula: '期限15个工作日，经批准可延长15个工作日；检验、检测、鉴定时间不计。', target: atLeast('%', '100'), accumulation: share,
    evidence: ['案源登记表', '立案或不予立案审批表'], basis: '《市场监督管理行政处罚程序规定》第十八条；上年（　）%', norms: [law('发现线索之日起15个工作日内核查并决定是否立案，可延长15个工作日', '《市场监督管理行政处罚程序规定》', '第十八条')],
  },
  {
    id: 'complaints-settled', name: '投诉调解成功率', alsoCalled: ['投诉处置率'], indicatorClass: 'social', definition: '调解达成一致的投诉件数÷受理的投诉件数', formula: '分母不含截止日尚在调解期限内的。', target: atLeast('%'), accumulation: share, evidence: ['12315平台办理记录', '调解书'],
    basis: '上年（　）%', norms: [law('受理后60日内达不成协议的终止调解（2026年4月14日以前为45个工作日）', handlingRules, '第二十三条')],
  },
  {
    id: 'consumer-loss-recovered', name: '为消费者挽回经济损失', indicatorClass: 'economic', definition: '全年调解成功的投诉中退赔给消费者的金额', formula: '以调解书或平台登记的实际退赔金额为准；罚没款不计。', target: atLeast('万元'), accumulation: sum, evidence: ['调解书', '退赔凭证'], basis: '上年（　）万元',
  },
  {
    id: 'lift-complaints-settled', name: '电梯投诉化解率', alsoCalled: ['电梯投诉事件化解率'], indicatorClass: 'quality', definition: '按期化解的电梯投诉件数÷到期的电梯投诉件数', formula: '化解指调解、修复或有理由地答复；分母只计截止日已到期的。', target: atLeast('%'), accumulation: share,
    evidence: ['12315平台办理记录', '维修记录'], basis: '上年（　）%', norms: [printed2021('≥95%')],
  },
  {
    id: 'complainant-satisfaction', name: '投诉人满意度', indicatorClass: 'satisfaction', definition: '已办结投诉的投诉人中回答满意和比较满意的占比', formula: '前两级评价数÷有效评价数；写明推送数和评价率。', target: atLeast('%'), accumulation: share, evidence: ['平台评价导出表'], basis: '上年评价结果（　）%',
  },
]);

export const caseIndicators = subject('cases', [
  {
    id: 'special-actions', name: '专项执法行动次数', alsoCalled: ['市场专项整治行动次数', '专项整治行动次数'], indicatorClass: 'quantity', definition: '全年组织并形成方案和总结的专项执法行动次数', formula: '起止时间在本年度内，方案、总结两样齐全的计一次。', target: atLeast('次'), accumulation: sum,
    evidence: ['行动方案', '行动总结'], basis: '年度执法工作要点列明（　）次；上年（　）次', norms: [printed2021('≥5次')],
  },
  {
    id: 'operators-checked', name: '专项执法检查户次', indicatorClass: 'quantity', definition: '专项行动检查经营者的户次数', formula: '有现场检查笔录或检查表的计一户次。', target: atLeast('户次'), accumulation: sum, evidence: ['现场检查笔录'], basis: '上年（　）户次；年度执法工作要点安排（　）户次',
  },
  {
    id: 'inspection-plan-done', name: '监管执法计划完成率', indicatorClass: 'quality', definition: '已完成并有结果的计划事项数÷批准的计划事项数', formula: '以年初批准、公开的检查计划为分母；年中批准调整的用调整后的。', target: atLeast('%'), accumulation: share, evidence: ['年度检查计划', '检查结果'], basis: '年度检查计划（　）项；上年（　）%',
    norms: [printed2021('≥90%')],
  },
  {
    id: 'clues-handled', name: '违法线索核查率', indicatorClass: 'quality', definition: '已核查并作出处理的违法线索条数÷收到的违法线索条数', formula: '分母不含截止日尚在核查期限内的。', target: atLeast('%', '100'), accumulation: share, evidence: ['案源登记表'], basis: '《市场监督管理行政处罚程序规定》；上年（　）%',
  },
  {
    id: 'cases-closed-in-time', name: '案件按期办结率', alsoCalled: ['案件结案率', '案件结案率(%)'], indicatorClass: 'social', definition: '在法定期限内办结的案件件数÷本期到期的案件件数', formula: '到期口径：期内到期并办结的÷期内到期的；中止、听证、公告、检验检测鉴定时间不计，依法延长的按延长后的期限。', target: atLeast('%'), accumulation: share,
    evidence: ['立案审批表', '结案审批表'], basis: '《市场监督管理行政处罚程序规定》；上年（　）%', norms: [law('立案之日起90日内作出处理决定，经批准可延长30日', '《市场监督管理行政处罚程序规定》', null)],
    cautions: ['结案率有三种算法（当年结案÷当年立案等），写明用哪一种，年度之间不变。'],
  },
  {
    id: 'case-reports-in-time', name: '案件和资料上报及时率', alsoCalled: ['案件、资料上报及时率'], indicatorClass: 'timeliness', definition: '按期报送的次数÷应当报送的次数', formula: '以通知、文件写明的截止日为准。', target: atLeast('%'), accumulation: share, evidence: ['报送台账'], basis: '上级通知规定的期限；上年（　）%', norms: [printed2021('≥95%')],
  },
  {
    id: 'action-finished-on', name: '专项行动总结完成时间', indicatorClass: 'timeliness', definition: '最后一次专项行动总结报告的印发日期', formula: '各次行动总结印发日期中最晚的。', target: byDate, accumulation: lastDate, evidence: ['行动总结'], basis: '年度执法工作要点规定的期限',
  },
  {
    id: 'check-cost', name: '每户次检查成本', indicatorClass: 'cost', definition: '专项行动支出÷检查户次数', formula: '支出只计本项目支付的燃油、耗材、检测费用；分摊办法书面写明。', target: atMost('元/户次'), accumulation: mean, evidence: ['支付凭证', '现场检查笔录'], basis: '上年每户次（　）元',
  },
  {
    id: 'goods-value-of-cases', name: '查办案件涉案货值', alsoCalled: ['案件查办挽回社会经济损失', '相关案件涉及金额'], indicatorClass: 'economic', definition: '全年作出处罚决定的案件涉案货值合计', formula: '按处罚决定书认定的货值金额；计价办法随案记录。', target: atLeast('万元'), accumulation: sum, evidence: ['行政处罚决定书'],
    basis: '上年（　）万元', norms: [printed2021('≥300万元')], cautions: ['不得以罚没款数额作为指标（《行政处罚法》第七十四条）。', '货值高不等于市场秩序好，只说明查办规模。'],
  },
  {
    id: 'repeat-offenders', name: '再次违法经营者占比', indicatorClass: 'sustainable', definition: '两年内再次受到同类处罚的经营者户数÷上年受到处罚的经营者户数', formula: '按统一社会信用代码去重；同类指同一法律条款。', target: atMost('%'), accumulation: share, evidence: ['行政处罚决定书'], basis: '上年（　）%',
  },
  {
    id: 'checked-operators-satisfaction', name: '被检查经营者满意度', indicatorClass: 'satisfaction', definition: '接受回访的经营者中回答满意和比较满意的占比', formula: '按检查户次抽取的回访名单；前两级答案数÷接受回访数。', target: atLeast('%'), accumulation: share, evidence: ['回访记录'], basis: '上年回访结果（　）%',
  },
  {
    id: 'serious-cases', name: '重大食品药品安全事件起数', alsoCalled: ['重大案件发生次数'], indicatorClass: 'social', definition: '全年发生的重大及以上食品药品安全事件起数', formula: '以应急预案的分级标准为准；等级未定的单列。', target: exactly('起', '0'), accumulation: sum, evidence: ['事件调查报告'], basis: '县级应急预案的分级标准；近三年（　）起',
    cautions: ['先书面写明什么算重大。', '目标是0的指标同时列出监管量，免得以不报换来0。'],
  },
]);

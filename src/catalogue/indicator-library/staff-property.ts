import { atLeast, atMost, byDate, exactly, lastDate, mean, onDay, share, subject, sum } from './drafts.ts';
import { law, printed2021, published2021 } from './grounds.ts';

export const staffIndicators = subject('staff', [
  {
    id: 'persons-paid', name: '发放补助人数', alsoCalled: ['发放补贴人数', '保障人员数'], indicatorClass: 'quantity', definition: '全年按批准名单领取补助的人数', formula: '按身份去重；中途离任的按实际领取月份计入。', target: exactly('人'), accumulation: onDay, evidence: ['批准名单', '发放表'], basis: '批准名单（　）人',
  },
  {
    id: 'months-paid', name: '发放月数', indicatorClass: 'quantity', definition: '全年完成发放的月份数', formula: '当月应发人员全部到账的计一个月。', target: exactly('个月', '12'), accumulation: sum, evidence: ['发放表', '支付凭证'], basis: '按月发放',
  },
  {
    id: 'paid-correctly', name: '准确发放率', alsoCalled: ['资金发放率', '工资发放的准确率'], indicatorClass: 'quality', definition: '人员、账户、金额均无差错的发放人次÷发放人次', formula: '一人一月计一人次；次月补正的仍算差错。', target: atLeast('%', '100'), accumulation: share, evidence: ['发放表', '支付凭证'], basis: '批准的发放标准；上年（　）%',
    norms: [printed2021('100%')],
  },
  {
    id: 'paid-in-month', name: '当月发放率', alsoCalled: ['及时发放率', '各项补助资金及时拨付率'], indicatorClass: 'timeliness', definition: '当月完成发放的月份数÷应发月份数', formula: '以到账日为准。', target: atLeast('%', '100'), accumulation: share, evidence: ['支付凭证'], basis: '当月发放；上年（　）%',
  },
  {
    id: 'pay-standard', name: '人均补助标准', indicatorClass: 'cost', definition: '全年补助支出÷领取人数÷月数', formula: '只计本项目支付的补助；社会保险另列。', target: atMost('元/人·月'), accumulation: mean, evidence: ['批准文件', '发放表'], basis: '批准的发放标准每人每月（　）元',
  },
  {
    id: 'entitled-covered', name: '人员经费保障覆盖率', indicatorClass: 'social', definition: '得到保障的人数÷按政策应当保障的人数', formula: '以批准名单为分母；社会保险按险种分别列明。', target: atLeast('%', '100'), accumulation: share, evidence: ['批准名单', '发放表', '缴费凭证'], basis: '批准名单；上年（　）%', norms: [printed2021('100%')],
  },
  {
    id: 'training-hours', name: '人均培训学时', indicatorClass: 'quantity', definition: '全年监管人员参加培训的学时合计÷监管人员数', formula: '有签到和考核记录的学时；人数取年末在册监管人员。', target: atLeast('学时/人'), accumulation: mean, evidence: ['签到表', '考核记录'], basis: '年度培训计划；上年（　）学时/人', norms: [published2021('人均培训学时≥90')],
  },
  {
    id: 'training-cost', name: '每人每天培训成本', indicatorClass: 'cost', definition: '培训支出÷参加人数÷天数', formula: '按综合定额口径计支出。', target: atMost('元/人·天'), accumulation: mean, evidence: ['培训通知', '报销凭证'], basis: '培训费综合定额标准每人每天（　）元', norms: [published2021('400元/人·天')],
  },
  {
    id: 'helpers-satisfaction', name: '受益群众满意度', indicatorClass: 'satisfaction', definition: '随机访问的受益群众中回答满意和比较满意的人数占比', formula: '前两级答案人数÷有效答卷数；不足30人的只列人数。', target: atLeast('%'), accumulation: share, evidence: ['访问记录'], basis: '上年访问结果（　）%',
  },
]);

export const propertyIndicators = subject('property', [
  {
    id: 'rented-area', name: '租赁办公用房面积', indicatorClass: 'quantity', definition: '租赁办公用房的建筑面积合计', formula: '以租赁合同载明的面积为准，年中退租的按月折算。', target: exactly('平方米'), accumulation: onDay, evidence: ['租赁合同'], basis: '租赁合同面积合计（　）平方米',
  },
  {
    id: 'rent-price', name: '租赁办公用房单位成本', indicatorClass: 'cost', definition: '全年租金÷租赁面积', formula: '只计租金；物业、水电另列。', target: atMost('元/平方米'), accumulation: mean, evidence: ['租赁合同', '支付凭证'], basis: '租赁合同价每平方米（　）元；评估市场价（　）元',
  },
  {
    id: 'rent-paid-on', name: '年度租金付清时间', indicatorClass: 'timeliness', definition: '最后一笔租金的支付日期', formula: '支付凭证中最晚的日期。', target: byDate, accumulation: lastDate, evidence: ['支付凭证'], basis: '租赁合同约定的付款日期',
  },
  {
    id: 'repairs-accepted', name: '维修项目验收合格率', alsoCalled: ['办公用房维护改造完成率'], indicatorClass: 'quality', definition: '验收合格的维修项目个数÷计划维修项目个数', formula: '整改后验收合格的计入；计划外抢修另列。', target: atLeast('%', '100'), accumulation: share, evidence: ['维修计划', '验收单'], basis: '年度维修计划（　）个项目',
  },
  {
    id: 'vehicles-bought', name: '购置执法执勤车辆数', alsoCalled: ['公务用车购置'], indicatorClass: 'quantity', definition: '完成验收和注册登记的购置车辆辆数', formula: '以机动车登记证书为准。', target: exactly('辆'), accumulation: sum, evidence: ['验收单', '机动车登记证书'], basis: '车辆编制批复（　）辆',
  },
  {
    id: 'vehicle-price', name: '每辆车购置成本', indicatorClass: 'cost', definition: '车辆购置价款（含税）÷购置辆数', formula: '含裸车价和购置税；牌照、保险另列。', target: atMost('万元/辆'), accumulation: mean, evidence: ['政府采购合同', '发票'], basis: '公务用车配备标准；政府采购中标价（　）万元',
    norms: [law('一般公务用车、执法执勤用车12万元以内；新能源等18万元以内', '《党政机关公务用车管理办法》', null, 'unverified')],
  },
  {
    id: 'vehicles-kept', name: '保障执法执勤车辆数', indicatorClass: 'quantity', definition: '年末在用并纳入保障的执法执勤车辆辆数', formula: '以固定资产台账和年检有效为准。', target: exactly('辆'), accumulation: onDay, evidence: ['固定资产台账'], basis: '车辆编制（　）辆，在用（　）辆',
  },
  {
    id: 'vehicle-running-cost', name: '执法执勤车辆单车运行成本', indicatorClass: 'cost', definition: '全年燃油、保险和维修支出÷车辆数', formula: '车辆数取各月末在用数平均。', target: atMost('元/辆'), accumulation: mean, evidence: ['加油、维修、保险凭证'], basis: '公务用车运行维护费定额；上年每辆（　）元',
  },
  {
    id: 'equipment-bought', name: '购置设备台（套）数', indicatorClass: 'quantity', definition: '完成验收的购置设备台（套）数', formula: '以验收单和固定资产入账为准。', target: exactly('台'), accumulation: sum, evidence: ['采购合同', '验收单'], basis: '设备配置计划（　）台',
  },
  {
    id: 'equipment-accepted', name: '设备验收合格率', alsoCalled: ['购置车辆质量合格率'], indicatorClass: 'quality', definition: '一次验收合格的台（套）数÷购置台（套）数', formula: '退换后合格的不算一次合格。', target: atLeast('%', '100'), accumulation: share, evidence: ['验收单'], basis: '采购合同的技术要求',
  },
  {
    id: 'supplier-paid-in-time', name: '合同款按期支付率', alsoCalled: ['支付及时率'], indicatorClass: 'timeliness', definition: '在合同约定日期前支付的款项笔数÷到期款项笔数', formula: '验收不合格、发票不符而依约暂缓的不计。', target: atLeast('%', '100'), accumulation: share, evidence: ['合同', '支付凭证'], basis: '采购合同约定的付款条件',
    norms: [law('机关向中小企业付款：自交付之日起30日内；另有约定的不超过60日', '《保障中小企业款项支付条例》（国务院令第802号）', '第九条')],
  },
  {
    id: 'deposit-returned', name: '质量保证金按期退还率', indicatorClass: 'timeliness', definition: '约定期满后按期核实退还的保证金笔数÷期满笔数', formula: '有质量争议并书面通知的不计。', target: atLeast('%', '100'), accumulation: share, evidence: ['合同', '核实记录', '支付凭证'], basis: '采购合同约定的质量保证期',
    norms: [law('期限届满后与供应商核实并退还', '《保障中小企业款项支付条例》（国务院令第802号）', '第十三条')],
  },
  {
    id: 'vehicle-response', name: '应急出勤平均响应时间', indicatorClass: 'social', definition: '接到突发事件指令到车辆出发的平均用时', formula: '以值班记录的接令、出发时刻为准。', target: atMost('分钟'), accumulation: mean, evidence: ['值班记录', '行车记录'], basis: '上年平均（　）分钟',
  },
]);

// The vocabulary of the indicator classes against tables as bureaus really fill them: ordinary ones must not look shifted, shifted ones must.
import { expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { runRules } from '../../domain/lint/index.ts';
import { resolveProfile } from '../../domain/policy/index.ts';
import { firstDay } from '../policies/first-day.ts';
import { ruleProfiles } from '../profiles/index.ts';
import { indRotated } from '../lint/placement/ind-rotated.rule.ts';
import { indicatorTrees } from '../trees/index.ts';

const outputs = ['数量指标', '质量指标', '时效指标', '成本指标'];
const benefits = ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'];

/** Ordinals that ind-rotated moves; a table is `name=value` per class, joined by `;`. */
function movedRows(classes: readonly string[], table: string): readonly number[] {
  const rows = table.split(';').map((cell, index) => {
    const [name = '', value = ''] = cell.split('=');
    return { level1: '', level2: classes[index] ?? '', name, value };
  });
  const profile = resolveProfile('national', ruleProfiles, firstDay('2021-01-01'));
  if ('message' in profile) throw new Error(profile.message);
  return runRules(makePlan([{ rows }]), { rules: [indRotated], trees: indicatorTrees }, profile).flatMap((finding) => finding.indicators);
}

test.each([
  '发放补贴资金总额=500万元;补贴发放准确率=100%;补贴发放及时率=100%;人均补贴标准=≤300元/人',
  '培训学时=≥40学时;培训合格率=≥95%;培训完成时间=11月底前;培训成本=≤400元/人*天',
  '应急值守天数=365天;应急响应及时率=≥98%;值守时间=全年;值班补助标准=50元/天',
  '租赁办公面积=1200平方米;房屋安全达标=达标;租金支付时间=12月底前;租金成本=≤30万元',
  '预算执行率=100%;资金使用合规性=合规;资金拨付及时性=及时;成本控制数=≤90万元',
  '制定标准数量=3项;执行国家标准=是;标准发布时间=12月底前;资金节约率=15%',
  '采购设备数量=12台;设备质量=合格;设备到货时间=9月底前;采购预算控制率=≤100%',
  '巡逻里程=≥5000公里;巡逻规范率=≥95%;接警到场时间=≤10分钟;车辆油耗成本=≤8元/公里',
  '系统运维数量=3套;系统正常运行时间=≥8700小时;故障修复及时率=≥95%;运维费用=≤20万元',
  '救助人次=≥500人次;救助标准达标率=100%;救助金发放及时率=100%;救助资金=≤200万元',
  '聘用协管员=20人;协管员考核合格率=≥95%;经费发放=按月;总成本=60万元',
  '信息采集条数=1000条;信息采用率=≥30%;信息报送及时率=≥95%;信息采集费=≤50元/条',
  '发放补贴人数=300人;资金使用合规率=100%;资金拨付率=100%;按时支付无违约金=0元',
  '项目资金到位率=100%;资金支出合规=合规;资金拨付及时率=100%;成本节约率=≥5%',
  '疫苗接种率=≥95%;冷链合格率=100%;接种及时率=≥90%;疫苗成本=≤100元/支',
])('the outputs %s stand where they belong', (table) => {
  expect(movedRows(outputs, table)).toEqual([]);
});

test.each([
  '带动就业人数=200人;增加居民收入=明显;改善人居环境=明显;推动可持续发展=明显',
  '减少经济损失=≥100万元;提高群众安全意识=提升;提升群众节能意识=提升;长效机制建立=建立',
  '保障人民群众财产安全=有效;维护市场经济秩序稳定=有效;保障饮水安全=有效;持续改善营商环境=持续',
  '节能改造年节约电费=≥10万元;受益单位数=12家;绿色产业产值比重=≥30%;长效管护机制=建立',
  '年节约水费=≥3万元;节水意识=提升;生态旅游收入占比=≥20%;设施可持续运行=≥10年',
  '促进经济社会发展=促进;保障社会稳定=保障;改善农村生态环境=改善;对社会的长期影响=长期',
])('the benefits %s stand where they belong', (table) => {
  expect(movedRows(benefits, table)).toEqual([]);
});

test.each([
  ['设备完好率=≥98%;设备维护次数=≥12次;维护完成时间=12月底前;维护成本=≤20万元', [1, 2]],
  ['检查户数=300户;检查完成时限=12月底;问题整改率=100%;检查经费=≤10万元', [2, 3]],
  ['印刷单价=≤3元/份;印刷合格率=≥98%;印刷完成时间=6月底;印刷份数=5000份', [1, 4]],
  ['案件办结率=%;办理案件数=件;结案预算=元;结案时间=天', [1, 2, 3, 4]],
  ['巡查次数=≥50次;巡查经费控制=不超预算;巡查完成时间=12月;隐患整改合格率=≥95%', [2, 4]],
])('the outputs %s are shifted in the rows %j', (table, rows) => {
  expect(movedRows(outputs, table)).toEqual(rows);
});

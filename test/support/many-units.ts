// Texts of many units of one county, made up: trades, tasks and figures of no real office, each text with as many faults as its unit is careless. Whoever tries a
// batch out, or measures it, needs units that differ; three of them are much worse than the others, and it is known which.
import { writePlan } from '../../src/documents/index.ts';
import type { DepartmentPlan } from '../../src/domain/plan/index.ts';
import { makePlan, type ProjectInput, type RowInput } from './plan-factory.ts';

export interface MadeUnit {
  readonly name: string;
  readonly plan: DepartmentPlan;
  /** In per cent: how often a cell is written badly. */
  readonly carelessness: number;
}

export interface MadeFile {
  /** Under which the unit hands its text in. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The worst units of `manyUnits`, by their places. */
export const worstPlaces: readonly number[] = [7, 23, 41];

export function manyUnits(count = 60): readonly MadeUnit[] {
  return Array.from({ length: count }, (_, index) => madeUnit(index));
}

/** The text as a `.docx`; printed as the trade prints it. */
export function fileOf({ name, plan }: MadeUnit): MadeFile {
  return { file: `${name}2021年部门预算绩效文本.docx`, bytes: writePlan(plan).bytes };
}

/** A trade: what its offices are called, what they do, how much of it, at what price. */
interface Trade {
  readonly office: string;
  readonly works: readonly Work[];
}

interface Work {
  readonly project: string;
  /** What is counted, in which unit, and its price for one. */
  readonly counted: string;
  readonly unit: string;
  readonly price: number;
  readonly effect: string;
  readonly asked: string;
}

const trades: readonly Trade[] = [
  { office: '水务站', works: [work('渠道清淤', '清淤长度', '公里', 12_000, '灌溉水利用率', '用水农户'), work('水质监测', '监测点次', '次', 600, '水质达标率', '供水区居民')] },
  { office: '林业站', works: [work('荒山造林', '造林面积', '亩', 800, '成活率', '林区群众'), work('护林防火', '巡护次数', '次', 300, '火情及时处置率', '林区群众')] },
  { office: '农技站', works: [work('良种示范', '示范面积', '亩', 400, '示范户增产率', '示范农户'), work('农民培训', '培训人次', '人次', 150, '培训合格率', '参训农民')] },
  { office: '卫生院', works: [work('健康体检', '体检人数', '人', 90, '体检覆盖率', '受检居民'), work('疫苗接种', '接种剂次', '剂次', 40, '接种及时率', '儿童家长')] },
  { office: '学校', works: [work('校舍维修', '维修面积', '平方米', 260, '验收合格率', '学生家长'), work('营养午餐', '供餐人数', '人', 800, '食品留样合格率', '学生家长')] },
  { office: '养护站', works: [work('道路养护', '养护里程', '公里', 9_000, '路面完好率', '沿线群众'), work('路灯更换', '更换盏数', '盏', 350, '亮灯率', '沿线群众')] },
  { office: '文化馆', works: [work('送戏下乡', '演出场次', '场', 5_000, '村庄覆盖率', '观看群众'), work('图书更新', '购书册数', '册', 30, '图书流通率', '到馆读者')] },
  { office: '救助站', works: [work('临时救助', '救助人次', '人次', 900, '救助及时率', '受助群众'), work('适老改造', '改造户数', '户', 3_000, '改造验收合格率', '受助老人')] },
  { office: '环卫所', works: [work('垃圾清运', '清运车次', '车次', 220, '日产日清率', '周边居民'), work('公厕管护', '管护座数', '座', 6_000, '设施完好率', '周边居民')] },
  { office: '就业中心', works: [work('技能培训', '培训人次', '人次', 700, '培训后就业率', '参训学员'), work('招聘会', '举办场次', '场', 2_500, '达成意向率', '求职群众')] },
];

function work(project: string, counted: string, unit: string, price: number, effect: string, asked: string): Work {
  return { project, counted, unit, price, effect, asked };
}

const towns = ['东河', '西岭', '南关', '北桥', '中集', '高台'];

function madeUnit(index: number): MadeUnit {
  const town = towns[Math.floor(index / trades.length) % towns.length] ?? '';
  const trade = trades[index % trades.length];
  if (trade === undefined) throw new Error(`no trade for ${index}`);
  const name = `示例市${town}${trade.office}${index < trades.length * towns.length ? '' : Math.floor(index / trades.length)}`;
  const carelessness = worstPlaces.includes(index) ? 95 : index % 9 === 0 ? 0 : 10 + ((index * 7) % 35);
  const chance = chances(index + 1);
  const projects = Array.from({ length: 4 + (index % 4) }, (_, place) => madeProject(trade.works[place % trade.works.length] ?? trade.works[0], { index, place, town, isBad: () => chance() % 100 < carelessness, size: 10 + (chance() % 40) }));
  const plan = makePlan(projects, 2021, name);
  const code = String(410_001 + index);
  return { name, carelessness, plan: { ...plan, units: plan.units.map((unit) => ({ ...unit, code })), projects: plan.projects.map((project) => ({ ...project, unitCode: code })) } };
}

interface Made {
  readonly index: number;
  readonly place: number;
  readonly town: string;
  readonly isBad: () => boolean;
  /** How much of its work it does. */
  readonly size: number;
}

function madeProject(done: Work | undefined, { index, place, town, isBad, size }: Made): ProjectInput {
  if (done === undefined) throw new Error('a trade without work');
  const { project, counted, unit, price, effect, asked } = done;
  const round = Math.floor(place / 2) + 1;
  const name = `${town}片区${project}（第${round}期）`;
  const total = ((size * price) / 10_000).toFixed(2);
  const row = (level1: string, level2: string, title: string, description: string, good: string, bad: string): RowInput => {
    const isWrong = isBad();
    return { level1, level2, name: title, description: isWrong ? title : description, value: isWrong ? bad : good, basis: isWrong ? '工作要求' : `《${project}年度实施方案》第${round}条` };
  };
  return {
    name,
    code: `13068221${String(index + 1).padStart(3, '0')}${String(place + 1).padStart(2, '0')}ABCDEFGH`,
    total,
    fiscal: total,
    other: '0.00',
    purpose: `用于${town}片区第${round}期${project}，按${counted}支付。`,
    plan: isBad() ? ['25', '50', '75', '100'] : ['10', `${30 + (size % 10)}`, `${70 + (size % 10)}`, '100'],
    goals: [`完成${town}片区第${round}期${project}，${effect}达到规定要求`],
    rows: [
      row('产出指标', '数量指标', `${project}${counted}`, `年内实际完成的${counted}`, `≥${size}${unit}`, unit),
      row('产出指标', '质量指标', `${project}${effect}`, `达到要求的${counted}占全部${counted}的比例`, '≥95%', '是、否'),
      row('产出指标', '时效指标', `${project}完成时间`, '最后一批工作完成的日期', '2021年10月31日前', '及时'),
      row('产出指标', '成本指标', `每${unit}${project}成本`, `支出总额除以${counted}`, `≤${price}元/${unit}`, '不超预算'),
      row('效益指标', '社会效益指标', `${town}片区${project}受益覆盖率`, '实际受益户数占应受益户数的比例', '≥90%', '不断提高'),
      row('满意度指标', '服务对象满意度指标', `${asked}满意度`, `问卷调查中表示满意的${asked}所占比例，样本不少于50份`, '≥90%', '满意'),
    ],
  };
}

/** Whole numbers in a fixed sequence (Numerical Recipes' generator), the low bits left out: the same units in every run. */
function chances(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}

// The words of the form and of what is filled in beside it, each explained in a sentence or two, with where the explanation comes from: what the pages show beside a field.
// Ground of most: the forms and their filling notes (财预〔2015〕88号), as far as read; what is our own way of saying it is marked so.
import { layeredBudget } from '../citations.ts';
import type { IndicatorColumn } from '../../domain/plan/index.ts';
import type { Citation } from '../../kernel/citation.ts';

const declarationForm: Citation = { source: '财预〔2015〕88号《中央部门预算绩效目标管理办法》及所附申报表填报说明', clause: null, confidence: 'secondary' };
const seedForm: Citation = { source: '样本文本的表样', clause: null, confidence: 'seed' };
const ownReading: Citation = { source: '本系统的读法', clause: '见“看懂一个项目和发现的问题”', confidence: 'inferred' };
const evaluation: Citation = { source: '财预〔2020〕10号《项目支出绩效评价管理办法》', clause: null, confidence: 'secondary' };

export interface FormTerm {
  readonly id: string;
  /** As people say it. */
  readonly term: string;
  readonly explanation: string;
  readonly ground: Citation;
  /** Fields of a project and columns of its indicators that the word names; empty where it stands beside the form. */
  readonly fields: readonly (ProjectTermField | IndicatorColumn)[];
}

export type ProjectTermField = 'code' | 'name' | 'total' | 'fiscal' | 'other' | 'carryOver' | 'central' | 'provincial' | 'municipal' | 'county' | 'purpose' | 'spending' | 'goals';

export const formTerms: readonly FormTerm[] = [
  { id: 'project-code', term: '项目编码', fields: ['code'], ground: seedForm, explanation: '财政系统给项目的编号，开头是区划和年度，全县不重复。新增项目还没有编号的可以留空，有了再填。' },
  { id: 'project-name', term: '项目名称', fields: ['name'], ground: declarationForm, explanation: '与预算批复里的名称一字不差。同一项目逐年名称一致，才能与上年对照。' },
  { id: 'budget', term: '预算数', fields: ['total', 'fiscal', 'other', 'carryOver', 'central', 'provincial', 'municipal', 'county'], ground: seedForm, explanation: '本年度安排的钱，等于各资金来源之和，单位以表上印的为准。空白不等于0：没有这笔钱写0，不知道才留空。' },
  { id: 'purpose', term: '资金用途', fields: ['purpose'], ground: declarationForm, explanation: '钱具体花在哪些事上，写到能与数量和单价对上：做什么、做多少、每件多少钱。' },
  { id: 'spending-plan', term: '资金支出计划', fields: ['spending'], ground: seedForm, explanation: '到各节点累计要支出的百分比，逐次不减，年底为100%。是累计数，不是这一季度支出多少。' },
  { id: 'goals', term: '绩效目标', fields: ['goals'], ground: declarationForm, explanation: '花这笔钱全年要达到的结果，用一两句话写清数量、质量和受益的人；下面的指标是它的分解。' },
  { id: 'level1', term: '一级指标', fields: ['level1'], ground: declarationForm, explanation: '产出、效益、满意度（有的表样另列成本）：做了什么、带来什么、服务对象满不满意。' },
  { id: 'level2', term: '二级指标', fields: ['level2'], ground: declarationForm, explanation: '产出分为数量、质量、时效、成本；效益分为经济、社会、生态、可持续影响。一行只考核一类。' },
  { id: 'indicator', term: '三级指标', fields: ['name'], ground: declarationForm, explanation: '考核什么，一行一件事，名称里不写数。例如“食品抽检批次”。' },
  { id: 'description', term: '绩效指标描述', fields: ['description'], ground: declarationForm, explanation: '怎样算出来：分子、分母、口径和时间范围。不要重复名称。' },
  { id: 'target', term: '指标值', fields: ['value'], ground: ownReading, explanation: '到期要达到的数或日期，写明符号和单位，如“≥200批”“≤2975元/批”“2027年11月30日前”。写“是”“不断提高”或者只写单位，年底没有数可以核对。' },
  { id: 'basis', term: '指标值确定依据', fields: ['basis'], ground: declarationForm, explanation: '这个数从哪里来：计划、合同、标准、上年完成数，写到文件名和文号。“部门职责”说明不了数。' },
  { id: 'sign', term: '指标性质（符号）', fields: ['sign'], ground: ownReading, explanation: '≥不低于、≤不超过、＝等于。越多越好的用≥，越少越好的（成本、时限）用≤。' },
  { id: 'unit', term: '度量单位', fields: ['unit'], ground: ownReading, explanation: '数的单位，与指标说的量相配：批次用“批”，比率用“%”，每件费用用“元/批”。' },
  { id: 'direction', term: '指标方向', fields: ['direction'], ground: evaluation, explanation: '正向：数越大越好；反向：数越小越好。方向写反，完成得越好得分越低。' },
  { id: 'weight', term: '权重（分值）', fields: ['weight'], ground: evaluation, explanation: '这一行在评价时占多少分，各行合计为表样规定的总分（常见90或100）。' },
  { id: 'scoring', term: '评分标准、档次', fields: ['scoringStandard', 'gradeExcellent', 'gradeGood', 'gradeFair', 'gradePoor'], ground: evaluation, explanation: '完成到多少得多少分，或者优、良、中、差各是多少。档次写在这里，不写进指标值。' },
  { id: 'data-source', term: '数据来源', fields: ['dataSource'], ground: declarationForm, explanation: '年底从哪里取数：哪个系统、哪张台账、哪份报告，由谁提供。' },
  { id: 'accumulation', term: '年内累计', fields: [], ground: ownReading, explanation: '同一指标在年内几次取数怎么合成一个：数量相加，比率按分子分母重算，存量取期末数，期限取最后一个日期。指标库里每个指标都写明。' },
  { id: 'costing', term: '测算', fields: [], ground: ownReading, explanation: '预算数的来由：逐条写数量×单价＝金额，合计等于预算数。数量与指标值用同一个数，钱就有了目标。' },
  { id: 'price-standard', term: '支出标准', fields: [], ground: ownReading, explanation: '单价依据的标准或合同，写明文件和文号；没有标准的写近三年的实际单价。' },
  { id: 'control', term: '控制数', fields: [], ground: ownReading, explanation: '“一下”时财政给每个项目的预算上限。与申报数不同的项目，只打开预算数、资金用途、支出计划、绩效目标和数量×单价不再相符的行。' },
  { id: 'continuity', term: '新增、延续', fields: [], ground: ownReading, explanation: '上年没有的是新增，上年有、今年接着做的是延续。新增项目达到口径规定的金额的，须先作事前绩效评估。' },
  { id: 'disclosure', term: '公开、不公开', fields: [], ground: { source: '《预算法》第十四条；财预〔2016〕143号第三条', clause: null, confidence: 'secondary' }, explanation: '公开为常态，涉及国家秘密的除外。不公开的写明由谁作的保密审查，公开的页面上不留痕迹。' },
  { id: 'duty', term: '职责', fields: [], ground: ownReading, explanation: '部门整体里的分项绩效目标，按“三定”的职责写。每个项目至少对应一项，没有对应的项目说不清为什么要做。' },
  { id: 'activity', term: '工作活动', fields: [], ground: layeredBudget, explanation: '一项职责本年做的一件事，例如“食品安全监督抽检”。项目挂在工作活动下面；由基本支出保障的活动没有项目，也写上。' },
];

export function termById(id: string): FormTerm | null {
  return formTerms.find((term) => term.id === id) ?? null;
}

/** The word that names a cell of the form, by its key on the pages: `row:3:value`, `spending:06-30`, `total`. */
export function termOfCell(key: string): FormTerm | null {
  const [first = '', , column] = key.split(':');
  const field = first === 'row' ? column : first;
  return formTerms.find(({ fields }) => fields.some((one) => one === field)) ?? null;
}

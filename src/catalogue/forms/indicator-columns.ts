// The columns of indicator tables with the headings under which authorities print them. A form says which it prints, in which order and how wide;
// every other column is read all the same where a file of that form has it.
import type { IndicatorColumnDeclaration } from '../../domain/form/index.ts';
import type { IndicatorColumn } from '../../domain/plan/index.ts';

type Headings = readonly [string, ...string[]];

/** The customary heading first. No heading names two columns. */
const headingsOfColumn: Readonly<Record<IndicatorColumn, Headings>> = {
  level1: ['一级指标', '一级绩效指标', '绩效指标分类'],
  level2: ['二级指标', '二级绩效指标', '二级指标（年度）'],
  name: ['三级指标', '三级绩效指标', '三级指标（年度）', '三级指标名称', '指标名称', '指标内容', '绩效指标'],
  description: ['绩效指标描述', '指标描述', '指标解释', '指标说明', '绩效指标说明'],
  value: ['指标值', '绩效指标值', '年度指标值', '指标值（年度）', '目标值', '指标目标值', '计划指标值', '指标值及单位', '指标值（包含数字及文字描述）'],
  basis: ['指标值确定依据', '指标值设定依据', '评价标准确定依据', '确定依据'],
  sign: ['指标性质', '绩效指标性质', '计算符号', '符号'],
  unit: ['度量单位', '绩效度量单位', '计量单位', '指标值单位'],
  weight: ['权重', '分值', '指标权重', '分值权重', '权重（%）', '权重（分）', '分值（权重）', '指标权重（分）', '指标权重（%）'],
  direction: ['指标方向', '指标方向性'],
  scoringStandard: ['评分标准', '评（扣）分标准', '评扣分标准'],
  dataSource: ['数据来源', '指标值来源', '佐证资料'],
  gradeExcellent: ['优'],
  gradeGood: ['良'],
  gradeFair: ['中'],
  gradePoor: ['差'],
};

/** A column that a form prints; `heading` where it prints another than the customary one. */
export interface PrintedColumn {
  readonly column: IndicatorColumn;
  readonly span: number;
  readonly heading?: string;
}

/** The printed columns in their order, then all others. */
export function indicatorColumns(printed: readonly PrintedColumn[]): readonly IndicatorColumnDeclaration[] {
  const shown = printed.map(({ column, span, heading }) => declaration(column, span, withFirst(headingsOfColumn[column], heading)));
  const others = allColumns.filter((column) => !printed.some((candidate) => candidate.column === column));
  return [...shown, ...others.map((column) => ({ ...declaration(column, 1, headingsOfColumn[column]), printed: false }))];
}

function declaration(column: IndicatorColumn, span: number, headings: Headings): IndicatorColumnDeclaration {
  return { column, headings, span, printed: true, inherits: column === 'level1' || column === 'level2' };
}

function withFirst(headings: Headings, first: string | undefined): Headings {
  return first === undefined ? headings : [first, ...headings.filter((heading) => heading !== first)];
}

const allColumns: readonly IndicatorColumn[] = [
  'level1', 'level2', 'name', 'description', 'value', 'basis', 'sign', 'unit', 'weight', 'direction', 'scoringStandard', 'dataSource', 'gradeExcellent', 'gradeGood',
  'gradeFair', 'gradePoor',
];

// One indicator of the library (指标库). Its id is permanent: what was planned, measured and reported under it in different years can be put side by
// side. A definition that changes its meaning is a new indicator; the old one ends on a day and stays readable.
// Ground: the fields of BAS_PERF_INDICATOR in the public module of the budget system (指标解释, 计算公式, 计算符号, 度量单位, 有效期, 是否共性).
import type { Citation } from '../../kernel/citation.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { IndicatorClass } from '../indicator/index.ts';

/** What the indicator is about: the trades of a market-supervision bureau, and `common` for every project. */
export type LibrarySubject =
  | 'common'
  | 'food-drug'
  | 'product-quality'
  | 'special-equipment'
  | 'complaints'
  | 'cases'
  | 'registration'
  | 'metrology-laboratory'
  | 'staff'
  | 'property';

export const librarySubjectTitles: Readonly<Record<LibrarySubject, string>> = {
  common: '共性指标',
  'food-drug': '食品、药品、化妆品和医疗器械',
  'product-quality': '产品质量',
  'special-equipment': '特种设备',
  complaints: '投诉举报',
  cases: '执法办案和专项行动',
  registration: '登记和信用监管',
  'metrology-laboratory': '计量和检验机构',
  staff: '人员经费和补助',
  property: '房屋、车辆和设备',
};

/** How values within a year come together: counts add up, shares are counted anew from both sums, a state is taken on the day, a date is the last. */
export type Accumulation = 'sum' | 'share' | 'mean' | 'on-day' | 'last-date';

export const accumulationTitles: Readonly<Record<Accumulation, string>> = {
  sum: '累加：各期之和',
  share: '重算：分子、分母分别累加后再相除',
  mean: '平均：总量除以个数，不能把各期平均数再平均',
  'on-day': '时点数：以截止日当天为准',
  'last-date': '取最后一个日期',
};

/** What the form's target cell says. `amount` null: only the bureau knows it, and a blank is left. */
export type LibraryTarget =
  | { readonly kind: 'amount'; readonly sign: '≥' | '≤' | '='; readonly amount: string | null; readonly unit: string }
  | { readonly kind: 'date' };

/** A level that was published or is fixed somewhere: a hint for the basis, never the bureau's own target. */
export interface Norm {
  readonly text: string;
  readonly ground: Citation;
}

export interface LibraryIndicator {
  /** Permanent. */
  readonly id: string;
  readonly name: string;
  /** Other names under which the same is measured. */
  readonly alsoCalled: readonly string[];
  readonly subject: LibrarySubject;
  readonly indicatorClass: IndicatorClass;
  /** 指标解释, as it is written into the form. */
  readonly definition: string;
  /** 计算公式, with what counts and what does not. */
  readonly formula: string;
  readonly target: LibraryTarget;
  readonly accumulation: Accumulation;
  /** Records that prove the value. */
  readonly evidence: readonly string[];
  /** What the basis should say. */
  readonly basis: string;
  readonly norms: readonly Norm[];
  /** What to decide in writing, and what the value must not be used for. */
  readonly cautions: readonly string[];
  readonly validFrom: CivilDate;
  /** Null: in force. */
  readonly validTo: CivilDate | null;
}

/** Whether the indicator may be chosen for a plan of that day. */
export function isInForce({ validFrom, validTo }: LibraryIndicator, day: CivilDate): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}

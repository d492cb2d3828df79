// The typed target: what a 指标值 cell says, as one of a closed list of kinds. The names of the kinds and of their fields are a published
// contract (`docs/glossary.md`); they are added to, never renamed.
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Span } from '../../kernel/span.ts';

/** ≥ 不低于, > 大于, ≤ 不超过, < 小于, = 等于. Every spelling of the sign reads as one of these. */
export type Comparator = '≥' | '>' | '≤' | '<' | '=';

/** An amount as the cell states it. `amount` is a plain decimal without separators; `unit` is the unit in its canonical spelling (`元/批`, `人次`, `%`, `万元`), null where the cell states none. */
export interface Measure {
  readonly amount: string;
  readonly unit: string | null;
}

/** A number under a bound: `≥20批`, `≤2975元/批`, `大于90%`, `≤1年`. */
export interface BoundTarget extends Measure {
  readonly kind: 'bound';
  readonly comparator: Comparator;
}
/** A number that stands alone, without a sign: `100%`, `283辆`, `23`. Whether more or less is better is not said. */
export interface NumberTarget extends Measure {
  readonly kind: 'number';
}
/** Two numbers that enclose the target, both included: `60%-80%`. */
export interface RangeTarget {
  readonly kind: 'range';
  readonly low: string;
  readonly high: string;
  readonly unit: string | null;
}
/** A number per stretch of time: `1次/月`, `每月1次`, `每两年1次`. `per` is the canonical time unit (年 半年 季 月 旬 周 日 小时) or several of one (2年, 3个月). */
export interface FrequencyTarget {
  readonly kind: 'frequency';
  readonly comparator: Comparator | null;
  readonly amount: string;
  readonly unit: string;
  readonly per: string;
}
/** A count told inside a sentence that says what is counted: `公务用车购置5辆`; or an amount of change, which only holds with its words: `下降10%以上`. */
export interface CountInWordsTarget extends Measure {
  readonly kind: 'count-in-words';
  /** The sign of the number; null where the cell has none. `增长5%以上` is ≥, `增长5%以内` is ≤. */
  readonly comparator: Comparator | null;
  readonly unit: string;
  /** The words before the number. */
  readonly what: string;
}
/** A number with a grade or a sentence glued to it: `≥95优`, `≥90产品抽检率大于等于90%为优`. The unit is null unless the cell itself states it. */
export interface GluedTarget extends Measure {
  readonly kind: 'glued';
  readonly comparator: Comparator | null;
  /** The text behind the number. */
  readonly tail: string;
  /** The grade the tail ends in (优, 良 …), null where it names none. */
  readonly grade: string | null;
}
/** One day, or the end of a month or year, by which or on which the target is met: `2021年12月30日`, `12月底前`, `2023年底`. */
export interface DeadlineTarget {
  readonly kind: 'deadline';
  /** Last day meant. Null where the cell names no year, or where 前 leaves open which day it is (`2021年10月前`, note before-unclear). */
  readonly on: CivilDate | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** How precisely the cell names the day. */
  readonly precision: 'day' | 'month' | 'year';
}
/** A stretch of time in the calendar: `2021年1月-12月`, `5-9月`, `全年`. `from` and `to` are null where the cell names no year. */
export interface PeriodTarget {
  readonly kind: 'period';
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** The months (1 to 12) in which the stretch begins and ends, as far as the cell names them; null for whole years (`全年`, `2021-2023年`). */
  readonly fromMonth: number | null;
  readonly toMonth: number | null;
}
/** A list of choices with none taken: `是、否` (yes-no) or `好、较好、差、较差` (grade). */
export interface MenuTarget {
  readonly kind: 'menu';
  readonly scale: 'yes-no' | 'grade';
  readonly options: readonly string[];
}
/** A choice taken, or a state named in one word: `是`, `满意`, `合格`, `及时`. */
export interface VerdictTarget {
  readonly kind: 'verdict';
  readonly word: string;
}
/** A direction without an amount: `不断提高`, `有效减少`, `持续改善`. */
export interface TrendTarget {
  readonly kind: 'trend';
  readonly word: string;
  readonly direction: 'up' | 'down' | 'steady';
}
/** Only a unit: `个`, `%`, `元`; with a sign but no number (`≧ %`) the sign is kept. */
export interface UnitOnlyTarget {
  readonly kind: 'unit-only';
  readonly comparator: Comparator | null;
  readonly unit: string;
}
/** Only the name of what would be counted: `人数、金额`. */
export interface DimensionNameTarget {
  readonly kind: 'dimension-name';
  readonly names: readonly string[];
}
/** A mark that stands for nothing: `无`, `/`, `—`, `*`, `待定`. */
export interface PlaceholderTarget {
  readonly kind: 'placeholder';
  readonly mark: string;
}
/** Words that state neither number, date, choice nor direction. */
export interface ProseTarget {
  readonly kind: 'prose';
}
/** Nothing but white space. */
export interface EmptyTarget {
  readonly kind: 'empty';
}

export type Target =
  | BoundTarget
  | NumberTarget
  | RangeTarget
  | FrequencyTarget
  | CountInWordsTarget
  | GluedTarget
  | DeadlineTarget
  | PeriodTarget
  | MenuTarget
  | VerdictTarget
  | TrendTarget
  | UnitOnlyTarget
  | DimensionNameTarget
  | PlaceholderTarget
  | ProseTarget
  | EmptyTarget;

export type TargetKind = Target['kind'];

/** Something noticed while reading that does not change the kind. Ids and their Chinese texts: `docs/target-grammar.md`. */
export interface TargetNote {
  readonly id: TargetNoteId;
  readonly at: Span;
}

export type TargetNoteId =
  | 'doubled-sign' // ≥≥98%
  | 'unusual-sign' // ═ ≦ => spelled otherwise than ≥ > ≤ < =
  | 'sign-in-words' // 不低于, 以上, 以内
  | 'redundant-unit' // 98 %(百分比)
  | 'unit-variant' // 百分比 for %, 個 for 个
  | 'bare-magnitude' // 5万: a magnitude without a unit
  | 'unknown-unit' // a unit that the unit table does not hold
  | 'trailing-text' // full stop, 完成, 之前 after a complete value
  | 'distributive' // 各 1 次, 每亩300
  | 'restated' // the glued tail states the number again
  | 'restated-differently' // … with another number: 90 … 95%为优
  | 'zero-target' // 0, 0件
  | 'year-missing' // 12月底前 without year
  | 'several-numbers' // prose that holds several numbers, none of which is the target for certain
  | 'unread-number' // prose that holds one number, of which it is not certain that it is the target
  | 'other-grades' // ≥90为优，≥80为良: numbers of further grades behind the first
  | 'qualitative-mark' // 定性 高中低
  | 'leading-text' // 完成时间为2022年12月30日: words before a complete value that only name it
  | 'before-unclear'; // 9月前: before September begins, or by its end? No day is supplied

/** A reading of one 指标值: total — every text has one — and beside the text it was read from. */
export interface TargetReading {
  readonly source: string;
  readonly target: Target;
  /** The stretch of the source that carries the target (the number with sign and unit, the menu, the date). */
  readonly span: Span;
  readonly notes: readonly TargetNote[];
}

/** What the row around the cell says about the expected kind; it only ever decides between readings the text itself allows. */
export type TargetMode = 'any' | 'quantity' | 'quality' | 'timeliness' | 'cost' | 'benefit' | 'satisfaction';

// Whether a target can be used as written: it states a number or a date, and what the number measures can be told, from its unit or from
// the name of its indicator. Ground: 财预〔2015〕88号 asks that targets be specific and measurable; no rule knows a particular document.
import { foldWithoutBlanks } from '../../kernel/fold-width.ts';
import { quantityOfName, type NamedQuantity } from '../quantity/index.ts';
import { isZeroAmount } from './numerals.ts';
import type { Target, TargetReading } from './target.ts';

export type UsabilityReason =
  | 'empty'
  | 'placeholder'
  | 'unit-only'
  | 'dimension-name'
  | 'menu-yes-no'
  | 'menu-grade'
  | 'verdict'
  | 'trend'
  | 'prose'
  | 'several-numbers'
  | 'unread-number'
  | 'time-without-unit'
  | 'money-without-unit'
  | 'measure-without-unit'
  | 'quantity-unknown';

export const usabilityTexts: Readonly<Record<UsabilityReason, string>> = {
  empty: '没有填写目标值',
  placeholder: '只有占位符号，没有目标值',
  'unit-only': '只有计量单位，没有数',
  'dimension-name': '只有数量的名称，没有数',
  'menu-yes-no': '列出了“是、否”等选项，没有选定',
  'menu-grade': '列出了等级选项，没有选定',
  verdict: '只有结论，没有可以衡量的数或日期',
  trend: '只有方向，没有基数和幅度',
  prose: '是一段文字，没有明确的数或日期',
  'several-numbers': '文字里有几个数，分不清以哪个为准',
  'unread-number': '文字里有数，但不能确定就是目标值',
  'time-without-unit': '指标说的是时间，数后面没有单位，不能确定是天、月还是年',
  'money-without-unit': '指标说的是金额，数后面没有单位，不能确定是元还是万元',
  'measure-without-unit': '指标说的是长度、面积等，数后面没有单位',
  'quantity-unknown': '数后面没有单位，从指标名称也看不出是什么数量',
};

export type Usability = { readonly usable: true } | { readonly usable: false; readonly reason: UsabilityReason };

export interface UsabilityQuestion {
  readonly reading: TargetReading;
  /** 三级指标 */
  readonly name: string;
  /** 绩效指标描述 */
  readonly description: string;
  /** 二级指标 */
  readonly level2: string;
}

/**
 * Usable as written, or the reason why not.
 * `≥95优` for 特种设备定检完成率 is usable (a 率 is a percentage); `≤1…` for 完成监督检查工作时间 is not (天, 月 or 年?).
 */
export function judgeUsability(question: UsabilityQuestion): Usability {
  const { target } = question.reading;
  switch (target.kind) {
    case 'menu':
      return refuse(`menu-${target.scale}`);
    case 'empty':
    case 'placeholder':
    case 'unit-only':
    case 'dimension-name':
    case 'verdict':
    case 'trend':
      return refuse(target.kind);
    case 'prose':
      return refuse(proseReason(question.reading));
    case 'deadline':
    case 'period':
      return { usable: true };
    case 'bound':
    case 'number':
    case 'range':
    case 'frequency':
    case 'count-in-words':
    case 'glued':
      return judgeNumber(question, target);
  }
}

type NumberTargets = Extract<Target, { readonly unit: string | null }>;

/** A stated unit suffices; else the words around the number must tell what it counts. */
function judgeNumber(question: UsabilityQuestion, target: Exclude<NumberTargets, { readonly kind: 'unit-only' }>): Usability {
  if (target.unit !== null && !isBareMagnitude(question.reading)) return { usable: true };
  if (isNought(target)) return { usable: true };
  const words = target.kind === 'glued' ? target.tail : wordsBefore(question.reading);
  switch (quantityNamed({ name: question.name, words, description: question.description, level2: question.level2 })) {
    case 'share':
    case 'count':
    case 'score':
    case 'progress':
      return { usable: true };
    case 'time':
      return refuse('time-without-unit');
    case 'money':
      return refuse('money-without-unit');
    case 'measure':
      return refuse('measure-without-unit');
    case null:
      return refuse('quantity-unknown');
  }
}

type MeasurableQuantity = Exclude<NamedQuantity, 'timely'>;

interface QuantityWords {
  readonly name: string;
  /** Words of the target cell itself, beside its number. */
  readonly words: string;
  readonly description: string;
  readonly level2: string;
}

/** The quantity, from the first of name, cell, description and 二级指标 that tells one; null where none does. */
function quantityNamed({ name, words, description, level2 }: QuantityWords): MeasurableQuantity | null {
  for (const phrase of [name, words, description]) {
    const quantity = quantityOfName(phrase);
    if (quantity !== null && quantity !== 'timely') return quantity;
  }
  return quantityOfClass(level2);
}

/** A 二级指标 says less than a name: counts under 数量, shares under 满意度, money under 成本, time under 时效. */
function quantityOfClass(level2: string): MeasurableQuantity | null {
  const name = foldWithoutBlanks(level2).text;
  for (const [word, quantity] of classes) if (name.includes(word)) return quantity;
  return null;
}

const classes: readonly (readonly [string, MeasurableQuantity])[] = [
  ['满意', 'share'],
  ['时效', 'time'],
  ['成本', 'money'],
  ['数量', 'count'],
];

function refuse(reason: UsabilityReason): Usability {
  return { usable: false, reason };
}

/** Prose without a number, with one that may be something else, or with several. */
function proseReason({ notes }: TargetReading): UsabilityReason {
  const note = notes.find(({ id }) => id === 'several-numbers' || id === 'unread-number');
  if (note === undefined) return 'prose';
  return note.id === 'several-numbers' ? 'several-numbers' : 'unread-number';
}

/** Nought needs no unit: none is none. ≥0 asks for nothing. */
function isNought(target: Exclude<NumberTargets, { readonly kind: 'unit-only' }>): boolean {
  if (target.kind === 'range' || !isZeroAmount(target.amount)) return false;
  return target.kind === 'number' || target.comparator === '≤' || target.comparator === '=';
}

/** 5万 has a unit field, but 万 does not say of what. */
function isBareMagnitude(reading: TargetReading): boolean {
  return reading.notes.some((note) => note.id === 'bare-magnitude');
}

/** Words of the cell before its number, which can name the quantity: 在校学生数4953. */
function wordsBefore(reading: TargetReading): string {
  return foldWithoutBlanks(reading.source.slice(0, reading.span.start)).text;
}

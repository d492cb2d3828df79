// A target in the officer's words: one short Chinese phrase per kind, used on the command line and on pages.
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Comparator, DeadlineTarget, Target } from './target.ts';

/** `describeTarget(readTarget('≥20批').target)` is `'不低于 20 批'`. */
export function describeTarget(target: Target): string {
  switch (target.kind) {
    case 'bound':
      return `${comparatorWords[target.comparator]} ${amountWithUnit(target.amount, target.unit)}`;
    case 'number':
      return amountWithUnit(target.amount, target.unit);
    case 'range':
      return `${amount(target.low, target.unit)} 到 ${amountWithUnit(target.high, target.unit)}`;
    case 'frequency':
      return `每${target.per}${target.comparator === null ? '' : comparatorWords[target.comparator]} ${amount(target.amount, target.unit)}`;
    case 'count-in-words':
      return `${target.what}：${amount(target.amount, target.unit)}`;
    case 'glued':
      return `${target.comparator === null ? '' : `${comparatorWords[target.comparator]} `}${amountWithUnit(target.amount, target.unit)}，后面连着文字“${target.tail}”`;
    case 'deadline':
      return describeDeadline(target);
    case 'period':
      return target.from === null || target.to === null ? '一段时间（没有写年份）' : `${writtenDay(target.from)}至${writtenDay(target.to)}`;
    case 'menu':
      return `只列出选项“${target.options.join('、')}”，没有选定`;
    case 'verdict':
      return `只有结论“${target.word}”`;
    case 'trend':
      return `只有方向“${target.word}”（${directionWords[target.direction]}），没有数量`;
    case 'unit-only':
      return target.comparator === null ? `只有计量单位“${target.unit}”` : `只有符号和计量单位“${target.comparator}${target.unit}”，没有数`;
    case 'dimension-name':
      return `只有名称“${target.names.join('、')}”，没有数`;
    case 'placeholder':
      return `只有占位符号“${target.mark}”`;
    case 'prose':
      return '文字说明，没有明确的数或日期';
    case 'empty':
      return '空白';
  }
}

/** Each sign as words. */
export const comparatorWords: Readonly<Record<Comparator, string>> = { '≥': '不低于', '>': '大于', '≤': '不超过', '<': '小于', '=': '等于' };

const directionWords: Readonly<Record<'up' | 'down' | 'steady', string>> = { up: '向上', down: '向下', steady: '保持' };

function amountWithUnit(value: string, unit: string | null): string {
  return unit === null ? `${value}（没有写单位）` : amount(value, unit);
}

/** Shares stand close to their number (90%), other units one blank behind (20 批). */
function amount(value: string, unit: string | null): string {
  if (unit === null) return value;
  return unit === '%' || unit === '‰' ? `${value}${unit}` : `${value} ${unit}`;
}

function describeDeadline(target: DeadlineTarget): string {
  if (target.on !== null) return `最迟 ${writtenDay(target.on)}`;
  if (target.month !== null && target.day !== null) return `最迟 ${target.month}月${target.day}日（没有写年份）`;
  if (target.month !== null) return `最迟 ${target.month}月底（没有写年份）`;
  return target.precision === 'month' ? '最迟月底（没有写年份和月份）' : '最迟年底（没有写年份）';
}

/** 2021-01-31 → 2021年1月31日 */
function writtenDay(day: CivilDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

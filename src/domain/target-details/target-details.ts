// What belongs to a target and a form may have no cell for: which way is better, how values within the year come together, its weight, and where the value is taken from.
// Where the form prints a column it stands there; the rest is kept beside the form, so that it outlasts every file the text is written into and read from.
// Ground: the accumulation of an indicator decides how a value within the year is held against the target of the year; a share that is added up is wrong.
import type { Accumulation } from '../indicator-library/index.ts';
import type { Target } from '../target/index.ts';

export interface TargetDetails {
  /** 指标方向: `正向` or `反向`, as forms that print it write it; blank where nobody said. */
  readonly direction: string;
  /** Null where nobody said. */
  readonly accumulation: Accumulation | null;
  /** 权重, as typed. */
  readonly weight: string;
  /** 数据来源 */
  readonly dataSource: string;
}

export const noDetails: TargetDetails = { direction: '', accumulation: null, weight: '', dataSource: '' };

/** Words of the column 指标方向. */
export const targetDirections = ['正向', '反向'] as const;

export function sameDetails(a: TargetDetails, b: TargetDetails): boolean {
  return a.direction === b.direction && a.accumulation === b.accumulation && a.weight === b.weight && a.dataSource === b.dataSource;
}

/** How values of such a target come together as a rule; null where the target does not tell. */
export function usualAccumulation(target: Target): Accumulation | null {
  switch (target.kind) {
    case 'deadline':
      return 'last-date';
    case 'bound':
    case 'number':
    case 'range':
    case 'glued':
    case 'count-in-words':
      return target.unit === null ? null : isShare(target.unit) ? 'share' : 'sum';
    case 'frequency':
      return 'sum';
    default:
      return null;
  }
}

/** What speaks against an accumulation, as one sentence; null where nothing does. A count may also be a state of one day, and a share of two counts taken on it. */
export function accumulationDoubt(target: Target, accumulation: Accumulation | null): string | null {
  if (accumulation === null) return null;
  const usual = usualAccumulation(target);
  if (usual === null || usual === accumulation) return null;
  if (usual === 'last-date') return '目标是一个日期，各期的日期不能相加或平均；请选“取最后一个日期”。';
  if (accumulation === 'last-date') return '目标是一个数，不是日期；“取最后一个日期”用于完成时间。';
  if (usual === 'share' && accumulation === 'sum') return '比率和单位成本各期相加没有意义；请选“重算”，分子、分母分别累加后再相除。';
  return usual === 'sum' && accumulation === 'share' ? '目标是数量，没有分子、分母可以重算；请选“累加”，存量选“时点数”。' : null;
}

/** A rate, or money for one of something: 元/批. */
function isShare(unit: string): boolean {
  return unit === '%' || unit === '‰' || unit.includes('/');
}

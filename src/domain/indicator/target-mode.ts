// What the class of an indicator says about the readings its value may have.
import type { TargetMode } from '../target/index.ts';
import type { IndicatorClass } from './indicator-class.ts';

/** The reading mode of a row: its class, the four benefit classes as one, `any` where the class is unknown. */
export function targetModeOf(indicatorClass: IndicatorClass | null): TargetMode {
  switch (indicatorClass) {
    case null:
      return 'any';
    case 'economic':
    case 'social':
    case 'ecological':
    case 'sustainable':
      return 'benefit';
    default:
      return indicatorClass;
  }
}

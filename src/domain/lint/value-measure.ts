// What a target's value is measured in, as far as the cell states it: the evidence by which a value speaks for an indicator class.
import type { ValueMeasure } from '../indicator/index.ts';
import { headDimension, unitOf, type Target } from '../target/index.ts';

/** `≥20批` is an amount, `≤500元/家` money, `12月底前` a point of the calendar; null where neither unit nor date is stated. */
export function valueMeasureOf(target: Target): ValueMeasure | null {
  switch (target.kind) {
    case 'bound':
    case 'number':
    case 'range':
    case 'glued':
    case 'count-in-words':
    case 'unit-only':
      return target.unit === null ? null : measureOfUnit(target.unit);
    case 'frequency':
      return 'amount';
    case 'deadline':
    case 'period':
      return 'calendar';
    case 'menu':
    case 'verdict':
    case 'trend':
    case 'dimension-name':
    case 'placeholder':
    case 'prose':
    case 'empty':
      return null;
  }
}

function measureOfUnit(unit: string): ValueMeasure | null {
  switch (headDimension(unitOf(unit))) {
    case 'share':
      return 'share';
    case 'money':
      return 'money';
    case 'time':
      return 'time';
    case 'count':
    case 'length':
    case 'area':
    case 'volume':
    case 'mass':
    case 'energy':
    case 'data':
    case 'bandwidth':
      return 'amount';
    case 'score':
    case 'temperature':
    case 'rate':
    case 'magnitude':
    case 'unknown':
      return null;
  }
}

// Whether a target states a number or a date, the line between what can be measured and what cannot.
import type { Target } from './target.ts';

/** True for the kinds that carry a number or name a day or a stretch of the calendar. `statesNumberOrDate(readTarget('是、否').target)` is false. */
export function statesNumberOrDate(target: Target): boolean {
  switch (target.kind) {
    case 'bound':
    case 'number':
    case 'range':
    case 'frequency':
    case 'count-in-words':
    case 'glued':
    case 'deadline':
    case 'period':
      return true;
    case 'menu':
    case 'verdict':
    case 'trend':
    case 'unit-only':
    case 'dimension-name':
    case 'placeholder':
    case 'prose':
    case 'empty':
      return false;
  }
}

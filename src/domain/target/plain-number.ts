// Whether a target states its number plainly: a number or a date in a cell that says nothing else. Whether the unit is there is another question.
import type { Target } from './target.ts';

/** `≥20批`, `≥95`, `60%-80%`, `1次/月` and `12月底前` do; `≥95优` and `不断提高` do not. */
export function statesPlainly(target: Target): boolean {
  switch (target.kind) {
    case 'bound':
    case 'number':
    case 'range':
    case 'count-in-words':
    case 'frequency':
    case 'deadline':
    case 'period':
      return true;
    case 'glued':
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

// Whether a target states its number plainly: a number or a date in a cell that says nothing else. Whether the unit is there is another question.
import { statesNumberOrDate } from './states-number.ts';
import type { Target } from './target.ts';

/** `≥20批`, `≥95`, `60%-80%`, `1次/月` and `12月底前` do; `≥95优` and `不断提高` do not. */
export function statesPlainly(target: Target): boolean {
  return target.kind !== 'glued' && statesNumberOrDate(target);
}

// The name of the office whose text it is. The form prints names of units only; the office itself is the unit called 本级, without that word.
import { organName } from '../../domain/organisation/index.ts';
import type { Unit } from '../../domain/plan/index.ts';

/** `定州市市场监督管理局` of `定州市市场监督管理局本级`; else the name of the one unit; null where several units leave it open. */
export function officeName(units: readonly Unit[]): string | null {
  const own = units.find(({ name }) => organName(name) !== name);
  if (own !== undefined) return organName(own.name);
  const [first] = units;
  return first !== undefined && units.length === 1 ? first.name : null;
}

// A unit as a person reads it.
import type { Unit } from './department-plan.ts';

/** `414001 定州市市场监督管理局本级`; the name alone where no code is printed. */
export function unitTitle({ code, name }: Pick<Unit, 'code' | 'name'>): string {
  return code === null ? name : `${code} ${name}`;
}

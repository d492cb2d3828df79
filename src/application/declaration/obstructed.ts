// A step that cannot be taken yet, with everything that stands in its way, so that a person learns all of it at once.
import type { Fault } from '../../kernel/fault.ts';

/** `title` of the step: 报送. */
export function obstructed(title: string, [first, ...others]: readonly [string, ...string[]]): Fault {
  const where = `${title}的前提`;
  const what = others.length === 0 ? `现在不能${title}` : `现在不能${title}，还有${others.length + 1}件事没有办好`;
  return { code: 'step-obstructed', what, where, remedy: first, further: others.map((remedy) => ({ where, remedy })) };
}

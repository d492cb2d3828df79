// The list of plans as JSON. It is the largest answer that many people ask for, and from one time to the next most of its plans are as they were: each is written once and
// kept beside it for as long as it stands so. Ground: docs/adr/0034-lists-from-memory.md.
import { createHash, randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { workingCopy, type ListedPlan } from '../../application/plan-store.ts';
import { planSummarySchema } from '../contract/plans.ts';

export interface WrittenList {
  /** The same for the same plans as they stand now; of this process alone. */
  readonly tag: string;
  readonly write: () => string;
}

interface WrittenPlan {
  readonly serial: number;
  readonly json: string;
}

/** So many are written before somebody else has a turn. */
const writtenAtOnce = 50;

export function writtenLists(): (plans: readonly ListedPlan[]) => Promise<WrittenList> {
  const written = new WeakMap<ListedPlan, WrittenPlan>();
  const process = randomUUID();
  let serial = 0;
  const writePlan = (plan: ListedPlan): WrittenPlan => {
    serial += 1;
    const one = { serial, json: JSON.stringify(planSummarySchema.parse({ ...plan, working: workingCopy(plan, plan.latest) })) };
    written.set(plan, one);
    return one;
  };
  return async (plans) => {
    const pieces: WrittenPlan[] = [];
    let anew = 0;
    for (const plan of plans) {
      const known = written.get(plan);
      pieces.push(known ?? writePlan(plan));
      if (known === undefined) anew += 1;
      if (known === undefined && anew % writtenAtOnce === 0) await setImmediate();
    }
    const digest = createHash('sha256').update(process).update(pieces.map((piece) => piece.serial).join());
    return {
      tag: `W/"plans-${digest.digest('base64url').slice(0, 22)}"`,
      write: () => `{"plans":[${pieces.map(({ json }) => json).join()}],"computing":${plans.filter(({ figures }) => figures === null).length}}`,
    };
  };
}

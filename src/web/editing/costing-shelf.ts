// The lines of a 测算 while a field of them is open: kept in this browser from the first key until the server has them, under the account, as cells and paragraphs are.
// Written at once and read at once, so that a window that dies loses no key.
import { z } from 'zod';
import { costingLineSchema, type CostingLineRecord } from '../../http/contract/filling.ts';

const keptSchema = z.object({
  /** What stood on the server when they were typed. */
  before: z.array(costingLineSchema),
  lines: z.array(costingLineSchema),
  /** Milliseconds since 1970. */
  at: z.number(),
});

export interface KeptCosting {
  readonly before: readonly CostingLineRecord[];
  readonly lines: readonly CostingLineRecord[];
  readonly at: number;
}

export interface CostingShelf {
  /** Null where nothing is kept, or what is kept cannot be read. */
  readonly kept: () => KeptCosting | null;
  readonly keep: (kept: KeptCosting) => void;
  readonly drop: () => void;
}

interface CostingPlace {
  readonly account: string;
  readonly planId: string;
  readonly project: string;
}

export function costingShelf({ account, planId, project }: CostingPlace): CostingShelf {
  const shelf = `hengji/costing/${account}/${planId}/${project}`;
  return {
    kept: () => quietly(() => keptSchema.parse(JSON.parse(localStorage.getItem(shelf) ?? 'null')), null),
    keep: (kept) => quietly(() => localStorage.setItem(shelf, JSON.stringify(kept)), undefined),
    drop: () => quietly(() => localStorage.removeItem(shelf), undefined),
  };
}

/** Some browsers keep nothing: the lines then last as long as the page. */
function quietly<Value>(work: () => Value, otherwise: Value): Value {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

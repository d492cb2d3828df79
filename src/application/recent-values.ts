// Keeps the values that were used last, up to a bound on what they weigh together. For what is dear to compute and never changes, such as the document
// of a stored version, or what a plan said after an event.

export interface RecentValues<Value> {
  /** The kept value, or the one computed now. Two callers at once share one computation; a failed one is not kept. */
  get(key: string, compute: () => Promise<Value>): Promise<Value>;
  /** The kept value, if it is kept; being asked for, it counts as used. */
  known(key: string): Promise<Value> | null;
  /** Keeps a value that was computed elsewhere. */
  keep(key: string, value: Value): void;
  /** Lets go of what is kept elsewhere from now on; what is still being computed stays. */
  forget(key: string): void;
}

interface Kept<Value> {
  readonly value: Promise<Value>;
  /** 0 while it is being computed. */
  weight: number;
}

/** A value that alone weighs more than `most` is given out and not kept. */
export function recentValues<Value>(most: number, weigh: (value: Value) => number): RecentValues<Value> {
  const kept = new Map<string, Kept<Value>>();
  let total = 0;
  const drop = (key: string, entry: Kept<Value>): void => {
    total -= entry.weight;
    kept.delete(key);
  };
  const settle = (entry: Kept<Value>, value: Value): void => {
    entry.weight = weigh(value);
    total += entry.weight;
    for (const [key, oldest] of kept) {
      if (total <= most) return;
      if (oldest.weight > 0) drop(key, oldest);
    }
  };
  const known = (key: string): Promise<Value> | null => {
    const standing = kept.get(key);
    if (standing === undefined) return null;
    kept.delete(key);
    kept.set(key, standing);
    return standing.value;
  };
  const get = (key: string, compute: () => Promise<Value>): Promise<Value> => {
    const standing = known(key);
    if (standing !== null) return standing;
    const entry: Kept<Value> = { value: compute(), weight: 0 };
    kept.set(key, entry);
    entry.value.then((value) => settle(entry, value), () => drop(key, entry));
    return entry.value;
  };
  const forget = (key: string): void => {
    const standing = kept.get(key);
    if (standing !== undefined && standing.weight > 0) drop(key, standing);
  };
  return { get, known, forget, keep: (key, value) => void get(key, () => Promise.resolve(value)) };
}

// Keeps the values that were used last, up to a bound. For what is dear to compute and never changes, such as the content of a stored version.

export interface RecentValues<Value> {
  /** The kept value, or the one computed now. Two callers at once share one computation; a failed one is not kept. */
  get(key: string, compute: () => Promise<Value>): Promise<Value>;
}

export function recentValues<Value>(most: number): RecentValues<Value> {
  const kept = new Map<string, Promise<Value>>();
  return {
    get(key, compute) {
      const standing = kept.get(key);
      if (standing !== undefined) {
        kept.delete(key);
        kept.set(key, standing);
        return standing;
      }
      const value = compute();
      kept.set(key, value);
      value.catch(() => kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return value;
    },
  };
}

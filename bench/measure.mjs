// Timing for the benches: medians of many runs in one process, so that ratios between the things measured hold when the machine drifts.

/** Median milliseconds of `run`, after `warmup` uncounted runs; candidates are taken in turn, A B C A B C …, so that drift hits all alike. */
export function medians(candidates, { runs, warmup }) {
  const times = new Map(candidates.map(({ name }) => [name, []]));
  for (let round = 0; round < warmup + runs; round += 1) {
    for (const { name, run } of candidates) {
      const start = performance.now();
      run();
      const elapsed = performance.now() - start;
      if (round >= warmup) times.get(name).push(elapsed);
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, rounded(median(list))]));
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function rounded(value, decimals = 2) {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}

/** The middle, the 95th of a hundred and the worst, milliseconds with one decimal. @param {readonly number[]} times */
export function spread(times) {
  const sorted = [...times].toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0, 1);
  return { median: at(0.5), p95: at(0.95), worst: at(1) };
}

/** @param {number} milliseconds */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

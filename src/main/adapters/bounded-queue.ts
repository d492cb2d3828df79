// So many at once, so many waiting, the rest refused: for work that costs memory or whole cores.

export interface BoundedQueue {
  /** The work's value, or `full` where too many wait already. */
  run<Value>(work: () => Promise<Value>): Promise<Value | typeof full>;
}

export const full: unique symbol = Symbol('the queue is full');

export function boundedQueue(bounds: { readonly running: number; readonly waiting: number }): BoundedQueue {
  const waiting: (() => void)[] = [];
  let running = 0;
  return {
    async run(work) {
      if (running >= bounds.running) {
        if (waiting.length >= bounds.waiting) return full;
        await new Promise<void>((resolve) => waiting.push(resolve));
      } else running += 1;
      try {
        return await work();
      } finally {
        // The place passes to the next in line; it is given up only where nobody waits.
        const next = waiting.shift();
        if (next === undefined) running -= 1;
        else next();
      }
    },
  };
}

// The counter behind the rate limits: so many requests in a minute by key, with the clock as a parameter and bounded memory.
import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import type { Clock } from '../../application/ports.ts';

interface Window {
  count: number;
  readonly endsAt: number;
}

const mostKeys = 20_000;

/** A store class for @fastify/rate-limit, which makes one store for the server and one for each route with a limit of its own. */
export function rateWindows(clock: Clock): FastifyRateLimitStoreCtor {
  return class RateWindows implements FastifyRateLimitStore {
    readonly #windows = new Map<string, Window>();

    incr(key: string, callback: (error: Error | null, result?: { current: number; ttl: number }) => void, timeWindow = 60_000): void {
      const now = clock.now();
      let window = this.#windows.get(key);
      if (window === undefined || window.endsAt <= now) {
        window = { count: 0, endsAt: now + timeWindow };
        this.#windows.delete(key);
        this.#windows.set(key, window);
        const [oldest] = this.#windows.keys();
        if (this.#windows.size > mostKeys && oldest !== undefined) this.#windows.delete(oldest);
      }
      window.count += 1;
      callback(null, { current: window.count, ttl: window.endsAt - now });
    }

    child(): FastifyRateLimitStore {
      return new RateWindows();
    }
  };
}

// Slows guessing down: after a few failures a login from an address must wait, longer each time; so must an address that tries many logins,
// and a login that is tried from many addresses. An attempt counts as failed until it has succeeded, so attempts at once gain nothing. Successes count for nothing, and what
// failed at an address is forgotten again minute by minute: a whole office signs in behind one address every morning, and some of it mistypes.
import type { Clock } from '../../application/ports.ts';

export interface SignInThrottle {
  /** Milliseconds to wait; 0 lets the attempt through and counts it. */
  readonly enter: (login: string, address: string) => number;
  /** The attempt has succeeded. */
  readonly succeeded: (login: string, address: string) => void;
  /** The attempt was none: the password was not looked at. */
  readonly withdrawn: (login: string, address: string) => void;
  /** A new password was given by whoever may: what was tried for this login before no longer counts. */
  readonly forgiven: (login: string) => void;
}

interface Count {
  failures: number;
  openAt: number;
  lastAt: number;
}

/** Failures before the first wait. */
const allowance = { pair: 5, address: 60, login: 50 } as const;
/** Milliseconds in which one failure of an address is forgotten. */
const forgottenIn = 60_000;
const firstWait = 30_000;
const longestWait = 15 * 60_000;
/** A count without a new attempt for so long is forgotten. */
const memory = 60 * 60_000;
const mostCounts = 20_000;

export function signInThrottle(clock: Clock): SignInThrottle {
  const counts = new Map<string, Count>();
  return {
    enter(login, address) {
      const now = clock.now();
      const keys = keysOf(login, address);
      const wait = Math.max(...keys.map(([key]) => (counts.get(key)?.openAt ?? 0) - now));
      if (wait > 0) return wait;
      for (const [key, allowed] of keys) {
        const before = counts.get(key);
        const failures = before === undefined || now - before.lastAt > memory ? 1 : 1 + stillCounted(before, now, allowed === allowance.address);
        counts.delete(key);
        counts.set(key, { failures, openAt: failures < allowed ? 0 : now + Math.min(firstWait * 2 ** Math.floor(failures - allowed), longestWait), lastAt: now });
      }
      forgetOldest(counts);
      return 0;
    },
    succeeded(login, address) {
      const [[pair], ofAddress, [ofLogin]] = keysOf(login, address);
      counts.delete(pair);
      counts.delete(ofLogin);
      takeBack(counts, ofAddress);
    },
    withdrawn(login, address) {
      for (const key of keysOf(login, address)) takeBack(counts, key);
    },
    forgiven(login) {
      const lower = login.toLowerCase();
      for (const key of counts.keys()) if (key === `login ${lower}` || key.startsWith(`pair ${lower} `)) counts.delete(key);
    },
  };
}

function stillCounted({ failures, lastAt }: Count, now: number, fades: boolean): number {
  return fades ? Math.max(0, failures - (now - lastAt) / forgottenIn) : failures;
}

/** Under which an attempt is counted, each with its failures before the first wait. */
function keysOf(login: string, address: string) {
  return [
    [`pair ${login.toLowerCase()} ${address}`, allowance.pair],
    [`address ${address}`, allowance.address],
    [`login ${login.toLowerCase()}`, allowance.login],
  ] as const;
}

function takeBack(counts: ReadonlyMap<string, Count>, [key, allowed]: readonly [string, number]): void {
  const count = counts.get(key);
  if (count === undefined) return;
  count.failures -= 1;
  if (count.failures < allowed) count.openAt = 0;
}

function forgetOldest(counts: Map<string, Count>): void {
  for (const key of counts.keys()) {
    if (counts.size <= mostCounts) return;
    counts.delete(key);
  }
}

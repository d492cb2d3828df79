// Pairs of neighbouring characters: the unit in which texts are compared. Most Chinese words have two characters, so texts that share words share
// bigrams, and no dictionary is needed.

/** The bigrams of runs; a run of one character has none. `bigramsOf(['药品抽检'])` holds 药品, 品抽 and 抽检. */
export function bigramsOf(runs: readonly string[]): ReadonlySet<string> {
  const bigrams = new Set<string>();
  for (const run of runs) for (let place = 0; place + 1 < run.length; place += 1) bigrams.add(run.slice(place, place + 2));
  return bigrams;
}

/** How many entries two sets share. */
export function sharedCount<Entry>(a: ReadonlySet<Entry>, b: ReadonlySet<Entry>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const entry of small) if (large.has(entry)) shared += 1;
  return shared;
}

/** Whether two sets share any entry. */
export function shareAny(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const entry of small) if (large.has(entry)) return true;
  return false;
}

/** How alike two sets are, in per cent: twice what they share over what both hold (Dice), rounded down. Two empty sets are not alike. */
export function likenessPercent<Entry>(a: ReadonlySet<Entry>, b: ReadonlySet<Entry>): number {
  const both = a.size + b.size;
  return both === 0 ? 0 : Math.floor((200 * sharedCount(a, b)) / both);
}

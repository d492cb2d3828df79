// Two sequences as one: what goes together stands side by side, what only one has stands alone, in an order in which each sequence keeps its own.

/** Null where one of the two has nothing. */
export interface Beside<Item> {
  readonly before: Item | null;
  readonly after: Item | null;
}

/** Where partners stand in another order, the most of them stay together and the others stand alone, once in each place. */
export function besideEachOther<Item>(before: readonly Item[], after: readonly Item[], partnerOf: (item: Item) => Item | null): readonly Beside<Item>[] {
  const positions = new Map(before.map((item, position) => [item, position]));
  const partners = after.flatMap((item): readonly Partner<Item>[] => {
    const partner = partnerOf(item);
    const position = partner === null ? undefined : positions.get(partner);
    return partner === null || position === undefined ? [] : [{ item, partner, position }];
  });
  const together = new Map(longestRising(partners).map((pair) => [pair.item, pair]));
  const result: Beside<Item>[] = [];
  let next = 0;
  for (const item of after) {
    const pair = together.get(item);
    if (pair === undefined) {
      result.push({ before: null, after: item });
      continue;
    }
    for (const alone of before.slice(next, pair.position)) result.push({ before: alone, after: null });
    result.push({ before: pair.partner, after: item });
    next = pair.position + 1;
  }
  for (const alone of before.slice(next)) result.push({ before: alone, after: null });
  return result;
}

interface Partner<Item> {
  readonly item: Item;
  readonly partner: Item;
  readonly position: number;
}

interface Chain<Item> {
  readonly last: Partner<Item>;
  readonly length: number;
  readonly previous: Chain<Item> | null;
}

/** The longest run of partners whose positions rise, the first such run where there are several. */
function longestRising<Item>(partners: readonly Partner<Item>[]): readonly Partner<Item>[] {
  const chains: Chain<Item>[] = [];
  let longest: Chain<Item> | null = null;
  for (const partner of partners) {
    let previous: Chain<Item> | null = null;
    for (const chain of chains) if (chain.last.position < partner.position && chain.length > (previous?.length ?? 0)) previous = chain;
    const chain: Chain<Item> = { last: partner, length: (previous?.length ?? 0) + 1, previous };
    chains.push(chain);
    if (chain.length > (longest?.length ?? 0)) longest = chain;
  }
  const run: Partner<Item>[] = [];
  for (let chain = longest; chain !== null; chain = chain.previous) run.push(chain.last);
  return run.toReversed();
}

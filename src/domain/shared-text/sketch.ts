// Sketches by which like texts find each other among tens of thousands without comparing each with each. A text is the set of its shingles (runs of four
// characters); of each of several orders of all shingles the sketch keeps the first one the text has (min-hash). Two texts agree in a position as often
// as their sets overlap, so texts that agree in a whole band of positions are worth comparing.
import { isWordCharacter } from '../wording/index.ts';

const shingleLength = 4;
const bands = 8;
const rowsPerBand = 3;

/** The hashed shingles of a text: letters and Chinese characters only, numbers and punctuation left out. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const letters = Array.from(text).filter(isWordCharacter).join('');
  const shingles = new Set<number>();
  for (let start = 0; start + shingleLength <= letters.length; start += 1) shingles.add(hashOf(letters.slice(start, start + shingleLength)));
  return shingles;
}

/** One key per band; texts that share a key are candidates. A text without shingles has none. */
export function bandKeysOf(shingles: ReadonlySet<number>): readonly string[] {
  if (shingles.size === 0) return [];
  const minima = orders.map(({ factor, offset }) => {
    let least = 0xffff_ffff;
    for (const shingle of shingles) least = Math.min(least, (Math.imul(shingle, factor) + offset) >>> 0);
    return least;
  });
  return Array.from({ length: bands }, (_, band) => `${band}:${minima.slice(band * rowsPerBand, (band + 1) * rowsPerBand).join('.')}`);
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x0100_0193);
  }
  return hash >>> 0;
}

/** Odd factors and offsets of a fixed sequence (Numerical Recipes' generator): every run sketches alike. */
const orders: readonly { readonly factor: number; readonly offset: number }[] = makeOrders(bands * rowsPerBand);

function makeOrders(count: number): readonly { readonly factor: number; readonly offset: number }[] {
  let state = 20_211_230;
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
  return Array.from({ length: count }, () => ({ factor: next() | 1, offset: next() }));
}

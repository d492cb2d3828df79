// Whether two texts say the same thing of different qualities: 水费准确收取 and 水费及时收取.
import { qualities, sameQualities } from '../../vocabulary/qualities.ts';

/** The quality each of the two speaks of; null where they name none, the same, or the rest of the words differs. */
export function otherQuality(name: string, description: string): { readonly named: string; readonly described: string } | null {
  const named = onlyQuality(name);
  const described = onlyQuality(description);
  if (named === null || described === null || meaningOf(named) === meaningOf(described)) return null;
  const rest = [name, description].map((text, index) => bare(text.replace(index === 0 ? named : described, '')));
  const [shorter = '', longer = ''] = rest.toSorted((a, b) => a.length - b.length);
  return shorter.length >= shortestRest && longer.includes(shorter) && longer.length - shorter.length <= mostAdded ? { named, described } : null;
}

/** What is said of the quality must be told by so many characters at least, and one text may say so many more than the other. */
const shortestRest = 2;
const mostAdded = 6;

/** The one quality a text names; null where it names none or several (及时准确). */
function onlyQuality(text: string): string | null {
  const found = qualities.words.filter((word) => text.includes(word));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function meaningOf(quality: string): string {
  return sameQualities.find((words) => words.includes(quality))?.[0] ?? quality;
}

function bare(text: string): string {
  return Array.from(text).filter((character) => !'的性度率是否,。、;“”"'.includes(character)).join('');
}

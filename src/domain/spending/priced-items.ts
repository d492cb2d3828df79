// What the money of a purpose buys, item by item: 支付分局房租及办公用房维修费用 pays for 分局房租 and 办公用房维修. Told from how prices are written: what stands
// behind a word of paying (支付, 购买), what is kept up (对…定期维护), and any phrase that ends in a kind of payment (…检验费). A purpose that says what is to be
// done and not what is paid for gives none.
import { foldedKey } from '../../kernel/fold-width.ts';

/** How items are told; declared by the caller. */
export interface PricedItemWords {
  /** Words before what is paid for: `购买`, `支付`. */
  readonly payings: readonly string[];
  /** Words behind things that are kept up: `定期维护`. */
  readonly upkeeps: readonly string[];
  /** Endings that tell a payment, longest first: `费用`, `租金`, `工资`. */
  readonly endings: readonly string[];
  /** Of these, endings that say only that something is paid for and are cut off: `费用`, but not `租金`. */
  readonly emptyEndings: readonly string[];
  /** Little words before an item that do not belong to it: `用于`, `相关`. */
  readonly leads: readonly string[];
}

/** A phrase longer than this is a clause that only ends like a payment. */
const longestPhrase = 12;

/** The items of a purpose, in order, each once: `['分局房租', '分局办公用房维修维护']`. Items of a single character are none. */
export function pricedItemsOf(purpose: string, words: PricedItemWords): readonly string[] {
  const items = new Set<string>();
  for (const clause of foldedKey(purpose).split(/[,。;:]/u)) {
    const { phrases, surely } = phrasesOf(clause, words);
    for (const phrase of phrases.flatMap((text) => text.split(/、|以及|及|和|与/u))) {
      const item = withoutLeads(lastNoun(withoutAmount(phrase)), words);
      if (!surely && (item.length > longestPhrase || !words.endings.some((ending) => item.endsWith(ending)))) continue;
      const empty = words.emptyEndings.find((ending) => item.endsWith(ending)) ?? '';
      const told = item.slice(0, item.length - empty.length);
      if (told.length > 1) items.add(told);
    }
  }
  return [...items];
}

interface Phrases {
  readonly phrases: readonly string[];
  /** True where the clause itself says that these are paid for. */
  readonly surely: boolean;
}

function phrasesOf(clause: string, { payings, upkeeps }: PricedItemWords): Phrases {
  const kept = upkeeps.find((word) => clause.endsWith(word));
  if (kept !== undefined) return { phrases: [clause.slice(0, -kept.length)], surely: true };
  const places = payings.flatMap((word) => (clause.includes(word) ? [clause.indexOf(word) + word.length] : []));
  return places.length === 0 ? { phrases: [clause], surely: false } : { phrases: [clause.slice(Math.min(...places))], surely: true };
}

/** What stands behind the last 的: `检测过程中发生的样品费` → `样品费`. */
function lastNoun(phrase: string): string {
  return phrase.slice(phrase.lastIndexOf('的') + 1);
}

/** `保洁服务费99万元` → `保洁服务费`. */
function withoutAmount(phrase: string): string {
  return phrase.replace(/[共计约]*\d[\d.]*(?:万元|亿元|元)(?:\(.*\))?$/u, '');
}

function withoutLeads(phrase: string, words: PricedItemWords): string {
  const lead = [...words.leads, ...words.payings].find((word) => phrase.startsWith(word));
  return lead === undefined ? phrase : withoutLeads(phrase.slice(lead.length), words);
}

// Level four of the target grammar: a direction without an amount. Adverbs, one or two verbs, nothing else: 不断提高, 有效减少, 保持稳定.
// With a subject (业务保障能力大幅提升) the cell is a sentence, and sentences are prose.
import { wordAt } from './draft.ts';
import type { TrendTarget } from './target.ts';
import { changeAdverbs, trendAdverbs, trendStates, trendVerbs } from './vocabulary.ts';

/** The words as a trend; null where anything else stands in them. */
export function readTrend(body: string): TrendTarget | null {
  let at = 0;
  let changes = false;
  for (let adverb = wordAt(trendAdverbs, body, at); adverb !== null && at + adverb.length < body.length; adverb = wordAt(trendAdverbs, body, at)) {
    changes = changes || changeAdverbs.has(adverb);
    at += adverb.length;
  }
  let direction: TrendTarget['direction'] | null = null;
  for (let count = 0; count < 2; count += 1) {
    const verb = trendVerbs.find(([text]) => body.startsWith(text, at));
    if (verb === undefined) break;
    if (direction !== null && direction !== 'steady' && direction !== verb[1]) return null;
    direction = verb[1];
    at += verb[0].length;
  }
  if (direction === null || direction === 'steady') {
    const state = trendStates.find(([text]) => body.startsWith(text, at) && at + text.length === body.length);
    if (state !== undefined && (changes || direction === 'steady')) return { kind: 'trend', word: body, direction: state[1] };
  }
  if (direction === null) return null;
  const closing = wordAt(closingAdverbs, body, at);
  if (closing !== null) at += closing.length;
  return at === body.length ? { kind: 'trend', word: body, direction } : null;
}

const closingAdverbs = ['明显', '显著', '较大', '较快', '趋势', '态势', '了'];

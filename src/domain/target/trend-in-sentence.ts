// Where a cell that is all words only tells a direction: 不断提高 by itself, at the end of a sentence (服务水平不断提高) or at its beginning (有效改善
// 办学条件). A sentence stays prose, because its subject may be what counts; this tells which words in it are a direction without an amount.
import { foldWithoutBlanks } from '../../kernel/fold-width.ts';
import { readTrend } from './read-trend.ts';
import type { TargetReading } from './target.ts';

/** An adverb and a verb at least: a verb alone (提升) counts only where the cell says nothing else. */
const shortest = 4;
const longest = 8;

/** The words that tell a direction up or down; null where the cell tells none, stays as it is (保持稳定), or says anything more definite. */
export function changeWithoutAmount({ source, target }: Pick<TargetReading, 'source' | 'target'>): string | null {
  if (target.kind === 'trend') return target.direction === 'steady' ? null : target.word;
  if (target.kind !== 'prose') return null;
  const text = withoutStop(foldWithoutBlanks(source).text);
  for (let length = longest; length >= shortest; length -= 1) {
    for (const words of [text.slice(-length), text.slice(0, length)]) {
      const trend = readTrend(words);
      if (trend !== null && trend.direction !== 'steady') return words;
    }
  }
  return null;
}

function withoutStop(text: string): string {
  let end = text.length;
  while (end > 0 && '。.,;、!'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

// Where a cell that is all words only tells a direction: 不断提高 by itself, at the end of a sentence (服务水平不断提高) or at its beginning (有效改善
// 办学条件). The words of directions are those of the target grammar; here is only where they stand.
import { foldedKey } from '../../../kernel/fold-width.ts';
import { readTarget, type Target } from '../../../domain/target/index.ts';

/** Adverb and verb: a verb alone (提升) is looked for only in a cell that says nothing else. */
const shortestInSentence = 4;
const longestInSentence = 8;

/** The words that tell a direction up or down, with no amount; null where the cell says anything more definite. */
export function vagueTrendOf(target: Target, source: string): string | null {
  if (target.kind === 'trend') return target.direction === 'steady' ? null : target.word;
  if (target.kind !== 'prose') return null;
  const text = withoutStop(foldedKey(source));
  const lengths = Array.from({ length: longestInSentence - shortestInSentence + 1 }, (_, index) => longestInSentence - index).filter((length) => length < text.length);
  const stretches = [...lengths.map((length) => text.slice(-length)), ...lengths.map((length) => text.slice(0, length))];
  return stretches.find((stretch) => isChange(readTarget(stretch).target)) ?? null;
}

function isChange(target: Target): boolean {
  return target.kind === 'trend' && target.direction !== 'steady';
}

function withoutStop(text: string): string {
  let end = text.length;
  while (end > 0 && '。.,;、!'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

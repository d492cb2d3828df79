// What changed between two short texts, as runs of equal, removed and added characters: the longest common subsequence, by characters, a number being one piece
// (12 that became 120 is another number, not a nought more). Texts that have little in common are told as wholes: crumbs of equal characters are not read by anybody.

export interface TextRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many pairs of characters the texts are told apart as wholes. */
const mostPairs = 1_000_000;

/** Share of the shorter text that must be common. */
const leastCommon = 0.5;

/** `textDifference('≥40检验', '≥40批检验')` marks 批 as added. */
export function textDifference(before: string, after: string): readonly TextRun[] {
  const runs = pieceDifference(piecesOf(before), piecesOf(after));
  const common = runs.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  return common < leastCommon * Math.min(before.length, after.length) ? joined([{ kind: 'removed', text: before }, { kind: 'added', text: after }]) : runs;
}

function piecesOf(text: string): readonly string[] {
  return text.match(/\d+(?:[.,]\d+)*|./gsu) ?? [];
}

function pieceDifference(whole: readonly string[], now: readonly string[]): readonly TextRun[] {
  const least = Math.min(whole.length, now.length);
  let head = 0;
  while (head < least && whole[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < least - head && whole[whole.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const between = (characters: readonly string[]) => characters.slice(head, characters.length - tail);
  return joined([{ kind: 'same', text: whole.slice(0, head).join('') }, ...middleDifference(between(whole), between(now)), { kind: 'same', text: whole.slice(whole.length - tail).join('') }]);
}

/** Of what stands between the equal beginning and the equal end. */
function middleDifference(old: readonly string[], next: readonly string[]): readonly TextRun[] {
  if (old.length * next.length > mostPairs) return [{ kind: 'removed', text: old.join('') }, { kind: 'added', text: next.join('') }];
  const lengths = commonLengths(old, next);
  const runs: TextRun[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < next.length) {
    if (i < old.length && j < next.length && old[i] === next[j]) {
      runs.push({ kind: 'same', text: old[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= next.length || (i < old.length && lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1))) {
      runs.push({ kind: 'removed', text: old[i] ?? '' });
      i += 1;
    } else {
      runs.push({ kind: 'added', text: next[j] ?? '' });
      j += 1;
    }
  }
  return runs;
}

/** Entry [i][j]: length of the longest common subsequence of the texts from i and from j on. */
function commonLengths(old: readonly string[], next: readonly string[]): readonly (readonly number[])[] {
  const table: number[][] = Array.from({ length: old.length + 1 }, () => []);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = table[i] ?? [];
    for (let j = next.length - 1; j >= 0; j -= 1) {
      row[j] = old[i] === next[j] ? lengthAt(table, i + 1, j + 1) + 1 : Math.max(lengthAt(table, i + 1, j), lengthAt(table, i, j + 1));
    }
  }
  return table;
}

function lengthAt(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

function joined(runs: readonly TextRun[]): readonly TextRun[] {
  const result: TextRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.text === '') continue;
    if (last?.kind === run.kind) result[result.length - 1] = { kind: run.kind, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

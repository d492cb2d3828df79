// Whether one of many declared words stands in a text. A list is compiled the first time it is asked for: to look for sixty words one after the other costs
// seven times as much, and rules ask of every cell.

const compiled = new WeakMap<readonly string[], RegExp>();

/** `words` is a declared list, which never changes: it is remembered itself. An empty list stands in no text; a blank word stands in every one. */
export function holdsOneOf(text: string, words: readonly string[]): boolean {
  let pattern = compiled.get(words);
  if (pattern === undefined) {
    pattern = words.length === 0 ? /[^\s\S]/u : new RegExp(words.map(literally).join('|'), 'u');
    compiled.set(words, pattern);
  }
  return pattern.test(text);
}

function literally(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

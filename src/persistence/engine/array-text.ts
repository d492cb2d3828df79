// PostgreSQL's text form of arrays, `{1,NULL,"2021-01-01 00:00:00+00"}`, read into nested lists. The driver has such a reader but does not type it.
// Ground: PostgreSQL manual, "Array Input and Output Syntax".



/**
 * Elements pass through `readElement`; NULL becomes null; inner braces become inner lists; a bounds prefix (`[0:1]={…}`) is skipped.
 * Throws on a text that is no array: the engine wrote it, so that would be a broken program.
 * @example readArrayText('{1,2}', Number) // [1, 2]
 */
export function readArrayText(text: string, readElement: (element: string) => unknown): unknown[] {
  const start = text.indexOf('{');
  if (start === -1) throw new SyntaxError(`no array: ${text}`);
  const { items, next } = readList(text, start, readElement);
  if (next !== text.length) throw new SyntaxError(`text after the array: ${text}`);
  return items;
}

function readList(text: string, open: number, readElement: (element: string) => unknown): { items: unknown[]; next: number } {
  const items: unknown[] = [];
  let at = open + 1;
  if (text[at] === '}') return { items, next: at + 1 };
  for (;;) {
    if (text[at] === '{') {
      const inner = readList(text, at, readElement);
      items.push(inner.items);
      at = inner.next;
    } else {
      const element = readOne(text, at);
      items.push(element.text === null ? null : readElement(element.text));
      at = element.next;
    }
    const separator = text[at];
    at += 1;
    if (separator === '}') return { items, next: at };
    if (separator !== ',') throw new SyntaxError(`array ends early: ${text}`);
  }
}

function readOne(text: string, start: number): { text: string | null; next: number } {
  if (text[start] === '"') {
    let value = '';
    for (let at = start + 1; at < text.length; at += 1) {
      const character = text[at] ?? '';
      if (character === '"') return { text: value, next: at + 1 };
      if (character === '\\') at += 1;
      value += text[at] ?? '';
    }
    throw new SyntaxError(`quote without end: ${text}`);
  }
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '}') end += 1;
  const value = text.slice(start, end);
  return { text: value === 'NULL' ? null : value, next: end };
}

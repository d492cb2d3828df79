// A text of its own. An engine may keep a piece of a text as a pointer into the whole (V8 does from 13 characters on), so that a few words
// taken from a part of a document hold all of that part in memory: for a county in one file, more than everything that was read from it.

/** The same text, holding nothing else in memory. `detachedText(xml.slice(5, 40))`. */
export function detachedText(text: string): string {
  return text.length < shortestPointer ? text : `${text} `.slice(0, -1);
}

const shortestPointer = 13;

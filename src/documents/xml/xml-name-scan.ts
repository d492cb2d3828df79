// Walks over a name and hashes it on the way.
import { asciiNamePart, asciiNameStart, nameCharacterLength } from './xml-characters.ts';
import { fail, needMore, type ScanState } from './xml-scan-state.ts';

/** Index just behind the name that begins at `start`; `incomplete` where the text ends inside it; `broken` where no name begins. */
export function scanName(state: ScanState, start: number): number {
  const text = state.text;
  const length = text.length;
  let hash = 0;
  let index = start;
  while (index < length) {
    const code = text.charCodeAt(index);
    if (code < 128) {
      if (asciiNamePart[code] === 0) break;
      if (index === start && asciiNameStart[code] === 0) break;
      index += 1;
    } else {
      if (index + 1 === length && code >= 0xd800 && code < 0xdc00) return needMore(state);
      const units = nameCharacterLength(text, index, index === start);
      if (units === 0) return fail(state, 'name', index);
      index += units;
    }
    hash = (hash * 31 + code) | 0;
  }
  if (index === length) return needMore(state);
  if (index === start) return fail(state, 'name', index);
  state.nameHash = hash;
  return index;
}

/** Index of the first character at or behind `index` that is no blank; the length of the text where there is none. */
export function skipBlanks(text: string, index: number): number {
  let at = index;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 9 && code !== 13) return at;
    at += 1;
  }
}

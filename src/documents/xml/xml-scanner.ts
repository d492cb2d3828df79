// A scanner for XML that comes in pieces: elements, attributes and text as events, namespaces resolved, malformed text answered with a
// fault and its position. No entities beyond the predefined ones, no document type. Ground: XML 1.0, Namespaces in XML 1.0; held
// equal to an independent parser by property tests. Time is linear in the text; memory is one token plus one piece.
import { createAttributeList } from './xml-attributes.ts';
import { highCharacterLength, isXmlBlank } from './xml-characters.ts';
import type { XmlFault } from './xml-fault.ts';
import { scanDeclarationMarkup, scanProcessingInstruction } from './xml-markup.ts';
import { createXmlNameTable, outermostScope, type XmlVocabulary } from './xml-names.ts';
import { skipBlanks } from './xml-name-scan.ts';
import { resolveText } from './xml-references.ts';
import { broken, fail, incomplete, needMore, type ScanState, type XmlHandler } from './xml-scan-state.ts';
import { scanStartTag } from './xml-start-tag.ts';
import { createTagMemory } from './xml-tag-memory.ts';

export type { XmlHandler } from './xml-scan-state.ts';

export interface XmlScanner {
  /** Takes the next piece of the text; null while all is well. After a fault or a halt further pieces are ignored. */
  readonly feed: (piece: string) => XmlFault | null;
  /** Says that the text is complete; the fault where it is not well-formed. */
  readonly end: () => XmlFault | null;
}

export interface XmlScannerOptions {
  readonly vocabulary: XmlVocabulary;
  /** How many elements may be open at once. */
  readonly depth: number;
}

/** A tag, comment or text between two tags that is still not complete at this length, in code units, is refused: no office program writes it. */
export const longestToken = 4 * 1024 * 1024;

export function createXmlScanner(handler: XmlHandler, options: XmlScannerOptions): XmlScanner {
  const state: ScanState = {
    handler,
    names: createXmlNameTable(options.vocabulary),
    attributes: createAttributeList(),
    tags: createTagMemory(),
    open: [],
    depthLimit: options.depth,
    text: '',
    base: 0,
    isLast: false,
    isHalted: false,
    scope: outermostScope(),
    rootSeen: false,
    nameHash: 0,
    problem: null,
    problemAt: 0,
  };
  // Pieces wait here until there are enough of them: a token longer than many pieces is then scanned a few times, not once per piece.
  let waiting: string[] = [];
  let waitingLength = 0;
  let enough = 0;

  function advance(): XmlFault | null {
    // Joined, not added: an added string stays a pair of pieces inside, which costs an extra step at every single character.
    const [only = ''] = waiting;
    state.text = state.text === '' && waiting.length === 1 ? only : [state.text, ...waiting].join('');
    waiting = [];
    waitingLength = 0;
    const done = scanTokens(state);
    if (state.problem !== null) return { problem: state.problem, position: state.base + state.problemAt };
    state.base += done;
    state.text = state.text.slice(done);
    if (state.text.length > longestToken) fail(state, 'token-length', 0);
    enough = state.text.length;
    return state.problem === null ? null : { problem: state.problem, position: state.base };
  }

  return {
    feed(piece) {
      if (state.problem !== null || state.isHalted) return null;
      waiting.push(piece);
      waitingLength += piece.length;
      return waitingLength < enough && state.text.length + waitingLength <= longestToken ? null : advance();
    },
    end() {
      if (state.problem !== null || state.isHalted) return null;
      state.isLast = true;
      const fault = advance();
      if (fault !== null || state.isHalted) return fault;
      if (state.open.length > 0) return { problem: 'unfinished', position: state.base };
      return state.rootSeen ? null : { problem: 'no-root', position: state.base };
    },
  };
}

/** Scans complete tokens; answers the index behind the last of them. */
function scanTokens(state: ScanState): number {
  const { text } = state;
  const length = text.length;
  let index = 0;
  while (index < length && !state.isHalted) {
    const next = scanToken(state, text, index);
    if (next < 0) return index;
    index = next;
  }
  return index;
}

function scanToken(state: ScanState, text: string, index: number): number {
  if (text.charCodeAt(index) !== 60) return scanText(state, index);
  const second = text.charCodeAt(index + 1);
  if (second === 47) return scanEndTag(state, index);
  if (second === 33) return scanDeclarationMarkup(state, index);
  if (second === 63) return scanProcessingInstruction(state, index);
  return scanStartTag(state, index);
}

function scanEndTag(state: ScanState, start: number): number {
  const { text, open } = state;
  const element = open.at(-1);
  if (element === undefined) return fail(state, 'end-tag', start);
  const nameEnd = start + 2 + element.raw.length;
  if (!text.startsWith(element.raw, start + 2)) return text.length < nameEnd + 1 ? needMore(state) : fail(state, 'end-tag', start);
  const end = text.charCodeAt(nameEnd) === 62 ? nameEnd : skipBlanks(text, nameEnd);
  if (end >= text.length) return needMore(state);
  if (text.charCodeAt(end) !== 62) return fail(state, 'end-tag', start);
  open.pop();
  state.scope = element.outerScope;
  state.handler.closeElement(element.name, state.base + start);
  return end + 1;
}

function scanText(state: ScanState, start: number): number {
  const text = state.text;
  const length = text.length;
  let isPlain = true;
  let isBlank = true;
  let index = start;
  for (; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 60) break;
    if (code <= 62) {
      if (code === 38) isPlain = false;
      else if (code === 62) {
        if (index >= start + 2 && text.startsWith(']]', index - 2)) return fail(state, 'text', index - 2);
      } else if (code <= 32) {
        if (!isXmlBlank(code)) return fail(state, 'character', index);
        if (code === 13) isPlain = false;
        continue;
      }
    } else if (code >= 0xd800) {
      const units = highCharacterLength(text, index);
      if (units === 0) return index + 1 === length && !state.isLast ? incomplete : fail(state, 'character', index);
      index += units - 1;
    }
    isBlank = false;
  }
  if (index === length && !state.isLast) return incomplete;
  if (state.open.length === 0) return isBlank ? index : fail(state, 'text', start);
  return reportText(state, start, index, isPlain);
}

function reportText(state: ScanState, start: number, end: number, isPlain: boolean): number {
  if (isPlain) {
    state.handler.text(state.text.slice(start, end));
    return end;
  }
  const resolved = resolveText(state.text, start, end);
  if ('badReferenceAt' in resolved) {
    fail(state, 'entity', resolved.badReferenceAt);
    return broken;
  }
  state.handler.text(resolved.text);
  return end;
}

// What styles add to what a person sees: automatic numbers and hidden text (word/styles.xml; ISO/IEC 29500-1 §17.7). Formatting is not read.
import type { XmlHandler } from '../../xml/xml-scanner.ts';
import { word } from './wordprocessing-names.ts';
import { isSwitchedOn, wholeNumber } from './property-values.ts';

export interface StyleNumbering {
  readonly numId: number;
  readonly level: number | null;
}

export interface StyleDefinitions {
  /** Numbering of a paragraph style, its bases included; null where it has none. */
  readonly numberingOf: (style: string) => StyleNumbering | null;
  /** Whether a style, its bases included, hides its text. */
  readonly isHidden: (style: string) => boolean;
}

export const noStyles: StyleDefinitions = { numberingOf: () => null, isHidden: () => false };

/** A handler for the styles part, and what it found once the part is scanned. */
export function readStyles(): { readonly handler: XmlHandler; readonly styles: () => StyleDefinitions } {
  const definitions = new Map<string, MutableStyle>();
  let current: MutableStyle | null = null;
  const handler: XmlHandler = {
    openElement(name, attributes) {
      if (name.token === word.style) {
        current = { basedOn: null, numId: null, level: null, isHidden: null };
        definitions.set(attributes.valueOf(word.styleId) ?? '', current);
      } else if (current !== null) readProperty(current, name.token, attributes.valueOf);
    },
    closeElement(name) {
      if (name.token === word.style) current = null;
    },
    text: () => undefined,
    isHalted: () => false,
  };
  return { handler, styles: () => resolvedStyles(definitions) };
}

interface MutableStyle {
  basedOn: string | null;
  numId: number | null;
  level: number | null;
  isHidden: boolean | null;
}

function readProperty(style: MutableStyle, token: number, valueOf: (token: number) => string | null): void {
  if (token === word.basedOn) style.basedOn = valueOf(word.val);
  else if (token === word.numId) style.numId = wholeNumber(valueOf(word.val));
  else if (token === word.ilvl) style.level = wholeNumber(valueOf(word.val));
  else if (token === word.vanish) style.isHidden = isSwitchedOn(valueOf(word.val));
}

/** Styles may be based on each other this deep; a ring of styles ends here too. */
const deepestBase = 16;

function resolvedStyles(definitions: ReadonlyMap<string, MutableStyle>): StyleDefinitions {
  const first = <T>(style: string, pick: (definition: MutableStyle) => T | null): T | null => {
    let at = definitions.get(style);
    for (let depth = 0; depth < deepestBase && at !== undefined; depth += 1) {
      const found = pick(at);
      if (found !== null) return found;
      at = at.basedOn === null ? undefined : definitions.get(at.basedOn);
    }
    return null;
  };
  return {
    numberingOf(style) {
      const numId = first(style, (definition) => definition.numId);
      return numId === null || numId === 0 ? null : { numId, level: first(style, (definition) => definition.level) };
    },
    isHidden: (style) => first(style, (definition) => definition.isHidden) ?? false,
  };
}

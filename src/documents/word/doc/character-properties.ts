// What a run of characters is to a reader: inserted, deleted, hidden, a symbol, or a mark that stands for something that is no text.
// Ground: [MS-DOC] 2.6.1.
import { byteAt, wordAt } from './little-endian.ts';
import { forEachModifier, modifierCodes } from './property-modifier.ts';

export interface CharacterProperties {
  readonly deleted: boolean;
  readonly inserted: boolean;
  /** Hidden by the run itself; `style` and `against-style` refer to what the styles say. */
  readonly hidden: 'style' | 'against-style' | 'yes' | 'no';
  readonly style: number | null;
  /** Control characters mean what [MS-DOC] says only where this is set; `(` then stands for a symbol. */
  readonly special: boolean;
  /** The mark 0x01 carries data of a form field or link, not a picture. */
  readonly isData: boolean;
  /** A character of a symbol font: number of the font, code of the character. */
  readonly symbol: { readonly font: number; readonly code: number } | null;
  /** Fonts of the run, for the characters a symbol font keeps in the private range; null where the run names none. */
  readonly fonts: { readonly latin: number | null; readonly eastAsian: number | null; readonly other: number | null };
}

/** The properties that the lists give, later ones first in force. */
export function characterProperties(lists: readonly (Uint8Array | null)[]): CharacterProperties {
  let { deleted, inserted, hidden, style, special, isData, symbol, fonts } = plainCharacters;
  for (const list of lists) {
    if (list === null || list.length === 0) continue;
    forEachModifier(list, (code, at) => {
      switch (code) {
        case modifierCodes.characterDeleted:
          deleted = byteAt(list, at) === 1;
          break;
        case modifierCodes.characterInserted:
          inserted = byteAt(list, at) === 1;
          break;
        case modifierCodes.characterHidden:
          hidden = toggles.get(byteAt(list, at)) ?? hidden;
          break;
        case modifierCodes.characterStyle:
          style = wordAt(list, at);
          break;
        case modifierCodes.characterSpecial:
          special = byteAt(list, at) === 1;
          break;
        case modifierCodes.characterIsData:
          isData = byteAt(list, at) === 1;
          break;
        case modifierCodes.characterSymbol:
          symbol = { font: wordAt(list, at), code: wordAt(list, at + 2) };
          break;
        case modifierCodes.fontLatin:
          fonts = { ...fonts, latin: wordAt(list, at) };
          break;
        case modifierCodes.fontEastAsian:
          fonts = { ...fonts, eastAsian: wordAt(list, at) };
          break;
        case modifierCodes.fontOther:
          fonts = { ...fonts, other: wordAt(list, at) };
          break;
        default:
      }
    });
  }
  return { deleted, inserted, hidden, style, special, isData, symbol, fonts };
}

/** Whether a chain of style modifiers hides its text: the last word counts, each inversion turns it round. */
export function hiddenByStyle(lists: readonly Uint8Array[]): boolean {
  let hidden = false;
  for (const list of lists) {
    forEachModifier(list, (code, at) => {
      if (code !== modifierCodes.characterHidden) return;
      const value = byteAt(list, at);
      if (value <= 1) hidden = value === 1;
      else if (value === 0x81) hidden = !hidden;
    });
  }
  return hidden;
}

const toggles: ReadonlyMap<number, CharacterProperties['hidden']> = new Map([
  [0x00, 'no'],
  [0x01, 'yes'],
  [0x80, 'style'],
  [0x81, 'against-style'],
]);

export const plainCharacters: CharacterProperties = {
  deleted: false, inserted: false, hidden: 'style', style: null, special: false, isData: false, symbol: null,
  fonts: { latin: null, eastAsian: null, other: null },
};

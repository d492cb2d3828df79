// A number format code cut into its sections and tokens (ISO/IEC 29500-1 §18.8.31): `#,##0.00"万元";[Red]-0` has two sections.

export type FormatToken =
  /** Text shown as it stands. */
  | { readonly kind: 'literal'; readonly text: string }
  /** `General`, `@` */
  | { readonly kind: 'plain' }
  /** One of 0 # ? . , % E / */
  | { readonly kind: 'digit'; readonly mark: string }
  /** A run of one date letter: `yyyy`, `m`, `dd`; or AM/PM. */
  | { readonly kind: 'date'; readonly run: string };

export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  /** `[>=100]`: the numbers it is for; null where its position says. */
  readonly condition: { readonly sign: string; readonly bound: number } | null;
  readonly isDate: boolean;
}

/** Null where the code holds something this reader does not show; the number is then shown plainly. */
export function formatSections(code: string): readonly FormatSection[] | null {
  const sections: FormatSection[] = [];
  let tokens: FormatToken[] = [];
  let condition: FormatSection['condition'] = null;
  const end = (): void => {
    sections.push({ tokens, condition, isDate: tokens.some(({ kind }) => kind === 'date') });
    tokens = [];
    condition = null;
  };
  let at = 0;
  while (at < code.length) {
    const mark = code.charAt(at);
    if (mark === ';') {
      end();
      at += 1;
    } else if (mark === '"') {
      const close = code.indexOf('"', at + 1);
      const stop = close < 0 ? code.length : close;
      tokens.push({ kind: 'literal', text: code.slice(at + 1, stop) });
      at = stop + 1;
    } else if (mark === '\\') {
      tokens.push({ kind: 'literal', text: code.charAt(at + 1) });
      at += 2;
    } else if (mark === '_' || mark === '*') at += 2; // room for a character, and a character that fills the column
    else if (mark === '[') {
      const close = code.indexOf(']', at);
      if (close < 0) return null;
      const inside = code.slice(at + 1, close);
      if (/^(?:h+|m+|s+)$/iu.test(inside)) return null; // elapsed time
      const compared = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/u.exec(inside);
      if (compared !== null) condition = { sign: compared[1] ?? '', bound: Number(compared[2]) };
      else if (inside.startsWith('$')) tokens.push({ kind: 'literal', text: inside.slice(1).split('-')[0] ?? '' });
      at = close + 1;
    } else {
      const word = wordAt(code, at);
      if (word === null) {
        tokens.push({ kind: 'literal', text: mark });
        at += 1;
      } else {
        tokens.push(word.token);
        at += word.length;
      }
    }
  }
  end();
  return sections;
}

function wordAt(code: string, at: number): { readonly token: FormatToken; readonly length: number } | null {
  const rest = code.slice(at, at + 7).toLowerCase();
  if (rest === 'general') return { token: { kind: 'plain' }, length: 7 };
  const half = ['am/pm', '上午/下午', 'a/p'].find((word) => rest.startsWith(word));
  if (half !== undefined) return { token: { kind: 'date', run: half }, length: half.length };
  const mark = code.charAt(at);
  if (mark === '@') return { token: { kind: 'plain' }, length: 1 };
  if ('0#?.,%/'.includes(mark)) return { token: { kind: 'digit', mark }, length: 1 };
  const letter = rest.charAt(0);
  if (letter === 'e' && (rest.charAt(1) === '+' || rest.charAt(1) === '-')) return { token: { kind: 'digit', mark: 'E' }, length: 2 };
  if (!'ymdhsea'.includes(letter)) return null;
  let length = 1;
  while (code.charAt(at + length).toLowerCase() === letter) length += 1;
  return { token: { kind: 'date', run: letter.repeat(length) }, length };
}

// Characters that are not seen, or that steer how others are seen: control and format characters (turned writing, zero width), separators of lines, halves of characters, private and unassigned
// ones. In a name they deceive whoever reads it.

const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/u;

export function hasHiddenCharacters(text: string): boolean {
  return hidden.test(text);
}

export function withoutHiddenCharacters(text: string): string {
  return [...text].filter((character) => !hidden.test(character)).join('');
}

// A tag where it stands in the text of a well-formed part: how far it reaches and how its name is written. For writers that add to a part of somebody
// else's and must speak in its own prefixes.

/** Behind the `>` of the tag; one inside an attribute value does not count. */
export function tagEnd(xml: string, start: number): number {
  let quote = '';
  for (let index = start; index < xml.length; index += 1) {
    const character = xml.charAt(index);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index + 1;
  }
  return xml.length;
}

/** `w:p` of `<w:p …>`. */
export function tagNameAt(xml: string, start: number): string {
  let end = start + 1;
  while (end < xml.length && !' \t\r\n/>'.includes(xml.charAt(end))) end += 1;
  return xml.slice(start + 1, end);
}

/** `w:` of `<w:p …>`; nothing where the vocabulary is the default namespace. */
export function tagPrefixAt(xml: string, start: number): string {
  const name = tagNameAt(xml, start);
  return name.slice(0, name.indexOf(':') + 1);
}

/** The start tag as one that content can follow: `<w:p a="b"/>` becomes `<w:p a="b">`. */
export function openedTag(tag: string): string {
  return tag.endsWith('/>') ? `${tag.slice(0, -2)}>` : tag;
}

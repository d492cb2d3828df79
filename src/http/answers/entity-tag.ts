// Whether a browser holds an answer already. Ground: RFC 9110 §13.1.2 (If-None-Match, compared weakly).

/** `known` is the header as it came: one tag, a list of tags, or `*`. */
export function isKnownTag(known: string | undefined, tag: string): boolean {
  if (known === undefined) return false;
  return known.split(',').some((one) => one.trim() === '*' || opaque(one.trim()) === opaque(tag));
}

function opaque(tag: string): string {
  return tag.startsWith('W/') ? tag.slice(2) : tag;
}

// The header by which a browser saves an answer under a name, Chinese ones too, and never shows it in place. Ground: RFC 6266, RFC 8187.
// Characters that nobody sees or that turn others around have no place in a name, and half of a character cannot be coded at all.
export function attachment(written: string): string {
  const name = written.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '_');
  const plain = name.replace(/[^\w.-]/gu, '_');
  const coded = encodeURIComponent(name).replace(/['()*]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`;
}

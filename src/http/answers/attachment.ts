// The header by which a browser saves an answer under a name, Chinese ones too, and never shows it in place. Ground: RFC 6266, RFC 8187.
export function attachment(name: string): string {
  const plain = name.replace(/[^\w.-]/gu, '_');
  const coded = encodeURIComponent(name).replace(/['()*]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`;
}

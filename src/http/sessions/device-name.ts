// The browser and system behind a session, in a few words, so that a person recognises their own in a list. Read from User-Agent by its best-known words;
// nothing depends on it, and the header itself is not kept.

/** The order matters: many browsers also call themselves Chrome or Safari. */
const browsers: readonly (readonly [mark: string, name: string])[] = [
  ['MicroMessenger', '微信'],
  ['QQBrowser', 'QQ浏览器'],
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
];

const systems: readonly (readonly [mark: string, name: string])[] = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['HarmonyOS', 'HarmonyOS'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
];

/** `Chrome · Windows`; null where the header tells neither. */
export function deviceName(userAgent: string | undefined): string | null {
  const named = (table: typeof browsers): readonly string[] => {
    const found = table.find(([mark]) => userAgent?.includes(mark) === true);
    return found === undefined ? [] : [found[1]];
  };
  const words = [...named(browsers), ...named(systems)];
  return words.length === 0 ? null : words.join(' · ');
}

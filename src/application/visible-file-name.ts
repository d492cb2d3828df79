// The name of a file that came from outside, made harmless: no path, no invisible or steering characters, bounded length. The extension stays.

/** `../../etc/x.docx` is `x.docx`; a direction override shows as ‹U+202E›; nothing at all is 未命名文件. */
export function visibleFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const shown = last.replace(hidden, (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`).trim();
  const drive = shown.replace(/^[A-Za-z]:/u, '');
  if (drive === '' || /^\.+$/u.test(drive)) return '未命名文件';
  return shortened(drive);
}

/** Controls, format characters (direction, zero width, tags), line and paragraph separators, lone surrogates, private use, unassigned. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;

const longest = 120;

function shortened(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= longest) return name;
  const dot = characters.lastIndexOf('.');
  const extension = dot > 0 && characters.length - dot <= 10 ? characters.slice(dot) : [];
  return [...characters.slice(0, longest - extension.length - 1), '…', ...extension].join('');
}

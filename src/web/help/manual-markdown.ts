// Reads a page of the manual (docs/手册): the fixed subset of Markdown that it is written in. What is not recognised stands as text, never as markup.

export type ManualInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly target: string };

export type ManualBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly ManualInline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly ManualInline[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'picture'; readonly text: string; readonly target: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Blocks stand apart by a blank line; within a block each line is an item, a row, or more of the paragraph. */
export function readManualMarkdown(page: string): readonly ManualBlock[] {
  const blocks: ManualBlock[] = [];
  let lines: string[] = [];
  let code: string[] | null = null;
  const close = (): void => {
    if (lines.length > 0) blocks.push(blockOf(lines));
    lines = [];
  };
  for (const line of page.split('\n')) {
    const isFence = line.startsWith('```');
    if (code !== null) {
      if (isFence) {
        blocks.push({ kind: 'code', text: code.join('\n') });
        code = null;
      } else code.push(line);
    } else if (isFence) {
      close();
      code = [];
    } else if (line.trim() === '') close();
    else lines.push(line.trim());
  }
  close();
  // A fence that nobody closed hides nothing.
  if (code !== null) blocks.push({ kind: 'code', text: code.join('\n') });
  return blocks;
}

const bullet = /^- /u;
const number = /^\d+\. /u;
const ruling = /^\|[-| ]+\|$/u;

function blockOf(lines: readonly string[]): ManualBlock {
  const [first = '', second = ''] = lines;
  const heading = /^(##?) (.+)$/u.exec(first);
  if (heading !== null && lines.length === 1) return { kind: 'heading', level: heading[1] === '#' ? 1 : 2, text: heading[2] ?? '' };
  const picture = /^!\[([^\]]+)\]\(([^)]+)\)$/u.exec(first);
  if (picture !== null && lines.length === 1) return { kind: 'picture', text: picture[1] ?? '', target: picture[2] ?? '' };
  if (lines.every((line) => bullet.test(line))) return { kind: 'list', ordered: false, items: lines.map((line) => readManualInline(line.replace(bullet, ''))) };
  if (lines.every((line) => number.test(line))) return { kind: 'list', ordered: true, items: lines.map((line) => readManualInline(line.replace(number, ''))) };
  if (ruling.test(second) && lines.every((line) => line.startsWith('|'))) return { kind: 'table', head: cellsOf(first), rows: lines.slice(2).map(cellsOf) };
  // A line break inside a Chinese paragraph is no blank.
  return { kind: 'paragraph', runs: readManualInline(lines.join('')) };
}

function cellsOf(line: string): string[] {
  return line.split('|').slice(1, -1).map((cell) => cell.trim());
}

export function readManualInline(text: string): readonly ManualInline[] {
  const runs: ManualInline[] = [];
  let from = 0;
  for (const match of text.matchAll(/`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)]+)\)/gu)) {
    if (match.index > from) runs.push({ kind: 'text', text: text.slice(from, match.index) });
    const [whole, code, strong, link = '', target = ''] = match;
    if (code !== undefined) runs.push({ kind: 'code', text: code });
    else if (strong !== undefined) runs.push({ kind: 'strong', text: strong });
    else runs.push({ kind: 'link', text: link, target });
    from = match.index + whole.length;
  }
  if (from < text.length) runs.push({ kind: 'text', text: text.slice(from) });
  return runs;
}

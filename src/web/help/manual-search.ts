// Looks for a word in all pages of the manual and shows the sentence in which it stands.
import { readManualMarkdown, type ManualBlock, type ManualInline } from './manual-markdown.ts';

export interface ManualText {
  readonly id: string;
  readonly page: string;
}

export interface ManualHit {
  readonly id: string;
  readonly title: string;
  /** Where the word stands: the heading above it and the line; null where only the title has it. */
  readonly places: readonly { readonly heading: string | null; readonly line: string }[];
}

export function titleOfPage(page: string): string {
  return readManualMarkdown(page).flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []))[0] ?? '';
}

/** Every blank-separated word must stand in a line, in any order; letters in either case. Pages whose title has them come first. */
export function searchManual(pages: readonly ManualText[], asked: string): readonly ManualHit[] {
  const words = asked.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return [];
  const has = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const hits = pages.flatMap(({ id, page }) => {
    const title = titleOfPage(page);
    let heading: string | null = null;
    const places: { heading: string | null; line: string }[] = [];
    for (const block of readManualMarkdown(page).filter((one) => !leadsOn(one))) {
      if (block.kind === 'heading') heading = block.level === 1 ? null : block.text;
      for (const line of linesOf(block)) if (has(line)) places.push({ heading, line });
    }
    return places.length > 0 || has(title) ? [{ id, title, places }] : [];
  });
  return [...hits.filter(({ title }) => has(title)), ...hits.filter(({ title }) => !has(title))];
}

/** The line that leads to the next page says nothing of this one. */
function leadsOn(block: ManualBlock): boolean {
  return block.kind === 'paragraph' && plain(block.runs).startsWith('下一页：');
}

function linesOf(block: ManualBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? [] : [block.text];
    case 'paragraph':
      return [plain(block.runs)];
    case 'list':
      return block.items.map(plain);
    case 'code':
      return block.text.split('\n');
    case 'picture':
      return [];
    case 'table':
      return block.rows.map((row) => row.join('　'));
  }
}

function plain(runs: readonly ManualInline[]): string {
  return runs.map(({ text }) => text).join('');
}

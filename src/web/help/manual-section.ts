// One section of a page of the manual: from its heading to the next, or the whole page.
import { readManualMarkdown, type ManualBlock } from './manual-markdown.ts';

/** Null where the page has no such section. */
export function manualSection(page: string, section: string | null): readonly ManualBlock[] | null {
  const blocks = readManualMarkdown(page).filter(({ kind }, index) => !(kind === 'heading' && index === 0));
  if (section === null) return blocks;
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === section);
  if (from === -1) return null;
  const next = blocks.findIndex((block, index) => index > from && block.kind === 'heading');
  return blocks.slice(from, next === -1 ? blocks.length : next);
}

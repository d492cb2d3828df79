// The pages of docs/手册 with their pictures, put in when the pages are built.

const texts = import.meta.glob('../../../docs/手册/*.md', { query: '?raw', import: 'default', eager: true });
const pictures = import.meta.glob('../../../docs/手册/图/*.webp', { query: '?url', import: 'default', eager: true });

const indexName = 'README.md';

/** By the name of its file without ending, in the order of the names. */
export const manualPages = Object.entries(texts)
  .map(([path, page]) => ({ id: nameOf(path).replace(/\.md$/u, ''), page }))
  .filter(({ id }) => `${id}.md` !== indexName)
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The list of the pages by the order of work. */
export const manualIndex = Object.entries(texts).find(([path]) => nameOf(path) === indexName)?.[1] ?? '';

/** Address of a picture by what a page calls it; null where there is none. */
export function pictureAddress(target: string): string | null {
  return Object.entries(pictures).find(([path]) => path.endsWith(`/${target}`))?.[1] ?? null;
}

/** Address of the page that a link of the manual means. */
export function manualHref(target: string): string {
  return target === indexName ? '/help' : `/help/${encodeURIComponent(target.replace(/\.md$/u, ''))}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

// Every page and every window of the application has its help: a row in the table of topics, a section that is in the manual, words that are explained.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formTerms, termOfCell } from '../src/catalogue/form-terms/form-terms.ts';
import { indicatorColumnNames } from '../src/domain/plan/index.ts';
import { formDeclarations } from '../src/catalogue/forms/index.ts';
import { otherwise, routeTopics, windowTopics, type HelpTopic } from '../src/web/help/help-topics.ts';
import { manualSection } from '../src/web/help/manual-section.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const web = path.join(root, 'src/web');
const manual = (page: string): string | null => {
  const file = path.join(root, 'docs/手册', `${page}.md`);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

/** Patterns of all addresses, read from how the routes are declared: each with its parent’s path before it. */
function declaredPatterns(source: string): readonly string[] {
  const parents = new Map([...source.matchAll(/const (\w+) = createRoute\(\{\s*getParentRoute: \(\) => (\w+),(?:\s*path: '([^']*)')?/gu)].map(([, name = '', parent = '', own = '']) => [name, { parent, own }]));
  const pathOf = (name: string): string => {
    const route = parents.get(name);
    return route === undefined ? '' : pathOf(route.parent) + route.own;
  };
  const all = [...source.matchAll(/getParentRoute: \(\) => (\w+),\s*path: '([^']*)'/gu)].map(([, parent = '', own = '']) => pathOf(parent) + own);
  return [...new Set(all.map((pattern) => (pattern.length > 1 && pattern.endsWith('/') ? pattern.slice(0, -1) : pattern)).filter((pattern) => pattern !== '$'))];
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx')).map((name) => path.join(folder, name));
}

const patterns = declaredPatterns(readFileSync(path.join(web, 'app/router.tsx'), 'utf8'));

test('every page of the application has its row, and no row speaks of a page that is not there', () => {
  expect(patterns.length).toBeGreaterThan(35);
  expect(patterns.toSorted()).toEqual(Object.keys(routeTopics).toSorted());
});

describe.each<readonly [string, HelpTopic]>([...Object.entries(routeTopics), ...Object.entries(windowTopics), ['otherwise', otherwise]])('the help of %s', (_, { page, section, terms = [] }) => {
  test('is a section of the manual that says something, and words that are explained', () => {
    const text = manual(page);
    expect(text, page).not.toBeNull();
    expect(manualSection(text ?? '', section)?.length ?? 0, `${page} › ${section ?? ''}`).toBeGreaterThan(section === null ? 0 : 1);
    const unknown = terms.filter((id) => !formTerms.some((term) => term.id === id));
    expect(unknown).toEqual([]);
  });
});

test('every window is one with help in it', () => {
  const withoutHelp = sources(web).filter((file) => /<Modal[\s>]/u.test(readFileSync(file, 'utf8'))).map((file) => path.relative(web, file));
  // The window of the keys is help itself.
  expect(withoutHelp.toSorted()).toEqual(['help/helped-window.tsx', 'shell/shell-frame.tsx']);
  const used = new Set(sources(web).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/help=(?:"([\w-]+)"|\{[^}]*?'([\w-]+)' : '([\w-]+)'\})/gu)].flatMap(([, ...ids]) => ids.filter((id) => id !== undefined))));
  expect([...used].toSorted()).toEqual(Object.keys(windowTopics).toSorted());
});

test('every cell of every form has its word', () => {
  const fields = formDeclarations.flatMap(({ rows }) => rows.flat().flatMap((cell) => (cell.kind === 'field' ? [cell.field] : [])));
  const keys = fields.flatMap((field) => (field.kind === 'spending' ? [`spending:${field.checkpoint}`] : field.kind === 'text' || field.kind === 'money' ? [field.name] : []));
  for (const key of [...keys, ...indicatorColumnNames.map((column) => `row:3:${column}`)]) expect(termOfCell(key), key).not.toBeNull();
  expect([termOfCell('row:3:value')?.id, termOfCell('spending:06-30')?.id, termOfCell('unit'), termOfCell('title')]).toEqual(['target', 'spending-plan', expect.anything(), null]);
});

test('the words are told apart, end as sentences, and say where they come from', () => {
  expect(new Set(formTerms.map(({ id }) => id)).size).toBe(formTerms.length);
  expect(new Set(formTerms.map(({ term }) => term)).size).toBe(formTerms.length);
  for (const { explanation, ground } of formTerms) {
    expect(explanation).toMatch(/。$/u);
    expect(ground.source).not.toBe('');
  }
});

test('a section is its heading and what stands under it', () => {
  const page = '# 题\n\n先说的话。\n\n## 甲\n\n甲的话。\n\n## 乙\n\n乙的话。\n';
  expect(manualSection(page, '甲')?.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
  expect(manualSection(page, null)).toHaveLength(5);
  expect(manualSection(page, '丙')).toBeNull();
});

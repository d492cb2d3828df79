// The manual in docs/手册 says what the program has: pages, links, pictures, command lines, keys.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { gridKeys } from '../src/web/editing/grid-keys.ts';
import { shortcutKeys } from '../src/web/shell/shortcut-keys.ts';
import { runCommandLine } from './support/command-line.ts';

const folder = fileURLToPath(new URL('../docs/手册/', import.meta.url));
const pages = new Map(readdirSync(folder).filter((name) => name.endsWith('.md')).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
const index = pages.get('README.md') ?? '';

/** Targets of links, or of pictures, in the order in which they stand. */
function targets(text: string, kind: 'link' | 'picture'): string[] {
  return [...text.matchAll(kind === 'link' ? /(?<!!)\[[^\]]+\]\(([^)]+)\)/gu : /!\[[^\]]+\]\(([^)]+)\)/gu)].map((match) => match[1] ?? '');
}

/** Every command line of the program in a text: `./hengji …`, in a block or within a sentence. */
function commandLines(text: string): string[] {
  return [...text.matchAll(/\.\/hengji ([^`\n]+)/gu)].map((match) => (match[1] ?? '').trim());
}

/** What is wrong with a command line, as the program's own help tells it; null where nothing is. */
async function wrongIn(line: string): Promise<string | null> {
  const [name = '', ...words] = line.split(/\s+/u);
  const { code, out } = await runCommandLine(['help', name]);
  if (code !== 0) return `${line}: 没有 ${name} 这个命令`;
  const missing = words.filter((word) => word.startsWith('--') && !out.includes(word));
  return missing.length === 0 ? null : `${line}: ${missing.join('、')}`;
}

test('the index names every page once, and every page it names is there', () => {
  expect(pages.size).toBe(20);
  // The files are numbered in the order of the index.
  const names = [...pages.keys()].filter((name) => name !== 'README.md');
  expect(targets(index, 'link')).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
});

describe.each([...pages])('%s', (_, text) => {
  test('begins with its title, the only one of its level, and has no level below the second', () => {
    expect(text).toMatch(/^# \S/u);
    expect(text.match(/^# /gmu)).toHaveLength(1);
    expect(text).not.toMatch(/^###/mu);
  });

  test('leads to pages and pictures that are there', () => {
    for (const target of targets(text, 'link')) expect(pages.has(target), target).toBe(true);
    for (const target of targets(text, 'picture')) expect(statSync(path.join(folder, target)).size, target).toBeGreaterThan(10_000);
  });

  test('writes only commands and options that the program has', async () => {
    for (const line of commandLines(text)) expect(await wrongIn(line)).toBeNull();
  });
});

test('every picture is shown on a page, and none is larger than 200 kB', () => {
  const shown = [...pages.values()].flatMap((text) => targets(text, 'picture')).toSorted();
  const taken = readdirSync(path.join(folder, '图'));
  expect(taken.map((name) => `图/${name}`).toSorted()).toEqual(shown);
  expect(taken.length).toBeLessThanOrEqual(12);
  for (const name of taken) expect(statSync(path.join(folder, '图', name)).size, name).toBeLessThanOrEqual(200_000);
});

test('the page of keys lists every key of the program with what it does', () => {
  const page = pages.get('17-键盘一览.md') ?? '';
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| 按键'));
  expect(rows).toEqual([...shortcutKeys, ...gridKeys].map(({ keys, does }) => `| ${keys.join(' ')} | ${does} |`));
});

test('a command or an option that the program has not is found', async () => {
  expect(await wrongIn('chek 文件.docx')).toContain('没有 chek 这个命令');
  expect(await wrongIn('check 文件.docx --fast')).toContain('--fast');
  expect(commandLines('运行 `./hengji up --no-demo`，或\n```\nA=b ./hengji doctor\n```')).toEqual(['up --no-demo', 'doctor']);
});

// The arrows of docs/architecture.md, and the house rules that the compiler cannot see: npm packages in pure layers (one of them would
// also bring Node's types in), sideways and deep imports, forbidden names, over-long files. A change of `layers` is an ADR.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

interface Layer {
  /** Layers it may import. */
  readonly from: readonly string[];
  /** npm packages it may import; 'any' where edges meet the outside. */
  readonly packages: readonly string[] | 'any';
  /** No Node, no clock, no chance, no console. */
  readonly pure: boolean;
}

const inner = ['kernel', 'domain', 'catalogue', 'documents'];
const edge: Layer = { from: [...inner, 'application'], packages: 'any', pure: false };
const layers: Readonly<Record<string, Layer>> = {
  kernel: { from: [], packages: [], pure: true },
  domain: { from: ['kernel'], packages: [], pure: true },
  catalogue: { from: ['kernel', 'domain'], packages: [], pure: true },
  documents: { from: ['kernel', 'domain', 'catalogue'], packages: ['fflate'], pure: true },
  application: { from: inner, packages: [], pure: true },
  persistence: edge,
  http: edge,
  jobs: edge,
  cli: edge,
  web: { from: [...inner, 'http'], packages: 'any', pure: false },
  main: { from: [...inner, 'application', 'persistence', 'http', 'jobs', 'cli'], packages: 'any', pure: false },
};
/** Of these layers only one door is open to the layer named behind it. */
const doors: Readonly<Record<string, string>> = { 'web→http': 'src/http/contract/' };
const forbiddenNames = ['utils', 'util', 'helpers', 'helper', 'common', 'manager', 'misc'];
const forbiddenInPureCode = /\b(?:new Date|Date\.|Date\(|Math\.random|console\.|process\.)/;
const longestFile = 400;

/** Import sources of a text: static, type-only, re-exported, for effect, dynamic, `require` and `import('…').Type`. */
function importsOf(source: string): string[] {
  const code = withoutComments(source);
  const pattern = /(?<![.\w])(?:import|export)\b(?:[\s\w*{},$]|\btype\b)*?\bfrom\s*(['"])(.+?)\1|(?<![.\w])import\s*(['"])(.+?)\3|\b(?:import|require)\s*\(\s*(['"`])(.+?)\5/g;
  return [...code.matchAll(pattern)].map((match) => match[2] ?? match[4] ?? match[6] ?? '');
}

/** Comments are blanked; `//` inside a quoted text stays. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|(["'`])(?:\\.|(?!\1)[^\\])*?\1|\/\/[^\n]*/g, (match) => (match.startsWith('/') ? ' ' : match));
}

/** What is wrong with the imports and names of one file (path from the root, with `/`), as sentences. */
function violationsOf(file: string, source: string): string[] {
  const layerName = layerOf(file);
  const layer = layers[layerName];
  if (layer === undefined) return [`${file}: src/${layerName} is no layer; layers: ${Object.keys(layers).join(', ')}`];
  const isTest = file.endsWith('.test.ts');
  const found: string[] = [];
  const refuse = (imported: string, allowed: string): void => void found.push(`${file} imports '${imported}'; ${allowed}`);
  for (const imported of importsOf(source)) {
    if (!imported.startsWith('.')) {
      const packageName = imported.startsWith('@') ? imported.split('/').slice(0, 2).join('/') : (imported.split('/')[0] ?? '');
      if (layer.packages !== 'any' && !isTest && !layer.packages.includes(packageName)) {
        refuse(imported, `${layerName} may import these packages: ${layer.packages.join(', ') || 'none'}`);
      }
      continue;
    }
    const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), imported));
    if (!target.startsWith('src/')) {
      if (!isTest) refuse(imported, 'shipped code stays inside src/');
      continue;
    }
    const targetLayer = layerOf(target);
    if (targetLayer !== layerName && !layer.from.includes(targetLayer)) {
      refuse(imported, `${layerName} may import: ${layer.from.join(', ') || 'no other layer'}`);
    }
    const door = doors[`${layerName}→${targetLayer}`];
    if (door !== undefined && !target.startsWith(door)) refuse(imported, `${layerName} may import only ${door}`);
    if (targetLayer === 'domain' && domainFolderOf(target) !== domainFolderOf(file) && path.posix.basename(target) !== 'index.ts') {
      refuse(imported, `a domain folder is entered by its index.ts: src/domain/${domainFolderOf(target)}/index.ts`);
    }
  }
  if (layer.pure && !isTest) {
    const match = forbiddenInPureCode.exec(withoutComments(source).replace(/(["'`])(?:\\.|(?!\1)[^\\\n])*?\1/g, "''"));
    if (match !== null) found.push(`${file} uses '${match[0]}'; ${layerName} is pure: time, chance and output are parameters`);
  }
  const words = file.slice('src/'.length).split(/[/.-]/);
  const badName = words.find((word) => forbiddenNames.includes(word));
  if (badName !== undefined) found.push(`${file} is named '${badName}'; a name says what the thing is (docs/glossary.md)`);
  const lines = source.split('\n').length - 1;
  if (!isTest && lines > longestFile) found.push(`${file} has ${lines} lines, at most ${longestFile}; one concept per file`);
  return found;
}

function layerOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function domainFolderOf(file: string): string {
  return layerOf(file) === 'domain' ? (file.split('/')[2] ?? '') : '';
}

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name.split(path.sep).join('/')}`);
}

const sourceFiles = filesUnder('src').filter((file) => /\.tsx?$/.test(file));

describe('the house as it stands', () => {
  test('every import follows the arrows and every file the rules of the house', () => {
    expect(sourceFiles.length).toBeGreaterThan(10);
    expect(sourceFiles.flatMap((file) => violationsOf(file, readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  });

  const present = readdirSync(path.join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  test.each(present.map((entry) => entry.name))('the TypeScript project of %s references exactly the layers it may import', (name) => {
    const config: unknown = JSON.parse(readFileSync(path.join(root, 'src', name, 'tsconfig.json'), 'utf8'));
    const standing = layers[name]?.from.filter((layer) => present.some((entry) => entry.name === layer)) ?? [];
    const references = standing.map((layer) => ({ path: `../${layer}` }));
    expect(config).toMatchObject(references.length > 0 ? { references } : {});
    expect(config).toMatchObject({ extends: '../../tsconfig.base.json' });
    if (references.length === 0) expect(config).not.toHaveProperty('references');
    if (layers[name]?.pure === true) expect(config).not.toHaveProperty('compilerOptions.types');
    // Pages run in a browser: Node's types would let through what is not there.
    else expect(config).toHaveProperty('compilerOptions.types', name === 'web' ? [] : ['node']);
  });

  test('the whole build references every layer', () => {
    const config: unknown = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8'));
    const standing = Object.keys(layers).filter((name) => present.some((entry) => entry.name === name));
    expect(config).toEqual({ files: [], references: standing.map((name) => ({ path: `src/${name}` })) });
  });
});

describe('the test can fail', () => {
  const refused: readonly (readonly [file: string, source: string, reason: string])[] = [
    ['src/kernel/a.ts', "import { b } from '../domain/target/index.ts';", 'kernel may import: no other layer'],
    ['src/domain/lint/a.ts', "import type { B } from '../../catalogue/b.ts';", 'domain may import: kernel'],
    ['src/domain/lint/a.ts', "import { type B,\n  c } from '../target/target.ts';", 'entered by its index.ts: src/domain/target/index.ts'],
    ['src/catalogue/lint/a.ts', "import { c } from '../../domain/target/target.ts';", 'entered by its index.ts'],
    ['src/domain/lint/a.ts', "export * from '../target/target.ts';", 'entered by its index.ts'],
    ['src/domain/lint/a.ts', "type B = import('../../documents/b.ts').B;", 'domain may import: kernel'],
    ['src/documents/a.ts', "const b = await import('../application/b.ts');", 'documents may import: kernel, domain, catalogue'],
    ['src/documents/a.ts', "import 'node:fs';", 'documents may import these packages: fflate'],
    ['src/documents/a.ts', "import { parse } from '@scope/xml/deep';", 'documents may import these packages: fflate'],
    ['src/domain/a/b.ts', "import { x } from 'fflate';", 'domain may import these packages: none'],
    ['src/application/a.ts', "import { x } from 'node:path';", 'application may import these packages: none'],
    ['src/cli/a.ts', "import { x } from '../persistence/b.ts';", 'cli may import: kernel, domain, catalogue, documents, application'],
    ['src/cli/a.ts', "import { x } from '../main/b.ts';", 'cli may import'],
    ['src/web/a.ts', "import { x } from '../http/server.ts';", 'web may import only src/http/contract/'],
    ['src/kernel/a.ts', "import { x } from '../../scripts/b.mjs';", 'shipped code stays inside src/'],
    ['src/kernel/a.ts', 'const now = new Date();', 'kernel is pure'],
    ['src/domain/a/b.ts', 'const chance = Math.random();', 'domain is pure'],
    ['src/catalogue/a.ts', 'console.log(1);', 'catalogue is pure'],
    ['src/application/a.ts', 'process.exit(1);', 'application is pure'],
    ['src/kernel/text-utils.ts', '', "named 'utils'"],
    ['src/cli/helpers/a.ts', '', "named 'helpers'"],
    ['src/shared/a.ts', '', 'src/shared is no layer'],
    ['src/cli/a.ts', '\n'.repeat(401), 'has 401 lines'],
  ];
  test.each(refused.map(([file, source, reason]) => [file, reason, source.trim().slice(0, 70), source] as const))(
    '%s is refused: %s (%s)',
    (file, reason, _shown, source) => {
      expect(violationsOf(file, source)).toEqual([expect.stringContaining(reason)]);
    },
  );

  const accepted: readonly (readonly [file: string, source: string])[] = [
    ['src/domain/lint/a.ts', "import { b } from '../target/index.ts'; import type { C } from './c.ts'; import { d } from '../../kernel/d.ts';"],
    ['src/documents/a.ts', "// import 'node:fs' would not compile; new Date() neither\nimport { Inflate } from 'fflate';"],
    ['src/documents/a.ts', "const text = 'process.exit stands in a text, // and so does this';"],
    ['src/kernel/a.test.ts', "import { test } from 'vitest'; import { golden } from '../../test/support/golden.ts';"],
    ['src/main/a.ts', "import { check } from '../cli/check.command.ts'; import { readFile } from 'node:fs/promises';"],
    ['src/web/a.ts', "import { plan } from '../http/contract/plan.ts';"],
  ];
  test.each(accepted)('%s is accepted with %j', (file, source) => {
    expect(violationsOf(file, source)).toEqual([]);
  });
});

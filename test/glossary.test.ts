// The glossary is the published contract of names: every type, field and literal of the contract files stands in it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const contracts = ['src/domain/plan/department-plan.ts', 'src/domain/target/target.ts'];
const glossary = read('docs/glossary.md');
const inGlossary = new Set([...glossary.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));

test.each(contracts)('every name that %s declares stands in the glossary', (file) => {
  const code = read(file).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').replace(/^import[\s\S]*?;$/gm, '');
  const declared = [...code.matchAll(/export (?:interface|type) (\w+)|readonly (\w+)\??:|'([^']+)'/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  expect(declared.length).toBeGreaterThan(40);
  expect([...new Set(declared)].filter((name) => !inGlossary.has(name))).toEqual([]);
});

function read(file: string): string {
  return readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
}

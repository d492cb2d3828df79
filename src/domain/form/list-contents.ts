// What a column of a list can hold, by the word that people, files and stored layouts use for it; and what a layout must not lack or say twice.
import { budgetTitles, indicatorColumnNames, indicatorColumnTitles, projectTextTitles, type ProjectBudget } from '../plan/index.ts';
import type { ListColumn, ListContent, ListLayout } from './list-layout.ts';

/** By word, in the order in which they are offered. */
export const listContents: ReadonlyMap<string, ListContent> = new Map<string, ListContent>([
  ['年度', { kind: 'fiscal-year' }],
  ['单位', { kind: 'project', field: { kind: 'unit' } }],
  ['单位代码', { kind: 'unit-part', part: 'code' }],
  ['单位名称', { kind: 'unit-part', part: 'name' }],
  ...(['code', 'name', 'purpose', 'goals'] as const).map((name) => [projectTextTitles[name], { kind: 'project', field: { kind: 'text', name } }] as const),
  ...budgetNames().map((name) => [budgetTitles[name], { kind: 'project', field: { kind: 'money', name } }] as const),
  ...indicatorColumnNames.map((column) => [indicatorColumnTitles[column], { kind: 'indicator', column }] as const),
  ['主要绩效指标', { kind: 'main-indicators' }],
  ['序号', { kind: 'number' }],
  ['空', { kind: 'nothing' }],
]);

/** The word for it; `空` for what has none. `wordOfContent({ kind: 'number' })` is `序号`. */
export function wordOfContent(content: ListContent): string {
  const wanted = JSON.stringify(content);
  return [...listContents].find(([, known]) => JSON.stringify(known) === wanted)?.[0] ?? '空';
}

/** What a list cannot be read without, in words; empty where nothing is missing. */
export function lackOfColumns(columns: readonly Pick<ListColumn, 'content'>[]): readonly string[] {
  const held = new Set(columns.map(({ content }) => wordOfContent(content)));
  return [
    ...(held.has(projectTextTitles.code) || held.has(projectTextTitles.name) ? [] : [`${projectTextTitles.code}或${projectTextTitles.name}`]),
    ...(['name', 'value'] as const).flatMap((needed) => (held.has(indicatorColumnTitles[needed]) ? [] : [indicatorColumnTitles[needed]])),
  ];
}

/** Contents that two columns hold, in words: a reader could not tell which one is meant. */
export function doubledContents(columns: readonly Pick<ListColumn, 'content'>[]): readonly string[] {
  const words = columns.flatMap(({ content }) => (content.kind === 'nothing' || content.kind === 'number' ? [] : [wordOfContent(content)]));
  return [...new Set(words.filter((word, index) => words.indexOf(word) !== index))];
}

/** Whether a target is taken apart: where a column holds its sign or its unit. */
export function targetsOfColumns(columns: readonly Pick<ListColumn, 'content'>[]): ListLayout['targets'] {
  return columns.some(({ content }) => content.kind === 'indicator' && (content.column === 'sign' || content.column === 'unit')) ? 'in-three' : 'whole';
}

function budgetNames(): readonly (keyof ProjectBudget)[] {
  return Object.keys(budgetTitles).filter((name): name is keyof ProjectBudget => Object.hasOwn(budgetTitles, name));
}

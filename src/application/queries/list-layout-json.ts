// A bureau's own list layout as a file (`hengji.list-layout/1`): the headings of its system in their order, each with what it holds in our words. The file is what
// remembers the mapping; it is read for writing lists and for reading them.
import type { ListColumn, ListContent, ListLayout } from '../../domain/form/index.ts';
import { budgetTitles, indicatorColumnNames, indicatorColumnTitles, projectTextTitles, type ProjectBudget } from '../../domain/plan/index.ts';
import type { MoneyUnit } from '../../kernel/money.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { parseJson, readList, readOneOf, readRecord, readText } from './json-shape.ts';
import type { Json } from './read-json.ts';

const schema = 'hengji.list-layout/1';

/** What a column can hold, by the word for it. */
const contents: ReadonlyMap<string, ListContent> = new Map<string, ListContent>([
  ['年度', { kind: 'fiscal-year' }],
  ['序号', { kind: 'number' }],
  ['空', { kind: 'nothing' }],
  ['单位', { kind: 'project', field: { kind: 'unit' } }],
  ...(['code', 'name', 'purpose', 'goals'] as const).map((name) => [projectTextTitles[name], { kind: 'project', field: { kind: 'text', name } }] as const),
  ...Object.entries(budgetTitles).flatMap(([name, title]) => (isBudgetKey(name) ? [[title, { kind: 'project', field: { kind: 'money', name } }] as const] : [])),
  ...indicatorColumnNames.map((column) => [indicatorColumnTitles[column], { kind: 'indicator', column }] as const),
]);

export function layoutToJson({ id, title, moneyUnit, targets, columns }: ListLayout): Json {
  return { schema, id, title, moneyUnit, targets, columns: columns.map(({ heading, content }) => ({ heading, holds: wordFor(content) })) };
}

/** Faults: not such a file, an unknown word, no column for the project, none for the indicator or its value, two columns under one heading. */
export function readLayout(text: string, where: string): Result<ListLayout, Fault> {
  const file = readFile(parseJson(text));
  if (file === undefined) return failed({ code: 'layout-unreadable', what: `不是“${schema}”的列式文件，或者有缺项`, where, remedy });
  const unknown = file.columns.flatMap(({ heading, holds }) => (contents.has(holds) ? [] : [`“${heading}”一列的“${holds}”`]));
  if (unknown.length > 0) return failed({ code: 'layout-unknown', what: `不认得${unknown.join('、')}`, where, remedy });
  const columns = file.columns.flatMap(({ heading, holds }): readonly ListColumn[] => {
    const content = contents.get(holds);
    return content === undefined ? [] : [{ heading: heading.trim(), content }];
  });
  const lacks = [
    ...(columns.some(({ content }) => content.kind === 'project' && content.field.kind === 'text' && (content.field.name === 'code' || content.field.name === 'name')) ? [] : ['项目编码或项目名称']),
    ...(['name', 'value'] as const).flatMap((needed) => (columns.some(({ content }) => content.kind === 'indicator' && content.column === needed) ? [] : [indicatorColumnTitles[needed]])),
  ];
  if (lacks.length > 0) return failed({ code: 'layout-incomplete', what: `没有一列是${lacks.join('、')}`, where, remedy });
  const doubled = columns.map(({ heading }) => heading).filter((heading, index, all) => all.indexOf(heading) !== index);
  if (doubled.length > 0) return failed({ code: 'layout-doubled', what: `有两列都叫“${doubled[0]}”`, where, remedy });
  const { id, title, moneyUnit, targets } = file;
  return ok({ id, title, ground: [{ source: `本单位的列式文件 ${where}`, clause: null, confidence: 'inferred' }], moneyUnit, targets, columns });
}

const remedy = `每列写 heading（系统表头上的字）和 holds（这一列是什么：${[...contents.keys()].join('、')}）。先用 hengji list --show 一种列式 得到样子再改。`;

const readFile = readRecord({
  schema: readOneOf([schema]),
  id: readText,
  title: readText,
  moneyUnit: readOneOf<MoneyUnit>(['元', '千元', '万元', '亿元']),
  targets: readOneOf<ListLayout['targets']>(['whole', 'in-three']),
  columns: readList(readRecord({ heading: readText, holds: readText })),
});

function wordFor(content: ListContent): string {
  const wanted = JSON.stringify(content);
  return [...contents].find(([, known]) => JSON.stringify(known) === wanted)?.[0] ?? '空';
}

function isBudgetKey(name: string): name is keyof ProjectBudget {
  return Object.hasOwn(budgetTitles, name);
}

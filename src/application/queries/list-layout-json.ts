// A bureau's own list layout as a file (`hengji.list-layout/1`): the headings of its system in their order, each with what it holds in our words. The file is what
// remembers the mapping; it is read for writing lists and for reading them.
import { isProjectSummary, lackOfColumns, listContents, wordOfContent, type ListColumn, type ListLayout } from '../../domain/form/index.ts';
import type { MoneyUnit } from '../../kernel/money.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { parseJson, readList, readOneOf, readRecord, readText } from './json-shape.ts';
import type { Json } from './read-json.ts';

const schema = 'hengji.list-layout/1';

export function layoutToJson({ id, title, moneyUnit, targets, columns }: ListLayout): Json {
  return { schema, id, title, moneyUnit, targets, columns: columns.map(({ heading, content }) => ({ heading, holds: wordOfContent(content) })) };
}

/** Faults: not such a file, an unknown word, no column for the project, none for the indicator or its value. */
export function readLayout(text: string, where: string): Result<ListLayout, Fault> {
  const file = readFile(parseJson(text));
  if (file === undefined) return failed({ code: 'layout-unreadable', what: `不是“${schema}”的列式文件，或者有缺项`, where, remedy });
  const unknown = file.columns.flatMap(({ heading, holds }) => (listContents.has(holds) ? [] : [`“${heading}”一列的“${holds}”`]));
  if (unknown.length > 0) return failed({ code: 'layout-unknown', what: `不认得${unknown.join('、')}`, where, remedy });
  const columns = file.columns.flatMap(({ heading, holds }): readonly ListColumn[] => {
    const content = listContents.get(holds);
    return content === undefined ? [] : [{ heading: heading.trim(), content }];
  });
  // A summary of one row a project is written and not read: it need not name indicators one by one.
  const summary = isProjectSummary({ columns }) && columns.some(({ content }) => content.kind === 'main-indicators');
  const lacks = summary ? [] : lackOfColumns(columns);
  if (lacks.length > 0) return failed({ code: 'layout-incomplete', what: `没有一列是${lacks.join('、')}`, where, remedy });
  const { id, title, moneyUnit, targets } = file;
  return ok({ id, title, ground: [{ source: `本单位的列式文件 ${where}`, clause: null, confidence: 'inferred' }], moneyUnit, targets, columns });
}

const remedy = `每列写 heading（系统表头上的字）和 holds（这一列是什么：${[...listContents.keys()].join('、')}）。先用 hengji list --show 一种列式 得到样子再改。`;

const readFile = readRecord({
  schema: readOneOf([schema]),
  id: readText,
  title: readText,
  moneyUnit: readOneOf<MoneyUnit>(['元', '千元', '万元', '亿元']),
  targets: readOneOf<ListLayout['targets']>(['whole', 'in-three']),
  columns: readList(readRecord({ heading: readText, holds: readText })),
});

// What the columns of a list most likely are: as a stored layout has them, by what they are called, by what stands in them. A guess is only offered; a person decides.
import { indicatorList } from '../../catalogue/forms/indicator-list.form.ts';
import { indicatorTrees } from '../../catalogue/trees/index.ts';
import { listContents, wordOfContent, type ListContent, type ListLayout } from '../../domain/form/index.ts';
import { isTreeTitle } from '../../domain/indicator/index.ts';
import { foldedKey } from '../../kernel/fold-width.ts';
import type { MoneyUnit } from '../../kernel/money.ts';
import { readMoneyUnit } from '../plan/read-values.ts';
import { labelKey, withoutMoneyUnit } from '../plan/table-grid.ts';
import type { FoundColumn, FoundList } from './found-list.ts';

/** What each column is taken for until somebody says otherwise, as words; `空` where nothing tells. No content is given twice. */
export function guessedContents({ columns }: FoundList, layouts: readonly ListLayout[]): readonly string[] {
  const guessed = columns.map((): string => nothing);
  const ways: readonly ((column: FoundColumn) => ListContent | null)[] = [(column) => byLayout(column, layouts), byHeading, byText];
  for (const way of ways) {
    for (const [index, column] of columns.entries()) {
      if (guessed[index] !== nothing) continue;
      const content = way(column);
      const word = content === null ? nothing : wordOfContent(content);
      if (word !== nothing && !guessed.includes(word)) guessed[index] = word;
    }
  }
  return guessed;
}

/** The unit in which a heading says its amounts are; null where none does. */
export function printedMoneyUnit({ columns }: FoundList): MoneyUnit | null {
  const heading = columns.find((column) => withoutMoneyUnit(labelKey(column.heading)) !== labelKey(column.heading));
  return heading === undefined ? null : readMoneyUnit(heading.heading);
}

const nothing = '空';

function byLayout({ heading }: FoundColumn, layouts: readonly ListLayout[]): ListContent | null {
  const key = labelKey(heading);
  return layouts.flatMap(({ columns }) => columns).find((column) => labelKey(column.heading) === key && column.content.kind !== 'nothing')?.content ?? null;
}

/** Headings of lists as they are customary, and the words themselves; then headings that contain such a word. */
function byHeading({ heading, samples }: FoundColumn): ListContent | null {
  const key = withoutMoneyUnit(labelKey(heading));
  const own = key.slice(key.lastIndexOf(':') + 1);
  const content = customary.get(own) ?? hints.find(({ pattern }) => pattern.test(own))?.content ?? null;
  return content?.kind === 'project' && content.field.kind === 'unit' ? unitBy(samples) : content;
}

/** `414001某某局` is the whole unit, `414001` its code, `某某局` its name; `批次` is what a value is measured in, which some systems head with 单位 as well. */
function unitBy(samples: readonly string[]): ListContent {
  const keys = samples.map((text) => foldedKey(text));
  const all = (test: (key: string) => boolean): boolean => keys.length > 0 && keys.every(test);
  if (all((key) => /^\d{3,21}$/u.test(key))) return { kind: 'unit-part', part: 'code' };
  if (all((key) => key.length <= 3 && !/\d/u.test(key))) return { kind: 'indicator', column: 'unit' };
  if (all((key) => !/^\D?\d{3}/u.test(key))) return { kind: 'unit-part', part: 'name' };
  return { kind: 'project', field: { kind: 'unit' } };
}

const customary: ReadonlyMap<string, ListContent> = new Map<string, ListContent>([
  ...[...listContents].filter(([word]) => word !== nothing).map(([word, content]) => [labelKey(word), content] as const),
  ...indicatorList.projectColumns.flatMap(({ field, headings }) => headings.map((heading) => [labelKey(heading), { kind: 'project', field } satisfies ListContent] as const)),
  ...indicatorList.indicatorColumns.flatMap(({ column, headings }) => headings.map((heading) => [labelKey(heading), { kind: 'indicator', column } satisfies ListContent] as const)),
]);

/** The more particular first. */
const hints: readonly { readonly pattern: RegExp; readonly content: ListContent }[] = [
  { pattern: /^(?:预算|会计|财政)?年度$|^年份$/u, content: { kind: 'fiscal-year' } },
  { pattern: /^(?:序号|行号|编号|no\.?)$/iu, content: { kind: 'number' } },
  { pattern: /单位(?:编|代)[码号]|(?:部门|预算)(?:编|代)[码号]/u, content: { kind: 'unit-part', part: 'code' } },
  { pattern: /(?:预算|实施|主管|申报|填报)(?:单位|部门)|单位名称|部门名称/u, content: { kind: 'project', field: { kind: 'unit' } } },
  { pattern: /项目.*(?:编|代)[码号]/u, content: { kind: 'project', field: { kind: 'text', name: 'code' } } },
  { pattern: /项目.*(?:名|全称)/u, content: { kind: 'project', field: { kind: 'text', name: 'name' } } },
  { pattern: /(?:一级|1级).*(?:指标|分类)/u, content: { kind: 'indicator', column: 'level1' } },
  { pattern: /(?:二级|2级).*(?:指标|分类)/u, content: { kind: 'indicator', column: 'level2' } },
  { pattern: /(?:三级|3级).*指标|指标名称|考核(?:内容|指标)/u, content: { kind: 'indicator', column: 'name' } },
  { pattern: /指标.*(?:性质|符号|关系)|(?:计算|比较)符号/u, content: { kind: 'indicator', column: 'sign' } },
  { pattern: /(?:度量|计量|指标).*单位/u, content: { kind: 'indicator', column: 'unit' } },
  { pattern: /指标.*(?:解释|说明|描述|内容)/u, content: { kind: 'indicator', column: 'description' } },
  { pattern: /依据/u, content: { kind: 'indicator', column: 'basis' } },
  { pattern: /(?:指标|目标)(?:数)?值/u, content: { kind: 'indicator', column: 'value' } },
  { pattern: /权重|分值/u, content: { kind: 'indicator', column: 'weight' } },
  { pattern: /绩效目标|年度目标|总体目标/u, content: { kind: 'project', field: { kind: 'text', name: 'goals' } } },
  { pattern: /(?:预算|资金|项目|年度).*(?:金额|总额|总计|合计|数)$|^金额$/u, content: { kind: 'project', field: { kind: 'money', name: 'total' } } },
];

/** By what stands in the column, where everything in it is of one kind. */
function byText({ samples }: FoundColumn): ListContent | null {
  if (samples.length === 0) return null;
  const all = (test: (key: string) => boolean): boolean => samples.every((text) => test(foldedKey(text)));
  if (all((key) => /^\d{8}[0-9A-Z]{10,17}$/u.test(key))) return { kind: 'project', field: { kind: 'text', name: 'code' } };
  if (all((key) => /^\d{3,12}\D{3,}/u.test(key) && !key.includes('年'))) return { kind: 'project', field: { kind: 'unit' } };
  if (all((key) => /^20\d\d(?:年度?)?$/u.test(key))) return { kind: 'fiscal-year' };
  if (all((key) => /^(?:≥|≤|=|>|<|>=|<=|＝|定性|大于等于|小于等于|等于|大于|小于)$/u.test(key))) return { kind: 'indicator', column: 'sign' };
  if (samples.every((text) => isTreeTitle(text, indicatorTrees))) {
    return samples.every((text) => topTitles.has(foldedKey(text))) ? { kind: 'indicator', column: 'level1' } : { kind: 'indicator', column: 'level2' };
  }
  return null;
}

const topTitles: ReadonlySet<string> = new Set(indicatorTrees.flatMap(({ branches }) => branches.flatMap(({ titles }) => titles.map((title) => foldedKey(title)))));

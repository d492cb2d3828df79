// The layout that a person is putting together: what each column is, in which unit amounts are, and what still keeps it from being read.
import type { FoundList } from '../../../documents/index.ts';
import { doubledContents, lackOfColumns, listContents, targetsOfColumns, type ListColumn, type ListLayout } from '../../../domain/form/index.ts';
import type { MoneyUnit } from '../../../kernel/money.ts';

export interface DraftedLayout {
  readonly id: string;
  readonly title: string;
  /** Null until the list or a person says it. */
  readonly moneyUnit: MoneyUnit | null;
  /** By column of the list. */
  readonly words: readonly string[];
}

/** The word for a column that nothing is read from. */
export const unused = '空';

export interface JudgedLayout {
  readonly layout: ListLayout;
  /** What to do before it can be read, in words; empty where it can. */
  readonly wants: readonly string[];
  /** Whether a column holds amounts. */
  readonly hasMoney: boolean;
}

export function judgedLayout({ columns: found }: FoundList, { id, title, moneyUnit, words }: DraftedLayout): JudgedLayout {
  const columns = found.map(({ heading }, index): ListColumn => ({ heading, content: listContents.get(words[index] ?? unused) ?? { kind: 'nothing' } }));
  const hasMoney = columns.some(({ content }) => content.kind === 'project' && content.field.kind === 'money');
  const lacks = lackOfColumns(columns);
  const doubled = doubledContents(columns);
  return {
    layout: { id, title: title.trim(), ground: [], moneyUnit: moneyUnit ?? '元', targets: targetsOfColumns(columns), columns },
    wants: [
      ...(lacks.length === 0 ? [] : [`还没有一列是${lacks.join('、')}，请在下面指定。`]),
      ...(doubled.length === 0 ? [] : [`有两列都是${doubled.join('、')}，请把其中一列改为“不用”。`]),
      ...(hasMoney && moneyUnit === null ? ['表头没有写金额是元还是万元，请选金额单位。'] : []),
    ],
    hasMoney,
  };
}

/** Columns that say something and are read by nothing. */
export function leftColumns({ columns }: FoundList, words: readonly string[]): readonly string[] {
  return columns.flatMap(({ heading, filled }, index) => ((words[index] ?? unused) === unused && filled > 0 ? [`${heading}（${filled}格）`] : []));
}

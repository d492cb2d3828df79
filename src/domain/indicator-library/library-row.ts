// An indicator of the library as the six cells of a row: what only the bureau knows is a marked blank, never a figure.
import { indicatorClassTitles, type IndicatorClass } from '../indicator/index.ts';
import type { LibraryIndicator, LibraryTarget } from './library-indicator.ts';

export interface LibraryRow {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  readonly basis: string;
}

const blank = '（　）';

export function libraryRow({ indicatorClass, name, definition, target, basis }: LibraryIndicator): LibraryRow {
  return { level1: levelOf(indicatorClass), level2: indicatorClassTitles[indicatorClass], name, description: definition, value: targetText(target), basis };
}

/** `≥（　）批次`, `100%`, `（　）年（　）月（　）日前`. A full share takes no sign, as forms print it. */
export function targetText(target: LibraryTarget): string {
  if (target.kind === 'date') return `${blank}年${blank}月${blank}日前`;
  const { sign, amount, unit } = target;
  return amount === '100' && unit === '%' ? '100%' : `${sign}${amount ?? blank}${unit}`;
}

/** Cells side by side, as they are pasted into a form, a sheet or the editor. */
export function libraryRowAsText(row: LibraryRow): string {
  return [row.level1, row.level2, row.name, row.description, row.value, row.basis].join('\t');
}

function levelOf(indicatorClass: IndicatorClass): string {
  switch (indicatorClass) {
    case 'quantity':
    case 'quality':
    case 'timeliness':
    case 'cost':
      return '产出指标';
    case 'economic':
    case 'social':
    case 'ecological':
    case 'sustainable':
      return '效益指标';
    case 'satisfaction':
      return '满意度指标';
  }
}

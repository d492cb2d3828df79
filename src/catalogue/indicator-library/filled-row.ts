// A row of the library with its blanks filled as a bureau would fill them: what our own rules are asked about before an indicator is taken into the library.
import type { LibraryRow, LibraryTarget } from '../../domain/indicator-library/index.ts';

export function filledRow(row: LibraryRow, target: LibraryTarget, year: number): LibraryRow {
  const fill = (text: string): string => (target.kind === 'date' && text.includes('年（') ? `${year}年10月31日前` : text.replaceAll('（　）年', `${year - 1}年`).replaceAll('（　）月', '10月').replaceAll('（　）日', '31日').replaceAll('（　）', amountFor(target)));
  return { ...row, value: fill(row.value), basis: fill(row.basis) };
}

/** Any that no rule of form objects to. */
function amountFor(target: LibraryTarget): string {
  if (target.kind === 'date') return '40';
  if (target.unit === '%') return target.sign === '≥' ? '92' : '5';
  return target.unit === '人/万台' ? '0.05' : '40';
}

/** From how alike on an entry is shown to the reviewer, and how many: a setting of this program. */
export const similarity = { atLeast: 30, most: 4 } as const;

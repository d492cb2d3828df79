// Level cells that say the same in consecutive rows are one cell of the form.
import type { IndicatorColumn, IndicatorRow } from '../../domain/plan/index.ts';

/** For each row how many rows its cell of the column covers; 0 where it lies under the one above. Level 2 never crosses a level 1. */
export function mergedRows(rows: readonly IndicatorRow[], column: IndicatorColumn): readonly number[] {
  const spans = rows.map(() => 1);
  let first = 0;
  for (let index = 1; index < rows.length; index += 1) {
    if (continues(rows[first], rows[index], column)) {
      spans[first] = (spans[first] ?? 1) + 1;
      spans[index] = 0;
    } else first = index;
  }
  return spans;
}

function continues(above: IndicatorRow | undefined, row: IndicatorRow | undefined, column: IndicatorColumn): boolean {
  if (above === undefined || row === undefined || above.level1 === '' || above.level1 !== row.level1) return false;
  return column === 'level1' || (column === 'level2' && above.level2 !== '' && above.level2 === row.level2);
}

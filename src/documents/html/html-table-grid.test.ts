import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeInFile } from '../../kernel/place.ts';
import { gridOf, type SpannedRow } from './html-table-grid.ts';

type Cell = readonly [text: string, columns?: number, rows?: number];

const place = placeInFile('a.html');

function rowsOf(...rows: readonly (readonly Cell[])[]): readonly SpannedRow[] {
  return rows.map((cells, row) => ({
    place: { ...place, row: row + 1 },
    cells: cells.map(([text, columns = 1, spanned = 1], cell) => {
      const cellPlace = { ...place, row: row + 1, cell: cell + 1 };
      return { paragraphs: [{ kind: 'paragraph', text, fields: [], deleted: '', place: cellPlace }], tables: [], place: cellPlace, columns, rows: spanned };
    }),
  }));
}

/** Each cell as `text@column×span`, those under a cell above as `↑row.cell`. */
function shown(rows: readonly SpannedRow[]): readonly string[] {
  return (gridOf(rows, 1000) ?? []).map((row) =>
    row.cells
      .map(({ text, column, columnSpan, verticalMerge, place: at }) => `${verticalMerge === 'continue' ? `↑${at.row}.${at.cell}` : text}@${column}×${columnSpan}${verticalMerge === 'restart' ? '↓' : ''}`)
      .join(' '),
  );
}

test('cells that span columns and rows lie where a browser draws them', () => {
  expect(shown(rowsOf([['甲', 1, 2], ['乙', 2]], [['丙'], ['丁']], [['戊'], ['己', 2]]))).toEqual(['甲@0×1↓ 乙@1×2', '↑1.1@0×1 丙@1×1 丁@2×1', '戊@0×1 己@1×2']);
});

test('a cell goes around those that reach down from above', () => {
  expect(shown(rowsOf([['甲'], ['乙', 1, 3], ['丙', 1, 2]], [['丁'], ['戊']], [['己'], ['庚']]))).toEqual([
    '甲@0×1 乙@1×1↓ 丙@2×1↓',
    '丁@0×1 ↑1.2@1×1 ↑1.3@2×1 戊@3×1',
    '己@0×1 ↑1.2@1×1 庚@2×1',
  ]);
});

test('a span ends at the last row, at a cell from above, and 0 means all rows below', () => {
  expect(shown(rowsOf([['甲', 1, 99], ['乙', 1, 0]], [['丙']]))).toEqual(['甲@0×1↓ 乙@1×1↓', '↑1.1@0×1 ↑1.2@1×1 丙@2×1']);
  expect(shown(rowsOf([['甲', 1, 5]]))).toEqual(['甲@0×1']);
  expect(shown(rowsOf([['甲'], ['乙', 1, 2]], [['宽', 9], ['后']]))).toEqual(['甲@0×1 乙@1×1↓', '宽@0×1 ↑1.2@1×1 后@2×1']);
});

test('a row of nothing but cells from above is kept, one of nothing is not', () => {
  expect(shown(rowsOf([['甲']], [], [['乙']]))).toEqual(['甲@0×1', '乙@0×1']);
  expect(shown(rowsOf([['甲', 2, 2]], []))).toEqual(['甲@0×2↓', '↑1.1@0×2']);
});

test('more cells than allowed are refused', () => {
  expect(gridOf(rowsOf([['甲', 1, 3]], [], [['乙']]), 3)).toBeNull();
  expect(gridOf(rowsOf([['甲', 1, 3]], [], [['乙']]), 4)).toHaveLength(3);
});

test('no two cells of a row overlap, whatever the spans', () => {
  const cell = fc.tuple(fc.constant('x'), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 4 }));
  fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), (rows) => {
    for (const { cells } of gridOf(rowsOf(...rows), 10_000) ?? []) {
      let end = 0;
      for (const { column, columnSpan } of cells) {
        expect(column).toBeGreaterThanOrEqual(end);
        expect(columnSpan).toBeGreaterThan(0);
        end = column + columnSpan;
      }
    }
  }));
});

// What a table holds beside the cells that a form claims: reported with its place, never dropped.
import type { UnreadText } from '../../domain/plan/index.ts';
import { strayMarkOf } from './stray-mark.ts';
import type { GridCell, GridRow } from './table-grid.ts';

export function leftOver(rows: readonly GridRow[], isClaimed: (cell: GridCell) => boolean): readonly UnreadText[] {
  const unread: UnreadText[] = [];
  for (const row of rows) {
    for (const cell of row.cells) {
      const stray = strayMarkOf(cell.cell);
      if (stray !== null) unread.push(stray);
      for (const paragraph of cell.cell.paragraphs) {
        if (paragraph.deleted !== '') unread.push({ place: paragraph.place, text: paragraph.deleted, reason: 'deleted-text' });
      }
      if (!cell.blank && !isClaimed(cell)) unread.push({ place: cell.cell.place, text: cell.cell.text, reason: 'unclaimed-cell' });
    }
  }
  return unread;
}

// One project as the table of its form: fields, indicators, and below them what no form claims of the table it was read from.
import type { FormDeclaration } from '../../../../domain/form/index.ts';
import type { UnreadText } from '../../../../domain/plan/index.ts';
import type { WordTable } from '../word-document.ts';
import { edgesOf, tableOf, type DraftRow } from './draft-table.ts';
import { fieldRows } from './field-rows.ts';
import { indicatorRows } from './indicator-rows.ts';
import type { PrintedProject } from './project-fields.ts';

export function projectTable(form: FormDeclaration, printed: PrintedProject, unclaimed: readonly UnreadText[], width: number): WordTable {
  const edges = edgesOf(form.gridWidths, width);
  return tableOf([
    ...fieldRows(form, printed, edges),
    ...indicatorRows(form, printed.project, edges),
    ...unclaimed.map(({ text }): DraftRow => ({ cells: [{ start: 0, end: width, text, style: 'cellText', merge: 'none' }], header: false })),
  ]);
}

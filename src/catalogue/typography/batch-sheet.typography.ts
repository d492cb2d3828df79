// How the list of a county's units looks as a workbook: dense, framed, sorted and selected on a screen, printed across.
import type { SheetStyle } from '../../domain/typography/index.ts';
import { boldface, song } from './official-fonts.ts';

export type BatchSheetStyle = 'text' | 'number' | 'amount' | 'centred' | 'label' | 'heavy' | 'note';

const cell: SheetStyle = { font: song.name, size: 10, bold: false, color: null, fill: null, align: 'left', vertical: 'center', framed: true, format: 'text', locked: false };

/** The first one is that of cells nobody wrote. */
export const batchSheetStyles: Readonly<Record<BatchSheetStyle, SheetStyle>> = {
  text: cell,
  number: { ...cell, align: 'center', format: 'number' },
  amount: { ...cell, align: 'right', format: 'amount' },
  centred: { ...cell, align: 'center' },
  label: { ...cell, font: boldface.name, align: 'center', fill: 'D9E2EC' },
  // What blocks stands out as in the comments and in the letter.
  heavy: { ...cell, align: 'center', format: 'number', color: '9C1C13', fill: 'FBE3E0' },
  note: { ...cell, framed: false, color: '595959' },
};

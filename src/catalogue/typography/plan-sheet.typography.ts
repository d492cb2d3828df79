// How a 绩效文本 looks as a workbook: the fonts every machine has, grey cells that stay, white cells to write in.
import type { SheetStyle } from '../../domain/typography/index.ts';
import { boldface, song } from './official-fonts.ts';

export type PlanSheetStyle =
  | 'text' | 'centred' | 'right' | 'fixed' | 'fixedCentred' | 'label' | 'tableTitle' | 'mark' | 'note' | 'cover' | 'partHeading' | 'sectionHeading' | 'announcement' | 'body' | 'besides' | 'choice';

const cell: SheetStyle = { font: song.name, size: 10, bold: false, color: null, fill: null, align: 'left', vertical: 'center', framed: true, format: 'text', locked: false };
const grey = 'F2F2F2';
const printed: SheetStyle = { ...cell, locked: true, fill: grey };
const line: SheetStyle = { ...cell, framed: false, locked: true, size: 11 };

/** The first one is that of cells nobody wrote. */
export const planSheetStyles: Readonly<Record<PlanSheetStyle, SheetStyle>> = {
  text: cell,
  centred: { ...cell, align: 'center' },
  right: { ...cell, align: 'right' },
  fixed: printed,
  fixedCentred: { ...printed, align: 'center' },
  label: { ...printed, font: boldface.name, align: 'center' },
  tableTitle: { ...line, font: boldface.name, size: 14, align: 'center', locked: false },
  // Hidden and not locked: a row that holds a locked cell cannot be taken out of a protected sheet.
  mark: { ...cell, framed: false, color: '808080', size: 8 },
  note: { ...line, color: '595959', size: 10 },
  cover: { ...line, font: boldface.name, size: 16, align: 'center' },
  partHeading: { ...line, font: boldface.name, size: 14, align: 'center' },
  sectionHeading: { ...line, font: boldface.name, size: 12 },
  announcement: line,
  body: { ...line, locked: false },
  besides: line,
  choice: { ...cell, framed: false },
};

// How the reviewer's sheet looks: dense, framed, read on a screen and printed across. What the reviewer fills in is the only white there is.
import type { SheetStyle } from '../../domain/typography/index.ts';
import { boldface, song } from './official-fonts.ts';

export type ReviewSheetStyle = 'text' | 'number' | 'label' | 'blocks' | 'explain' | 'advice' | 'decision' | 'mark' | 'title' | 'line' | 'note';

const read: SheetStyle = { font: song.name, size: 10, bold: false, color: null, fill: 'F7F7F7', align: 'left', vertical: 'top', framed: true, format: 'text', locked: false };
const line: SheetStyle = { ...read, framed: false, fill: null, size: 11 };

/** The first one is that of cells nobody wrote. */
export const reviewSheetStyles: Readonly<Record<ReviewSheetStyle, SheetStyle>> = {
  text: read,
  // Plain numbers, so that the list sorts as a person counts.
  number: { ...read, align: 'center', format: 'number' },
  label: { ...read, font: boldface.name, align: 'center', vertical: 'center', fill: 'D9E2EC' },
  blocks: { ...read, align: 'center', fill: 'FBE3E0', color: '9C1C13' },
  explain: { ...read, align: 'center', fill: 'FDF1D6', color: '7A4B00' },
  advice: { ...read, align: 'center', fill: 'E6EEF7', color: '1F4E79' },
  decision: { ...read, fill: null },
  mark: { ...read, framed: false, fill: null, color: '808080', size: 8 },
  title: { ...line, font: boldface.name, size: 16 },
  line,
  note: { ...line, color: '595959', size: 10 },
};

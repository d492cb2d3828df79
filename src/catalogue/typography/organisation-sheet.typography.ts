// How the workbook of an organisation looks: plain lists to fill in.
import type { SheetStyle } from '../../domain/typography/index.ts';
import { boldface, song } from './official-fonts.ts';

export type OrganisationSheetStyle = 'text' | 'label' | 'line';

const cell: SheetStyle = { font: song.name, size: 11, bold: false, color: null, fill: null, align: 'left', vertical: 'center', framed: true, format: 'text', locked: false };

/** The first one is that of cells nobody wrote. */
export const organisationSheetStyles: Readonly<Record<OrganisationSheetStyle, SheetStyle>> = {
  text: cell,
  label: { ...cell, font: boldface.name, align: 'center', fill: 'D9E2EC' },
  line: { ...cell, framed: false },
};

// A workbook as the bytes of an `.xlsx`. The same workbook always gives the same bytes.
import { writeZip } from '../../zip/write-zip.ts';
import { packageParts, sheetPath, type NamedSheet } from './package-xml.ts';
import { rowXml, sheetEnd, sheetStart, type SheetXmlContext } from './sheet-xml.ts';
import { sheetNames } from './sheet-names.ts';
import { stylesPart } from './styles-xml.ts';
import type { Sheet, Workbook } from './workbook.ts';

export function writeXlsx<Style extends string>({ title, styles, sheets }: Workbook<Style>): Uint8Array {
  const part = stylesPart(styles);
  const names = sheetNames(sheets.map(({ name }) => name));
  const named = sheets.map((frame, index): NamedSheet => ({ name: names[index] ?? '', frame }));
  const context: SheetXmlContext = { styleIndex: part.indexOf, nameOf: (wanted) => names[sheets.findIndex(({ name }) => name === wanted)] ?? wanted };
  const first = sheets.findIndex(({ state }) => state === 'visible');
  return writeZip([
    ...packageParts(title, named, part.xml),
    ...sheets.map((sheet, index): readonly [string, string] => [sheetPath(index), sheetXml(sheet, index === first, context)]),
  ]);
}

/** A sheet whole; golden tests hold it. */
function sheetXml(sheet: Sheet, isFirst: boolean, context: SheetXmlContext): string {
  const pieces = [sheetStart(sheet, isFirst, context)];
  let number = 0;
  for (const row of sheet.rows) pieces.push(rowXml(row, (number += 1), context));
  pieces.push(sheetEnd(sheet, context));
  return pieces.join('');
}

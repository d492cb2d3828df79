// A workbook of any length as a stream of bytes: rows come in batches, pieces of the file go out, and neither is kept. A list longer than a sheet can be goes
// on in another one under the same heading rows.
import { lastRow } from '../cell-address.ts';
import { ZipStream } from '../../zip/zip-stream.ts';
import { packageParts, sheetPath, type NamedSheet } from './package-xml.ts';
import { mostNameCharacters, sheetNames } from './sheet-names.ts';
import { rowXml, sheetEnd, sheetStart, type SheetXmlContext } from './sheet-xml.ts';
import { stylesPart } from './styles-xml.ts';
import type { SheetFrame, SheetRow, SheetStyles } from './workbook.ts';

export interface StreamedList<Style extends string = string> {
  readonly title: string;
  readonly styles: SheetStyles<Style>;
  readonly frame: SheetFrame<Style>;
  /** Printed at the top of every sheet. */
  readonly heading: readonly SheetRow<Style>[];
  /** A few hundred rows at a time: what lives longer than a short collection of the heap stays in it until the whole heap is looked through, and that may be late on a busy machine. */
  readonly batches: AsyncIterable<readonly SheetRow<Style>[]>;
  /** Rows of a sheet, the heading among them; programs hold no more than 1 048 576. */
  readonly rowsPerSheet?: number;
}

/** XML is written on when so many characters have come together. A text of this size is gone with the next short collection; a long one stays until the whole heap is looked through. */
const pieceCharacters = 8 * 1024;

export async function* streamXlsx<Style extends string>(list: StreamedList<Style>): AsyncGenerator<Uint8Array> {
  const { title, styles, frame, heading, batches, rowsPerSheet = lastRow } = list;
  const part = stylesPart(styles);
  const context: SheetXmlContext = { styleIndex: part.indexOf, nameOf: (wanted) => wanted };
  const zip = new ZipStream();
  let sheets = 0;
  let row = 0;
  let waiting = '';
  const write = (xml: string): void => {
    waiting += xml;
    if (waiting.length < pieceCharacters) return;
    zip.write(waiting);
    waiting = '';
  };
  const open = (): void => {
    zip.open(sheetPath(sheets));
    write(sheetStart(frame, sheets === 0, context));
    sheets += 1;
    row = 0;
    for (const line of heading) write(rowXml(line, (row += 1), context));
  };
  const close = (): void => {
    zip.write(waiting + sheetEnd(frame, context));
    waiting = '';
    zip.close();
  };
  open();
  for await (const rows of batches) {
    for (const line of rows) {
      if (row >= rowsPerSheet) {
        close();
        open();
      }
      write(rowXml(line, (row += 1), context));
    }
    yield* zip.taken();
  }
  close();
  const wanted = Array.from({ length: sheets }, (_, index) => (index === 0 ? frame.name : `${frame.name.slice(0, mostNameCharacters - 6)} 续${index}`));
  const named = sheetNames(wanted).map((name): NamedSheet => ({ name, frame }));
  for (const [name, content] of packageParts(title, named, part.xml)) zip.add(name, content);
  zip.end();
  yield* zip.taken();
}

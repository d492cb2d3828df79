// A workbook of ours as somebody filled it in: texts written into cells of the rows that hold a mark, below the headings by their names.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface FilledCell {
  /** A text that stands in the row, its mark for one. */
  readonly row: string;
  readonly heading: string;
  readonly text: string;
}

export function filledSheet(bytes: Uint8Array, filled: readonly FilledCell[]): Uint8Array {
  const entries = unzipSync(bytes);
  const left = new Set(filled);
  for (const [name, content] of Object.entries(entries)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    let xml = strFromU8(content);
    for (const cell of filled) {
      const column = new RegExp(`<c r="([A-Z]+)1"[^>]*><is><t[^>]*>${cell.heading}</t>`, 'u').exec(xml)?.[1];
      const row = xml.split('<row ').find((candidate) => candidate.includes(`>${cell.row}</t>`));
      if (column === undefined || row === undefined) continue;
      const written = row.replace(new RegExp(`<c r="(${column}\\d+)" s="(\\d+)"/>`, 'u'), (_, at: string, style: string) => `<c r="${at}" s="${style}" t="inlineStr"><is><t>${cell.text}</t></is></c>`);
      if (written === row) throw new Error(`${cell.heading} of ${cell.row} is no blank cell`);
      xml = xml.replace(row, () => written);
      left.delete(cell);
    }
    entries[name] = strToU8(xml);
  }
  if (left.size > 0) throw new Error(`no such cell: ${[...left].map(({ row, heading }) => `${row} ${heading}`).join(', ')}`);
  return zipSync(entries);
}

/** The rows of the sheets, each as the texts of its cells. */
export function sheetRows(bytes: Uint8Array): readonly (readonly string[])[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, content]) =>
    name.startsWith('xl/worksheets/sheet')
      ? strFromU8(content).split('<row ').slice(1).map((row) => [...row.matchAll(/<t[^>]*>([^<]*)<\/t>|<v>([^<]*)<\/v>/gu)].map(([, text, number]) => text ?? number ?? ''))
      : [],
  );
}

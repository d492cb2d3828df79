// A workbook as somebody changed it in a spreadsheet program: cells found by what they say get another text.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Every given text stands in one cell of the workbook, whole. */
export function changedWorkbook(bytes: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [before, after] of Object.entries(texts)) {
    const cell = `>${escaped(before)}</t>`;
    const holders = Object.entries(parts).filter(([name, part]) => name.includes('/worksheets/') && strFromU8(part).includes(cell));
    const [holder] = holders;
    if (holder === undefined || holders.length > 1 || strFromU8(holder[1]).split(cell).length !== 2) throw new Error(`“${before}” stands in no cell, or in several`);
    parts[holder[0]] = strToU8(strFromU8(holder[1]).replace(cell, () => `>${escaped(after)}</t>`));
  }
  return zipSync(parts);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

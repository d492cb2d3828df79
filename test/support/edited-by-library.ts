// A workbook opened, edited and saved by another program's library, as a person's spreadsheet program would: it keeps what it understands and writes all parts anew.
import exceljs from 'exceljs';

/** Cells found by what they say, as often as it stands, get another text; saved again without edits where none are given. */
export async function editedByLibrary(bytes: Uint8Array, texts: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const text = cell.isMerged && cell.master.address !== cell.address ? undefined : texts[cell.text];
        if (text !== undefined) cell.value = text;
      }),
    ),
  );
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

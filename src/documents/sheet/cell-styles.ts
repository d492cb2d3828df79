// The number format of each cell style (ISO/IEC 29500-1 §18.8). Formats 0 to 49 are not written into files; what a Chinese system shows for them
// is declared here, 27 to 58 among them, which are dates in Chinese writing (§18.8.30).
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { scanPart, type PartSource } from '../package/scan-part.ts';
import type { ZipEntry } from '../zip/zip-archive.ts';
import { sheet, sheetVocabulary } from './sheet-names.ts';

export interface CellStyles {
  /** The format code of a cell's style index. */
  readonly formatOf: (style: string | null) => string;
}

export function readCellStyles(source: PartSource, entry: ZipEntry | null): Result<CellStyles, Fault> {
  const own = new Map<string, string>();
  const formats: string[] = [];
  if (entry !== null) {
    let isCellStyle = false;
    const scanned = scanPart(source, entry, sheetVocabulary, {
      openElement({ token }, { valueOf }) {
        if (token === sheet.cellXfs) isCellStyle = true;
        else if (token === sheet.cellStyleXfs) isCellStyle = false;
        else if (token === sheet.xf && isCellStyle) formats.push(valueOf(sheet.formatId) ?? '0');
        else if (token === sheet.numFmt) own.set(valueOf(sheet.formatId) ?? '', valueOf(sheet.formatCode) ?? general);
      },
      closeElement({ token }) {
        if (token === sheet.cellXfs) isCellStyle = false;
      },
      text: () => undefined,
      isHalted: () => false,
    });
    if (!scanned.ok) return scanned;
  }
  return ok({
    formatOf(style) {
      const format = formats[Number(style ?? '0')] ?? '0';
      return own.get(format) ?? builtIn.get(format) ?? general;
    },
  });
}

const general = 'General';

const yearMonth = 'yyyy"年"m"月"';
const monthDay = 'm"月"d"日"';
const builtIn: ReadonlyMap<string, string> = new Map([
  ['1', '0'], ['2', '0.00'], ['3', '#,##0'], ['4', '#,##0.00'], ['9', '0%'], ['10', '0.00%'],
  ['14', 'yyyy/m/d'], ['15', 'd-m-yy'], ['16', 'd-m'], ['17', 'm-yy'], ['18', 'h:mm AM/PM'], ['19', 'h:mm:ss AM/PM'], ['20', 'h:mm'], ['21', 'h:mm:ss'], ['22', 'yyyy/m/d h:mm'],
  ['27', yearMonth], ['28', monthDay], ['29', monthDay], ['30', 'm-d-yy'], ['31', 'yyyy"年"m"月"d"日"'], ['32', 'h"时"mm"分"'], ['33', 'h"时"mm"分"ss"秒"'],
  ['34', '上午/下午h"时"mm"分"'], ['35', '上午/下午h"时"mm"分"ss"秒"'], ['36', yearMonth],
  ['37', '#,##0;-#,##0'], ['38', '#,##0;-#,##0'], ['39', '#,##0.00;-#,##0.00'], ['40', '#,##0.00;-#,##0.00'],
  ['41', '#,##0'], ['42', '#,##0'], ['43', '#,##0.00'], ['44', '#,##0.00'], ['45', 'mm:ss'], ['49', '@'],
  ['50', yearMonth], ['51', monthDay], ['52', yearMonth], ['53', monthDay], ['54', monthDay], ['55', '上午/下午h"时"mm"分"'], ['56', '上午/下午h"时"mm"分"ss"秒"'], ['57', yearMonth], ['58', monthDay],
]);

// Faults of a workbook beyond those of its container: it is another kind of workbook, or its parts are missing.
import type { Fault } from '../../kernel/fault.ts';

export type XlsxFaultCode = 'xlsx-is-binary' | 'xlsx-no-workbook' | 'xlsx-wrong-root';

export function xlsxFault(code: XlsxFaultCode, file: string, part: string | null = null): Fault {
  return { code, ...xlsxFaultTexts[code], where: part === null ? file : `${file}，内部文件 ${part}` };
}

const openAndSave = '请用 Excel 打开（可选“打开并修复”）或用 WPS 打开，核对内容后另存为新的 .xlsx 再试；打不开的，请重新索取文件。';

const xlsxFaultTexts: Readonly<Record<XlsxFaultCode, Omit<Fault, 'code' | 'where'>>> = {
  'xlsx-is-binary': { what: '这是二进制格式的 Excel 工作簿（.xlsb）。', remedy: '请用 Excel 打开，“文件—另存为”，类型选“Excel 工作簿（*.xlsx）”，再检查另存的文件。' },
  'xlsx-no-workbook': { what: '文件里缺少工作簿或工作表，只剩下外壳。', remedy: openAndSave },
  'xlsx-wrong-root': { what: '文件的工作簿部分无法识别。', remedy: openAndSave },
};

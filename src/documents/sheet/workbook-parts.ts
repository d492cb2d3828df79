// Where the parts of a workbook lie, and which sheets it shows (ISO/IEC 29500-1 §18.2). External workbooks are never opened.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { readRelationships, resolvePartName } from '../package/relationships.ts';
import { scanPart, type PartSource } from '../package/scan-part.ts';
import { zipEntryKey, type ZipArchive, type ZipEntry } from '../zip/zip-archive.ts';
import { sheet, sheetVocabulary } from './sheet-names.ts';
import { xlsxFault } from './xlsx-fault.ts';

export interface SheetPart {
  readonly name: string;
  readonly entry: ZipEntry;
}

export interface WorkbookParts {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetPart[];
  /** Sheets that the workbook hides. */
  readonly hidden: readonly SheetPart[];
  readonly sharedStrings: ZipEntry | null;
  readonly styles: ZipEntry | null;
  /** Days are counted from 1904. */
  readonly from1904: boolean;
  readonly hasExternalLinks: boolean;
  readonly hasMacros: boolean;
}

/** Whether a container holds a workbook rather than a Word document. Most programs write it into the folder `xl`, some to the top. */
export function isWorkbook({ entries }: ZipArchive): boolean {
  return ['xl/workbook.xml', 'xl/workbook.bin', 'workbook.xml'].some((name) => entries.has(name));
}

/** Finds the parts. Faults: a binary workbook, no workbook, no sheet, a damaged part. */
export function findWorkbookParts(source: PartSource): Result<WorkbookParts, Fault> {
  const { archive } = source;
  const { file } = archive;
  if (archive.entries.has('xl/workbook.bin')) return failed(xlsxFault('xlsx-is-binary', file));
  const links = readRelationships(source, '');
  if (!links.ok) return links;
  const mainLink = links.value.find(({ type, isExternal }) => type === 'officeDocument' && !isExternal);
  const mainName = mainLink === undefined ? 'xl/workbook.xml' : resolvePartName('', mainLink.target);
  const main = archive.entries.get(zipEntryKey(mainName));
  if (main === undefined) return failed(xlsxFault('xlsx-no-workbook', file));
  const listed = readSheetList(source, main);
  if (!listed.ok) return listed;
  const parts = readRelationships(source, main.name);
  if (!parts.ok) return parts;
  const entryOf = (target: string): ZipEntry | null => archive.entries.get(zipEntryKey(resolvePartName(main.name, target))) ?? null;
  const partOf = (type: string): ZipEntry | null => {
    const found = parts.value.find((link) => link.type === type && !link.isExternal);
    return found === undefined ? null : entryOf(found.target);
  };
  const sheets = listed.value.sheets.flatMap(({ name, id, isHidden }) => {
    const link = parts.value.find((candidate) => candidate.id === id && candidate.type === 'worksheet' && !candidate.isExternal);
    const entry = link === undefined ? null : entryOf(link.target);
    return entry === null ? [] : [{ name, entry, isHidden }];
  });
  if (sheets.length === 0) return failed(xlsxFault('xlsx-no-workbook', file));
  return ok({
    sheets: sheets.filter(({ isHidden }) => !isHidden),
    hidden: sheets.filter(({ isHidden }) => isHidden),
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
    from1904: listed.value.from1904,
    hasExternalLinks: parts.value.some(({ type }) => type === 'externalLink'),
    hasMacros: [...archive.entries.keys()].some((name) => name.endsWith('vbaproject.bin')),
  });
}

interface SheetList {
  readonly sheets: readonly { readonly name: string; readonly id: string; readonly isHidden: boolean }[];
  readonly from1904: boolean;
}

function readSheetList(source: PartSource, main: ZipEntry): Result<SheetList, Fault> {
  const sheets: SheetList['sheets'][number][] = [];
  let from1904 = false;
  let isWorkbookPart = false;
  const scanned = scanPart(source, main, sheetVocabulary, {
    openElement({ token }, { valueOf }) {
      if (token === sheet.workbook) isWorkbookPart = true;
      else if (token === sheet.workbookPr) from1904 = ['1', 'true', 'on'].includes(valueOf(sheet.date1904) ?? '');
      else if (token === sheet.sheet) sheets.push({ name: valueOf(sheet.name) ?? '', id: valueOf(sheet.id) ?? '', isHidden: (valueOf(sheet.state) ?? '').toLowerCase().includes('hidden') });
    },
    closeElement: () => undefined,
    text: () => undefined,
    isHalted: () => false,
  });
  if (!scanned.ok) return scanned;
  return isWorkbookPart ? ok({ sheets, from1904 }) : failed(xlsxFault('xlsx-wrong-root', source.archive.file, main.name));
}

// Which files of a folder a batch takes up: everything somebody may have meant as a text to be checked, also in forms that cannot be read, so that the unit is
// told; not the files that this program wrote beside the texts, and nothing that programs leave behind.
import { acceptedExtensions } from '../../documents/index.ts';

export interface ChosenFiles {
  readonly taken: readonly string[];
  readonly passedOver: number;
}

/** `outputs`: paths inside the folder that this very call writes. */
export function chooseFiles(files: readonly string[], outputs: ReadonlySet<string>): ChosenFiles {
  const taken = files.filter((file) => !outputs.has(file) && isMeant(file));
  return { taken, passedOver: files.length - taken.length };
}

/** Texts handed in as something that is refused with what to do instead. */
const refusedExtensions: readonly string[] = ['.docm', '.dotx', '.wps', '.et', '.xls', '.rtf', '.mht', '.pdf', '.ofd', '.zip', '.rar', '.7z'];

function isMeant(file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  // Word and LibreOffice leave such files while a document is open; a point in front hides a file.
  if (name.startsWith('~$') || name.startsWith('.')) return false;
  const dot = name.lastIndexOf('.');
  const extension = name.slice(Math.max(0, dot)).toLowerCase();
  return dot > 0 && [...acceptedExtensions, ...refusedExtensions].includes(extension) && !writtenByUs.test(name.slice(0, dot));
}

/** What `check` and this command call their files; a repaired copy (已改, 采纳) is a text again. */
const writtenByUs = /\.(?:批注|审核意见书|审核表|检查报告|审核情况)$/u;

// LibreOffice as a witness: what it makes of a file, as pages of text or in another format. Only tests use it; the program itself writes without it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const needed = [
  ['soffice', '/usr/bin/soffice'],
  ['pdftotext', '/usr/bin/pdftotext'],
  ['fonts-liberation', '/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf'],
] as const;

/** What is missing to ask LibreOffice; null where nothing is. */
export function missingOffice(): string | null {
  const missing = needed.filter(([, file]) => !existsSync(file)).map(([name]) => name);
  return missing.length === 0 ? null : `needs ${missing.join(', ')}`;
}

export interface PrintedPage {
  /** The number at the foot, `— 3 —`, above a check code if there is one; null where none is printed. */
  readonly number: number | null;
  /** Text without any white space: lines broken anywhere are whole again. */
  readonly text: string;
}

/** The pages of each Word file as LibreOffice prints them. One start of the program for all. */
export function printedPages(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, readonly PrintedPage[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hengji-office-'));
  try {
    const names = [...files.keys()].map((name) => `${name}.docx`);
    for (const [name, bytes] of files) writeFileSync(path.join(folder, `${name}.docx`), bytes);
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    execFileSync('/usr/bin/soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', ...names], { cwd: folder, stdio: 'ignore', timeout: 240_000 });
    return new Map([...files.keys()].map((name) => [name, pagesOf(path.join(folder, `${name}.pdf`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file opened and saved in another format (`odt`, `docx`, `xlsx`). */
export function converted(bytes: Uint8Array, name: string, format: string): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'hengji-office-'));
  try {
    writeFileSync(path.join(folder, name), bytes);
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    execFileSync('/usr/bin/soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', 'out', name], { cwd: folder, stdio: 'ignore', timeout: 110_000 });
    return new Uint8Array(readFileSync(path.join(folder, 'out', `${path.parse(name).name}.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pagesOf(pdf: string): readonly PrintedPage[] {
  const text = execFileSync('/usr/bin/pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const pages = text.split('\f').slice(0, -1);
  return pages.map((page) => {
    const whole = page.replaceAll(/\s+/gu, '');
    const number = /—(\d+)—(?:校验码[\dA-Z-]+)?$/u.exec(whole)?.[1];
    return { number: number === undefined ? null : Number(number), text: whole };
  });
}

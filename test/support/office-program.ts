// LibreOffice as a witness: what it makes of a file, as pages of text or in another format. Only tests use it; the program itself writes without it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    return new Map([...files.keys()].map((name) => [name, pdfPages(readFileSync(path.join(folder, `${name}.pdf`)))]));
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
    execFileSync('/usr/bin/soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', 'out', name], { cwd: folder, stdio: 'ignore', timeout: 240_000 });
    return new Uint8Array(readFileSync(path.join(folder, 'out', `${path.parse(name).name}.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The pages of a PDF. */
export function pdfPages(pdf: Uint8Array): readonly PrintedPage[] {
  const text = execFileSync('/usr/bin/pdftotext', ['-layout', '-', '-'], { encoding: 'utf8', input: pdf, maxBuffer: 64 * 1024 * 1024 });
  const pages = text.split('\f').slice(0, -1);
  return pages.map((page) => {
    const whole = page.replaceAll(/\s+/gu, '');
    const number = /—(\d+)—(?:(?:整套)?校验码[\dA-Z.-]+)?$/u.exec(whole)?.[1];
    return { number: number === undefined ? null : Number(number), text: whole };
  });
}

/** A Word file with tracked changes as LibreOffice leaves it, once with all of them accepted and once with all rejected. It is told so by a macro of its own. */
export function settledChanges(bytes: Uint8Array): { readonly accepted: Uint8Array; readonly rejected: Uint8Array } {
  const folder = mkdtempSync(path.join(tmpdir(), 'hengji-office-'));
  try {
    writeFileSync(path.join(folder, 'tracked.docx'), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    // The first start makes the profile, and would replace the macro.
    execFileSync('/usr/bin/soffice', [profile, '--headless', '--terminate_after_init'], { cwd: folder, stdio: 'ignore', timeout: 240_000 });
    const library = path.join(folder, 'profile/user/basic/Standard');
    mkdirSync(library, { recursive: true });
    for (const [name, text] of Object.entries(macroFiles)) writeFileSync(path.join(library, name), text);
    const settled = (command: string): Uint8Array => {
      const [input, output] = ['tracked.docx', `${command}.docx`].map((name) => pathToFileURL(path.join(folder, name)).href);
      execFileSync('/usr/bin/soffice', [profile, '--headless', '--norestore', `macro:///Standard.Settle.Settle("${input}","${output}",".uno:${command}")`], { cwd: folder, stdio: 'ignore', timeout: 240_000 });
      return new Uint8Array(readFileSync(path.join(folder, `${command}.docx`)));
    };
    return { accepted: settled('AcceptAllTrackedChanges'), rejected: settled('RejectAllTrackedChanges') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const macroHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A library of one module, as LibreOffice keeps them in a profile. */
const macroFiles: Readonly<Record<string, string>> = {
  'script.xlb': `${macroHead}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Settle"/></library:library>`,
  'Settle.xba': `${macroHead}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Settle" script:language="StarBasic">
Sub Settle(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  text = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(text.CurrentController.Frame, command, "", 0, Array())
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName"
  kind(0).Value = "MS Word 2007 XML"
  text.storeToURL(target, kind())
  text.close(True)
End Sub
</script:module>`,
};

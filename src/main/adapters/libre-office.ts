// PDF through LibreOffice: one run after the other, each in a folder and with a profile of its own, ended when nobody waits for it any more. The program is
// found on the path, at its usual places, or where HENGJI_SOFFICE says.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OfficePrinter } from '../../application/exports/office-printer.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { boundedQueue, full } from './bounded-queue.ts';

/** A county's text of some 200 pages takes about ten seconds. */
const longestMilliseconds = 180_000;
const waiting = 5;

type Print = Parameters<OfficePrinter['print']>;

export function libreOffice(environment: NodeJS.ProcessEnv): OfficePrinter {
  const program = programIn(environment);
  const queue = boundedQueue({ running: 1, waiting });
  return {
    unavailable: () => (program === null ? notInstalled : null),
    async print(docx, control) {
      if (program === null) return failed(notInstalled);
      const printed = await queue.run(() => printOne(program, docx, control));
      return printed === full ? failed(tooBusy) : printed;
    },
  };
}

async function printOne(program: string, docx: Print[0], control: Print[1]): Promise<Result<Uint8Array, Fault>> {
  if (control.isStopped()) return failed(stopped);
  const folder = await mkdtemp(path.join(tmpdir(), 'hengji-print-'));
  try {
    await writeFile(path.join(folder, 'text.docx'), docx, { mode: 0o600 });
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const ended = await runProgram(program, [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'text.docx')], control);
    if (control.isStopped()) return failed(stopped);
    if (!ended) return failed(notPrinted);
    return ok(new Uint8Array(await readFile(path.join(folder, 'text.pdf'))));
  } catch {
    return failed(notPrinted); // no PDF where one was to be, or no room for it
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether it ended by itself and well. */
function runProgram(program: string, args: readonly string[], control: Print[1]): Promise<boolean> {
  return new Promise((resolve) => {
    // A group of its own: the start script has the program itself as its child, and both are to end.
    const child = spawn(program, args, { stdio: 'ignore', detached: process.platform !== 'win32', windowsHide: true });
    const end = (): void => {
      if (child.pid === undefined || child.exitCode !== null) return;
      if (process.platform === 'win32') child.kill();
      else process.kill(-child.pid, 'SIGKILL');
    };
    const timer = setTimeout(end, longestMilliseconds);
    control.onStop(end);
    child.once('error', () => {
      clearTimeout(timer);
      resolve(false);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

function programIn({ HENGJI_SOFFICE, PATH = '', PROGRAMFILES = '' }: NodeJS.ProcessEnv): string | null {
  const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];
  const onPath = PATH.split(path.delimiter).filter((folder) => folder !== '').flatMap((folder) => names.map((name) => path.join(folder, name)));
  const usual = ['/usr/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice', ...(PROGRAMFILES === '' ? [] : [path.join(PROGRAMFILES, 'LibreOffice', 'program', 'soffice.exe')])];
  const places = HENGJI_SOFFICE === undefined || HENGJI_SOFFICE === '' ? [...onPath, ...usual] : [HENGJI_SOFFICE];
  return places.find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const notInstalled: Fault = {
  code: 'no-office-program',
  what: '服务器上没有安装 LibreOffice，不能生成 PDF',
  where: '导出',
  remedy: '请改用 Word 格式导出，在本机的 Word 或 WPS 里另存为 PDF；或者请系统维护人员在服务器上安装 LibreOffice。',
};
const tooBusy: Fault = { code: 'printing-busy', what: '等着生成 PDF 的文件太多', where: '导出', remedy: '请过几分钟再试，或者改用 Word 格式导出。' };
const notPrinted: Fault = { code: 'not-printed', what: 'LibreOffice 没有生成 PDF', where: '导出', remedy: '请再试一次；仍然不成的，改用 Word 格式导出，在本机另存为 PDF。' };
const stopped: Fault = { code: 'export-stopped', what: '导出已取消', where: '导出', remedy: '需要时请重新导出。' };

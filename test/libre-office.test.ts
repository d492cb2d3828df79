// PDF through LibreOffice: made, cancelled while it is being made, and what is said where the program is missing.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { libreOffice } from '../src/main/adapters/libre-office.ts';
import { readPlanFile, writePlan } from '../src/documents/index.ts';
import { readProjectFile } from './support/corpus.ts';
import { missingOffice } from './support/office-program.ts';

const missing = missingOffice();
const wanted = { isStopped: () => false, onStop: () => undefined };

let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'hengji-office-test-'))));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(missing !== null)(`a text as a PDF (needs soffice${missing === null ? '' : `: ${missing}`})`, () => {
  test('is made from the Word file', async () => {
    const read = readPlanFile(readProjectFile('data/samples/dingzhou-2021.docx'), '文.docx');
    if (!read.ok) throw new Error(read.fault.what);
    const printed = await libreOffice(process.env).print(writePlan(read.value.plan).bytes, wanted);
    expect(printed.ok && new TextDecoder('latin1').decode(printed.value.subarray(0, 5))).toBe('%PDF-');
  });
});

describe('where the program', () => {
  test('is not there, that is said before anything is begun', async () => {
    const office = libreOffice({ HENGJI_SOFFICE: path.join(folder, 'nothing') });
    expect(office.unavailable()).toMatchObject({ code: 'no-office-program', remedy: expect.stringContaining('另存为 PDF') });
    expect(await office.print(new Uint8Array(0), wanted)).toMatchObject({ ok: false, fault: { code: 'no-office-program' } });
  });

  test('is found on the path', () => {
    const program = programOf('exit 0');
    expect(libreOffice({ PATH: `/nowhere${path.delimiter}${path.dirname(program)}` }).unavailable()).toBeNull();
  });

  test.runIf(process.platform !== 'win32')('is at work when nobody wants it any more, it is ended with what it began, and leaves nothing', async () => {
    const begun = path.join(folder, 'begun');
    const office = libreOffice({ HENGJI_SOFFICE: programOf(`sleep 600 & echo "$!" > ${begun}.part; mv ${begun}.part ${begun}; wait`) });
    let stop = (): void => undefined;
    let isStopped = false;
    // Others print on this machine too: what is left behind is looked for in a place of its own.
    const temporary = path.join(folder, 'temporary');
    mkdirSync(temporary);
    vi.stubEnv('TMPDIR', temporary);
    const printing = office.print(new Uint8Array(0), { isStopped: () => isStopped, onStop: (action) => void (stop = action) });
    while (!existsSync(begun)) await new Promise<void>((resolve) => setImmediate(resolve));
    isStopped = true;
    stop();
    expect(await printing).toMatchObject({ ok: false, fault: { code: 'export-stopped' } });
    const child = Number(readFileSync(begun, 'utf8'));
    while (isAlive(child)) await new Promise<void>((resolve) => setImmediate(resolve));
    expect(readdirSync(temporary)).toEqual([]);
  });

  test.runIf(process.platform !== 'win32')('fails, that is said in words', async () => {
    expect(await libreOffice({ HENGJI_SOFFICE: programOf('exit 7') }).print(new Uint8Array(0), wanted)).toMatchObject({ ok: false, fault: { code: 'not-printed' } });
    expect(await libreOffice({ HENGJI_SOFFICE: programOf('exit 0') }).print(new Uint8Array(0), wanted)).toMatchObject({ ok: false, fault: { code: 'not-printed' } });
  });
});

/** A program that the shell runs, under the name by which LibreOffice is looked for. */
function programOf(script: string): string {
  const file = path.join(folder, 'soffice');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o700);
  return file;
}

/** Whether a process runs still; one that has ended and waits to be asked for counts as ended. */
function isAlive(id: number): boolean {
  try {
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${id}/status`, 'utf8'));
  } catch {
    return false;
  }
}

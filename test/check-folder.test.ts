// A folder on this machine, checked by the workers of the program: broken, hostile, huge, closed and oddly named files among good ones.
import { appendFileSync, closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkBatch, type BatchRequest, type CheckedFolder } from '../src/application/batch/check-batch.ts';
import { documentName, overviewOf } from '../src/domain/batch/index.ts';
import { chooseFiles } from '../src/application/batch/batch-files.ts';
import { fileStore } from '../src/main/file-store.ts';
import { folderStore } from '../src/main/folder-store.ts';
import { noteBook } from '../src/main/note-book.ts';
import { workerCheckers } from '../src/main/worker-checkers.ts';
import { badFiles } from './support/bad-files.ts';
import { sample } from './support/http-server.ts';
import { fileOf, manyUnits, worstPlaces } from './support/many-units.ts';

let house = '';
let folder = '';
const at = (name: string): string => path.join(folder, name);
const notes = (): string => path.join(house, 'notes.jsonl');
beforeEach(() => {
  house = mkdtempSync(path.join(tmpdir(), 'hengji-folder-'));
  folder = path.join(house, '全县文本');
  mkdirSync(folder);
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

async function checked(changes: Partial<BatchRequest> = {}): Promise<CheckedFolder> {
  const listing = await folderStore.list(folder);
  if (!listing.ok) throw new Error(listing.fault.what);
  const { taken } = chooseFiles(listing.value.files, new Set());
  const ports = { files: fileStore, notes: noteBook, checkers: workerCheckers, edition: () => Promise.resolve('edition'), pathOf: folderStore.pathOf, digest: (bytes: Uint8Array) => String(bytes.length) };
  const result = await checkBatch(ports, { folder, files: taken, profile: null, notes: notes(), known: 'used', atOnce: 2, onProgress: () => undefined, ...changes });
  if (!result.ok) throw new Error(result.fault.what);
  return result.value;
}

describe('one file among others', () => {
  test('harms none of them, whatever is wrong with it', async () => {
    // Every third: each of them has its own test.
    for (const [index, file] of badFiles.entries()) if (index % 3 === 0) writeFileSync(at(`${index}${path.extname(file.name)}`), file.bytes());
    for (const name of ['甲.docx', '乙.docx', '丙.docx']) writeFileSync(at(name), sample());
    const { documents, failed } = await checked();
    expect(documents.map(({ file }) => file)).toEqual(expect.arrayContaining(['甲.docx', '乙.docx', '丙.docx']));
    expect(documents.every(({ check }) => check.projects.length > 0)).toBe(true);
    expect(failed.length).toBeGreaterThan(10);
    for (const { fault } of failed) expect(fault).toMatchObject({ what: expect.stringMatching(/\S/u), remedy: expect.stringMatching(/\S/u) });
  });

  test('may be too large to be opened, or lead nowhere', async () => {
    writeFileSync(at('甲.docx'), sample());
    closeSync(openSync(at('大.docx'), 'w'));
    truncateSync(at('大.docx'), 2 ** 31);
    symlinkSync(at('没有了.docx'), at('断.docx'));
    const { documents, failed } = await checked();
    expect(documents.map(({ file }) => file)).toEqual(['甲.docx']);
    expect(failed.map(({ file, fault }) => [file, fault.code])).toEqual([['大.docx', 'file-too-large'], ['断.docx', 'no-file']]);
  });

  test('is checked in a worker of its own where it is large', async () => {
    const { heavySample } = await import('./support/heavy-sample.mjs');
    writeFileSync(at('重.docx'), heavySample(3 * 2 ** 20));
    writeFileSync(at('甲.docx'), sample());
    expect((await checked()).documents).toHaveLength(2);
  });
});

describe('the notes', () => {
  test('let a second run check what is new and nothing else', async () => {
    for (const name of ['甲.docx', '乙.docx', '扫描.pdf']) writeFileSync(at(name), name.endsWith('.pdf') ? '%PDF-1.4' : sample());
    const first = await checked();
    expect(first).toMatchObject({ reused: 0, unnoted: null });
    mkdirSync(at('新到'));
    writeFileSync(at('新到/丙.docx'), sample());
    writeFileSync(at('新到/甲.docx'), sample());
    const second = await checked();
    // A text that moved is known; so is a text under its own name.
    expect(second.reused).toBe(4);
    expect(second.documents.filter(({ file }) => file === '甲.docx')).toEqual(first.documents.filter(({ file }) => file === '甲.docx'));
  });

  test('outlive a line that a killed run left unfinished', async () => {
    for (const name of ['甲.docx', '乙.docx']) writeFileSync(at(name), sample());
    await checked();
    const [whole = ''] = readFileSync(notes(), 'utf8').split('\n');
    writeFileSync(notes(), `${whole}\n`);
    appendFileSync(notes(), whole.slice(0, whole.length / 2));
    expect((await checked()).reused).toBe(1);
    expect((await checked()).reused).toBe(2);
    expect(readdirSync(house).toSorted()).toEqual(['notes.jsonl', '全县文本']);
  });

  test('that cannot be written are told and stop nothing', async () => {
    writeFileSync(at('甲.docx'), sample());
    const { documents, unnoted } = await checked({ notes: path.join(house, 'no', 'such', 'folder.jsonl') });
    expect(documents).toHaveLength(1);
    expect(unnoted).toMatchObject({ code: 'check-record', what: expect.stringContaining('下次要全部重新检查') });
  });

  test('that cannot be read are a fault before anything is checked', async () => {
    writeFileSync(at('甲.docx'), sample());
    await expect(checked({ notes: folder })).rejects.toThrow('检查记录打不开');
    expect((await checked({ notes: path.join(house, 'fresh.jsonl'), known: 'forgotten' })).reused).toBe(0);
  });
});

describe('a folder', () => {
  test('is looked through to the bottom, in the order of its names, without running in circles', async () => {
    mkdirSync(at('乙/丙'), { recursive: true });
    for (const name of ['乙/丙/1.docx', '甲 （一）.docx', '-a.docx', 'é.docx', '\u202egpj.docx', `${'长'.repeat(80)}.docx`]) writeFileSync(at(name), 'x');
    symlinkSync(folder, at('乙/回'));
    const listing = await folderStore.list(folder);
    expect(listing).toEqual({ ok: true, value: { files: ['-a.docx', 'é.docx', '\u202egpj.docx', '乙/丙/1.docx', '甲 （一）.docx', `${'长'.repeat(80)}.docx`].toSorted(), closed: [] } });
    expect(await folderStore.isFolder(folder)).toBe(true);
    expect(await folderStore.isFolder(at('-a.docx'))).toBe(false);
    expect(await folderStore.isFolder(at('none'))).toBe(false);
  });

  test('that is not there is a fault', async () => {
    expect(await folderStore.list(at('none'))).toMatchObject({ ok: false, fault: { code: 'folder-closed', where: at('none') } });
  });

  test('has paths beside it; the topmost one only inside', () => {
    expect(folderStore.beside('/a/文本/', '.检查记录.jsonl')).toBe('/a/文本.检查记录.jsonl');
    expect(folderStore.beside('/', '.检查记录.jsonl')).toBe('/检查记录.jsonl');
  });
});

describe('sixty units', () => {
  const units = manyUnits();

  test('are told worst first: the three that are much worse than the others before all others', async () => {
    for (const unit of units) {
      const { file, bytes } = fileOf(unit);
      writeFileSync(at(file), bytes);
    }
    const { documents } = overviewOf((await checked()).documents, { atLeastCharacters: 12, atLeastPercent: 70 });
    expect(documents).toHaveLength(60);
    expect(new Set(documents.slice(0, 3).map(documentName))).toEqual(new Set(worstPlaces.map((place) => units[place]?.name)));
    const careless = documents.map((document) => units.find(({ name }) => name === document.check.unit)?.carelessness ?? 0);
    expect(Math.max(...careless.slice(-5))).toBeLessThan(Math.min(...careless.slice(0, 3)));
  });

  test('differ, are written for nobody real and are the same in every run', () => {
    expect(new Set(units.map(({ name }) => name)).size).toBe(60);
    expect(units.every(({ name }) => name.startsWith('示例市'))).toBe(true);
    expect(manyUnits().map(({ plan }) => JSON.stringify(plan))).toEqual(units.map(({ plan }) => JSON.stringify(plan)));
  });
});

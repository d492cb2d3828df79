import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileStore } from './file-store.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'hengji-files-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = Uint8Array.from([1, 2, 3]);
const at = (name: string) => path.join(folder, name);

describe('a file is written', () => {
  test('whole, under its name and nothing beside it', async () => {
    expect(await fileStore.write(at('文本.docx'), bytes, 'keep')).toEqual({ ok: true, value: null });
    expect([...readFileSync(at('文本.docx'))]).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual(['文本.docx']);
  });

  test('from pieces as they come, and not at all where they end too early', async () => {
    async function* pieces(breaks: boolean): AsyncGenerator<Uint8Array> {
      yield bytes;
      if (breaks) throw Object.assign(new Error('connection lost'), { code: 'ECONNRESET' });
      yield bytes;
    }
    expect(await fileStore.write(at('全部.zip'), pieces(false), 'keep')).toMatchObject({ ok: true });
    expect([...readFileSync(at('全部.zip'))]).toEqual([1, 2, 3, 1, 2, 3]);
    expect(await fileStore.write(at('断开.zip'), pieces(true), 'keep')).toMatchObject({ ok: false, fault: { code: 'write-error' } });
    expect(readdirSync(folder)).toEqual(['全部.zip']);
  });

  test('over an existing one only where it may be replaced', async () => {
    writeFileSync(at('a'), 'old');
    expect(await fileStore.write(at('a'), bytes, 'keep')).toMatchObject({ ok: false, fault: { code: 'file-exists' } });
    expect(readFileSync(at('a'), 'utf8')).toBe('old');
    expect(await fileStore.write(at('a'), bytes, 'replace')).toMatchObject({ ok: true });
    expect([...readFileSync(at('a'))]).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test.each([
    ['没有/a', 'no-folder'],
    ['文件夹', 'is-folder'],
    ['长'.repeat(100), 'name-too-long'],
  ])('or not at all: %s', async (name, code) => {
    mkdirSync(at('文件夹'));
    expect(await fileStore.write(at(name), bytes, 'replace')).toMatchObject({ ok: false, fault: { code } });
    expect(readdirSync(folder)).toEqual(['文件夹']);
  });
});

test('two names are the same file where they lead to the same one, whatever they are', async () => {
  writeFileSync(at('a'), '1');
  writeFileSync(at('b'), '1');
  linkSync(at('a'), at('c'));
  expect(await fileStore.isSame(at('a'), path.join(folder, '.', 'x', '..', 'a'))).toBe(true);
  expect(await fileStore.isSame(at('a'), at('c'))).toBe(true);
  expect(await fileStore.isSame(at('a'), at('b'))).toBe(false);
  expect(await fileStore.isSame(at('a'), at('没有'))).toBe(false);
});

import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeDataFolder, type DataFolder } from './data-folder.ts';
import { proveFsync } from './embedded/engine.ts';
import { embeddedEngine, readEngineVersion } from './engine-version.ts';
import { ownIdentity, stateOf } from './process-identity.ts';

let parent = '';
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'hengji-folder-'));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

function taken(folder: string, engine = embeddedEngine): DataFolder {
  const place = takeDataFolder(folder, engine);
  if (!place.ok) throw new Error(place.fault.code);
  return place.value;
}

function refusal(folder: string, engine = embeddedEngine) {
  const place = takeDataFolder(folder, engine);
  if (place.ok) throw new Error('the folder was taken');
  return place.fault;
}

/** As after a first start. */
function started(folder: string): DataFolder {
  const place = taken(folder);
  mkdirSync(place.engineFolder);
  writeFileSync(path.join(place.engineFolder, 'PG_VERSION'), '18\n');
  place.engineStarted();
  return place;
}

describe('the folder', () => {
  test('is made with its parents, closed to others', () => {
    const folder = path.join(parent, 'a', 'data');
    taken(folder).release();
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
  });

  test.skipIf(process.getuid === undefined)('open to others it is refused, with the command that closes it', () => {
    const folder = path.join(parent, 'data');
    mkdirSync(folder, { mode: 0o700 });
    for (const mode of [0o755, 0o710, 0o701]) {
      chmodSync(folder, mode);
      expect(refusal(folder)).toMatchObject({ code: 'data-folder-open-to-others', remedy: expect.stringContaining('chmod 700') as unknown });
    }
  });

  test('that cannot be made is a fault, not an exception', () => {
    writeFileSync(path.join(parent, 'file'), '');
    expect(refusal(path.join(parent, 'file', 'data'))).toMatchObject({ code: 'data-folder-not-made' });
  });

  test('a first start that was cut off begins again; a finished one is never touched', () => {
    const folder = path.join(parent, 'data');
    const first = taken(folder);
    mkdirSync(first.engineFolder);
    writeFileSync(path.join(first.engineFolder, 'half'), '');
    first.release();
    const second = taken(folder);
    expect(existsSync(second.engineFolder)).toBe(false);
    mkdirSync(second.engineFolder);
    writeFileSync(path.join(second.engineFolder, 'PG_VERSION'), '18\n');
    second.engineStarted();
    second.release();
    expect(readdirSync(taken(folder).engineFolder)).toEqual(['PG_VERSION']);
  });
});

describe('the lock', () => {
  test('refuses a second one, naming process and folder, and is given back', () => {
    const folder = path.join(parent, 'data');
    const place = taken(folder);
    expect(refusal(folder)).toMatchObject({ code: 'data-folder-in-use', what: expect.stringContaining(String(process.pid)) as unknown, where: folder });
    place.release();
    taken(folder).release();
    expect(readdirSync(folder).filter((name) => name.startsWith('lock'))).toEqual([]);
  });

  test('of a process that has ended is taken over, and said', () => {
    const folder = path.join(parent, 'data');
    taken(folder).release();
    const ended = { ...ownIdentity(), startTime: '1' };
    writeFileSync(path.join(folder, 'lock'), JSON.stringify(ended));
    const place = taken(folder);
    expect(place.events).toEqual([{ kind: 'stale-lock-taken-over', pid: process.pid }]);
    place.release();
    expect(readdirSync(folder)).toEqual(['first-start']);
  });

  test('of an earlier boot is taken over; of another machine it is not judged', () => {
    const folder = path.join(parent, 'data');
    taken(folder).release();
    const file = path.join(folder, 'lock');
    writeFileSync(file, JSON.stringify({ ...ownIdentity(), boot: 'before' }));
    taken(folder).release();
    writeFileSync(file, JSON.stringify({ ...ownIdentity(), space: 'elsewhere' }));
    expect(refusal(folder)).toMatchObject({ code: 'data-folder-locked-elsewhere', remedy: expect.stringContaining(file) as unknown });
  });

  test.each(['', '{', '[]', '{"pid":"1","space":"x"}'])('whose text is “%s” is not judged', (text) => {
    const folder = path.join(parent, 'data');
    taken(folder).release();
    writeFileSync(path.join(folder, 'lock'), text);
    expect(refusal(folder)).toMatchObject({ code: 'data-folder-lock-unreadable' });
  });

  test('of somebody else is not removed on release', () => {
    const folder = path.join(parent, 'data');
    const place = taken(folder);
    writeFileSync(path.join(folder, 'lock'), 'of another');
    place.release();
    expect(readFileSync(path.join(folder, 'lock'), 'utf8')).toBe('of another');
  });

  test('a process knows itself as running and a number never given as gone', () => {
    expect(stateOf(ownIdentity())).toBe('running');
    expect(stateOf({ ...ownIdentity(), pid: 2 ** 30 })).toBe('gone');
  });
});

describe('the engine version', () => {
  test('is that of the installed package', () => {
    const manifest: unknown = JSON.parse(readFileSync(new URL('../../../node_modules/@electric-sql/pglite/package.json', import.meta.url), 'utf8'));
    expect(manifest).toMatchObject({ version: embeddedEngine.package });
  });

  test('another major is refused with the way out, and the folder stays free for the old program', () => {
    const folder = path.join(parent, 'data');
    started(folder).release();
    const fault = refusal(folder, { package: '0.9.0', postgresMajor: 19 });
    expect(fault).toMatchObject({ code: 'engine-major-differs', what: expect.stringContaining('PostgreSQL 18') as unknown });
    expect(fault.remedy).toContain('hengji backup');
    taken(folder).release();
  });

  test('another package of the same major is taken, and said', () => {
    const folder = path.join(parent, 'data');
    started(folder).release();
    expect(taken(folder, { package: '0.5.99', postgresMajor: 18 }).events).toEqual([{ kind: 'engine-updated', from: embeddedEngine.package, to: '0.5.99' }]);
  });

  test.each(['{', '{}', '{"package":1,"postgresMajor":18}', '[]', 'null'])('written as %s is unknown, and the files are not opened', (text) => {
    const folder = path.join(parent, 'data');
    started(folder).release();
    writeFileSync(path.join(folder, 'engine.json'), text);
    expect(readEngineVersion(text)).toBeNull();
    expect(refusal(folder)).toMatchObject({ code: 'engine-version-unknown' });
  });
});

test('an engine whose commits do not reach fsync is refused', async () => {
  await expect(proveFsync({ synced: 3 }, () => Promise.resolve(), 'data')).rejects.toMatchObject({ fault: { code: 'commit-not-synced', where: 'data' } });
  const files = { synced: 0 };
  await proveFsync(files, () => Promise.resolve(void (files.synced += 1)), 'data');
});

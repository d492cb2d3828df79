// The command line with files in memory: what it writes to stdout and stderr, and its exit code.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { BatchPorts } from '../../src/application/batch/batch-ports.ts';
import { checkDocument } from '../../src/application/batch/check-document.ts';
import type { StoredData } from '../../src/application/local-work.ts';
import type { FileStore, PlanParser, RulePages } from '../../src/application/ports.ts';
import type { ExitCode } from '../../src/cli/command.ts';
import { run } from '../../src/cli/run.ts';
import { noLayouts, readPlanFile } from '../../src/documents/index.ts';
import type { Fault } from '../../src/kernel/fault.ts';
import { failed, ok } from '../../src/kernel/result.ts';
import { readProjectFile } from './corpus.ts';
import { lintFiles } from './rule-files.ts';

export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  /** Files written, by path. */
  readonly written: ReadonlyMap<string, Uint8Array>;
}

export interface Surroundings {
  /** Files by path; the three samples are there by their names. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
  readonly colour?: boolean;
  readonly columns?: number;
  /** The built page; left out: there is none. */
  readonly offlinePage?: Uint8Array;
  /** The books of notes of batches, by path; changed as they are written. */
  readonly notes?: Map<string, string>;
  readonly watched?: boolean;
  /** Stored data; none where left out. */
  readonly data?: StoredData;
  /** Folders that nobody may look into. */
  readonly closed?: readonly Fault[];
}

/** Runs one command line; nothing of this machine is touched but the samples and the rule pages. */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  let out = '';
  let err = '';
  const terminal = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    columns: surroundings.columns ?? 100,
    colour: surroundings.colour ?? false,
  };
  const written = new Map<string, Uint8Array>();
  const files = surroundings.files ?? {};
  const code = await run(args, {
    terminal,
    files: filesOf(files, written),
    parser,
    pages,
    offlinePage: () => Promise.resolve(surroundings.offlinePage ?? null),
    data: surroundings.data ?? noStoredData,
    clock: { now: () => Date.UTC(2021, 2, 5, 1, 30) },
    batch: batchOf(files, surroundings.notes ?? new Map(), surroundings.closed ?? []),
    watched: surroundings.watched ?? false,
    digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  });
  return { code, out, err, written };
}

/** Commands that touch stored data have suites of their own (up-command, http-local); here they are refused. */
const noStoredData: StoredData = {
  open: () => Promise.resolve(failed(withoutData)),
  backupTo: () => Promise.resolve(failed(withoutData)),
  restore: () => Promise.resolve(failed(withoutData)),
  startServer: () => Promise.resolve(failed(withoutData)),
};

const withoutData: Fault = { code: 'no-data', what: '这里没有保存的数据', where: '测试', remedy: '换用真正的程序。' };

const parser: PlanParser = { parse: (bytes, file, layouts = noLayouts) => Promise.resolve(readPlanFile(bytes, file, { layouts })) };

/** Folders are what the paths of the files say; documents are checked here and now, two at a time. */
function batchOf(files: Readonly<Record<string, Uint8Array | string>>, notes: Map<string, string>, closed: readonly Fault[]): BatchPorts {
  const inside = (folder: string): readonly string[] => Object.keys(files).flatMap((file) => (file.startsWith(`${folder}/`) ? [file.slice(folder.length + 1)] : []));
  const keep = (path: string, text: string) => {
    notes.set(path, text);
    return Promise.resolve(ok(null));
  };
  return {
    folders: {
      isFolder: (path) => Promise.resolve(inside(path).length > 0),
      list: (folder) => Promise.resolve(ok({ files: inside(folder).toSorted(), closed })),
      pathOf: (folder, file) => `${folder}/${file}`,
      beside: (folder, ending) => `${folder}${ending}`,
    },
    notes: { read: (path) => Promise.resolve(ok(notes.get(path) ?? '')), append: (path, text) => keep(path, (notes.get(path) ?? '') + text), replace: keep },
    checkers: (atOnce) => ({ atOnce: atOnce ?? 2, check: (document) => Promise.resolve(checkDocument(document)), close: () => Promise.resolve() }),
    edition: () => Promise.resolve('edition'),
  };
}

const samples = new Set(['dingzhou-2021.docx', 'dingzhou-2021.doc', 'dingzhou-2021.txt']);

const pages: RulePages = {
  async page(rule) {
    const file = lintFiles(`/${rule}.rule.md`)[0];
    return file === undefined ? null : readFile(file, 'utf8');
  },
};

function filesOf(given: Readonly<Record<string, Uint8Array | string>>, written: Map<string, Uint8Array>): FileStore {
  return {
    read(path) {
      const content = samples.has(path) ? readProjectFile(`data/samples/${path}`) : given[path];
      if (content === undefined) {
        return Promise.resolve(failed({ code: 'no-file', what: '找不到这个文件', where: path, remedy: '请核对文件名和所在文件夹。' }));
      }
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return Promise.resolve(ok({ bytes, name: path.split('/').at(-1) ?? path }));
    },
    async write(path, content, existing) {
      if (existing === 'keep' && given[path] !== undefined) {
        return failed({ code: 'file-exists', what: '这个文件已经存在，没有覆盖', where: path, remedy: '请换一个文件名。' });
      }
      written.set(path, content instanceof Uint8Array ? content : await collected(content));
      return ok(null);
    },
    isSame: (path, other) => Promise.resolve(path === other),
  };
}

async function collected(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const received: Uint8Array[] = [];
  for await (const piece of pieces) received.push(piece);
  return new Uint8Array(Buffer.concat(received));
}

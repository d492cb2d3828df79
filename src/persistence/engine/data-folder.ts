// The folder of the embedded home: `lock`, `engine.json`, `postgres/` (the engine's files), and what other parts put beside them. It is made 0700, or refused
// where others could read it: the engine makes its files readable by all and relies on the folder around them.
// Ground: docs/adr/0005-embedded-engine.md; docs/threat-model.md (data folder).
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { EngineEvent } from './database.ts';
import { diskFull, isDiskFull } from './disk-space.ts';
import { engineVersionText, readEngineVersion, type EngineVersion } from './engine-version.ts';
import { lockFolder } from './folder-lock.ts';

export interface DataFolder {
  /** Absolute. */
  readonly folder: string;
  readonly engineFolder: string;
  /** What was noticed while taking it. */
  readonly events: readonly EngineEvent[];
  /** The engine has started on it: its version is written down, and a first start counts as finished. */
  readonly engineStarted: () => void;
  readonly release: () => void;
}

/** Makes or takes the folder for this process. Nothing of an existing engine is touched unless its first start had not finished. */
export function takeDataFolder(named: string, engine: EngineVersion): Result<DataFolder, Fault> {
  const folder = path.resolve(named);
  const access = privateFolder(folder);
  if (!access.ok) return access;
  const lock = lockFolder(folder);
  if (!lock.ok) return lock;
  const kept = keptVersion(folder, engine);
  if (!kept.ok) {
    lock.value.release();
    return kept;
  }
  const engineFolder = path.join(folder, 'postgres');
  const unfinished = path.join(folder, 'first-start');
  const versionFile = path.join(folder, 'engine.json');
  if (existsSync(unfinished)) rmSync(engineFolder, { recursive: true, force: true });
  if (!existsSync(engineFolder)) writeFileSync(unfinished, '', { mode: 0o600 });
  return ok({
    folder,
    engineFolder,
    events: [
      ...(lock.value.takenOverFrom === null ? [] : [{ kind: 'stale-lock-taken-over', pid: lock.value.takenOverFrom } as const]),
      ...(kept.value === null || kept.value.package === engine.package
        ? []
        : [{ kind: 'engine-updated', from: kept.value.package, to: engine.package } as const]),
    ],
    engineStarted: () => {
      const fresh = `${versionFile}.new`;
      writeFileSync(fresh, engineVersionText(engine), { mode: 0o600 });
      renameSync(fresh, versionFile);
      rmSync(unfinished, { force: true });
    },
    release: lock.value.release,
  });
}

/** Makes the folder for its owner alone, or says why it cannot be used. */
export function privateFolder(folder: string): Result<null, Fault> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    return failed(notMade(folder, error));
  }
  const status = statSync(folder);
  if (process.getuid === undefined) return ok(null); // Windows: access lists, not bits; the folder inherits those of the user's profile
  if (status.uid !== process.getuid()) {
    return failed({
      code: 'data-folder-foreign',
      what: '数据文件夹属于另一个系统用户，不能确认其中的数据只有本程序能读写',
      where: folder,
      remedy: '请用建立它的那个系统用户运行，或用 --data 指定另一个文件夹',
    });
  }
  if ((status.mode & 0o077) !== 0) {
    return failed({
      code: 'data-folder-open-to-others',
      what: `数据文件夹的权限是 ${(status.mode & 0o777).toString(8)}，本机其他用户可以进入，里面有账号和未公开的数据`,
      where: folder,
      remedy: `请执行 chmod 700 '${folder}' 后重新启动，或用 --data 指定另一个文件夹`,
    });
  }
  return ok(null);
}

function notMade(folder: string, error: unknown): Fault {
  if (isDiskFull(error)) return diskFull(folder);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = reasons[code] ?? `系统的回答是 ${code === '' ? String(error) : code}`;
  return { code: 'data-folder-not-made', what: `不能建立数据文件夹：${why}`, where: folder, remedy: '请用 --data 指定另一个位置，例如 ./data/db' };
}

/** By Node's system error codes. */
const reasons: Readonly<Record<string, string>> = {
  EEXIST: '这里已经有一个文件，不是文件夹',
  ENOTDIR: '上级的一段是文件，不是文件夹',
  ENOENT: '上级文件夹不存在',
  EACCES: '没有在这里建立文件夹的权限',
  EPERM: '没有在这里建立文件夹的权限',
  EROFS: '这个磁盘是只读的',
  ENAMETOOLONG: '路径太长',
};

/** The version that wrote the engine's files, null before the first start. */
function keptVersion(folder: string, engine: EngineVersion): Result<EngineVersion | null, Fault> {
  const engineFolder = path.join(folder, 'postgres');
  if (existsSync(path.join(folder, 'first-start')) || !existsSync(engineFolder) || readdirSync(engineFolder).length === 0) return ok(null);
  const versionFile = path.join(folder, 'engine.json');
  const kept = existsSync(versionFile) ? readEngineVersion(readFileSync(versionFile, 'utf8')) : null;
  if (kept === null) {
    return failed({
      code: 'engine-version-unknown',
      what: '数据文件夹里有数据库文件，但没有写明是哪个版本建立的（engine.json 缺失或看不懂）',
      where: versionFile,
      remedy: '请从备份恢复到新的数据文件夹；确知版本时可从同版本的另一个数据文件夹复制 engine.json',
    });
  }
  if (kept.postgresMajor !== engine.postgresMajor) {
    return failed({
      code: 'engine-major-differs',
      what: `数据由 PostgreSQL ${kept.postgresMajor}（PGlite ${kept.package}）写成，本程序自带 PostgreSQL ${engine.postgresMajor}，文件格式不通用`,
      where: folder,
      remedy: '请用旧版程序执行 hengji backup 备份，再用本版程序执行 hengji restore 恢复到新的数据文件夹（步骤见 docs/runbooks/upgrade-engine.md）',
    });
  }
  return ok(kept);
}

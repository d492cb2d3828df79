// Where a running server takes the work of local commands: a socket in the data folder, which is 0700, so that only the folder's owner (and root)
// reaches it; that is the check of the peer. On Windows a named pipe (待核实: not run on Windows yet). A socket's path may have about 100 bytes;
// in a deeper folder the socket stands in a private folder of its own and the data folder says where.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const socketName = 'local.sock';
const pointerName = 'local.path';
/** sun_path has 108 bytes on Linux, 104 on macOS. */
const longestPath = 100;

/** The address to listen on. The caller holds the lock of the folder: what an ended server left behind is removed. */
export function prepareLocalAddress(dataFolder: string): { readonly address: string; readonly remove: () => void } {
  if (process.platform === 'win32') return { address: pipeOf(dataFolder), remove: () => undefined };
  const near = path.join(dataFolder, socketName);
  const pointer = path.join(dataFolder, pointerName);
  rmSync(near, { force: true });
  rmSync(pointer, { force: true });
  if (Buffer.byteLength(near) <= longestPath) return { address: near, remove: () => rmSync(near, { force: true }) };
  const folder = mkdtempSync(path.join(tmpdir(), 'hengji-'));
  const address = path.join(folder, socketName);
  writeFileSync(pointer, address, { mode: 0o600 });
  return {
    address,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
      rmSync(pointer, { force: true });
    },
  };
}

/** The address a server of this folder would listen on; null where there is none. */
export function findLocalAddress(dataFolder: string): string | null {
  if (process.platform === 'win32') return pipeOf(dataFolder);
  const pointer = path.join(dataFolder, pointerName);
  const address = existsSync(pointer) ? readFileSync(pointer, 'utf8') : path.join(dataFolder, socketName);
  return existsSync(address) ? address : null;
}

function pipeOf(dataFolder: string): string {
  return `\\\\.\\pipe\\hengji-${createHash('sha256').update(dataFolder.toLowerCase()).digest('hex').slice(0, 32)}`;
}

// An unpacked release as a copy of the program on a machine that has nothing, and what such a machine can reach.
import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';

/**
 * Nothing of this machine: no home, and a search path that leads nowhere.
 * @param {string} folder
 * @param {string} work
 * @returns {import('./up-program.mjs').ProgramCopy}
 */
export function releaseCopy(folder, work) {
  return { command: [path.join(folder, 'hengji')], environment: { HOME: path.join(work, 'no-home'), PATH: path.join(work, 'no-programs') }, folder: work };
}

/** Network interfaces, and the code of the error that an attempt to leave this machine ends with. */
export async function surroundings() {
  const leaving = await new Promise((resolve) => {
    const socket = createConnection({ host: '203.0.113.1', port: 443 });
    socket.on('error', (error) => resolve('code' in error ? error.code : error.message));
    socket.on('connect', () => resolve('connected'));
  });
  return { interfaces: Object.keys(networkInterfaces()), leaving };
}

// The page that checks by itself, as it lies among the built pages; null until they are built.
import { readFile } from 'node:fs/promises';
import { programFiles } from './program-files.ts';

export async function offlinePage(): Promise<Uint8Array | null> {
  try {
    return await readFile(programFiles.offlinePage);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

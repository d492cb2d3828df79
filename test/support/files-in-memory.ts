// Temporary files in memory: the twin of those on the disk (src/main/adapters/temporary-files.ts), held to the same suite (test/export-jobs.test.ts).
import type { TemporaryFiles } from '../../src/application/exports/export-task.ts';
import { ok } from '../../src/kernel/result.ts';

/** `kept` holds those that are not removed. */
export function filesInMemory(kept: Set<Uint8Array> = new Set()): TemporaryFiles {
  return {
    async write(pieces) {
      const all: Uint8Array[] = [];
      for await (const piece of pieces) all.push(piece.slice());
      const bytes = new Uint8Array(Buffer.concat(all));
      kept.add(bytes);
      return ok({
        size: bytes.byteLength,
        async *read() {
          yield bytes;
        },
        remove: async () => void kept.delete(bytes),
      });
    },
  };
}

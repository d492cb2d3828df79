// PGlite's file system for Node has no fsync: PostgreSQL believes a commit is on the disk while the kernel still holds it. This file system adds the missing
// operation and counts its calls, so that the start can prove that a commit reaches it. It covers files, not renames:
// the embedded home claims safety against kill -9, not against loss of power. Ground: docs/adr/0005-embedded-engine.md.
import { fsyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import type { PGlite } from '@electric-sql/pglite';

/** Emscripten's number of EIO; PostgreSQL stops with PANIC on it, as it must. */
const inputOutputError = 29;

type EngineModule = Parameters<NodeFS['init']>[1];

export class DurableFiles extends NodeFS {
  #synced = 0;

  /** Successful calls of fsync so far. */
  get synced(): number {
    return this.#synced;
  }

  override async init(engine: PGlite, options: EngineModule): Promise<{ emscriptenOpts: EngineModule }> {
    const { emscriptenOpts } = await super.init(engine, options);
    const addOperation = (module: unknown): void => {
      const operations = property(property(module, 'NODEFS'), 'stream_ops');
      if (typeof operations === 'object' && operations !== null) Object.assign(operations, { fsync: (stream: unknown) => this.#sync(stream) });
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addOperation] } };
  }

  #sync(stream: unknown): number {
    const descriptor = property(stream, 'nfd');
    if (typeof descriptor !== 'number') return inputOutputError;
    try {
      fsyncSync(descriptor);
    } catch {
      return inputOutputError; // the engine reports it with the name of the file
    }
    this.#synced += 1;
    return 0;
  }
}

function property(owner: unknown, name: string): unknown {
  return typeof owner === 'object' && owner !== null ? Reflect.get(owner, name) : undefined;
}

// What the two threads of the embedded home say to each other. One port per client carries its bytes; the worker's own channel carries the rest.
import type { MessagePort } from 'node:worker_threads';
import type { EngineEvent } from '../database.ts';
import type { Fault } from '../../../kernel/fault.ts';
import type { HoldLimits } from './watchdog.ts';

/** Start data of the worker. */
export interface EngineStart {
  /** Folder of the engine's files; null keeps everything in memory (tests). */
  readonly folder: string | null;
  /** A dumped data folder (tar) to start from instead of an empty one; only where the folder is empty or null. */
  readonly image: Uint8Array | null;
  readonly limits: EngineLimits;
}

export interface EngineLimits extends HoldLimits {
  /** A statement above this is reported as slow. */
  readonly slowStatementMilliseconds: number;
  /** Bytes of one client's answers that may wait for it; above, the client is dropped. */
  readonly waitingAnswerBytes: number;
}

export type ToEngine =
  | { readonly kind: 'attach'; readonly port: MessagePort }
  | { readonly kind: 'dump'; readonly request: number }
  | { readonly kind: 'close' };

export type FromEngine =
  | { readonly kind: 'ready'; readonly serverVersion: string }
  | { readonly kind: 'refused'; readonly fault: Fault }
  | { readonly kind: 'dumped'; readonly request: number; readonly image: Uint8Array }
  | { readonly kind: 'event'; readonly event: EngineEvent }
  | { readonly kind: 'closed' };

export type ToClient = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'end'; readonly message: string | null };

export type FromClient = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'consumed'; readonly count: number };

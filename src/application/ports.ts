// What the use cases need from the outside world, as small as the use case needs it. Adapters live in main.
import type { PlanReading } from '../documents/index.ts';
import type { Fault } from '../kernel/fault.ts';
import type { Result } from '../kernel/result.ts';

/** Gets the bytes of a named file, or a fault that says why not. */
export interface FileStore {
  read(path: string): Promise<Result<{ readonly bytes: Uint8Array; readonly name: string }, Fault>>;
}

/** Reads a document under limits of memory and time, where a hostile file can be stopped from outside. */
export interface PlanParser {
  parse(bytes: Uint8Array, file: string): Promise<Result<PlanReading, Fault>>;
}

/** The page of a rule as Markdown; null where there is no such rule. */
export interface RulePages {
  page(rule: string): Promise<string | null>;
}

// The port to lists of control figures: the money of many texts at once, and the lists that were taken in.
import type { ControlProject } from '../documents/control/control-sheet.ts';
import type { Fault } from '../kernel/fault.ts';
import type { FiscalYear } from '../kernel/fiscal-year.ts';
import type { Result } from '../kernel/result.ts';
import type { ByActor } from './organisation-store.ts';

export interface ControlSheetFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface KeptControlSheet {
  readonly id: string;
  readonly name: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly keptBy: string;
  readonly fileId: string;
}

export interface ControlSheetYear {
  readonly division: string;
  readonly fiscalYear: FiscalYear;
}

export interface ControlSheetStore {
  /** By plan, in the order of its text. */
  money(planIds: readonly string[]): Promise<ReadonlyMap<string, readonly ControlProject[]>>;
  /** Answers the id. */
  keep(input: ControlSheetYear & ByActor & { readonly file: ControlSheetFile }): Promise<Result<string, Fault>>;
  /** The newest first. */
  kept(of: ControlSheetYear): Promise<readonly KeptControlSheet[]>;
}

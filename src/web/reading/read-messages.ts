// What page and reading worker send each other: plain data both ways.
import type { LayoutChoice, PlanReading } from '../../documents/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';

export interface ReadOrder {
  readonly bytes: ArrayBuffer;
  readonly name: string;
  /** Layouts of lists to try before the known forms. */
  readonly layouts: LayoutChoice;
}

export type ReadAnswer = Result<PlanReading, Fault>;

// What an opinion is written about: the file as it came, and the check of it.
import type { CheckReport } from '../../domain/check/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import type { AnsweredProblem } from './letter/answered-problems.ts';
import type { DocumentFormat } from '../accepted-formats.ts';

export interface OpinionSource {
  readonly bytes: Uint8Array;
  /** Name of the file. */
  readonly file: string;
  readonly format: DocumentFormat;
  readonly report: CheckReport;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  /** Problems that had been answered: not among those of the report; left out: none. */
  readonly answered?: readonly AnsweredProblem[];
  /** The same check, of the same content in another file. */
  readonly checkAgain: (plan: DepartmentPlan) => Result<CheckReport, Fault>;
}

export interface WrittenOpinion {
  readonly bytes: Uint8Array;
  /** Ending of the file's name, with its dot. */
  readonly extension: string;
  /** What whoever sends the file on should know, in Chinese sentences without a full stop. */
  readonly remarks: readonly string[];
}

// A finding as a check writes it down so that a later version of the text can be held against it: in the JSON of a check, and inside the files that are
// handed to the unit.
import { subjectKey, type TrackedFinding } from '../../domain/follow-up/index.ts';
import type { FindingColumn } from '../../domain/lint/index.ts';
import type { Severity } from '../../kernel/severity.ts';

// Types, not interfaces: only these fit where any JSON is taken.
export type TrackedJson = {
  readonly key: string;
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  /** Without the parts its format does not have. */
  readonly place: { readonly [part: string]: string | number } | null;
  readonly subject: {
    readonly rule: string;
    readonly messageId: string;
    readonly project: { readonly code: string | null; readonly name: string } | null;
    readonly rows: readonly { readonly ordinal: number; readonly level2: string; readonly name: string }[];
    readonly column: FindingColumn | null;
    readonly item: number | null;
    readonly said: string | null;
  };
};

export function trackedToJson({ id, severity, message, place, subject }: TrackedFinding): TrackedJson {
  const { project, rows } = subject;
  const parts = place === null ? [] : Object.entries(place).filter((entry): entry is [string, string | number] => entry[1] !== null);
  return {
    key: subjectKey(subject),
    id,
    severity,
    message,
    place: place === null ? null : Object.fromEntries(parts),
    subject: { ...subject, project: project === null ? null : { ...project }, rows: rows.map((row) => ({ ...row })) },
  };
}

// Numbers of law change by date. A version is its first day, its value and its ground in one record; versions are appended, never edited,
// so an old document is judged by the numbers of its own year. "Not in force" is an answer; zero is not.
import type { Citation } from '../../kernel/citation.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';

export interface Version<T> {
  readonly from: CivilDate;
  readonly value: T;
  readonly citation: Citation;
}

export interface EffectiveDated<T> {
  /** `money-explained`: with the first day it names a version (`money-explained@2015-01-01`). */
  readonly id: string;
  readonly title: string;
  readonly versions: readonly [Version<T>, ...Version<T>[]];
  /** A value as a person reads and signs it: `50%～150%之间不提示`. */
  describe(value: T): string;
}

export type InForce<T> =
  | { readonly inForce: true; readonly version: Version<T>; readonly versionId: string }
  | { readonly inForce: false; readonly startsOn: CivilDate };

/** The version in force on a day: the last one that starts on or before it. */
export function onDay<T>(policy: EffectiveDated<T>, day: CivilDate): InForce<T> {
  const version = policy.versions.findLast((candidate) => candidate.from <= day);
  if (version === undefined) return { inForce: false, startsOn: policy.versions[0].from };
  return { inForce: true, version, versionId: `${policy.id}@${version.from}` };
}

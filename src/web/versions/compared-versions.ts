// Which two versions the address asks to be compared, and what can be chosen. The later one may be the plan as it stands, which no version holds yet.
import type { StoredSource } from '../app/plan-view.ts';
import { versionTitle, workingTitle } from '../parts/version-title.ts';

export interface ComparedVersions {
  readonly from: number;
  /** Null: the plan as it stands. */
  readonly to: number | null;
  readonly latest: number;
  readonly isComparable: boolean;
}

type Source = Pick<StoredSource, 'version' | 'versions' | 'working'>;

/** Without a word the plan as it stands, where it differs from the latest version, against that; else the latest against the one before. */
export function comparedVersions({ version, versions, working }: Source, words: URLSearchParams): ComparedVersions {
  const latest = Math.max(version.number, ...versions.map(({ number }) => number));
  const to = numberIn(words, 'to') ?? (working === null ? latest : null);
  const from = numberIn(words, 'from') ?? (to === null ? latest : Math.max(1, to - 1));
  return { from, to, latest, isComparable: versions.length + (working === null ? 0 : 1) > 1 };
}

/** 0 is the plan as it stands. */
export function versionChoices({ versions, working }: Source): { readonly value: number; readonly label: string }[] {
  const newestFirst = versions.toSorted((a, b) => b.number - a.number);
  return [...(working === null ? [] : [{ value: 0, label: workingTitle }]), ...newestFirst.map((version) => ({ value: version.number, label: versionTitle(version) }))];
}

function numberIn(words: URLSearchParams, word: string): number | null {
  const number = Number(words.get(word) ?? '');
  return Number.isInteger(number) && number > 0 ? number : null;
}

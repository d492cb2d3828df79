// Short forms in which the content is written.
import type { Accumulation, LibraryIndicator, LibrarySubject, LibraryTarget } from '../../domain/indicator-library/index.ts';
import { firstDay } from '../policies/first-day.ts';

export type Draft = Pick<LibraryIndicator, 'id' | 'name' | 'indicatorClass' | 'definition' | 'formula' | 'target' | 'accumulation' | 'evidence' | 'basis'> &
  Partial<Pick<LibraryIndicator, 'alsoCalled' | 'norms' | 'cautions' | 'validFrom' | 'validTo'>>;

const whole = firstDay('2015-01-01');

export function subject(about: LibrarySubject, drafts: readonly Draft[]): readonly LibraryIndicator[] {
  return drafts.map((draft) => ({ alsoCalled: [], norms: [], cautions: [], validFrom: whole, validTo: null, ...draft, subject: about }));
}

export function atLeast(unit: string, amount: string | null = null): LibraryTarget {
  return { kind: 'amount', sign: '≥', amount, unit };
}

export function atMost(unit: string, amount: string | null = null): LibraryTarget {
  return { kind: 'amount', sign: '≤', amount, unit };
}

export function exactly(unit: string, amount: string | null = null): LibraryTarget {
  return { kind: 'amount', sign: '=', amount, unit };
}

export const byDate: LibraryTarget = { kind: 'date' };

export const share: Accumulation = 'share';
export const sum: Accumulation = 'sum';
export const mean: Accumulation = 'mean';
export const onDay: Accumulation = 'on-day';
export const lastDate: Accumulation = 'last-date';

// What a batch needs of a profile: under which bounds its texts are compared, and which grade is the best where something blocks. The profile is the one asked
// for, or the one by which most of its documents were checked.
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import type { UnitCheck } from '../../domain/batch/index.ts';
import { resolveProfile, type UnitLikenessBounds } from '../../domain/policy/index.ts';
import type { ReviewGrade } from '../../domain/review-sheet/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { fiscalYearBounds } from '../../kernel/fiscal-year.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';

export interface BatchBounds {
  readonly likeness: UnitLikenessBounds;
  readonly bestWhenBlocked: ReviewGrade;
}

/** Faults: an unknown profile. */
export function batchBounds(profile: string | null, checks: readonly UnitCheck[]): Result<BatchBounds, Fault> {
  const year = mostCommon(checks.flatMap(({ fiscalYear }) => fiscalYear ?? []));
  const day = year === null ? checkCatalogue.dayWithoutYear : fiscalYearBounds(year).from;
  const id = profile ?? mostCommon(checks.map((check) => check.profile)) ?? 'national';
  const resolved = resolveProfile(id, checkCatalogue.profiles, day);
  if (!('message' in resolved)) return ok({ likeness: resolved.values.unitLikeness, bestWhenBlocked: resolved.values.reviewGradeWhenBlocked });
  return failed({ code: 'profile', what: resolved.message.replace(/。$/u, ''), where: `--profile ${id}`, remedy: `可用的口径：${checkCatalogue.profiles.map((known) => known.id).join('、')}。` });
}

/** `定州市2021年部门预算绩效目标审核情况`: place and year as most of the documents have them. */
export function batchTitle(checks: readonly UnitCheck[]): string {
  const place = mostCommon(checks.flatMap(({ passages }) => passages.placeNames.slice(0, 1))) ?? '';
  const year = mostCommon(checks.flatMap(({ fiscalYear }) => fiscalYear ?? []));
  return `${place}${year === null ? '' : `${year}年`}部门预算绩效目标审核情况`;
}

/** Of equally common ones the first; null where there is none. */
function mostCommon<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return first === undefined ? null : first[0];
}

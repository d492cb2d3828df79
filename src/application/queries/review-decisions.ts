// Decisions read back from a file: a reviewer's sheet, or the JSON of `hengji.decisions/1`.
import { decodeText, readReviewDecisions } from '../../documents/index.ts';
import type { DecisionSheet } from '../../domain/decision/index.ts';
import { subjectKey } from '../../domain/follow-up/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { readDecisions } from './decisions-json.ts';
import { readEarlierOpinions } from './earlier-opinions.ts';

export function decisionsOf(bytes: Uint8Array, file: string): Result<DecisionSheet, Fault> {
  const review = readReviewDecisions(bytes, file);
  if (!review.ok) return review;
  if (review.value === null) {
    const decoded = decodeText(bytes, file);
    return decoded.ok ? readDecisions(decoded.value.text, file) : decoded;
  }
  const { sha256, opinions, proposals, problems } = review.value;
  const earlier = readEarlierOpinions(opinions, file);
  if (!earlier.ok) return earlier;
  const keys = earlier.value.tracked.map(({ subject }) => subjectKey(subject));
  return ok({ sha256, proposals, findings: problems.flatMap(({ positions, choice, note }) => positions.flatMap((position) => keys[position - 1] ?? []).map((key) => ({ key, choice, note }))) });
}

// What an indicator of the library says, as it is kept.
import { z } from 'zod';
import { accumulationTitles, librarySubjectTitles, type Accumulation, type LibraryDraft, type LibrarySubject } from '../../domain/indicator-library/index.ts';
import { indicatorClassTitles, type IndicatorClass } from '../../domain/indicator/index.ts';
import { restoreText } from '../tables/storable-text.ts';

const text = z.string().transform(restoreText);
const texts = z.array(text);
const isClass = (value: string): value is IndicatorClass => Object.hasOwn(indicatorClassTitles, value);
const isSubject = (value: string): value is LibrarySubject => Object.hasOwn(librarySubjectTitles, value);
const isAccumulation = (value: string): value is Accumulation => Object.hasOwn(accumulationTitles, value);

export const entryContent = z.object({
  name: text,
  alsoCalled: texts,
  subject: z.string().refine(isSubject),
  indicatorClass: z.string().refine(isClass),
  definition: text,
  formula: text,
  target: z.union([z.object({ kind: z.literal('date') }), z.object({ kind: z.literal('amount'), sign: z.enum(['≥', '≤', '=']), amount: text.nullable(), unit: text })]),
  accumulation: z.string().refine(isAccumulation),
  evidence: texts,
  basis: text,
  norms: z.array(z.object({ text, ground: z.object({ source: text, clause: text.nullable(), confidence: z.enum(['verified', 'secondary', 'seed', 'unverified', 'inferred']) }) })),
  cautions: texts,
});

/** In the order of the declaration, and without anything else that the value holds. */
export function libraryJson(draft: LibraryDraft) {
  const { name, alsoCalled, subject, indicatorClass, definition, formula, target, accumulation, evidence, basis, norms, cautions } = draft;
  return {
    name,
    alsoCalled: [...alsoCalled],
    subject,
    indicatorClass,
    definition,
    formula,
    target: target.kind === 'date' ? { kind: target.kind } : { kind: target.kind, sign: target.sign, amount: target.amount, unit: target.unit },
    accumulation,
    evidence: [...evidence],
    basis,
    norms: norms.map(({ text: level, ground: { source, clause, confidence } }) => ({ text: level, ground: { source, clause, confidence } })),
    cautions: [...cautions],
  };
}

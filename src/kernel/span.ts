// A half-open stretch [start, end) of a source text, in UTF-16 code units, so that `source.slice(start, end)` is what was meant.

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The stretch [start, end). */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** The text under a span. `sliceSpan('≥95优', span(0, 3))` is `'≥95'`. */
export function sliceSpan(source: string, at: Span): string {
  return source.slice(at.start, at.end);
}

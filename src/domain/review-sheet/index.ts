// The sheet on which targets are reviewed: what is judged, and in which grades. The names only; points, cuts and consequences are policies.
export * from './review-grade.ts';
export * from './review-item.ts';

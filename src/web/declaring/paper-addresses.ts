// Where the papers about a text are downloaded.

export function approvalAddress(planId: string): string {
  return `/api/plans/${encodeURIComponent(planId)}/approval-sheet`;
}

/** `event`: of the return. */
export function returnLetterAddress(planId: string, event: number): string {
  return `/api/plans/${encodeURIComponent(planId)}/returns/${event}/opinion-letter`;
}

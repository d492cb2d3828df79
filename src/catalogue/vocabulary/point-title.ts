// Checkpoints of a spending plan as forms print them.

/** `03-31` → `3月底`: forms name the month only. A checkpoint of another shape is shown as it stands. */
export function pointTitle(checkpoint: string): string {
  const month = Number(checkpoint.slice(0, 2));
  return Number.isInteger(month) && month >= 1 && month <= 12 ? `${month}月底` : checkpoint;
}

// Points as people read them.

/** `8050` is 80.5. */
export function writtenPoints(hundredths: number): string {
  return (hundredths / 100).toFixed(1);
}

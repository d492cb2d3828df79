// Three estimates of the same layout. Every program stays between the lower and the upper one; the likely one is taken where those two leave a page number
// open and nothing can be done about it.

export type Estimate = 'lower' | 'likely' | 'upper';

export type Estimates<T> = Readonly<Record<Estimate, T>>;

export function estimates<T>(of: (estimate: Estimate) => T): Estimates<T> {
  return { lower: of('lower'), likely: of('likely'), upper: of('upper') };
}

export function sameInAll<T>(value: T): Estimates<T> {
  return { lower: value, likely: value, upper: value };
}

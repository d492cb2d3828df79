// Values of properties: switches and whole numbers (ISO/IEC 29500-1 §22.9.2.7, §17.17.4).

/** A switch is on when it stands there, unless its value says otherwise. */
export function isSwitchedOn(value: string | null): boolean {
  return value === null || !(value === '0' || value === 'false' || value === 'off');
}

/** A whole number of at most nine digits with optional sign; null for anything else. */
export function wholeNumber(value: string | null): number | null {
  if (value === null || value === '' || value.length > 10) return null;
  const number = Number(value);
  return Number.isInteger(number) ? number : null;
}

/** A count within [least, most]; `least` where the value is none. */
export function countWithin(value: string | null, least: number, most: number): number {
  return Math.min(Math.max(wholeNumber(value) ?? least, least), most);
}

// Exact decimal numbers as an integer and a scale. Amounts of targets and shares of money are compared and multiplied exactly;
// no binary float touches them.

/** `digits` × 10^(−scale): 29.75 is { digits: 2975n, scale: 2 }. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Reads an unsigned or signed plain decimal (`-12.50`, `0.36`, `20000`); null for anything else. No exponent, no separators. */
export function parseDecimal(text: string): Decimal | null {
  const negative = text.startsWith('-');
  let digits = '';
  let scale = -1;
  for (const character of negative || text.startsWith('+') ? text.slice(1) : text) {
    if (character === '.') {
      if (scale >= 0 || digits === '') return null;
      scale = 0;
    } else if (character >= '0' && character <= '9') {
      digits += character;
      if (scale >= 0) scale += 1;
    } else return null;
  }
  if (digits === '' || scale === 0 || digits.length > 1000) return null;
  const magnitude = BigInt(digits);
  return { digits: negative ? -magnitude : magnitude, scale: Math.max(scale, 0) };
}

export function decimalFromInteger(value: number): Decimal {
  return { digits: BigInt(value), scale: 0 };
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: a.digits * tenTo(scale - a.scale) + b.digits * tenTo(scale - b.scale), scale };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = a.digits * tenTo(scale - a.scale) - b.digits * tenTo(scale - b.scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isZero(value: Decimal): boolean {
  return value.digits === 0n;
}

/** The nearest integer, halves away from zero: 2.5 → 3, −2.5 → −3. */
export function roundHalfUp(value: Decimal): bigint {
  const unit = tenTo(value.scale);
  const magnitude = value.digits < 0n ? -value.digits : value.digits;
  const rounded = (magnitude * 2n + unit) / (unit * 2n);
  return value.digits < 0n ? -rounded : rounded;
}

/** Plain notation without trailing zeros after the point: { 59500n, 4 } → `5.95`. */
export function formatDecimal(value: Decimal): string {
  const negative = value.digits < 0n;
  const digits = (negative ? -value.digits : value.digits).toString().padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = trimTrailingZeros(digits.slice(digits.length - value.scale));
  const text = fraction === '' ? whole : `${whole}.${fraction}`;
  return negative && text !== '0' ? `-${text}` : text;
}

function trimTrailingZeros(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '0') end -= 1;
  return text.slice(0, end);
}

function tenTo(power: number): bigint {
  return 10n ** BigInt(power);
}

// PostgreSQL refuses the character NUL and half surrogates; JavaScript texts may hold both, and a file may bring them. They are stored behind a
// lead character of plane 15 (private use) and come back unchanged. The lead itself is escaped too, so every text survives.
import type { JsonValue } from './column.ts';

const lead = '\u{F0000}';

/** A text that the database takes; `restoreText(storableText(t)) === t` for every text. */
export function storableText(text: string): string {
  if (!needsEscape(text)) return text;
  let stored = '';
  for (const character of text) {
    stored += isRefused(character) || character === lead ? lead + (character.codePointAt(0) ?? 0).toString(16).padStart(5, '0') : character;
  }
  return stored;
}

export function restoreText(stored: string): string {
  if (!stored.includes(lead)) return stored;
  return stored.replaceAll(/\u{F0000}([0-9a-f]{5})/gu, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)));
}

/** The same for every text inside a JSON value. */
export function storableJson(value: JsonValue): JsonValue {
  return someText(value, needsEscape) ? mapTexts(value, storableText) : value;
}

export function restoreJson(value: JsonValue): JsonValue {
  return someText(value, holdsLead) ? mapTexts(value, restoreText) : value;
}

function holdsLead(text: string): boolean {
  return text.includes(lead);
}

/** Nearly every value needs no change, and then none is copied. */
function someText(value: JsonValue, test: (text: string) => boolean): boolean {
  if (typeof value === 'string') return test(value);
  if (value === null || typeof value !== 'object') return false;
  return Object.values(value).some((item) => someText(item, test));
}

function mapTexts(value: JsonValue, map: (text: string) => string): JsonValue {
  if (typeof value === 'string') return map(value);
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => mapTexts(item, map));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, map)]));
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function needsEscape(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0 || (unit >= 0xd800 && unit <= 0xdfff)) return true;
  }
  return false;
}

/** A whole pair is two units long; a half surrogate stands alone. */
function isRefused(character: string): boolean {
  if (character.length !== 1) return false;
  const unit = character.charCodeAt(0);
  return unit === 0 || (unit >= 0xd800 && unit <= 0xdfff);
}

// How many lines a text fills: Chinese characters break anywhere but where 避头尾 forbids it, Latin words stay whole while a line holds them. The fewer
// breaks are allowed the more lines a text fills, so the lower estimate forbids only what every program forbids, the upper one what any does; the
// likely one goes by what most do.
import type { Typography } from '../../../../domain/typography/index.ts';
import { characterWidths, type CharacterWidths } from './character-widths.ts';
import type { Estimate } from './estimate.ts';

export interface LineMeasure {
  readonly widths: CharacterWidths;
  /** By UTF-16 code unit: see the marks below. */
  readonly marks: Uint8Array;
}

/** The room of a paragraph: em of its type and width of its lines, in twips. */
export interface LineRoom {
  readonly size: number;
  readonly firstLine: number;
  readonly width: number;
}

const notAtStart = 1;
const notAtEnd = 2;
const latinWord = 4;
const blank = 8;
const ideograph = 16;
const letterOrDigit = 32;
/** Forbidden at the start, at the end of a line in every program. */
const neverAtStart = 64;
const neverAtEnd = 128;

const everywhere = { start: '!),.:;?]}、。〉》」』】〕〗！），．：；？］｝”’', end: '([{〈《「『【〔〖（［｛“‘' } as const;

/** Gap between a Chinese character and a Latin one, in thousandths of an em: LibreOffice sets a fifth, Word up to a quarter. */
const gap: Readonly<Record<Estimate, number>> = { lower: 200, likely: 200, upper: 250 };

const prepared = new WeakMap<Typography, LineMeasure>();

export function lineMeasure(typography: Typography): LineMeasure {
  const found = prepared.get(typography);
  if (found !== undefined) return found;
  const marks = new Uint8Array(0x10000);
  for (let unit = 0x21; unit < 0x250; unit += 1) if (unit < 0x7f || unit >= 0xc0) marks[unit] = latinWord | (isLetterOrDigit(unit) ? letterOrDigit : 0);
  for (let unit = 0x3400; unit < 0xa000; unit += 1) marks[unit] = ideograph;
  marks[0x20] = blank;
  const { notAtStart: starts, notAtEnd: ends } = typography.lineBreaks;
  const add = (characters: string, mark: number): void => {
    for (const character of characters) marks[character.charCodeAt(0)] = (marks[character.charCodeAt(0)] ?? 0) | mark;
  };
  add(starts, notAtStart);
  add(ends, notAtEnd);
  add(everywhere.start, notAtStart | neverAtStart);
  add(everywhere.end, notAtEnd | neverAtEnd);
  const made = { widths: characterWidths(typography.latin.widths), marks };
  prepared.set(typography, made);
  return made;
}

/** Lines of the whole text, at least one; a line feed starts a new one. */
export function lineCount(text: string, measure: LineMeasure, room: LineRoom, estimate: Estimate): number {
  const first = roomInThousandths(room.firstLine, room.size);
  const others = roomInThousandths(room.width, room.size);
  if (!text.includes('\n')) return linesOfPiece(text, measure, estimate, first, others);
  return text.split('\n').reduce((sum, piece, index) => sum + linesOfPiece(piece, measure, estimate, index === 0 ? first : others, others), 0);
}

function roomInThousandths(width: number, size: number): number {
  return Math.max(1000, Math.floor((width * 1000) / size));
}

function linesOfPiece(text: string, measure: LineMeasure, estimate: Estimate, first: number, others: number): number {
  const { marks } = measure;
  const widths = estimate === 'lower' ? measure.widths.lower : measure.widths.upper;
  let lines = 1;
  let room = first;
  // Width of the line so far, where it can be broken last, and its width up to there.
  let filled = 0;
  let breakAt = -1;
  let filledAtBreak = 0;
  let before = 0;
  const atStart = estimate === 'upper' ? notAtStart : neverAtStart;
  const atEnd = estimate === 'upper' ? notAtEnd : neverAtEnd;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const mark = marks[unit] ?? 0;
    const width = unit === 0x09 ? 2000 : (widths[unit] ?? 0);
    if (takesGap(before, mark, estimate)) filled += gap[estimate];
    if (filled > 0 && (mark & (atStart | blank)) === 0 && (before & atEnd) === 0 && mayBreak(before, mark, text, index, estimate)) {
      breakAt = index;
      filledAtBreak = filled;
    }
    // A blank at the end of a line needs no room.
    if ((mark & blank) === 0 && filled + width > room) {
      lines += 1;
      room = others;
      filled = breakAt >= 0 ? filled - filledAtBreak : 0;
      breakAt = -1;
      if (filled + width > room) {
        lines += 1;
        filled = 0;
      }
    }
    filled += width;
    before = mark;
  }
  return lines;
}

/** Letters and digits beside a Chinese character stand off; signs such as % may or may not. */
function takesGap(before: number, mark: number, estimate: Estimate): boolean {
  if (((before | mark) & ideograph) === 0) return false;
  const latin = estimate === 'upper' ? latinWord : letterOrDigit;
  return ((before & ideograph) !== 0 && (mark & latin) !== 0) || ((before & latin) !== 0 && (mark & ideograph) !== 0);
}

function isLetterOrDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit >= 0xc0;
}

/** Whether a line may end between two characters, as far as these two forbid nothing by themselves. */
function mayBreak(before: number, mark: number, text: string, index: number, estimate: Estimate): boolean {
  const unit = text.charCodeAt(index);
  const previous = text.charCodeAt(index - 1);
  // LibreOffice does not end a line at a closing mark that a Latin word follows.
  if (estimate === 'upper' && (before & notAtStart) !== 0 && (mark & latinWord) !== 0) return false;
  if ((before & latinWord) === 0 || (mark & latinWord) === 0) {
    // The two halves of —— and ……, and a sign such as ≥ behind a Latin word, stay together in some programs; the halves of a code pair always.
    const isSign = unit >= 0x2000 && unit < 0x2e80;
    const staysTogether = estimate !== 'lower' && isSign && (unit === previous || (before & latinWord) !== 0);
    return !staysTogether && (unit < 0xdc00 || unit > 0xdfff);
  }
  // Inside a word only behind a hyphen.
  return previous === 0x2d;
}

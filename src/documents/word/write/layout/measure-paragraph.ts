// Height of paragraphs: lines times the exact line height of the style. Spaces before and after do not exist in our styles.
import type { Typography } from '../../../../domain/typography/index.ts';
import { separatorHeight, separatorStyle } from '../building-blocks.ts';
import { twips } from '../measures.ts';
import { styleOf, type WordInline, type WordParagraph } from '../word-document.ts';
import { estimates, sameInAll, type Estimates } from './estimate.ts';
import { lineCount, lineMeasure, type LineMeasure } from './line-count.ts';

export interface ParagraphSize {
  readonly lineHeight: number;
  readonly lines: Estimates<number>;
}

/** What the layout pass needs of a typography, worked out once. */
export interface Measurer {
  paragraph(block: WordParagraph, width: number): ParagraphSize;
  keepsWithNext(block: WordParagraph): boolean;
}

interface StyleMeasure {
  readonly size: number;
  readonly lineHeight: number;
  readonly firstLine: number;
  readonly indents: number;
  readonly keepWithNext: boolean;
}

const prepared = new WeakMap<Typography, Measurer>();

export function measurerOf(typography: Typography): Measurer {
  const found = prepared.get(typography);
  if (found !== undefined) return found;
  const lines = lineMeasure(typography);
  const styles = new Map<string, StyleMeasure>();
  const styleMeasure = (name: string): StyleMeasure => {
    const known = styles.get(name);
    if (known !== undefined) return known;
    const made = measureStyle(typography, name);
    styles.set(name, made);
    return made;
  };
  const made: Measurer = {
    paragraph: (block, width) => measureParagraph(block, styleMeasure(block.style), lines, width),
    keepsWithNext: (block) => styleMeasure(block.style).keepWithNext,
  };
  prepared.set(typography, made);
  return made;
}

function measureStyle(typography: Typography, name: string): StyleMeasure {
  if (name === separatorStyle) return { size: 20, lineHeight: separatorHeight, firstLine: 0, indents: 0, keepWithNext: false };
  const style = styleOf(typography, name);
  const ems = (count: number) => twips(count * style.size);
  return {
    size: twips(style.size),
    lineHeight: twips(style.lineHeight),
    firstLine: style.hanging > 0 ? -ems(style.hanging) : ems(style.firstLine),
    indents: ems(style.left + style.hanging + style.right),
    keepWithNext: style.keepWithNext,
  };
}

function measureParagraph(block: WordParagraph, style: StyleMeasure, measure: LineMeasure, width: number): ParagraphSize {
  const text = shownText(block.inline);
  const room = width - style.indents;
  const firstLine = room - (block.firstLine ?? style.firstLine);
  const { size, lineHeight } = style;
  // A text shorter than its line at full width, with a gap between any two characters, needs no counting.
  if (text.length * size * 1.25 <= Math.min(firstLine, room) - frameAllowance && !text.includes('\n')) return { lineHeight, lines: oneLine };
  const isMixed = /[0-9A-Za-z]/.test(text);
  const counted = estimates((estimate) => {
    const allowance = allowances[estimate];
    const count = lineCount(text, measure, { size, firstLine: firstLine + allowance, width: room + allowance }, estimate);
    return isMixed ? count - Math.sign(allowance) * mixedLines(count, room / size) : count;
  });
  // Words longer than a line break anywhere, and then more room can mean more lines: the likely count is a bound for the outer two.
  const { likely } = counted;
  return { lineHeight, lines: { lower: Math.min(counted.lower, likely), likely, upper: Math.max(counted.upper, likely) } };
}

const oneLine = sameInAll(1);

/**
 * So much wider or narrower may the room of a line be, in twips: widths are rounded differently, and a program may count the frame of a cell as
 * part of it.
 */
const frameAllowance = 20;
const allowances: Estimates<number> = { lower: 10, likely: 0, upper: -frameAllowance };

/** Where Latin words stand among Chinese characters, programs differ by up to one line in ten; in narrow lines, where a word fills most of one, by one in five. */
function mixedLines(count: number, ems: number): number {
  return Math.floor(count / (ems >= narrow ? 10 : 5));
}

const narrow = 12;

/** What a reader sees of the inline content. */
export function shownText(content: readonly WordInline[]): string {
  let text = '';
  for (const inline of content) {
    if (inline.kind === 'text') text += inline.text;
    else if (inline.kind === 'field') text += inline.shown;
    else if (inline.kind === 'link') text += shownText(inline.content);
  }
  return text;
}

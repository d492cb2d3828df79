// `xl/styles.xml` of named styles. A text cell has the text format and the mark that its text was typed as text: whatever is typed into it later stays a
// text too, `=100%` and `1-2` among them (ISO/IEC 29500-1 §18.8.45 numFmtId 49, quotePrefix).
import type { SheetFormat, SheetStyle } from '../../../domain/typography/index.ts';
import { xmlAttribute } from '../../xml/xml-escapes.ts';
import type { SheetStyles } from './workbook.ts';

export interface StylesPart {
  readonly xml: string;
  readonly indexOf: (name: string) => number;
}

export function stylesPart(styles: SheetStyles): StylesPart {
  const named = Object.entries(styles);
  const [first] = named;
  if (first === undefined) throw new Error('a workbook needs a style');
  const fonts = new Parts();
  const fills = new Parts(['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']);
  const borders = new Parts([borderXml(false)]);
  // Index 0 is the style of cells nobody wrote: the font of the first style, without anything else.
  const formats = [`<xf numFmtId="0" fontId="${fonts.indexOf(fontXml(first[1]))}" fillId="0" borderId="0" xfId="0"/>`];
  const index = new Map<string, number>();
  for (const [name, style] of named) {
    const font = fonts.indexOf(fontXml(style));
    const fill = style.fill === null ? 0 : fills.indexOf(`<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/><bgColor indexed="64"/></patternFill></fill>`);
    const border = borders.indexOf(borderXml(style.framed));
    const quoted = style.format === 'text' ? ' quotePrefix="1"' : '';
    index.set(name, formats.length);
    formats.push(
      `<xf numFmtId="${formatIds[style.format]}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${quoted} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">` +
        `<alignment horizontal="${style.align}" vertical="${style.vertical}" wrapText="1"/><protection locked="${style.locked ? 1 : 0}"/></xf>`,
    );
  }
  const xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<numFmts count="1"><numFmt numFmtId="${formatIds.amount}" formatCode="#,##0.00####"/></numFmts>${fonts.xml('fonts')}${fills.xml('fills')}${borders.xml('borders')}` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  return {
    xml,
    indexOf(name) {
      const found = index.get(name);
      if (found === undefined) throw new Error(`the workbook has no style ${name}`);
      return found;
    },
  };
}

/** 49 is `@`, 0 `General`; own formats begin at 164. */
const formatIds: Readonly<Record<SheetFormat, number>> = { text: 49, number: 0, amount: 164 };

/** Parts that styles share, each once. */
class Parts {
  readonly #known: string[];

  constructor(known: readonly string[] = []) {
    this.#known = [...known];
  }

  indexOf(xml: string): number {
    const found = this.#known.indexOf(xml);
    return found < 0 ? this.#known.push(xml) - 1 : found;
  }

  xml(element: string): string {
    return `<${element} count="${this.#known.length}">${this.#known.join('')}</${element}>`;
  }
}

function fontXml({ font, size, bold, color }: SheetStyle): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${color === null ? '' : `<color rgb="FF${color}"/>`}<name val="${xmlAttribute(font)}"/><charset val="134"/></font>`;
}

function borderXml(framed: boolean): string {
  const side = (name: string) => (framed ? `<${name} style="thin"><color auto="1"/></${name}>` : `<${name}/>`);
  return `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
}

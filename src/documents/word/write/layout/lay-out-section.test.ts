import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planTypography as typography } from '../../../../catalogue/typography/plan-text.typography.ts';
import { cell, paragraph, row, text } from '../building-blocks.ts';
import type { WordBlock, WordParagraph, WordTable } from '../word-document.ts';
import { layOutSection, type SectionLayout } from './lay-out-section.ts';

/** A page of the style sheet holds 22 lines of text. */
const linesPerPage = 22;

describe('the page of a heading', () => {
  test('is the first where nothing stands before it', () => {
    expect(pages([marked('a')])).toEqual({ a: 1 });
  });

  test.each([
    [linesPerPage - 2, 1],
    [linesPerPage - 1, 2],
    [linesPerPage, 2],
    [2 * linesPerPage - 2, 2],
    [2 * linesPerPage - 1, 3],
  ])('behind %i lines, which it does not leave alone with the next paragraph, is page %i', (before, page) => {
    expect(pages([...lines(before), marked('a'), ...lines(1)])).toEqual({ a: page });
  });

  test('that breaks the page is the next page, and no further one at the top of a page', () => {
    expect(pages([...lines(1), marked('a', true), ...lines(linesPerPage - 1), marked('b', true)])).toEqual({ a: 2, b: 3 });
  });

  test('counts paragraphs that run over pages by their lines', () => {
    const long = paragraph('body', '绩'.repeat(27 * 50));
    expect(pages([long, marked('a'), ...lines(1)])).toEqual({ a: 3 });
  });
});

describe('a table', () => {
  test('has the height of every row written down', () => {
    const table = tableAfter([tableOf([row([cell('cellText', '甲'), cell('cellText', '乙')]), row([cell('cellText', '甲\n乙\n丙'), cell('cellText', '丁')])])]);
    const [one = 0, three = 0] = table.rows.map(({ height }) => height ?? 0);
    // 12.5 points per line, 1.5 above and below, and the frame.
    expect([one, three]).toEqual([250 + 70, 750 + 70]);
  });

  test('makes the last row of a merged cell high enough for its text', () => {
    const table = tableAfter([tableOf([row([cell('cellText', '甲\n乙\n丙\n丁', { merge: 'start' }), cell('cellText', '一')]), row([cell('cellText', '', { merge: 'continue' }), cell('cellText', '二')])])]);
    expect(table.rows.map(({ height }) => height)).toEqual([320, 1070 - 320]);
  });

  test('goes on over pages with its header rows above', () => {
    const rows = [row([cell('cellText', '头'), cell('cellText', '头')], { header: true }), ...Array.from({ length: 60 }, () => row([cell('cellText', '甲'), cell('cellText', '乙')]))];
    expect(pages([tableOf(rows), marked('a')])).toEqual({ a: 2 });
    expect(pages([tableOf([...rows, ...rows.slice(1)]), marked('a')])).toEqual({ a: 4 });
  });

  test('repeats no header that would fill a third of the page', () => {
    const table = tableAfter([tableOf([row([cell('cellText', '头\n'.repeat(20)), cell('cellText', '头')], { header: true }), row([cell('cellText', '甲'), cell('cellText', '乙')])])]);
    expect(table.rows.map(({ header }) => header)).toEqual([false, false]);
  });

  test('keeps a row whole that is lower than a page, and breaks one that is higher', () => {
    const table = tableAfter([tableOf([row([cell('cellText', '甲\n'.repeat(40)), cell('cellText', '乙')]), row([cell('cellText', '甲\n'.repeat(70)), cell('cellText', '乙')])])]);
    expect(table.rows.map(({ splittable, height }) => [splittable, height === null])).toEqual([[false, false], [true, true]]);
  });
});

describe('a layout that is not certain', () => {
  test('is made so by a page break where the estimates part', () => {
    // “” may be narrow or wide: 22 lines by one estimate, 23 by the other.
    const doubtful = Array.from({ length: 11 }, () => paragraph('body', `${'“”'.repeat(2)}${'绩'.repeat(22)}`));
    const { section, doubtfulFrom } = layOut([...doubtful, marked('a'), ...lines(1)]);
    const broken = section.blocks.flatMap((block, index) => (block.kind === 'paragraph' && block.pageBreakBefore ? [index] : []));
    expect([broken, doubtfulFrom]).toEqual([[11], null]);
  });

  test('is said to be so where a row runs over pages by an unknown number of lines', () => {
    const text2000 = '“双随机、一公开”12315，'.repeat(150);
    const { doubtfulFrom } = layOut([tableOf([row([cell('cellText', text2000), cell('cellText', '乙')])]), marked('a', true)]);
    expect(doubtfulFrom).toBe('a');
  });

  test('ends for any blocks', () => {
    const block = fc.oneof(
      fc.tuple(fc.constantFrom('body', 'sectionHeading', 'tableTitle'), fc.string({ maxLength: 2000 }), fc.boolean(), fc.boolean()).map(([style, content, breaks, marks]): WordBlock =>
        paragraph(style, [...(marks ? [{ kind: 'bookmark', name: content.slice(0, 5) } as const] : []), text(content)], { pageBreakBefore: breaks }),
      ),
      fc.array(fc.tuple(fc.string({ maxLength: 3000 }), fc.boolean()), { minLength: 1, maxLength: 8 }).map((rows): WordBlock => tableOf(rows.map(([content, header]) => row([cell('cellText', content), cell('cellText', '乙')], { header })))),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const { pages: found, pageCount } = layOut(blocks);
        for (const page of found.values()) expect(page).toBeLessThanOrEqual(pageCount);
      }),
      { numRuns: 200 },
    );
  });
});

function marked(name: string, pageBreakBefore = false): WordParagraph {
  return paragraph('sectionHeading', [{ kind: 'bookmark', name }, text('一、标题')], { pageBreakBefore });
}

function lines(count: number): readonly WordParagraph[] {
  return Array.from({ length: count }, () => paragraph('body', '一行'));
}

function tableOf(rows: WordTable['rows']): WordTable {
  return { kind: 'table', columns: [1260, 1260], framed: true, rows };
}

function layOut(blocks: readonly WordBlock[]): SectionLayout {
  return layOutSection({ page: typography.page, pageNumbers: null, blocks }, typography);
}

function pages(blocks: readonly WordBlock[]): Record<string, number> {
  return Object.fromEntries(layOut(blocks).pages);
}

function tableAfter(blocks: readonly WordBlock[]): WordTable {
  const table = layOut(blocks).section.blocks.find((block) => block.kind === 'table');
  if (table === undefined) throw new Error('no table');
  return table;
}

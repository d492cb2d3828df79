import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipFile } from '../../../../test/support/docx-file.ts';
import { defaultReadingLimits, type Block, type Paragraph, type Table } from '../../document-reading.ts';
import { readDocx } from './read-docx.ts';

const founding = new Uint8Array(readFileSync('data/samples/dingzhou-2021.docx'));

function blocksOf(bytes: Uint8Array): readonly Block[] {
  const result = readDocx(bytes, 'dingzhou-2021.docx', defaultReadingLimits);
  if (!result.ok) throw new Error(result.fault.code);
  return result.value.blocks;
}

function allParagraphs(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => [...cell.paragraphs, ...allParagraphs(cell.tables)]))));
}

/** Deterministic numbers (mulberry32), so that a failure can be met again. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  const length = Math.floor(random() * 200);
  switch (Math.floor(random() * 4)) {
    case 0: {
      const flipped = bytes.slice();
      for (let count = 0; count <= length % 8; count += 1) flipped[Math.floor(random() * flipped.length)] = Math.floor(random() * 256);
      return flipped;
    }
    case 1:
      return bytes.slice(0, at);
    case 2:
      return new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + length)]);
    default:
      return new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(Math.max(0, at - length), at), ...bytes.subarray(at)]);
  }
}

const squeeze = (part: string): string => part.replaceAll(/\s+/gu, '');

describe('the founding document', () => {
  const blocks = blocksOf(founding);
  const tables = blocks.filter((block): block is Table => block.kind === 'table');

  it('has fifteen tables of seventeen rows, in order', () => {
    expect(tables.map((table) => table.rows.length)).toEqual(Array.from({ length: 15 }, () => 17));
    expect(tables.map((table) => table.place.table)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
    expect(tables[9]?.rows[11]?.cells[4]?.place).toMatchObject({ table: 10, row: 12, cell: 5 });
  });

  it('keeps eighteen contents marks and shows none of them', () => {
    const paragraphs = allParagraphs(blocks);
    const marks = paragraphs.flatMap((paragraph) => paragraph.fields).filter((field) => field.instruction.startsWith('TC '));
    expect(marks).toHaveLength(18);
    expect(marks[0]?.instruction).toBe('TC "总体绩效目标" \\f A \\l 1');
    expect(paragraphs.filter((paragraph) => paragraph.text.includes('TC ') || paragraph.text.includes('\\l 1'))).toEqual([]);
  });

  it('holds every cell of the plain text, word for word', () => {
    const text = new TextDecoder().decode(readFileSync('data/samples/dingzhou-2021.txt'));
    const plain = squeeze(text);
    for (const table of tables) for (const row of table.rows) for (const cell of row.cells) expect(plain).toContain(squeeze(cell.text));
  });
});

describe('three hundred damaged copies', () => {
  it('are read or refused, never more', () => {
    const random = randomNumbers(20_211_231);
    const parts = unzipSync(founding);
    const main = parts['word/document.xml'] ?? new Uint8Array(0);
    const outcomes = new Map<string, number>();
    for (let index = 0; index < 300; index += 1) {
      const bytes = index % 2 === 0 ? mutated(founding, random) : zipFile({ ...parts, 'word/document.xml': mutated(main, random) });
      const result = readDocx(bytes, 'a.docx', defaultReadingLimits);
      const outcome = result.ok ? 'read' : result.fault.code;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (!result.ok) expect(result.fault.what).not.toBe('');
    }
    expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(300);
    expect(outcomes.size).toBeGreaterThan(4);
  });
});

// A checked Word file comes back with its findings in the margin: every comment at the cell it speaks of, everything else as it was.
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkCatalogue } from '../src/catalogue/check-catalogue.ts';
import { formDeclarations } from '../src/catalogue/forms/index.ts';
import { commentedDocument, defaultReadingLimits, readPlanFile, writePlan, type OpinionSource } from '../src/documents/index.ts';
import { marginComments } from '../src/documents/opinion/margin-comments.ts';
import { readPlan } from '../src/documents/plan/read-plan.ts';
import { readDocument } from '../src/documents/read-document.ts';
import { commentDocx } from '../src/documents/word/comments/comment-docx.ts';
import { reportOn } from '../src/domain/check/index.ts';
import type { Presentation } from '../src/domain/lint/index.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import type { Place } from '../src/kernel/place.ts';
import { anchoredTexts, commentsOf, partOf, withoutComments } from './support/docx-comments.ts';
import { cellXml, docxFile, paragraphXml, relationshipXml, runXml, tableXml } from './support/docx-file.ts';
import { documentOf, documentShape } from './support/document-arbitrary.ts';
import { asDocx } from './support/reading-as-office.ts';
import { converted, missingOffice } from './support/office-program.ts';
import { localName, xmlEvents } from './support/xml-events.ts';

const founding = sample('docx');
const forms = ['project-targets-cost-first', 'project-targets-hebei-2019', 'project-targets-national', 'project-targets-sichuan'];

describe('the founding document', () => {
  const done = commented(founding, 'dingzhou-2021.docx');

  test('has one comment per cell, and every one at the cell it speaks of', () => {
    const expected = expectedAnchors(founding, 'dingzhou-2021.docx');
    expect(anchorsOf(done.bytes)).toEqual(expected);
    expect(new Set(expected.map(({ place }) => place)).size).toBe(expected.length);
    expect(done.comments).toBe(expected.length);
    expect(done.remarks).toEqual([]);
  });

  test('is without its comments what it was, and every other part is the same', () => {
    const [before, after] = [unzipSync(founding), unzipSync(done.bytes)];
    expect(withoutComments(partOf(done.bytes, 'word/document.xml'))).toEqual(xmlEvents(partOf(founding, 'word/document.xml')));
    const changed = ['word/document.xml', '[Content_Types].xml'];
    for (const [name, content] of Object.entries(before)) if (!changed.includes(name)) expect(after[name]).toEqual(content);
    expect(Object.keys(after).filter((name) => !(name in before))).toEqual(['word/comments.xml', 'word/_rels/document.xml.rels', 'customXml/item1.xml', 'customXml/itemProps1.xml', 'customXml/_rels/item1.xml.rels']);
  });

  test('reads as the same plan, and checking it again replaces the comments', () => {
    const again = commented(done.bytes, 'dingzhou-2021.docx');
    expect(planOf(done.bytes, 'dingzhou-2021.docx')).toEqual(planOf(founding, 'dingzhou-2021.docx'));
    expect(again.remarks).toEqual([`换掉了上次检查的${done.comments}条批注`]);
    expect(partOf(again.bytes, 'word/comments.xml')).toBe(partOf(done.bytes, 'word/comments.xml'));
    expect(Object.keys(unzipSync(again.bytes))).toEqual(Object.keys(unzipSync(done.bytes)));
  });

  test('has derived findings and every row by itself only where everything is asked for', () => {
    const everything = commented(founding, 'dingzhou-2021.docx', 'everything');
    expect(everything.comments).toBeGreaterThan(done.comments);
    const derived = (bytes: Uint8Array) => commentsOf(bytes).flatMap(({ paragraphs }) => paragraphs.filter((text) => text.includes('由同格更根本的问题引起'))).length;
    expect(derived(done.bytes)).toBe(0);
    expect(derived(everything.bytes)).toBeGreaterThan(0);
    // The first finding of a comment is never one that follows from another.
    for (const { paragraphs } of commentsOf(everything.bytes).slice(1)) if (paragraphs.some((text) => text.startsWith('【') && !text.includes('引起'))) expect(paragraphs[0]).not.toContain('引起');
  });
});

test.each(forms)('a published table (%s) is commented at its cells', (form) => {
  const page = readDocument(new Uint8Array(readFileSync(new URL(`forms/${form}.html`, import.meta.url))), 'a.html', defaultReadingLimits);
  if (!page.ok) throw new Error(page.fault.what);
  const bytes = asDocx(page.value.blocks);
  const done = commented(bytes, 'a.docx');
  expect(anchorsOf(done.bytes)).toEqual(expectedAnchors(bytes, 'a.docx'));
  expect(withoutComments(partOf(done.bytes, 'word/document.xml'))).toEqual(xmlEvents(partOf(bytes, 'word/document.xml')));
});

test('a random text takes a comment at each of its places and is the same without them', () => {
  fc.assert(
    fc.property(documentShape, (shape) => {
      const { bytes } = writePlan(readPlan(documentOf(shape), formDeclarations));
      const read = readDocument(bytes, 'a.docx', defaultReadingLimits);
      if (!read.ok) throw new Error(read.fault.what);
      const places = read.value.blocks.flatMap((block) => (block.kind === 'paragraph' ? [{ place: block.place, text: block.text }] : block.rows.flatMap(({ cells }) => cells.map(({ place, text }) => ({ place, text })))));
      const done = commentDocx(bytes, 'a.docx', { comments: places.map(({ place }, index) => ({ place, paragraphs: [[{ text: String(index), bold: false }]] })), author: { name: '甲', initials: '甲' }, bound: null }, defaultReadingLimits);
      if (!done.ok) throw new Error(done.fault.what);
      const again = readDocument(done.value.bytes, 'a.docx', defaultReadingLimits);
      expect(done.value.placed).toBe(places.length);
      expect(again.ok && again.value.blocks).toEqual(read.value.blocks);
      expect(withoutComments(partOf(done.value.bytes, 'word/document.xml'))).toEqual(xmlEvents(partOf(bytes, 'word/document.xml')));
    }),
    { numRuns: 200 },
  );
});

describe('a text in another format', () => {
  test.each(['txt', 'doc'] as const)('(.%s) is written as its form demands and commented there', (format) => {
    const bytes = sample(format);
    const done = commented(bytes, `a.${format}`);
    expect(done.extension).toBe('.docx');
    expect(done.remarks[0]).toContain('按表样重新排版');
    expect(anchorsOf(done.bytes)).toEqual(expectedAnchors(withoutOwnComments(done.bytes), `a.${format}.docx`));
    expect(done.comments).toBe(commented(founding, 'a.docx').comments);
  });
});

describe('what a file carries besides its text', () => {
  const table = tableXml(cellXml('项目名称') + cellXml('甲'), ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'].map((text) => cellXml(text)).join(''), ['产出指标', '数量指标', '检查次数', '检查次数', '次', '职责'].map((text) => cellXml(text)).join(''));
  const carrying = docxFile({
    body: paragraphXml(runXml('题')) + table,
    links: relationshipXml('s', 'settings', 'settings.xml') + relationshipXml('v', 'vbaProject', 'vbaProject.bin') + relationshipXml('p', 'image', 'http://example.org/a.png', 'External') + relationshipXml('h', 'hyperlink', 'http://example.org/', 'External'),
    entries: {
      'word/settings.xml': '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
      'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationshipXml('t', 'attachedTemplate', 'file:///S:/模板.dotm', 'External')}</Relationships>`,
      'word/vbaProject.bin': new Uint8Array([1, 2, 3]),
      '_xmlsignatures/sig1.xml': '<a/>',
    },
  });

  test('is handed on with a warning, to the caller and in the file itself', () => {
    const done = commented(carrying, '表.docm');
    expect(done.extension).toBe('.docm');
    expect(done.remarks).toEqual([
      expect.stringContaining('带有宏'),
      expect.stringContaining('外部模板（file:///S:/模板.dotm）'),
      expect.stringContaining('1处外部内容（http://example.org/a.png）'),
      expect.stringContaining('签名不再有效'),
    ]);
    const [first] = commentsOf(done.bytes);
    expect(first?.paragraphs.filter((text) => text.startsWith('注意：'))).toHaveLength(4);
    expect(unzipSync(done.bytes)['word/vbaProject.bin']).toEqual(new Uint8Array([1, 2, 3]));
  });
});

const missing = missingOffice();

describe.skipIf(missing !== null)(`LibreOffice (${missing ?? 'needs soffice'})`, () => {
  test('shows every comment of the founding document at its cell', () => {
    const done = commented(founding, 'dingzhou-2021.docx');
    const content = strFromU8(unzipSync(converted(done.bytes, 'a.docx', 'odt'))['content.xml'] ?? new Uint8Array(0));
    const expected = expectedAnchors(founding, 'dingzhou-2021.docx').map(({ text, first }) => ({ text: shown(text), first: shown(first) }));
    const found = officeAnnotations(content).map(({ text, first }) => ({ text: shown(text), first: shown(first) }));
    const sorted = (list: typeof found) => list.toSorted((a, b) => (`${a.first}|${a.text}` < `${b.first}|${b.text}` ? -1 : 1));
    expect(sorted(found)).toEqual(sorted(expected));
  });

  test('opens the text that was written anew, with all of its comments', () => {
    const done = commented(sample('txt'), 'a.txt');
    const content = strFromU8(unzipSync(converted(done.bytes, 'a.docx', 'odt'))['content.xml'] ?? new Uint8Array(0));
    expect(officeAnnotations(content)).toHaveLength(done.comments);
  });
});

interface Anchored {
  readonly place: string;
  /** The text the comment is anchored at, and the first line of what it says. */
  readonly text: string;
  readonly first: string;
}

/** What the comments should be anchored at: the cell or paragraph that the reader finds at the place of the finding. */
function expectedAnchors(bytes: Uint8Array, file: string): readonly Anchored[] {
  const read = readDocument(bytes, file, defaultReadingLimits);
  const report = reportFor(planOf(bytes, file), 'root-causes');
  if (!read.ok) throw new Error(read.fault.what);
  const { blocks } = read.value;
  const [first] = blocks;
  return marginComments(report, []).map(({ place, paragraphs }) => {
    const line = paragraphs[0]?.map(({ text }) => text).join('') ?? '';
    if (place === null) return { place: '开头', text: first?.kind === 'paragraph' ? first.text : (first?.rows[0]?.cells[0]?.text ?? ''), first: line };
    return { place: keyOf(place), text: textAt(blocks, place), first: line };
  });
}

type Blocks = Extract<ReturnType<typeof readDocument>, { readonly ok: true }>['value']['blocks'];

function textAt(blocks: Blocks, { table, row, cell, paragraph }: Place): string {
  if (table === null) return textOf(blocks, paragraph);
  const rows = blocks.filter((block) => block.kind === 'table')[table - 1]?.rows ?? [];
  return rows[(row ?? 1) - 1]?.cells[(cell ?? 1) - 1]?.text ?? '没有';
}

function textOf(blocks: Blocks, paragraph: number | null): string {
  const found = blocks.find((block) => block.kind === 'paragraph' && block.place.paragraph === paragraph);
  return found?.kind === 'paragraph' ? found.text : '没有';
}

function anchorsOf(bytes: Uint8Array): readonly Anchored[] {
  const texts = anchoredTexts(partOf(bytes, 'word/document.xml'));
  const read = readDocument(bytes, 'a.docx', defaultReadingLimits);
  if (!read.ok) throw new Error(read.fault.what);
  const expected = expectedAnchors(bytes, 'a.docx');
  return commentsOf(bytes).map(({ id, paragraphs }, index) => ({ place: expected[index]?.place ?? '', text: texts.get(id) ?? '没有', first: paragraphs[0] ?? '' }));
}

/** Annotations of an OpenDocument text: the text of the paragraph or of the whole cell they stand in, and their first line. */
function officeAnnotations(xml: string): readonly { readonly text: string; readonly first: string }[] {
  const found: { text: string; first: string }[] = [];
  const holders: { text: string; readonly annotations: { text: string; first: string }[]; readonly isCell: boolean }[] = [];
  let annotation: { text: string; first: string; paragraphs: number } | null = null;
  for (const event of xmlEvents(xml)) {
    const name = localName(event);
    if (event.kind === 'text') {
      if (annotation !== null) {
        if (annotation.paragraphs === 1) annotation.first += event.name;
      } else for (const holder of holders) holder.text += event.name;
    } else if (event.kind === 'open') {
      if (name === 'annotation') annotation = { text: '', first: '', paragraphs: 0 };
      else if (annotation !== null && name === 'p') annotation.paragraphs += 1;
      else if (annotation === null && (name === 'table-cell' || name === 'p')) holders.push({ text: '', annotations: [], isCell: name === 'table-cell' });
      else if (annotation === null && name === 's') for (const holder of holders) holder.text += ' ';
    } else if (name === 'annotation') {
      const holder = holders.find(({ isCell }) => isCell) ?? holders.at(-1);
      if (annotation !== null) holder?.annotations.push(annotation);
      annotation = null;
    } else if (annotation === null && (name === 'table-cell' || name === 'p')) {
      const holder = holders.pop();
      for (const one of holder?.annotations ?? []) found.push({ text: holder?.text ?? '', first: one.first });
    }
  }
  return found;
}

/** Blanks and lines are written in other ways by other programs. */
function shown(text: string): string {
  return text.replaceAll(/[\s\u3000]/gu, '');
}

function keyOf({ table, row, cell, paragraph }: Place): string {
  return table === null ? `第${paragraph}段` : `第${table}张表第${row}行第${cell}格`;
}

function withoutOwnComments(bytes: Uint8Array): Uint8Array {
  const done = commentDocx(bytes, 'a.docx', { comments: [], author: { name: '衡绩检查', initials: '衡绩' }, bound: null }, defaultReadingLimits);
  if (!done.ok) throw new Error(done.fault.what);
  return done.value.bytes;
}

function commented(bytes: Uint8Array, file: string, presentation: Presentation = 'root-causes') {
  const read = readPlanFile(bytes, file);
  if (!read.ok) throw new Error(read.fault.what);
  const source: OpinionSource = {
    bytes, file, format: read.value.format, report: reportFor(read.value.plan, presentation), sha256: sha256Of(bytes), checkAgain: (plan) => ({ ok: true, value: reportFor(plan, presentation) }),
  };
  const done = commentedDocument(source);
  if (!done.ok) throw new Error(done.fault.what);
  return done.value;
}

function reportFor(plan: DepartmentPlan, presentation: Presentation) {
  const report = reportOn(plan, checkCatalogue, { profile: null, presentation, previous: null });
  if (!report.ok) throw new Error(report.fault.what);
  return report.value;
}

function planOf(bytes: Uint8Array, file: string): DepartmentPlan {
  const read = readPlanFile(bytes, file);
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.plan;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function sample(format: 'docx' | 'doc' | 'txt'): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../data/samples/dingzhou-2021.${format}`, import.meta.url)));
}

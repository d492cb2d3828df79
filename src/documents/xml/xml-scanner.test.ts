import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { createXmlTextDecoder } from './xml-bytes.ts';
import type { XmlFault } from './xml-fault.ts';
import { createXmlScanner } from './xml-scanner.ts';

type Event = readonly [kind: 'open' | 'close' | 'text', ...rest: string[]];
type Outcome = { readonly events: readonly Event[]; readonly fault: XmlFault | null };

const depth = 200;

/** The events of our scanner, the text fed in pieces of `pieceLength` code units. */
function scanned(text: string, pieceLength = text.length): Outcome {
  const events: Event[] = [];
  const scanner = createXmlScanner(
    {
      openElement(name, attributes) {
        const pairs: string[] = [];
        for (let index = 0; index < attributes.count(); index += 1) {
          const attribute = attributes.nameAt(index);
          pairs.push(`{${attribute.namespace}}${attribute.local}=${attributes.valueAt(index)}`);
        }
        events.push(['open', `{${name.namespace}}${name.local}`, ...pairs]);
      },
      closeElement: (name) => events.push(['close', `{${name.namespace}}${name.local}`]),
      text: (piece) => addText(events, piece),
      isHalted: () => false,
    },
    { vocabulary: () => 0, depth },
  );
  for (let index = 0; index < text.length; index += Math.max(pieceLength, 1)) {
    const fault = scanner.feed(text.slice(index, index + Math.max(pieceLength, 1)));
    if (fault !== null) return { events, fault };
  }
  return { events, fault: scanner.end() };
}

/** The same events from saxes 6; a thrown error counts as refusal. */
function parsedBySaxes(text: string): { readonly events: readonly Event[]; readonly refused: boolean } {
  const events: Event[] = [];
  let opened = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('opentag', (tag) => {
    opened += 1;
    const pairs = Object.values(tag.attributes)
      .filter((attribute) => attribute.uri !== 'http://www.w3.org/2000/xmlns/')
      .map((attribute) => `{${attribute.uri}}${attribute.local}=${attribute.value}`);
    events.push(['open', `{${tag.uri}}${tag.local}`, ...pairs]);
  });
  parser.on('closetag', (tag) => {
    opened -= 1;
    events.push(['close', `{${tag.uri}}${tag.local}`]);
  });
  parser.on('text', (piece) => (opened > 0 ? addText(events, piece) : undefined));
  parser.on('cdata', (piece) => addText(events, piece));
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(text).close();
    return { events, refused: false };
  } catch {
    return { events, refused: true };
  }
}

function addText(events: Event[], piece: string): void {
  if (piece === '') return;
  const last = events.at(-1);
  if (last !== undefined && last[0] === 'text') events[events.length - 1] = ['text', `${last[1]}${piece}`];
  else events.push(['text', piece]);
}

const nameText = fc.constantFrom('p', 't', 'tbl', '表格', 'w14', 'a-b.c', '_x', 'Ünï');
const prefixText = fc.constantFrom('', '', 'w:', 'r:', 'xml:');
const fragment = fc.oneof(
  fc.constantFrom('指标值', '≥95%', '\n', '\t', '\r\n', '\r', '  ', '&lt;', '&#x4e00;', '&#10;', '&amp;', '&apos;', '&quot;', ']]', '😀', '>', "'"),
  fc.string({ maxLength: 6 }).map((text) => text.replaceAll(/[<&\]]/g, '')),
);
const textContent = fc.array(fragment, { maxLength: 4 }).map((parts) => parts.join('').replaceAll(']]>', ''));
const attributeText = fc
  .tuple(fc.constantFrom('', 'w:', 'r:', 'xml:'), fc.constantFrom('val', 'id', 'space', '名'), textContent, fc.constantFrom('"', "'"), fc.constantFrom('=', ' = ', '\n='))
  .map(([prefix, name, value, quote, equals]) => `${prefix}${name}${equals}${quote}${value.replaceAll(quote, '')}${quote}`);
const declarationText = fc.constantFrom('', '', '', ' xmlns:w="urn:other"', " xmlns:r='urn:w'", ' xmlns="urn:d"', ' xmlns=""');
const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    textContent,
    fc.constantFrom('<!-- 注 - 释 -->', '<![CDATA[a<b&c]]>', '<![CDATA[]]>', '<?pi data?>', '<?pi?>'),
    tie('tree'),
  ),
  tree: fc
    .tuple(prefixText.filter((prefix) => prefix !== 'xml:'), nameText, fc.array(attributeText, { maxLength: 3 }), declarationText, fc.array(tie('node'), { maxLength: 5 }), fc.boolean())
    .map(([prefix, name, attributes, declaration, children, isShort]) => {
      const head = `<${prefix}${name}${attributes.map((attribute) => ` ${attribute}`).join('')}${declaration}`;
      return children.length === 0 && isShort ? `${head} />` : `${head}>${children.join('')}</${prefix}${name} >`;
    }),
}));
const documentText = fc
  .tuple(fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n', "<?xml version='1.0'?>"), tree, fc.constantFrom('', '\n', '<!--end-->'))
  .map(([declaration, body, tail]) => `${declaration}<root xmlns:w="urn:w" xmlns:r="urn:r">${body}</root>${tail}`);

describe('createXmlScanner', () => {
  it('gives the events of saxes on generated documents, whatever the pieces', () => {
    fc.assert(
      fc.property(documentText, fc.integer({ min: 1, max: 40 }), (text, pieceLength) => {
        const expected = parsedBySaxes(text);
        const whole = scanned(text);
        expect(whole.fault !== null).toBe(expected.refused);
        if (expected.refused) return;
        expect(whole.events).toEqual(expected.events);
        expect(scanned(text, pieceLength)).toEqual(whole);
      }),
      { numRuns: 1500 },
    );
  });

  it('accepts and refuses broken documents as saxes does', () => {
    const alphabet = fc.constantFrom('<', '>', '&', ';', '"', "'", '/', '!', '-', '?', ' ', '=', ':', 'x', ']', '\u0000', '\ufffe', '#', '一');
    let refusals = 0;
    fc.assert(
      fc.property(documentText, fc.nat(), alphabet, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 9 }), (text, at, character, removed, pieceLength) => {
        const index = at % text.length;
        const mutated = text.slice(0, index) + character + text.slice(index + removed);
        // saxes lets half a surrogate pair pass; we do not, and the table below says so.
        fc.pre(new TextDecoder().decode(new TextEncoder().encode(mutated)) === mutated);
        const expected = parsedBySaxes(mutated);
        const outcome = scanned(mutated, pieceLength);
        if (expected.refused) refusals += 1;
        // Here we are stricter on purpose: an unreadable encoding, and a processing instruction target that runs on (saxes passes `<?x?y ?>`).
        if (outcome.fault !== null && ['encoding', 'processing-instruction'].includes(outcome.fault.problem)) return;
        expect(outcome.fault !== null).toBe(expected.refused);
        if (outcome.fault === null) expect(outcome.events).toEqual(expected.events);
        else expect(outcome.fault.position).toBeLessThanOrEqual(mutated.length);
      }),
      { numRuns: 4000 },
    );
    expect(refusals).toBeGreaterThan(500);
  });

  it('gives the events of saxes on the founding document', () => {
    const parts = unzipSync(new Uint8Array(readFileSync('data/samples/dingzhou-2021.docx')));
    const text = new TextDecoder().decode(parts['word/document.xml']);
    const outcome = scanned(text, 4096);
    expect(outcome.fault).toBeNull();
    expect(outcome.events).toEqual(parsedBySaxes(text).events);
    expect(outcome.events.length).toBeGreaterThan(20_000);
  });

  it.each([
    ['', 'no-root', 0],
    ['   ', 'no-root', 3],
    ['<a>', 'unfinished', 3],
    ['<a', 'unfinished', 2],
    ['<a></b>', 'end-tag', 3],
    ['</a>', 'end-tag', 0],
    ['<a/><b/>', 'content-after-root', 4],
    ['<a/>text', 'text', 4],
    ['<a>]]></a>', 'text', 3],
    ['<a>&nbsp;</a>', 'entity', 3],
    ['<a>&#xFFFF;</a>', 'entity', 3],
    ['<a b="&x;"/>', 'entity', 6],
    ['<a b="<"/>', 'attribute', 6],
    ['<a b/>', 'attribute', 4],
    ['<a b=c/>', 'attribute', 5],
    ['<a b="1"c="2"/>', 'attribute', 8],
    ['<a b="1" b="2"/>', 'duplicate-attribute', 0],
    ['<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>', 'duplicate-attribute', 0],
    ['<x:a/>', 'namespace', 0],
    ['<a x:b="1"/>', 'namespace', 0],
    ['<a xmlns:x=""/>', 'namespace', 0],
    ['<a xmlns:xmlns="u"/>', 'namespace', 0],
    ['<a xmlns:xml="u"/>', 'namespace', 0],
    ['<1/>', 'name', 1],
    ['<a:b:c/>', 'name', 1],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a/>', 'doctype', 0],
    ['<!ELEMENT a>', 'markup', 0],
    ['<a / >', 'markup', 3],
    ['<a><!-- -- --></a>', 'comment', 8],
    ['<a>\u0001</a>', 'character', 3],
    ['<a b="\u0001"/>', 'character', 6],
    ['<a>\ud800</a>', 'character', 3],
    ['<a><?xml version="1.0"?></a>', 'declaration', 3],
    ['<?xml encoding="UTF-8"?><a/>', 'declaration', 6],
    ['<?xml version="1.0" encoding="GB18030"?><a/>', 'encoding', 20],
    ['<a><?XML x?></a>', 'processing-instruction', 3],
  ] as const)('%j is refused as %s at %i', (text, problem, position) => {
    expect(scanned(text).fault).toEqual({ problem, position });
    expect(scanned(text, 1).fault).toEqual({ problem, position });
  });

  it('refuses nesting beyond its depth and ends the scan where the handler halts', () => {
    expect(scanned(`${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`).fault).toBeNull();
    expect(scanned('<a>'.repeat(depth + 1)).fault).toEqual({ problem: 'depth', position: 3 * depth });
    let opened = 0;
    const scanner = createXmlScanner(
      { openElement: () => (opened += 1), closeElement: () => undefined, text: () => undefined, isHalted: () => opened === 3 },
      { vocabulary: () => 0, depth },
    );
    expect(scanner.feed('<a><b/><b/><b/><b/>')).toBeNull();
    expect(scanner.feed('<<<')).toBeNull();
    expect(scanner.end()).toBeNull();
    expect(opened).toBe(3);
  });

  it('gives names the token of the vocabulary, attributes without prefix in no namespace', () => {
    const seen: (number | string | null)[] = [];
    const scanner = createXmlScanner(
      {
        openElement: (name, attributes) => seen.push(name.token, attributes.valueOf(7), attributes.valueOf(8)),
        closeElement: () => undefined,
        text: () => undefined,
        isHalted: () => false,
      },
      { vocabulary: (namespace, local) => (namespace === 'u' && local === 'p' ? 5 : namespace === '' && local === 'v' ? 7 : 0), depth },
    );
    expect(scanner.feed('<p xmlns="u" v="&lt;1"><x:p xmlns:x="u"/><p xmlns=""/></p>')).toBeNull();
    expect(seen).toEqual([5, '<1', null, 5, null, null, 0, null, null]);
  });

  it('stays right with more names than it remembers and more attributes than it compares pairwise', () => {
    const names = Array.from({ length: 9000 }, (_, index) => `n${index}`);
    const text = `<r>${names.map((name) => `<${name} ${names.slice(0, 3).map((other) => `${other}="1"`).join(' ')}/>`).join('')}</r>`;
    expect(scanned(text).events).toEqual(parsedBySaxes(text).events);
    const many = `<r ${names.slice(0, 4000).map((name) => `${name}="1"`).join(' ')}`;
    expect(scanned(`${many}/>`).fault).toBeNull();
    expect(scanned(`${many} n5="2"/>`).fault?.problem).toBe('duplicate-attribute');
    expect(scanned(`<r ${names.map((name) => `${name}="1"`).join(' ')}/>`).fault?.problem).toBe('token-length');
  });

  it('refuses a token longer than any office program writes', () => {
    const scanner = createXmlScanner(
      { openElement: () => undefined, closeElement: () => undefined, text: () => undefined, isHalted: () => false },
      { vocabulary: () => 0, depth },
    );
    let fault: XmlFault | null = scanner.feed('<a><!--');
    const piece = 'x'.repeat(1024 * 1024);
    for (let count = 0; count < 40 && fault === null; count += 1) fault = scanner.feed(piece);
    expect(fault?.problem).toBe('token-length');
  });
});

function decoded(bytes: Uint8Array, pieceLength: number): string | null {
  const decoder = createXmlTextDecoder();
  let text = '';
  for (let index = 0; index < bytes.length; index += pieceLength) {
    const piece = decoder.decode(bytes.subarray(index, index + pieceLength));
    if (piece === null) return null;
    text += piece;
  }
  const rest = decoder.end();
  return rest === null ? null : text + rest;
}

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), isLittleEndian);
  return bytes;
}

describe('createXmlTextDecoder', () => {
  it('reads UTF-8 and UTF-16 with and without byte order mark, cut anywhere', () => {
    const text = '<a>指标值≥95%😀</a>';
    for (const pieceLength of [1, 2, 3, 5, 1000]) {
      expect(decoded(new TextEncoder().encode(text), pieceLength)).toBe(text);
      expect(decoded(new TextEncoder().encode(`\ufeff${text}`), pieceLength)).toBe(text);
      for (const isLittleEndian of [true, false]) {
        expect(decoded(utf16(text, isLittleEndian), pieceLength)).toBe(text);
        expect(decoded(utf16(`\ufeff${text}`, isLittleEndian), pieceLength)).toBe(text);
      }
    }
    expect(decoded(new Uint8Array([0x3c, 0x61]), 1)).toBe('<a');
  });

  it('answers null to bytes that are no text', () => {
    expect(decoded(new Uint8Array([0x3c, 0x61, 0x3e, 0x20, 0xff, 0xfe]), 100)).toBeNull();
    expect(decoded(new Uint8Array([0x3c, 0x61, 0x3e, 0x20, 0xe4, 0xb8]), 100)).toBeNull();
  });
});

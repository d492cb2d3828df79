import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanHtml } from './html-scanner.ts';

/** The events as text: `<name a=b>`, `</name>`, and the words between them. */
function eventsOf(html: string): readonly string[] {
  const events: string[] = [];
  scanHtml(html, {
    openTag: (name, attributes, isEmpty) => events.push(`<${[name, ...[...attributes].map(([key, value]) => `${key}=${value}`)].join(' ')}${isEmpty ? '/' : ''}>`),
    closeTag: (name) => events.push(`</${name}>`),
    text: (text) => events.push(text),
    isHalted: () => false,
  });
  return events;
}

describe('tags and text', () => {
  test.each<readonly [string, readonly string[]]>([
    ['<p>甲</p>', ['<p>', '甲', '</p>']],
    ['<TD RowSpan = "2" colspan=3 nowrap>', ['<td rowspan=2 colspan=3 nowrap=>']],
    ["<td style='width:10px' title=\"a > b\">x", ['<td style=width:10px title=a > b>', 'x']],
    ['<td rowspan=2 rowspan=3>', ['<td rowspan=2>']],
    ['甲<br/>乙<br />丙', ['甲', '<br/>', '乙', '<br/>', '丙']],
    ['a &lt; b', ['a < b']],
    ['<a title="&quot;">', ['<a title=">']],
    ['3 < 5 且 5 > 3', ['3 ', '<', ' 5 且 5 > 3']],
    ['<>', ['<', '>']],
    ['</>甲', ['甲']],
    ['</ p>甲', ['甲']],
    ['</p class="x">甲', ['</p>', '甲']],
    ['<!-- <td>不是单元格</td> -->甲', ['甲']],
    ['<!DOCTYPE html><![if !supportMerge]>甲<![endif]>', ['甲']],
    ['<?xml version="1.0"?>甲', ['甲']],
    ['<o:p></o:p>', ['<o:p>', '</o:p>']],
    ['<td a/b>', ['<td a= b=>']],
    ['<td =x>', ['<td =x=>']],
    ['<td x=>甲', ['<td x=>', '甲']],
  ])('%j', (html, events) => {
    expect(eventsOf(html)).toEqual(events);
  });

  test.each<readonly [string, readonly string[]]>([
    ['<script>if (a < b) document.write("<td>")</script>甲', ['甲']],
    ['<STYLE>td{}</Style >甲', ['甲']],
    ['<script></scripts></script>甲', ['甲']],
    ['<title>绩效</title><textarea>填</textarea>甲', ['甲']],
    ['<script src="x"/>甲', ['甲']],
    ['甲<script>没有结束', ['甲']],
    ['甲<script></scr', ['甲']],
    ['甲<!-- 没有结束', ['甲']],
    ['甲<!', ['甲']],
    ['甲<td class="没有结束', ['甲']],
    ['甲<td', ['甲']],
    ['甲</td', ['甲', '</td>']],
    ['甲<', ['甲', '<']],
  ])('what is no text of the page, or does not end: %j', (html, events) => {
    expect(eventsOf(html)).toEqual(events);
  });

  test('a halt ends the scan', () => {
    const seen: string[] = [];
    scanHtml('<p>甲</p><p>乙</p>', { openTag: (name) => seen.push(name), closeTag: () => undefined, text: (text) => seen.push(text), isHalted: () => seen.length >= 2 });
    expect(seen).toEqual(['p', '甲']);
  });

  test('nothing makes it throw', () => {
    const piece = fc.constantFrom('<', '>', '/', '!', '--', '<td', '</td', 'script', '=', '"', "'", ' ', '&', 'a', '甲', '<script>', '</script>', '<!--', '-->', '?');
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect(eventsOf(pieces.join('')).every((event) => event !== '')).toBe(true);
    }));
  });
});

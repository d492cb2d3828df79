import { expect, test } from 'vitest';
import { readManualInline, readManualMarkdown } from './manual-markdown.ts';
import { searchManual, titleOfPage } from './manual-search.ts';

const returned = '# 申报、退回\n\n写明到哪一步。\n\n## 退回以后\n\n- 意见写到**格子**上的，只能改这些地方；\n- 见[常见问题](16-常见问题.md)。\n\n```\n./hengji audit verify\n```\n';
const keys = '# 键盘\n\n| 按键 | 做什么 |\n|---|---|\n| Ctrl Z | 撤销 |\n\n1. 先按\n2. 再按\n\n![概览页](图/概览.webp)\n\n分在\n两行的一段\n';
const pages = [
  { id: '08', page: returned },
  { id: '17', page: keys },
];

test('a page is read into the blocks that it is written in', () => {
  expect(readManualMarkdown(keys)).toEqual([
    { kind: 'heading', level: 1, text: '键盘' },
    { kind: 'table', head: ['按键', '做什么'], rows: [['Ctrl Z', '撤销']] },
    { kind: 'list', ordered: true, items: [[{ kind: 'text', text: '先按' }], [{ kind: 'text', text: '再按' }]] },
    { kind: 'picture', text: '概览页', target: '图/概览.webp' },
    { kind: 'paragraph', runs: [{ kind: 'text', text: '分在两行的一段' }] },
  ]);
  expect(titleOfPage(returned)).toBe('申报、退回');
});

test('links, commands and strong words are told apart, and markup stands as text', () => {
  expect(readManualInline('见[常见](a.md)，用 `./hengji` **不要**<b>')).toEqual([
    { kind: 'text', text: '见' },
    { kind: 'link', text: '常见', target: 'a.md' },
    { kind: 'text', text: '，用 ' },
    { kind: 'code', text: './hengji' },
    { kind: 'text', text: ' ' },
    { kind: 'strong', text: '不要' },
    { kind: 'text', text: '<b>' },
  ]);
});

test('a fence that is not closed hides nothing', () => {
  expect(readManualMarkdown('```\n一\n\n二')).toEqual([{ kind: 'code', text: '一\n\n二' }]);
});

test('a word is found in lists, blocks and tables, under the heading where it stands', () => {
  expect(searchManual(pages, '格子')).toEqual([{ id: '08', title: '申报、退回', places: [{ heading: '退回以后', line: '意见写到格子上的，只能改这些地方；' }] }]);
  expect(searchManual(pages, 'AUDIT')[0]?.places[0]?.line).toBe('./hengji audit verify');
  expect(searchManual(pages, '撤销').map(({ id }) => id)).toEqual(['17']);
  expect(searchManual(pages, '地方 意见')).toHaveLength(1);
});

test('the line that leads to the next page is not found', () => {
  expect(searchManual([{ id: '07', page: '# 甲\n\n正文。\n\n下一页：[退回](08.md)\n' }], '退回')).toEqual([]);
});

test('the page that is about the word comes first, and a word that stands nowhere finds nothing', () => {
  const about = { id: '99', page: '# 撤销\n\n别的。\n' };
  expect(searchManual([...pages, about], '撤销').map(({ id }) => id)).toEqual(['99', '17']);
  expect(searchManual(pages, '没有这个词')).toEqual([]);
  expect(searchManual(pages, '  ')).toEqual([]);
});

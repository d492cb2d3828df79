import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readRuleMarkdown } from './rule-markdown.ts';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../catalogue/lint');
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.rule.md'));

describe('the page of a rule', () => {
  test('headings, paragraphs, lists and examples become blocks', () => {
    const page = '# a 标题\n\n## 问什么\n\n一句话，\n分两行。\n\n- 甲\n- 乙\n\n```错例\n项目：一\n指标：数量指标 | 甲 | 〃 | | 依据\n项目：二\n预算数：1.00\n报：empty 第1行\n```\n';
    expect(readRuleMarkdown(page)).toEqual([
      { kind: 'heading', level: 1, text: 'a 标题' },
      { kind: 'heading', level: 2, text: '问什么' },
      { kind: 'paragraph', text: '一句话，分两行。' },
      { kind: 'list', items: ['甲', '乙'] },
      {
        kind: 'example',
        good: false,
        projects: [
          { fields: [{ label: '项目', text: '一' }], rows: [['数量指标', '甲', '〃', '', '依据']] },
          { fields: [{ label: '项目', text: '二' }, { label: '预算数', text: '1.00' }], rows: [] },
        ],
        expected: ['empty 第1行'],
      },
    ]);
  });

  test('an example that is never closed still shows', () => {
    expect(readRuleMarkdown('```正例\n预算数：1.00')).toEqual([{ kind: 'example', good: true, projects: [{ fields: [{ label: '预算数', text: '1.00' }], rows: [] }], expected: [] }]);
  });

  test.each(pages)('%s uses only what is read, and every wrong example says what is reported', (name) => {
    const blocks = readRuleMarkdown(readFileSync(path.join(folder, name), 'utf8'));
    const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(paragraphs.filter((text) => /^(?:[>|#`]|\d+\. )|\*\*|\]\(/.test(text))).toEqual([]);
    for (const block of blocks) if (block.kind === 'example') expect(block.expected.length > 0).toBe(!block.good);
  });
});

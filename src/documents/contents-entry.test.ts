import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeInFile } from '../kernel/place.ts';
import { readContentsEntry, splitLiteralContentsField } from './contents-entry.ts';

const place = placeInFile('a.docx');

describe('a TC field', () => {
  test.each([
    ['TC "总体绩效目标" \\f A \\l 1', '总体绩效目标', 'A', 1],
    [' TC  "1、示例"  \\f  C  \\l  2 ', '1、示例', 'C', 2],
    ['TC 总体绩效目标 \\f A \\l 1', '总体绩效目标', 'A', 1],
    ['tc "小写" \\l 3 \\f B', '小写', 'B', 3],
    ['TC "名\\称" \\f "D"', '名\\称', 'D', null],
    ['TC "没有开关"', '没有开关', null, null],
    ['TC 没有引号也没有开关', '没有引号也没有开关', null, null],
    ['TC "开关无值" \\f \\l', '开关无值', null, null],
    ['TC "级别不对" \\f A \\l x', '级别不对', 'A', null],
    ['TC "级别不对" \\f A \\l 0', '级别不对', 'A', null],
    ['TC "引号未合 \\f A', '"引号未合', 'A', null],
    ['TC "" \\f A', '', 'A', null],
    ['TC "带\\"引号\\"的" \\f C \\l 1', '带"引号"的', 'C', 1],
    ['TC "末尾\\\\" \\f C', '末尾\\', 'C', null],
  ])('%s is read', (instruction, text, list, level) => {
    expect(readContentsEntry(instruction, place)).toEqual({ text, list, level, place });
  });

  test.each(['PAGE', 'TOC \\f A', 'TCX "a"', 'TC', '', 'HYPERLINK "TC "'])('%j is another field', (instruction) => {
    expect(readContentsEntry(instruction, place)).toBeNull();
  });
});

describe('a literal TC field in plain text', () => {
  test.each([
    ['一、总体绩效目标 TC 总体绩效目标 \\f A \\l 1 ', '一、总体绩效目标', 'TC 总体绩效目标 \\f A \\l 1'],
    ['1.示例 TC 1、示例 \\f C \\l 1', '1.示例', 'TC 1、示例 \\f C \\l 1'],
    ['标题 TC 标题 \\f A', '标题', 'TC 标题 \\f A'],
    ['前 TC 中 \\f A \\l 1 后', '前后', 'TC 中 \\f A \\l 1'],
    ['前 TC 中 \\f A 后', '前后', 'TC 中 \\f A'],
  ])('%j is taken out', (line, text, instruction) => {
    expect(splitLiteralContentsField(line)).toEqual({ text, instruction });
  });

  test.each(['', '没有', 'TC 开头没有空格 \\f A', '有 TC 没有开关', '有 TC 路径 \\file', '先 \\f A 后 TC '])('%j holds none', (line) => {
    expect(splitLiteralContentsField(line)).toBeNull();
  });

  test('nothing but the field and one blank is taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(' ', 'T', 'C', '\\', 'f', 'l', 'A', '1', '标'), maxLength: 30 }), (line) => {
        const split = splitLiteralContentsField(line);
        if (split === null) return;
        expect(line.length - split.text.length).toBeGreaterThanOrEqual(split.instruction.length);
        expect(split.instruction.startsWith('TC')).toBe(true);
        const start = line.indexOf(' TC ');
        expect(split.text.startsWith(line.slice(0, start))).toBe(true);
        expect(line.endsWith(split.text.slice(start))).toBe(true);
      }),
    );
  });
});

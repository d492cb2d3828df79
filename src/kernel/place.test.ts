import { describe, expect, test } from 'vitest';
import { describePlace, placeInFile, samePlace, type Place } from './place.ts';

describe('a place in words', () => {
  test.each<readonly [Partial<Place>, string]>([
    [{}, '文本.docx'],
    [{ table: 10, row: 12, cell: 5 }, '第10张表第12行第5格'],
    [{ table: 10, row: 12, cell: 5, paragraph: 2 }, '第10张表第12行第5格'],
    [{ table: 2 }, '第2张表'],
    [{ paragraph: 3 }, '第3段'],
    [{ line: 214 }, '文本第214行'],
    [{ paragraph: 3, line: 7 }, '第3段（文本第7行）'],
    [{ table: 1, row: 2, cell: 3, line: 90 }, '第1张表第2行第3格（文本第90行）'],
  ])('%o is %s', (parts, words) => {
    expect(describePlace({ ...placeInFile('文本.docx'), ...parts })).toBe(words);
  });

  test('a file alone has no parts', () => {
    expect(placeInFile('a.txt')).toEqual({ file: 'a.txt', table: null, row: null, cell: null, paragraph: null, line: null });
  });
});

describe('two places', () => {
  const spot: Place = { file: 'a.docx', table: 1, row: 2, cell: 3, paragraph: 4, line: 5 };

  test('are the same where every part is', () => {
    expect(samePlace(spot, { ...spot })).toBe(true);
  });

  test.each<readonly [Partial<Place>]>([[{ file: 'b.docx' }], [{ table: 9 }], [{ row: 9 }], [{ cell: 9 }], [{ paragraph: 9 }], [{ line: null }]])('differ in %o', (parts) => {
    expect(samePlace(spot, { ...spot, ...parts })).toBe(false);
  });
});

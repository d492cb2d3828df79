import { expect, test } from 'vitest';
import { bandKeysOf, shinglesOf } from './sketch.ts';

const text = '组织协调推进全县食品安全重点工作，承办食品安全委员会会议，开展宣传周活动';

test('shingles are the runs of four characters, signs and digits left out', () => {
  expect(shinglesOf('食品安全工作').size).toBe(3);
  expect(shinglesOf('食品，安全3工作')).toEqual(shinglesOf('食品安全工作'));
  expect(shinglesOf('食品安').size).toBe(0);
});

test('like texts share a band, unlike ones do not, and a text without shingles has none', () => {
  const keys = (of: string) => new Set(bandKeysOf(shinglesOf(of)));
  const shared = (a: string, b: string) => [...keys(a)].filter((key) => keys(b).has(key)).length;
  expect(shared(text, text)).toBe(8);
  expect(shared(text, text.replace('全县', '全市'))).toBeGreaterThan(0);
  expect(shared(text, '清淤疏浚主河道，加固堤防，完成水毁工程修复，保障下游村庄度汛安全')).toBe(0);
  expect(bandKeysOf(new Set())).toEqual([]);
});

test('a text is sketched alike in every run', () => {
  expect(bandKeysOf(shinglesOf('食品安全工作'))[0]).toBe('0:44649296.2128088726.1006716569');
});

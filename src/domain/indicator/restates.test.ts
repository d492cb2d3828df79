import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restates } from './restates.ts';

const frames = { leading: ['确保', '是否'], trailing: ['为优', '情况'] };

describe('a value restates a text', () => {
  test.each([
    ['校舍安全运行', '校舍安全运行', 'the very same words'],
    ['校舍 安全运行。', '校舍安全运行', 'white space and a full stop aside'],
    ['（校舍）安全的运行；', '校舍安全运行', 'brackets, particles and a semicolon aside'],
    ['确保校舍安全运行', '校舍安全运行', 'behind an empty leading word'],
    ['校舍安全运行为优', '校舍安全运行', 'before an empty trailing word'],
    ['是否校舍安全运行情况', '校舍安全运行', 'between both'],
    ['确保校舍安全', '确保校舍安全', 'where the repeated text itself begins with such a word'],
    ['结案率', '结案率（%）', 'where only a bracket at the end of the text is missing'],
    ['ＡＥＤ配置到位', 'AED配置到位', 'in full width'],
  ])('%s / %s: %#. it is %s', (value, original) => {
    expect(restates(value, original, frames)).toBe(true);
  });

  test.each([
    ['及时', '及时发放', 'a part of the text is an answer of its own'],
    ['及时发放到位', '及时发放', 'further words say more'],
    ['力争校舍安全运行', '校舍安全运行', 'a leading word that nobody declared empty counts'],
    ['率', '率', 'one character repeats nothing'],
    ['', '', 'nothing repeats nothing'],
    ['。', '、', 'punctuation repeats nothing'],
  ])('%s / %s: not, because %s', (value, original) => {
    expect(restates(value, original, frames)).toBe(false);
  });

  test('never throws, and every text of two words or more restates itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => typeof restates(a, b, frames) === 'boolean'));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('检', '查', '批', '次', '率'), minLength: 2 }), (text) => restates(text, text, frames)),
    );
  });
});

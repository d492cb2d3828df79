import { describe, expect, test } from 'vitest';
import { makeWording, sharedThings, shareAnything, shareCharacters, shareWords, topicBeyond, topicOf } from './topic.ts';

const wording = makeWording(['完成', '工作', '率'], [['抽检', '检验', '送检'], ['培训', '学习', '抽检'], []]);
const topic = (...texts: string[]) => topicOf(texts, wording);

describe('a topic', () => {
  test('is the specific part of its texts and the concepts they speak of, each with the words it is told in', () => {
    const told = topic('完成药品检验工作', '送检率');
    expect(told.runs).toEqual(['药品检验', '送检']);
    expect([...told.bigrams]).toEqual(['药品', '品检', '检验', '送检']);
    expect(told.characters.has('药')).toBe(true);
    expect([...told.concepts].map(([concept, words]) => [concept, [...words]])).toEqual([['抽检', ['检验', '送检']]]);
  });

  test('a word belongs to the first concept that lists it', () => {
    expect([...topic('抽检').concepts.keys()]).toEqual(['抽检']);
  });
});

describe('two topics', () => {
  test('share words where a bigram or a concept is common to them', () => {
    expect(shareWords(topic('药品安全'), topic('保健药品'))).toBe(true);
    expect(shareWords(topic('样本送检'), topic('委托检验'))).toBe(true);
    expect(shareWords(topic('样本送检'), topic('道路养护'))).toBe(false);
  });

  test('share anything where a single character is common to them', () => {
    expect(shareAnything(topic('药品'), topic('药房'))).toBe(true);
    expect(shareAnything(topic('样本送检'), topic('委托检验'))).toBe(true);
    expect(shareAnything(topic('药品'), topic('道路'))).toBe(false);
  });

  test('share so many characters', () => {
    expect(shareCharacters(topic('甲乙丙'), topic('丙甲丁'), 2)).toBe(true);
    expect(shareCharacters(topic('甲乙丙'), topic('丙丁'), 2)).toBe(false);
  });

  test('share things that are told in the same words, or in other words of one concept', () => {
    expect(sharedThings(topic('药品检验'), topic('药品检验'))).toBe(3);
    expect(sharedThings(topic('药品检验'), topic('药品送检'))).toBe(2);
    expect(sharedThings(topic('药品检验'), topic('道路养护'))).toBe(0);
  });
});

test('what a topic has beyond another one is its own words, and concepts it tells in other words', () => {
  const beyond = topicBeyond(topic('药品送检培训'), topic('药品检验培训'));
  expect([...beyond.bigrams]).toEqual(['品送', '送检', '检培']);
  expect([...beyond.characters]).toEqual(['送']);
  expect([...beyond.concepts.keys()]).toEqual(['抽检']);
  expect([...topicBeyond(topic('送检'), topic('道路')).concepts.keys()]).toEqual(['抽检']);
});

import { expect, it } from 'vitest';
import { readTarget } from './read-target.ts';
import { statesNumberOrDate } from './states-number.ts';
import { noteTexts } from './note-texts.ts';

it.each([
  ['≥20批', true], ['100%', true], ['1-3次', true], ['每月1次', true], ['购置5辆', true], ['≥95优', true], ['12月底前', true], ['全年', true],
  ['是、否', false], ['满意', false], ['不断提高', false], ['个', false], ['人数', false], ['无', false], ['按时完成工作', false], ['', false],
])('%s states a number or a date: %s', (source, states) => {
  expect(statesNumberOrDate(readTarget(source).target)).toBe(states);
});

it('every note has a text for the officer', () => {
  for (const text of Object.values(noteTexts)) expect(text.length).toBeGreaterThan(4);
});

import { expect, test } from 'vitest';
import { makePlan } from '../../../test/support/plan-factory.ts';
import { placeInFile } from '../../kernel/place.ts';
import { textsOfPartOne, textsOfProject } from './index.ts';

const paragraph = (text: string) => ({ number: 1, text, source: `1、${text}`, place: placeInFile('示例.txt') });

test('the texts of part one come section by section, verbatim', () => {
  const plan = { ...makePlan([]), overall: { goals: [paragraph('甲')], dutyGoals: [paragraph('乙')], safeguards: [paragraph('丙')] } };
  expect(textsOfPartOne(plan).map(({ column, text }) => [column, text])).toEqual([['overallGoals', '1、甲'], ['dutyGoals', '1、乙'], ['safeguards', '1、丙']]);
});

test('the texts of a project are its purpose and goals, and its name where asked for', () => {
  const [whole, bare] = makePlan([{ name: '清淤', purpose: '清淤费用', goals: ['清淤3公里'], rows: [] }, { rows: [] }]).projects;
  if (whole === undefined || bare === undefined) throw new Error('no project');
  expect(textsOfProject(whole).map(({ column, text }) => [column, text])).toEqual([['purpose', '清淤费用'], ['goals', '1.清淤3公里']]);
  expect(textsOfProject(whole, true).map(({ column }) => column)).toEqual(['name', 'purpose', 'goals']);
  expect(textsOfProject({ ...bare, name: null }, true)).toEqual([]);
});

import { expect, test } from 'vitest';
import { allDecided, canBeTaken, countDecisions, decided, grouped, type Decisions, type ReturnedChange } from './decisions.ts';

const nothing: Decisions = new Map();

function change(key: string, conflict: ReturnedChange['conflict'] = null, project: ReturnedChange['project'] = { number: 1, name: '甲' }): ReturnedChange {
  return { key, kind: 'changed', edit: { kind: 'goals', project: key, texts: [] }, project, row: null, title: '绩效目标', before: '', now: '', returned: '', conflict, behind: null };
}

test('what is gone cannot be taken, everything can be left', () => {
  const changes = [change('a'), change('b', 'gone'), change('c', 'both-wrote')];
  expect(changes.map(canBeTaken)).toEqual([true, false, true]);
  expect([...allDecided(nothing, changes, 'take').keys()]).toEqual(['a', 'c']);
  expect([...allDecided(nothing, changes, 'leave').keys()]).toEqual(['a', 'b', 'c']);
});

test('the last decision about a change counts, and those of others stay', () => {
  const changes = [change('a'), change('b'), change('c')];
  const decisions = allDecided(decided(decided(nothing, 'a', 'leave'), 'b', 'leave'), [change('b')], 'take');
  expect(countDecisions(decisions, changes)).toEqual({ taken: 1, left: 1, open: 1 });
});

test('changes stand by project, those of part one for themselves', () => {
  const groups = grouped([change('p', null, null), change('a'), change('b', null, { number: 2, name: '乙' }), change('c')]);
  expect(groups.map(({ project, changes }) => [project?.number ?? null, changes.map(({ key }) => key)])).toEqual([[null, ['p']], [1, ['a', 'c']], [2, ['b']]]);
});

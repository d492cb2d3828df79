import { expect, test } from 'vitest';
import type { OrganisationNode } from '../../http/contract/organisation.ts';
import { dayAfter, isOver, isUnder, lineTo, personNamed, personTitle, placeTitle, placeTree, rolesAt, roleTitle, successionTold, writtenDays } from './place-model.ts';

const nodes = [node('county', null), node('bureau', 'county'), node('food', 'bureau'), node('lost', 'nowhere'), node('odd', 'odd')];

test('the tree keeps every place in sight, also what hangs under one that is not shown', () => {
  const tree = placeTree(nodes);
  expect(tree.children.get(null)?.map(({ id }) => id)).toEqual(['county', 'lost']);
  expect(lineTo(tree, 'food').map(({ id }) => id)).toEqual(['county', 'bureau', 'food']);
  expect([lineTo(tree, 'odd').length, lineTo(tree, 'absent')]).toEqual([1, []]);
  expect([isUnder(tree, 'food', ['bureau']), isUnder(tree, 'bureau', ['food']), isUnder(tree, 'food', [])]).toEqual([true, false, false]);
});

test('days, places, roles and people read as people say them', () => {
  expect([writtenDays('2026-09-01', null), writtenDays('2026-09-01', '2026-12-31')]).toEqual(['2026年9月1日起', '2026年9月1日至2026年12月31日']);
  expect([dayAfter('2026-02-28', 1), dayAfter('2026-01-01', -1)]).toEqual(['2026-03-01', '2025-12-31']);
  expect([isOver({ to: '2026-08-31' }, '2026-09-01'), isOver({ to: '2026-09-01' }, '2026-09-01'), isOver({ to: null }, '2026-09-01')]).toEqual([true, false, false]);
  expect([placeTitle({ code: '414001', name: '局本级' }), placeTitle({ code: null, name: '食品科' })]).toEqual(['414001 局本级', '食品科']);
  expect([roleTitle('officer'), roleTitle('king'), rolesAt('department')]).toEqual(['经办人', 'king', ['department-finance']]);
  expect([personTitle({ login: 'wang', name: '王小明' }), personTitle({ login: 'wang', name: '' })]).toEqual(['王小明（wang）', 'wang']);
  const people = [{ id: 'a', login: 'wang', name: '王小明', state: 'active' as const }, { id: 'b', login: 'li', name: '', state: 'active' as const }];
  expect(['a', 'b', 'c'].map((id) => personNamed(people, id))).toEqual(['王小明', 'li', '姓名不可见']);
});

test('who took over is told where texts are handed on: of a unit or a department, never of a division', () => {
  const ended = (kind: OrganisationNode['kind'], successor: string | null = null): OrganisationNode => ({ ...node('old', null), kind, to: '2026-08-31', successor });
  const heir: OrganisationNode = { ...node('heir', null), kind: 'unit' };
  const told = (place: OrganisationNode): string => successionTold([place, heir], place);
  expect((['division', 'section', 'office'] as const).map((kind) => told(ended(kind)))).toEqual(['', '', '']);
  expect((['department', 'unit'] as const).map((kind) => told(ended(kind)))).toEqual(['没有承接单位，它的文本留给财政。', '没有承接单位，它的文本留给财政。']);
  expect([told(ended('unit', 'heir')), told({ ...ended('unit'), to: null })]).toEqual(['由heir承接，它的文本归承接单位查看和办理。', '']);
  expect(successionTold([ended('unit', 'heir'), heir], heir)).toBe('承接了old（2026年8月31日撤销）的文本。');
});

function node(id: string, parent: string | null): OrganisationNode {
  return { id, kind: 'section', code: null, name: id, parent, from: null, to: null, demo: false, earlier: [], successor: null, ownOffice: null, coming: null };
}

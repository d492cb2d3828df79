import { expect, test } from 'vitest';
import { parseCivilDate, type CivilDate } from '../../kernel/civil-date.ts';
import { earlierBefore, firstHolder, firstHolders, holderOn, memoryOfPlaces, nodesOn, organisationOn, standingPlace, standsSince, type OrganisationNode } from './index.ts';

/** The team bore 414002 until the end of June; since then the office has it, and the team is 414009. */
const county: readonly OrganisationNode[] = [
  node('division', 'd', null, { code: '130682' }),
  node('department', '414', 'd', { code: '414' }),
  node('unit', 'team', '414', { code: '414009', name: '执法大队', earlier: [{ code: '414002', name: '执法队', parent: '414', until: day('2026-06-30') }] }),
  node('unit', 'office', '414', { code: '414002', from: day('2026-07-01') }),
  node('section', 'food', 'team', {}),
];
const place = { division: '130682', code: '414002' };

test('a place stands under the code and name of each day', () => {
  const on = (text: string) => nodesOn(day(text), county).map(({ id, code, name }) => [id, code, name]);
  expect(on('2026-06-30')).toEqual([['d', '130682', 'd'], ['414', '414', '414'], ['team', '414002', '执法队'], ['food', null, 'food']]);
  expect(on('2026-07-01')).toEqual([['d', '130682', 'd'], ['414', '414', '414'], ['team', '414009', '执法大队'], ['office', '414002', 'office'], ['food', null, 'food']]);
  expect([organisationOn(day('2026-06-30'), county).faults, organisationOn(day('2026-07-01'), county).faults]).toEqual([[], []]);
});

test('a code is remembered with everybody who bore it, the first first, in whatever order they are told', () => {
  for (const nodes of [county, county.toReversed()]) {
    const memory = memoryOfPlaces(nodes);
    expect([holderOn(memory, place, day('2026-06-30')), holderOn(memory, place, day('2026-07-01')), firstHolder(memory, place)]).toEqual(['team', 'office', 'team']);
    expect(new Map(firstHolders(memory).map(({ code, node: id }) => [code, id]))).toEqual(new Map([['414', '414'], ['414002', 'team'], ['414009', 'team']]));
    expect([holderOn(memory, { ...place, code: '414009' }, day('2026-06-30')), holderOn(memory, { ...place, division: '130600' }, day('2026-06-30')), firstHolder(memory, { division: '130600', code: '414002' })]).toEqual([null, null, null]);
  }
});

test('a code is nobody’s after its bearer has ended, and where no division is above it', () => {
  const memory = memoryOfPlaces([
    ...county.slice(0, 2),
    node('unit', 'gone', '414', { code: '414003', to: day('2026-03-31') }),
    node('unit', 'lost', 'nowhere', { code: '414004' }),
    node('unit', 'round', 'round', { code: '414005' }),
    node('unit', 'nameless', '414', {}),
  ]);
  expect([holderOn(memory, { ...place, code: '414003' }, day('2026-03-31')), holderOn(memory, { ...place, code: '414003' }, day('2026-04-01'))]).toEqual(['gone', null]);
  expect(firstHolders(memory).map(({ code }) => code)).toEqual(['414', '414003']);
});

test('what has ended is found at whoever took over, however often it went on', () => {
  const ended = (id: string, successor: string | null) => node('unit', id, '414', { to: day('2026-03-31'), successor });
  const tree = organisationOn(day('2026-07-01'), [...county, ended('a', 'b'), ended('b', 'team'), ended('c', null), ended('x', 'y'), ended('y', 'x')]);
  expect(['a', 'b', 'c', 'x', 'team', 'unknown'].map((id) => standingPlace(tree, id)?.id ?? null)).toEqual(['team', 'team', null, null, 'team', null]);
});

test('a change from a day on leaves what stood before; from the day of the last change it puts that one right; before it there is no place for it', () => {
  const [, , team, office] = county;
  if (team === undefined || office === undefined) throw new Error('they stand');
  expect([standsSince(team), standsSince(office), standsSince({ from: null })]).toEqual([day('2026-07-01'), day('2026-07-01'), null]);
  expect(earlierBefore(team, day('2026-09-01'))).toEqual([...(team.earlier ?? []), { code: '414009', name: '执法大队', parent: '414', until: day('2026-08-31') }]);
  expect([earlierBefore(team, null), earlierBefore(team, day('2026-07-01'))]).toEqual([team.earlier, team.earlier]);
  expect(earlierBefore(team, day('2026-06-30'))).toBeNull();
  expect(earlierBefore(node('unit', 'new', '414', {}), day('2026-09-01'))).toEqual([{ code: null, name: 'new', parent: '414', until: day('2026-08-31') }]);
});

function node(kind: OrganisationNode['kind'], id: string, parent: string | null, more: Partial<OrganisationNode>): OrganisationNode {
  return { id, kind, code: null, name: id, parent, from: null, to: null, ...more };
}

function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (parsed === null) throw new Error(text);
  return parsed;
}

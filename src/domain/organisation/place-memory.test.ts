import { expect, test } from 'vitest';
import { parseCivilDate, type CivilDate } from '../../kernel/civil-date.ts';
import { codesOfTexts, earlierBefore, earlierCorrected, endOfPlace, firstHolder, holderOfText, holderOn, memoryOfPlaces, nodesOn, organisationOn, standingPlace, standsSince, textHoldings, type OrganisationNode } from './index.ts';

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
    // The team goes on under another code: what stands under the former one alone stays its own, of whatever year.
    expect(new Map(textHoldings(memory).map(({ code, node: id }) => [code, id]))).toEqual(new Map([['414', '414'], ['414002', 'team'], ['414009', 'team']]));
    expect([holderOfText(memory, place, 2027), codesOfTexts(memory, { division: '130682', node: 'team', fiscalYear: 2027 }).toSorted(), codesOfTexts(memory, { division: '130682', node: 'office', fiscalYear: 2027 }), codesOfTexts(memory, { division: '130600', node: 'team', fiscalYear: 2027 })]).toEqual(['team', ['414002', '414009'], [], []]);
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
  expect(textHoldings(memory).map(({ code }) => code)).toEqual(['414', '414003']);
  expect([endOfPlace(memory, 'gone'), endOfPlace(memory, '414'), endOfPlace(memory, 'nameless')]).toEqual([day('2026-03-31'), null, null]);
});

test('texts under a code alone are of whoever bore it and had not ended when their year began; of the last where all had', () => {
  const bearer = (id: string, from: string | null, to: string | null) => node('unit', id, '414', { code: '414003', from: from === null ? null : day(from), to: to === null ? null : day(to) });
  const memory = memoryOfPlaces([...county.slice(0, 2), bearer('b', '2026-01-01', '2026-05-31'), bearer('a', null, '2025-12-31'), bearer('c', '2026-06-01', '2026-11-30'), bearer('e', '2027-03-01', '2028-12-31')]);
  const one = { division: '130682', code: '414003' };
  const years = [null, 2021, 2025, 2026, 2027, 2028, 2029];
  const expected = ['a', 'a', 'a', 'b', 'e', 'e', 'e'];
  expect(years.map((year) => holderOfText(memory, one, year))).toEqual(expected);
  expect(holderOfText(memory, { ...one, code: '414004' }, 2026)).toBeNull();
  const holdings = textHoldings(memory).filter(({ code }) => code === '414003');
  expect(holdings.map(({ node: id, after, until }) => [id, after, until])).toEqual([['a', null, 2025], ['b', 2025, 2026], ['e', 2026, null]]);
  const within = (year: number | null) => holdings.filter(({ after, until }) => (year === null ? after === null : (after === null || year > after) && (until === null || year <= until))).map(({ node: id }) => id);
  expect(years.map(within)).toEqual(expected.map((id) => [id]));
  // One that goes on bears it for good, whoever is given it next.
  const lasting = memoryOfPlaces([...county.slice(0, 2), bearer('a', null, null), bearer('b', '2026-01-01', null)]);
  expect(textHoldings(lasting).filter(({ code }) => code === '414003')).toEqual([{ division: '130682', code: '414003', node: 'a', after: null, until: null }]);
});

test('a wrong code that is put right stays known until yesterday, for what was written under it; one that held for nobody yet does not', () => {
  const wrong = node('unit', 'wrong', '414', { code: '414005', name: '质量监督站' });
  const right = { code: '414006', name: '质量监督站', parent: '414' };
  const today = day('2026-11-28');
  expect(earlierCorrected(wrong, right, today)).toEqual([{ code: '414005', name: '质量监督站', parent: '414', until: day('2026-11-27') }]);
  expect([earlierCorrected(wrong, { ...right, code: '414005', name: '质检站' }, today), earlierCorrected({ ...wrong, code: null }, right, today), earlierCorrected({ ...wrong, from: today }, right, today)]).toEqual([[], [], []]);
  const recoded = { ...wrong, earlier: [{ code: '414004', name: '质量监督站', parent: '414', until: day('2026-09-30') }] };
  expect(earlierCorrected(recoded, right, today).map(({ code, until }) => [code, until])).toEqual([['414004', day('2026-09-30')], ['414005', day('2026-11-27')]]);
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

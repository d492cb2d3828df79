import { describe, expect, test } from 'vitest';
import { nationalPolicies } from '../../../test/support/policies.ts';
import type { Citation } from '../../kernel/citation.ts';
import { parseCivilDate, type CivilDate } from '../../kernel/civil-date.ts';
import { zeroFen } from '../../kernel/money.ts';
import type { EffectiveDated } from './effective-dated.ts';
import { policyKeys, type PolicyKey } from './policy-values.ts';
import { resolveProfile, selectProfile, type ResolvedProfile, type RuleProfile } from './rule-profile.ts';

const ground: Citation = { source: '示例办法', clause: null, confidence: 'inferred' };

/** Policies that this test states itself; the others are those of the shipped base. */
const statedHere: readonly PolicyKey[] = ['moneyExplained', 'fundTolerance', 'spendingCheckpoints', 'spendingFinalPercent', 'projectCode'];

const national = profile({
  id: 'national',
  policies: {
    ...nationalPolicies(),
    moneyExplained: since('money-explained', '2015-01-01', { atLeastPercent: 50, atMostPercent: 150 }),
    fundTolerance: since('fund-tolerance', '2015-01-01', zeroFen),
    spendingCheckpoints: since('checkpoints', '2015-01-01', ['12-31']),
    spendingFinalPercent: since('final-percent', '2015-01-01', 100),
    projectCode: since('project-code', '2015-01-01', { divisionDigits: 6, yearDigits: 2, tailLength: 13 }),
  },
  severities: [weigh('val-empty', 'blocks'), weigh('bas-empty', 'explain')],
});
const province = profile({
  id: 'province',
  divisionSegments: ['13'],
  base: 'national',
  policies: { spendingCheckpoints: since('checkpoints-province', '2016-01-01', ['06-30', '12-31']) },
  severities: [weigh('val-empty', 'explain')],
});
const county = profile({
  id: 'county',
  divisionSegments: ['13', '06'],
  base: 'province',
  policies: { spendingFinalPercent: since('final-percent-county', '2021-01-01', 95) },
  severities: [weigh('val-empty', 'advice')],
});
const profiles = [national, province, county];

describe('resolving a profile', () => {
  test('takes each policy from the nearest profile of its chain and names the version used', () => {
    const resolved = resolvedOn('county', '2021-01-01');
    expect(resolved.values).toMatchObject({
      moneyExplained: { atLeastPercent: 50, atMostPercent: 150 },
      fundTolerance: 0,
      spendingCheckpoints: ['06-30', '12-31'],
      spendingFinalPercent: 95,
      projectCode: { divisionDigits: 6, yearDigits: 2, tailLength: 13 },
    });
    const stated = resolved.versions.filter(({ key }) => statedHere.includes(key));
    expect(stated.map(({ key, versionId, profile: from }) => `${key} ${versionId} ${from}`)).toEqual([
      'moneyExplained money-explained@2015-01-01 national',
      'fundTolerance fund-tolerance@2015-01-01 national',
      'spendingCheckpoints checkpoints-province@2016-01-01 province',
      'spendingFinalPercent final-percent-county@2021-01-01 county',
      'projectCode project-code@2015-01-01 national',
    ]);
    expect(stated.every((version) => version.citation === ground && version.title !== '')).toBe(true);
    expect(stated.map((version) => version.shown)).toEqual(['{"atLeastPercent":50,"atMostPercent":150}', '0', '["06-30","12-31"]', '95', '{"divisionDigits":6,"yearDigits":2,"tailLength":13}']);
    expect(resolved).toMatchObject({ id: 'county', title: '口径county' });
  });

  test('lets the nearest profile decide how much a rule weighs', () => {
    expect(resolvedOn('national', '2021-01-01').severities.get('val-empty')).toBe('blocks');
    expect(resolvedOn('province', '2021-01-01').severities.get('val-empty')).toBe('explain');
    expect(resolvedOn('county', '2021-01-01').severities.get('val-empty')).toBe('advice');
    expect(resolvedOn('county', '2021-01-01').severities.get('bas-empty')).toBe('explain');
    expect(resolvedOn('county', '2021-01-01').severities.has('cost-x-qty')).toBe(false);
  });

  test('refuses an unknown name', () => {
    expect(resolveProfile('shanghai', profiles, dayOf('2021-01-01'))).toEqual({ message: '没有名为“shanghai”的口径。' });
  });

  test('refuses a base that does not exist', () => {
    expect(resolveProfile('county', [county, national], dayOf('2021-01-01'))).toEqual({ message: '口径“county”所依据的“province”不存在。' });
  });

  test('refuses bases that run in a circle, a profile based on itself included', () => {
    const circle = [county, { ...province, base: 'county' }];
    expect(resolveProfile('county', circle, dayOf('2021-01-01'))).toEqual({ message: '口径“county”的依据循环：county。' });
    const itself = [{ ...national, base: 'national' }];
    expect(resolveProfile('national', itself, dayOf('2021-01-01'))).toEqual({ message: '口径“national”的依据循环：national。' });
  });

  test.each(policyKeys)('refuses a chain in which nobody states %s', (key) => {
    const policies = Object.fromEntries(Object.entries(national.policies).filter(([name]) => name !== key));
    expect(resolveProfile('national', [{ ...national, policies }], dayOf('2021-01-01'))).toEqual({ message: `口径“national”没有给出“${key}”。` });
  });

  test('refuses a day on which a policy is not yet in force, instead of taking zero', () => {
    expect(resolveProfile('county', profiles, dayOf('2020-01-01'))).toEqual({
      message: '“final-percent-county的数值”自2021-01-01起才有规定，不能用于2020-01-01。',
    });
    expect(resolveProfile('national', profiles, dayOf('2014-12-31'))).toHaveProperty('message');
  });
});

describe('choosing a profile', () => {
  test.each<readonly [string | null, number | null, string | null, string]>([
    ['130682', 2021, 'county', 'the most segments win'],
    ['130182', 2021, 'province', 'the second segment is another prefecture'],
    ['310101', 2021, 'national', 'another province'],
    ['013068', 2021, 'national', 'segments are compared from the front, not searched'],
    ['1', 2021, 'national', 'a code cut short is no province'],
    ['13', 2021, 'province', 'a province alone is no prefecture'],
    [null, 2021, 'national', 'no division is known'],
    ['130682', null, 'national', 'no year is known'],
    ['130682', 2014, null, 'no profile begins that early'],
  ])('division %s in %s: %s, because %s', (division, year, id) => {
    expect(selectProfile(division, year, profiles)?.id ?? null).toBe(id);
  });

  test('among equals the one that begins later wins, and one that has ended is out', () => {
    const earlier = { ...county, id: 'county-2015', fiscalYears: { from: 2015, to: 2020 } };
    const later = { ...county, id: 'county-2022', fiscalYears: { from: 2022, to: null } };
    const all = [national, earlier, { ...county, fiscalYears: { from: 2020, to: null } }, later];
    expect(selectProfile('130682', 2020, all)?.id).toBe('county');
    expect(selectProfile('130682', 2019, all)?.id).toBe('county-2015');
    expect(selectProfile('130682', 2022, all)?.id).toBe('county-2022');
    expect(selectProfile('130682', 2021, [earlier])).toBeNull();
  });

  test('nothing comes of no profiles', () => {
    expect(selectProfile('130682', 2021, [])).toBeNull();
  });
});

function profile(parts: Partial<RuleProfile> & { readonly id: string }): RuleProfile {
  return {
    title: `口径${parts.id}`,
    jurisdiction: '示例',
    divisionSegments: [],
    fiscalYears: { from: 2015, to: null },
    base: null,
    policies: {},
    severities: [],
    ...parts,
  };
}

function since<T>(id: string, from: string, value: T): EffectiveDated<T> {
  return { id, title: `${id}的数值`, versions: [{ from: dayOf(from), value, citation: ground }], describe: (stated) => JSON.stringify(stated) };
}

function weigh(rule: string, severity: 'blocks' | 'explain' | 'advice'): RuleProfile['severities'][number] {
  return { rule, severity, ground };
}

function resolvedOn(id: string, day: string): ResolvedProfile {
  const resolved = resolveProfile(id, profiles, dayOf(day));
  if ('message' in resolved) throw new Error(resolved.message);
  return resolved;
}

function dayOf(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null) throw new Error(`no such day: ${text}`);
  return day;
}

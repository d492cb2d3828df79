// A profile for tests of engines: every policy has some value, none of it matters. A new policy gets its two lines here and no test of another
// matter changes.
import type { EffectiveDated, PolicySet, PolicyValues, ResolvedProfile } from '../../src/domain/policy/index.ts';
import type { Citation } from '../../src/kernel/citation.ts';
import { parseCivilDate } from '../../src/kernel/civil-date.ts';
import { fen } from '../../src/kernel/money.ts';

const nothing = fen(0);
const firstDay = parseCivilDate('2015-01-01');
if (nothing === null || firstDay === null) throw new Error('the example is wrong');
const from = firstDay;

export const exampleGround: Citation = { source: '示例办法', clause: null, confidence: 'inferred' };

export const examplePolicyValues: PolicyValues = {
  moneyExplained: { atLeastPercent: 50, atMostPercent: 150 },
  fundTolerance: nothing,
  spendingCheckpoints: ['12-31'],
  spendingFinalPercent: 100,
  projectCode: { divisionDigits: 6, yearDigits: 2, tailLength: 13 },
  satisfactionNorm: 90,
};

/** Every policy with its example value, in force since 2015. */
export const examplePolicies: PolicySet = {
  moneyExplained: always('money-explained', examplePolicyValues.moneyExplained),
  fundTolerance: always('fund-tolerance', examplePolicyValues.fundTolerance),
  spendingCheckpoints: always('checkpoints', examplePolicyValues.spendingCheckpoints),
  spendingFinalPercent: always('final-percent', examplePolicyValues.spendingFinalPercent),
  projectCode: always('project-code', examplePolicyValues.projectCode),
  satisfactionNorm: always('satisfaction-norm', examplePolicyValues.satisfactionNorm),
};

export function exampleProfile(parts: Partial<ResolvedProfile> = {}): ResolvedProfile {
  return { id: 'example', title: '示例口径', values: examplePolicyValues, versions: [], severities: new Map(), ...parts };
}

function always<T>(id: string, value: T): EffectiveDated<T> {
  return { id, title: id, versions: [{ from, value, citation: exampleGround }], describe: (shown) => JSON.stringify(shown) };
}

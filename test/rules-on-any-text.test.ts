// Whatever a person writes into the cells, the rules answer: no rule throws, no sentence is left with an open hole, every repair names a row that stands
// there. Seeds of failures are printed by fast-check.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintRules } from '../src/catalogue/lint/index.ts';
import { firstDay } from '../src/catalogue/policies/first-day.ts';
import { ruleProfiles } from '../src/catalogue/profiles/index.ts';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import { indicatorClassTitles } from '../src/domain/indicator/index.ts';
import { holesOf, runRules, type Repair } from '../src/domain/lint/index.ts';
import { resolveProfile } from '../src/domain/policy/index.ts';
import { makePlan, type RowInput } from './support/plan-factory.ts';

/** Pieces that rules look for, so that random texts come near their edges. */
const pieces = [
  '率', '数', '度', '满意', '服务对象', '不超', '预算', '内', '提高', '不断', '明显', '是', '否', '、', '好', '较好', '差', '≥', '≤', '<', '>', '=', '0', '100', '95', '%', '‰', '个', '元/台', '万元', '年', '月', '12', '2021', '底前',
  '优', '为优', '无', '/', '完成时间', '合格', '及时', '准确', '死亡', '万台', '发现', '问题', '指标', '生态', '效益', '（', '）', '{', '}', '  ', '\u3000', 'x', '🚗', '\ud83d', '。', '的', '使用年限', '职工', '上年', '较',
];
const text = fc.oneof({ weight: 5, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 7 }).map((parts) => parts.join('')) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) });
const row: fc.Arbitrary<RowInput> = fc.record({
  level1: fc.constantFrom('产出指标', '效益指标', '满意度指标', ''),
  level2: fc.constantFrom(...Object.values(indicatorClassTitles), ''),
  name: text,
  description: text,
  value: text,
  basis: text,
  sign: fc.constantFrom('', '≥', '＜', '定性', '='),
  unit: fc.constantFrom('', '%', '元', '人/万台'),
});

const profile = resolveProfile('hebei-county-2021', ruleProfiles, firstDay('2021-01-01'));
if ('message' in profile) throw new Error(profile.message);
const columns = ['level1', 'level2', 'name', 'description', 'value', 'basis'] as const;

test('no text makes a rule throw, leave a hole in its sentence, or repair a row that is not there', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), text, fc.constantFrom([], ['sign', 'unit'] as const), fc.constantFrom(2021, null), (rows, name, further, year) => {
      const plan = makePlan([{ name, purpose: name, goals: [name], rows, columns: [...columns, ...further] }], year);
      for (const finding of runRules(plan, { rules: lintRules, trees: indicatorTrees }, profile)) {
        const rule = lintRules.find(({ id }) => id === finding.rule);
        const messages: Readonly<Record<string, string>> = rule?.messages ?? {};
        expect(Object.keys(messages)).toContain(finding.messageId);
        for (const hole of holesOf(messages[finding.messageId] ?? '')) expect(finding.message).not.toContain(`{${hole}}`);
        if (finding.repair !== null) for (const ordinal of rowsOf(finding.repair)) expect(ordinal).toBeLessThanOrEqual(rows.length);
      }
    }),
    { numRuns: 300 },
  );
});

function rowsOf(repair: Repair): readonly number[] {
  switch (repair.kind) {
    case 'rewrite':
      return repair.cells.map(({ indicator }) => indicator);
    case 'swap':
      return repair.rows;
    case 'reclass':
      return repair.moves.map(({ indicator }) => indicator);
    case 'merge':
      return [repair.keep, ...repair.remove];
    case 'remove':
      return repair.rows;
  }
}

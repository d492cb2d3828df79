// The completed sample plan that ships as 演示数据: a fictional unit, every target stated, every project under a duty and explained by its 测算. It shows
// what a text without faults looks like, so any finding in it is a fault of the text or of a rule.
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { lintRules } from '../src/catalogue/lint/index.ts';
import { ruleProfiles } from '../src/catalogue/profiles/index.ts';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import { firstDay } from '../src/catalogue/policies/first-day.ts';
import { readPlanFile, writePlan } from '../src/documents/index.ts';
import { amountOf, sumCosting, type CostingLine } from '../src/domain/costing/index.ts';
import { runRules } from '../src/domain/lint/index.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { resolveProfile } from '../src/domain/policy/index.ts';
import { readProjectFile } from './support/corpus.ts';

const folder = 'data/samples';
const factor = z.object({ amount: z.string(), unit: z.string() });
const costings = z
  .array(
    z.object({
      project: z.number(),
      duty: z.string(),
      lines: z.array(z.object({ item: z.string(), factors: z.tuple([factor]).rest(factor), price: z.string(), standard: z.string(), indicators: z.array(z.number()) })),
    }),
  )
  .parse(JSON.parse(new TextDecoder().decode(readProjectFile(`${folder}/demonstration-2027.costing.json`))));

function planOf(format: 'txt' | 'docx'): DepartmentPlan {
  const file = `demonstration-2027.${format}`;
  const reading = readPlanFile(readProjectFile(`${folder}/${file}`), file);
  if (!reading.ok) throw new Error(`${reading.fault.code}: ${reading.fault.what}`);
  return reading.value.plan;
}

describe.each(['txt', 'docx'] as const)('the completed sample plan as .%s', (format) => {
  const plan = planOf(format);

  test('stands under a unit that does not exist, never under that of the founding document', () => {
    expect(plan.units).toMatchObject([{ code: '999001', name: '示例县市场监督管理局本级' }]);
    expect(plan.fiscalYear).toBe(2027);
    expect(plan.unread).toEqual([]);
  });

  test('raises no finding at all, suggestions included', () => {
    const profile = resolveProfile('hebei-county', ruleProfiles, firstDay('2027-01-01'));
    if ('message' in profile) throw new Error(profile.message);
    expect(runRules(plan, { rules: lintRules, trees: indicatorTrees }, profile).map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });

  test('every project stands under a duty of part one, and its 测算 gives its budget to the 分', () => {
    expect(costings.map(({ project }) => project)).toEqual(plan.projects.map(({ ordinal }) => ordinal));
    const duties = plan.overall.dutyGoals.map(({ text }) => text);
    for (const { project, duty, lines } of costings) {
      const found = plan.projects[project - 1];
      const costing = lines.map((line, index): CostingLine => ({ id: String(index), ...line }));
      const { total, faults } = sumCosting(costing);
      expect(faults).toEqual([]);
      expect(found?.budget.total?.value).toBe(total);
      expect(duties.some((text) => text.startsWith(`${duty}：`)), duty).toBe(true);
      const rows = found?.indicators.map(({ ordinal }) => ordinal) ?? [];
      for (const line of costing) expect(line.indicators.length > 0 && line.indicators.every((ordinal) => rows.includes(ordinal)) && amountOf(line) !== null, line.item).toBe(true);
    }
  });
});

test('the Word file is what is written from the text, byte for byte', () => {
  const { bytes } = writePlan(planOf('txt'));
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(new URL(`../${folder}/demonstration-2027.docx`, import.meta.url), bytes);
  expect(Buffer.from(readProjectFile(`${folder}/demonstration-2027.docx`)).equals(Buffer.from(bytes))).toBe(true);
});

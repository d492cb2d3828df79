// No rule knows the strings of the founding document: other nouns in every name and other numbers in every target give the same findings.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { classifyIndicator, targetModeOf } from '../src/domain/indicator/index.ts';
import { runRules, type Finding } from '../src/domain/lint/index.ts';
import type { DepartmentPlan, IndicatorRow, NumberedParagraph, Project } from '../src/domain/plan/index.ts';
import { resolveProfile } from '../src/domain/policy/index.ts';
import { readTarget } from '../src/domain/target/index.ts';
import { lintRules } from '../src/catalogue/lint/index.ts';
import { ruleProfiles } from '../src/catalogue/profiles/index.ts';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import { fen, multiplyFen, type Fen } from '../src/kernel/money.ts';
import { parseCivilDate } from '../src/kernel/civil-date.ts';
import { foundingPlan } from './support/corpus.ts';

/** Things the founding document speaks of; each may become any of the nouns below. None of them tells a class (河道 would make a row one of the environment) or a quantity, and none begins with a unit (≥90站台… could mean 90 站). */
const nouns = ['药品', '化妆品', '特种设备', '出租车计价器', '计价器', '电梯', '产品', '营业执照', '协管员', '退役士官', '酒类', '公务用车', '公车', '实验室', '热线', '两品一械', '市场', '定州', '居民', '群众', '职工'];
const otherNouns = ['教材', '路灯', '车站', '缆车', '玩具', '档案', '桥梁', '门诊', '球场', '道路', '渔港', '窑炉', '剧场', '果园', '学童', '牧户', '船员', '匠人', '矿灯', '灯塔', '井盖'];

const founding = foundingPlan();
const expected = factsOf(founding);

test('other names and other numbers in the founding document give the same findings', () => {
  expect(expected.length).toBeGreaterThan(80);
  fc.assert(
    fc.property(fc.shuffledSubarray(otherNouns, { minLength: nouns.length }), fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 4 }), (names, factor, shift) => {
      expect(factsOf(swapped(founding, renamer(names), factor, shift))).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('the swap really changes every project name and every number', () => {
  const changed = swapped(founding, renamer(otherNouns), 3, 1);
  expect(changed.projects.map((project) => project.budget.total?.value)).not.toEqual(founding.projects.map((project) => project.budget.total?.value));
  const values = (plan: DepartmentPlan) => plan.projects.flatMap((project) => project.indicators.map((row) => row.target.source)).filter((value) => /\d/u.test(value));
  expect(values(changed).filter((value) => values(founding).includes(value) && !value.includes('年') && !unitPrice.test(value) && !['0%', '100%'].includes(value) && !value.startsWith('100'))).toEqual([]);
});

/** What a finding says apart from the words: rule, message, where, how heavy. */
function factsOf(plan: DepartmentPlan): readonly string[] {
  const day = parseCivilDate('2021-01-01');
  const profile = day === null ? { message: 'no day' } : resolveProfile('hebei-county-2021', ruleProfiles, day);
  if ('message' in profile) throw new Error(profile.message);
  const fact = (finding: Finding) =>
    [finding.rule, finding.messageId, finding.project, finding.indicators.join('+'), finding.column, finding.severity, finding.derived].join('|');
  return runRules(plan, { rules: lintRules, trees: indicatorTrees }, profile).map(fact);
}

/** A unit price stays: quantity and budget grow by the same factor, so the share it explains stays as well. */
const unitPrice = /元\/批/u;

type Rename = (text: string) => string;

function renamer(names: readonly string[]): Rename {
  const pairs = nouns.map((noun, index) => [noun, names[index] ?? noun] as const).toSorted(([a], [b]) => b.length - a.length);
  return (text) => pairs.reduce((renamed, [noun, name]) => renamed.replaceAll(noun, name), text);
}

/** The plan with renamed things; quantities × factor, other numbers shifted by digit, money × factor so that shares stay. */
function swapped(plan: DepartmentPlan, rename: Rename, factor: number, shift: number): DepartmentPlan {
  return { ...plan, projects: plan.projects.map((project) => swappedProject(project, rename, factor, shift)) };
}

function swappedProject(project: Project, rename: Rename, factor: number, shift: number): Project {
  const { budget } = project;
  const times = <T extends { readonly value: Fen | null } | null>(field: T): T =>
    field === null || field.value === null ? field : { ...field, value: multiplyFen(field.value, factor) ?? fen(0) };
  return {
    ...project,
    title: rename(project.title),
    name: project.name === null ? null : { ...project.name, text: rename(project.name.text), value: rename(project.name.value ?? '') },
    purpose: project.purpose === null ? null : { ...project.purpose, text: rename(project.purpose.text) },
    goals: project.goals.map((goal): NumberedParagraph => ({ ...goal, text: rename(goal.text), source: rename(goal.source) })),
    budget: { ...budget, total: times(budget.total), fiscal: times(budget.fiscal), other: times(budget.other) },
    indicators: project.indicators.map((row) => swappedRow(row, rename, factor, shift)),
  };
}

function swappedRow(row: IndicatorRow, rename: Rename, factor: number, shift: number): IndicatorRow {
  const number = row.level2.includes('数量') ? (text: string) => scaled(text, factor) : (text: string) => shifted(text, shift);
  const renumber = (text: string) => (text.includes('年') || unitPrice.test(text) ? text : number(text));
  const value = renumber(rename(row.target.source));
  const description = row.target.target.kind === 'count-in-words' ? number(rename(row.description)) : rename(row.description);
  const columns = Object.fromEntries(Object.entries(row.columns).map(([column, cell]) => [column, { ...cell, text: column === 'value' ? value : column === 'description' ? description : rename(cell.text) }]));
  return { ...row, name: rename(row.name), description, basis: rename(row.basis), target: readTarget(value, targetModeOf(classifyIndicator(row.level1, row.level2, indicatorTrees))), columns };
}

/** Every whole number of the text times the factor. */
function scaled(text: string, factor: number): string {
  return text.replaceAll(/\d+/gu, (digits) => String(Number(digits) * factor));
}

/** Every number but 100, which means the whole, with every digit but zero moved on by `shift` within 1–9, the same digit always to the same. */
function shifted(text: string, shift: number): string {
  const moved = (digits: string) => digits.replaceAll(/[1-9]/gu, (digit) => String(((Number(digit) - 1 + shift) % 9) + 1));
  return text.replaceAll(/\d+/gu, (digits) => (digits === '100' ? digits : moved(digits)));
}

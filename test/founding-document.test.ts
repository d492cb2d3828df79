// The founding document, value by value, and the same plan out of all three formats. Numbers here are counted in the paper itself.
import { describe, expect, test } from 'vitest';
import { readingToJson, type Json } from '../src/application/queries/read-json.ts';
import { indicatorTrees } from '../src/catalogue/trees/index.ts';
import { classifyIndicator } from '../src/domain/indicator/index.ts';
import { sumFen } from '../src/kernel/money.ts';
import { foundingPlan } from './support/corpus.ts';

const formats = ['txt', 'docx', 'doc'] as const;
const plan = foundingPlan('txt');

describe.each(formats)('the founding document as .%s', (format) => {
  const read = foundingPlan(format);

  test('belongs to one unit', () => {
    expect(read.units.map(({ code, name }) => `${code} ${name}`)).toEqual(['414001 定州市市场监督管理局本级']);
    expect(new Set(read.projects.map((project) => project.unitCode))).toEqual(new Set(['414001']));
  });

  test('is of fiscal year 2021 by its project codes, in 万元', () => {
    expect([read.fiscalYear, read.fiscalYearOrigin.from, read.moneyUnit]).toEqual([2021, 'project-codes', '万元']);
    expect(read.fiscalYearOrigin.explanation).toBe('据15个项目编码推定');
  });

  test.each([
    ['goals', 8],
    ['dutyGoals', 12],
    ['safeguards', 17],
  ] as const)('has in %s %i paragraphs, numbered without a gap', (part, count) => {
    expect(read.overall[part].map((paragraph) => paragraph.number)).toEqual(oneTo(count));
    for (const { text, source } of read.overall[part]) {
      expect(text.length).toBeGreaterThan(10);
      expect(source).toContain(text);
    }
  });

  test('has fifteen numbered projects, each with a code of 21 characters, a name and a title', () => {
    expect(read.projects.map((project) => project.number)).toEqual(oneTo(15));
    for (const { code, name, title } of read.projects) {
      expect(code?.value).toMatch(/^13068221[0-9A-Z]{13}$/u);
      expect(title).toBe(`${name?.value}绩效目标表`);
    }
    expect(new Set(read.projects.map((project) => project.code?.value)).size).toBe(15);
  });

  test('has nine indicators per project, one of each class, in the order of the form', () => {
    for (const { indicators, printedColumns } of read.projects) {
      expect(indicators.map((row) => row.ordinal)).toEqual(oneTo(9));
      expect(indicators.map((row) => classifyIndicator(row.level1, row.level2, indicatorTrees))).toEqual([
        'quantity', 'quality', 'timeliness', 'cost', 'economic', 'social', 'ecological', 'sustainable', 'satisfaction',
      ]);
      expect(printedColumns).toEqual(['level1', 'level2', 'name', 'description', 'value', 'basis']);
      for (const row of indicators) expect([row.name, row.target.source].includes('')).toBe(false);
    }
  });

  test('budgets 477 880 000 分, all of it fiscal money', () => {
    const totals = read.projects.flatMap(({ budget }) => budget.total?.value ?? []);
    expect(totals).toHaveLength(15);
    expect(sumFen(totals)).toBe(477_880_000);
    expect(read.projects.map(({ budget }) => budget.fiscal?.value)).toEqual(totals);
    expect(new Set(read.projects.map(({ budget }) => budget.other?.value))).toEqual(new Set([0]));
    expect(read.projects.every(({ budget }) => budget.carryOver === null && budget.county === null)).toBe(true);
  });

  test('plans spending at four checkpoints; a blank one is unknown, not zero', () => {
    const plans = read.projects.map(({ spendingPlan }) => spendingPlan.map(({ cumulative }) => (cumulative.value === null ? '空' : '数')).join(''));
    expect(plans.filter((points) => points === '空空空数')).toHaveLength(7);
    expect(plans.filter((points) => points === '空数数数')).toHaveLength(3);
    expect(plans.filter((points) => points === '数数数数')).toHaveLength(5);
    for (const { spendingPlan } of read.projects) {
      expect(spendingPlan.map((point) => point.checkpoint)).toEqual(['03-31', '06-30', '10-31', '12-31']);
      expect(spendingPlan.at(-1)?.cumulative.value).toBe(100);
      for (const { cumulative } of spendingPlan) expect(cumulative.value === null).toBe(cumulative.text.trim() === '');
    }
  });

  test('sets three goals for each project', () => {
    for (const { goals } of read.projects) expect(goals.map((goal) => goal.number)).toEqual([1, 2, 3]);
  });

  test('shows no contents mark in any value', () => {
    const texts = stringsOf({ ...read, contents: [] });
    expect(texts.length).toBeGreaterThan(1_000);
    expect(texts.filter((text) => /\bTC\b|\\f|\\l/u.test(text))).toEqual([]);
  });

  test('leaves nothing unread but the stray page number, which stays in its cell', () => {
    expect(read.unread.map(({ text, reason, place }) => [text, reason, place.table, place.row, place.cell])).toEqual([['1', 'stray-in-cell', 15, 17, 6]]);
    expect(read.projects.at(-1)?.indicators.at(-1)?.columns.basis?.text).toBe('部门职责活动\n\n\n1');
  });
});

describe('contents marks of the founding document', () => {
  test.each(['txt', 'docx'] as const)('are eighteen in the .%s, three of part one and fifteen of projects', (format) => {
    const { contents, projects } = foundingPlan(format);
    expect(contents.filter((entry) => entry.list === 'A').map(({ text, level }) => [text, level])).toEqual([
      ['总体绩效目标', 1],
      ['分项绩效目标', 1],
      ['工作保障措施', 1],
    ]);
    expect(contents.filter((entry) => entry.list === 'C').map(({ text }) => text)).toEqual(projects.map(({ number, title }) => `${number}、${title}`));
    expect(contents).toHaveLength(18);
  });
});

test.each(['docx', 'doc'] as const)('the .%s reads exactly as the .txt, places and marks aside', (format) => {
  const text = withoutPlaces(readingToJson(plan, []));
  const word = withoutPlaces(readingToJson(foundingPlan(format), []));
  expect(word).toEqual(text);
});

test('every value has its place in each format', () => {
  for (const format of formats) {
    for (const { indicators, code, budget, goals, purpose } of foundingPlan(format).projects) {
      const places = [code?.place, budget.total?.place, purpose?.place, ...goals.map((goal) => goal.place), ...indicators.flatMap((row) => Object.values(row.columns).map((cell) => cell.place))];
      for (const place of places) {
        expect(place).toMatchObject({ file: `dingzhou-2021.${format}`, table: expect.any(Number), row: expect.any(Number), cell: expect.any(Number) });
        expect(place?.line === null).toBe(format !== 'txt');
      }
    }
  }
});

function oneTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** The published JSON without what is bound to one file: places, file name, remarks and contents marks. */
function withoutPlaces(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => !['place', 'file', 'remarks', 'contents'].includes(key));
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutPlaces(part)]));
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

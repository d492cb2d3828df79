import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTarget } from './read-target.ts';
import { readTargetCells } from './read-target-cells.ts';
import type { TargetMode } from './target.ts';

type Cells = readonly [sign: string | null, value: string, unit: string | null];

function read([sign, value, unit]: Cells, mode: TargetMode = 'any') {
  return readTargetCells({ sign, value, unit }, mode);
}

describe('sign, value and unit in cells of their own are one target', () => {
  test.each<readonly [Cells, string]>([
    [['≥', '20', '批'], '≥20批'],
    [['=', '512', '人'], '=512人'],
    [['≤', '3584', '万元'], '≤3584万元'],
    [['>=', '95', '%'], '≥95%'],
    [['不低于', '95', '百分比'], '≥95%'],
    [['＜', '０.08', '人/万台'], '<0.08人/万台'],
    [['', '100', '%'], '100%'],
    [[null, '100', '%'], '100%'],
    [['≥', '2', ''], '≥2'],
    [['≥', '2', null], '≥2'],
    [['≥', '2', '/'], '≥2'],
    [['≥', '5', '（家）'], '≥5家'],
    [['', '60-80', '%'], '60%-80%'],
    [['≥', '60-80', '%'], '60%-80%'],
    [['≥', '1', '次/月'], '≥1次/月'],
    [['', '1', '次/月'], '1次/月'],
    [['≤', '5万', '元'], '≤5万元'],
    [['≥', '95优', '%'], '≥95%优'],
    [['定量', '20', '批'], '20批'],
    [['正向', '20', '批'], '20批'],
  ])('%j reads as %s', (cells, spelled) => {
    expect(read(cells).target).toEqual(readTarget(spelled).target);
  });

  test('the value cell is the source, and the span lies in it', () => {
    expect(read(['≥', ' 20 ', '批'])).toMatchObject({ source: ' 20 ', span: { start: 1, end: 3 }, notes: [] });
  });

  test('a unit the table does not hold is certain all the same, because it has a cell of its own', () => {
    expect(read(['≥', '5', '标准台套'])).toMatchObject({ target: { kind: 'bound', comparator: '≥', amount: '5', unit: '标准台套' }, notes: [{ id: 'unknown-unit' }] });
  });

  test.each<readonly [Cells, TargetMode, object]>([
    [['', '2000', '小时'], 'timeliness', { kind: 'number', amount: '2000', unit: '小时' }],
    [['≤', '12', '月'], 'timeliness', { kind: 'bound', comparator: '≤', amount: '12', unit: '个月' }],
    [['', '30', '日'], 'timeliness', { kind: 'number', amount: '30', unit: '天' }],
    [['≤', '30', '分'], 'timeliness', { kind: 'bound', comparator: '≤', amount: '30', unit: '分钟' }],
    [['≥', '90', '分'], 'timeliness', { kind: 'bound', comparator: '≥', amount: '90', unit: '分' }],
    [['=', '2024', '年'], 'timeliness', { kind: 'deadline', year: 2024, precision: 'year' }],
    [['≥', '2', '年'], 'timeliness', { kind: 'bound', comparator: '≥', amount: '2', unit: '年' }],
    [['', '2021.12', ''], 'timeliness', { kind: 'deadline', year: 2021, month: 12 }],
  ])('%j under %s is %j', (cells, mode, target) => {
    expect(read(cells, mode).target).toMatchObject(target);
  });

  test('a range per stretch of time keeps both in its unit', () => {
    expect(read(['', '1-2', '次/月']).target).toEqual({ kind: 'range', low: '1', high: '2', unit: '次/月' });
  });
});

describe('what the value cell says itself stands', () => {
  test.each<readonly [Cells, object, readonly string[]]>([
    [['', '≥95%', '%'], { kind: 'bound', comparator: '≥', amount: '95', unit: '%' }, ['redundant-unit']],
    [['≥', '≥95%', '%'], { kind: 'bound', comparator: '≥', amount: '95', unit: '%' }, ['doubled-sign', 'redundant-unit']],
    [['≥', '>95', '%'], { kind: 'bound', comparator: '>', amount: '95', unit: '%' }, ['doubled-sign']],
    [['≥', '20批', '家'], { kind: 'bound', comparator: '≥', amount: '20', unit: '批' }, []],
    [['≤', '1次/月', '次'], { kind: 'frequency', comparator: '≤', amount: '1', unit: '次', per: '月' }, []],
    [['≥', '公务用车购置5辆', '辆'], { kind: 'count-in-words', comparator: '≥', amount: '5', unit: '辆' }, []],
  ])('%j is %j', (cells, target, notes) => {
    const reading = read(cells);
    expect(reading.target).toMatchObject(target);
    expect(reading.notes.map(({ id }) => id)).toEqual(notes);
  });

  test('signs that contradict each other leave the number uncertain', () => {
    expect(read(['≥', '≤5', '个'])).toMatchObject({ target: { kind: 'prose' }, notes: [{ id: 'unread-number' }] });
  });

  test.each<readonly [Cells, object]>([
    [['定性', '高中低', ''], { kind: 'menu', scale: 'grade' }],
    [['定性', '好', null], { kind: 'verdict', word: '好' }],
    [['定性', '95', '%'], { kind: 'number', amount: '95', unit: null }],
  ])('%j is marked as qualitative', (cells, target) => {
    const reading = read(cells);
    expect(reading.target).toMatchObject(target);
    expect(reading.notes.map(({ id }) => id)).toContain('qualitative-mark');
  });

  test.each<Cells>([['≥', '', '%'], ['≥', '个', '个'], ['≥', '不断提高', '%'], ['=', '2021年12月30日', '年'], ['≥', '是、否', '']])('%j is read from the value alone', (...cells) => {
    expect(read(cells)).toEqual(readTarget(cells[1]));
  });
});

test('without cells for sign and unit, every text reads as it does alone', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('≥', '<', '9', '5', '%', '万', '元', '优', '月', '-', '/', '次') }), (value) => {
    expect(read([null, value, null])).toEqual(readTarget(value));
  }));
});

test('no cells make it throw, and the span lies in the value cell', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('≥', '≤', '=', '1', '0', '.', '%', '批', '元', '/', '月', '(', ')', '定', '性', '年') }));
  fc.assert(fc.property(text, text, text, (sign, value, unit) => {
    const reading = read([sign, value, unit], 'timeliness');
    expect(reading.source).toBe(value);
    expect(reading.span.start).toBeGreaterThanOrEqual(0);
    expect(reading.span.end).toBeLessThanOrEqual(value.length);
  }));
});

// The corpus of target cells: every reading, reviewed row by row. Any change of the grammar shows here as a diff.
// A new expression: add a line with its source to target-expressions.csv (origin 语法, the mode where it matters, other columns empty) and run with
// UPDATE_GOLDENS=1.
import { classifyIndicator, targetModeOf } from '../../src/domain/indicator/index.ts';
import { indicatorTrees } from '../../src/catalogue/trees/index.ts';
import { describe, expect, it } from 'vitest';
import {
  describeReading,
  judgeUsability,
  readTarget,
  sameTarget,
  spellTarget,
  statesNumberOrDate,
  writeTarget,
  type TargetKind,
  type TargetMode,
  type TargetReading,
} from '../../src/domain/target/index.ts';
import { readCsv, writeCsv, type CsvRow } from '../support/csv.ts';
import { foundingPlan } from '../support/corpus.ts';
import { expectGolden, readTestFile } from '../support/golden.ts';

const readingColumns = ['kind', 'fields', 'notes', 'meaning'];
const foundingReadings = foundingPlan().projects.flatMap((project) =>
  project.indicators.map((row) => {
    const reading = row.target;
    return { project: project.number, row, reading, usability: judgeUsability({ reading, ...row }) };
  }),
);

describe('the corpus of published target expressions', () => {
  const rows = readCsv(readTestFile('corpus/target-expressions.csv'));

  it('holds the 242 collected values and further cases of the grammar, each once', () => {
    expect(rows.filter((row) => row['origin'] === '公开')).toHaveLength(242);
    expect(rows.every((row) => row['origin'] === '公开' || row['origin'] === '语法')).toBe(true);
    expect(new Set(rows.map((row) => `${row['source']}@${row['mode']}`)).size).toBe(rows.length);
  });

  it('reads as reviewed', () => {
    const read = rows.map((row) => ({ ...row, ...readingCells(readTarget(row['source'] ?? '', knownMode(row['mode']))) }));
    expectGolden('corpus/target-expressions.csv', writeCsv(['origin', 'source', 'mode', ...readingColumns, 'reason'], read));
  });

  it('writes back in its own words and can be spelled anew', () => {
    for (const row of rows) expectRoundTrip(row['source'] ?? '', knownMode(row['mode']));
  });
});

describe('the corpus of published self-evaluations', () => {
  it('reads as reviewed, each row in the mode of its 二级指标', () => {
    const rows = readCsv(readTestFile('corpus/published-targets.csv'));
    expect(rows).toHaveLength(101);
    const read = rows.map((row) => {
      const level2 = row['level2'] ?? '';
      const reading = readTarget(row['target_text'] ?? '', modeOf(row['level1'] ?? '', level2));
      const usability = judgeUsability({ reading, name: row['indicator'] ?? '', description: '', level2 });
      return { ...row, ...readingCells(reading), usable: usable(usability.usable), reason: usability.usable ? '' : usability.reason };
    });
    expectGolden('corpus/published-targets.csv', writeCsv(['project', 'level1', 'level2', 'indicator', 'target_text', ...readingColumns, 'usable', 'reason'], read));
  });
});

describe('the founding document', () => {
  it('reads as reviewed', () => {
    const columns = ['project', 'ordinal', 'level2', 'name', 'source', ...readingColumns, 'usable', 'reason'];
    const read = foundingReadings.map(({ project, row, reading, usability }) => ({
      project: String(project),
      ordinal: String(row.ordinal),
      level2: row.level2,
      name: row.name,
      source: reading.source,
      ...readingCells(reading),
      usable: usable(usability.usable),
      reason: usability.usable ? '' : usability.reason,
    }));
    expectGolden('corpus/founding-targets.csv', writeCsv(columns, read));
  });

  it('has 135 rows: 46 menus, 24 bare units, 2 names, 22 sentences, 17 glued numbers, 12 clean numbers, 6 trends, 3 verdicts, 2 dates, 1 count in words', () => {
    const counts: Partial<Record<TargetKind, number>> = {};
    for (const { reading } of foundingReadings) counts[reading.target.kind] = (counts[reading.target.kind] ?? 0) + 1;
    expect(counts).toEqual({
      menu: 46, 'unit-only': 24, 'dimension-name': 2, prose: 22, glued: 17, bound: 9, number: 3, trend: 6, verdict: 3, deadline: 2, 'count-in-words': 1,
    });
  });

  it('states a number or a date in exactly 32 rows, of which 31 are usable as written', () => {
    const stating = foundingReadings.filter(({ reading }) => statesNumberOrDate(reading.target));
    expect(stating).toHaveLength(32);
    const refused = stating.filter(({ usability }) => !usability.usable);
    expect(refused.map(({ project, row, usability }) => [project, row.ordinal, usability.usable ? '' : usability.reason])).toEqual([[10, 4, 'time-without-unit']]);
    expect(foundingReadings.filter(({ usability }) => usability.usable)).toHaveLength(31);
  });

  it('reads the same in every mode', () => {
    for (const { reading } of foundingReadings) expect(readTarget(reading.source).target).toEqual(reading.target);
  });

  it('writes back in its own words and can be spelled anew', () => {
    for (const { reading } of foundingReadings) expectRoundTrip(reading.source);
  });
});

function expectRoundTrip(source: string, mode: TargetMode = 'any'): void {
  const reading = readTarget(source, mode);
  expect(writeTarget(reading, mode)).toBe(source);
  const spelled = spellTarget(reading.target, mode);
  expect(sameTarget(readTarget(spelled, mode).target, reading.target), `${source} spelled ${spelled}`).toBe(true);
}

function readingCells(reading: TargetReading): CsvRow {
  const { kind, ...fields } = reading.target;
  return {
    kind,
    fields: Object.entries(fields).map(([name, value]) => `${name}=${Array.isArray(value) ? value.join('|') : String(value)}`).join('; '),
    notes: reading.notes.map((note) => `${note.id}“${reading.source.slice(note.at.start, note.at.end)}”`).join(' '),
    meaning: describeReading(reading),
  };
}

const modes: readonly TargetMode[] = ['any', 'quantity', 'quality', 'timeliness', 'cost', 'benefit', 'satisfaction'];

/** The mode of a row; `any` where its cell is empty. */
function knownMode(text: string | undefined): TargetMode {
  return modes.find((mode) => mode === text) ?? 'any';
}

function usable(isUsable: boolean): string {
  return isUsable ? 'yes' : 'no';
}

function modeOf(level1: string, level2: string) {
  return targetModeOf(classifyIndicator(level1, level2, indicatorTrees));
}

// A plan repaired as one of its findings says, with something in every blank: what a person would have who follows the advice to the letter.
import { indicatorTrees } from '../../src/catalogue/trees/index.ts';
import { classifyIndicator, indicatorClassTitles, targetModeOf } from '../../src/domain/indicator/index.ts';
import type { Finding, Repair } from '../../src/domain/lint/index.ts';
import { numberedProjects, type DepartmentPlan, type IndicatorColumn, type IndicatorRow } from '../../src/domain/plan/index.ts';
import { readTargetCells } from '../../src/domain/target/index.ts';

/** Ordinals stay as they were, so findings before and after can be compared row by row. */
export function repairedPlan(plan: DepartmentPlan, { project: number }: Finding, repair: Repair): DepartmentPlan {
  const projects = numberedProjects(plan).map((candidate) => {
    if (candidate.number !== number) return candidate.project;
    return { ...candidate.project, indicators: repairedRows(candidate.project.indicators, repair) };
  });
  return { ...plan, projects };
}

function repairedRows(rows: readonly IndicatorRow[], repair: Repair): readonly IndicatorRow[] {
  switch (repair.kind) {
    case 'rewrite':
      return rows.map((row) => repair.cells.filter(({ indicator }) => indicator === row.ordinal).reduce((written, { column, text }) => withText(written, column, text), row));
    case 'swap': {
      const texts = (ordinal: number) => repair.columns.flatMap((column) => rows.filter((row) => row.ordinal === ordinal).map((row) => ({ column, text: row.columns[column]?.text ?? '' })));
      const [first, second] = repair.rows;
      const given = new Map([[first, texts(second)], [second, texts(first)]]);
      return rows.map((row) => (given.get(row.ordinal) ?? []).reduce((written, { column, text }) => withText(written, column, text), row));
    }
    case 'reclass':
      return rows.map((row) => {
        const move = repair.moves.find(({ indicator }) => indicator === row.ordinal);
        return move === undefined ? row : withText(row, 'level2', indicatorClassTitles[move.to]);
      });
    case 'merge':
      return rows.filter(({ ordinal }) => !repair.remove.includes(ordinal));
    case 'remove':
      return rows.filter(({ ordinal }) => !repair.rows.includes(ordinal));
  }
}

function withText(row: IndicatorRow, column: IndicatorColumn, text: string): IndicatorRow {
  const filled = text.replaceAll('（　）', '5');
  const cell = row.columns[column];
  const columns = cell === undefined ? row.columns : { ...row.columns, [column]: { ...cell, text: filled } };
  const written: IndicatorRow = column === 'name' || column === 'level2' || column === 'description' || column === 'basis' ? { ...row, [column]: filled, columns } : { ...row, columns };
  const cells = { sign: columns.sign?.text ?? null, value: column === 'value' ? filled : row.target.source, unit: columns.unit?.text ?? null };
  return { ...written, target: readTargetCells(cells, targetModeOf(classifyIndicator(written.level1, written.level2, indicatorTrees))) };
}

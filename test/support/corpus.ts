// The three bodies of real text every rule is measured on: the founding document, rows of published self-evaluations (name and target,
// no description or basis), and bare published target values.
import { readFileSync } from 'node:fs';
import type { DepartmentPlan } from '../../src/domain/plan/index.ts';
import { readPlanFile } from '../../src/documents/index.ts';
import { readCsv } from './csv.ts';
import { readTestFile } from './golden.ts';
import { makePlan, type ProjectInput, type RowInput } from './plan-factory.ts';

export interface Corpus {
  readonly title: string;
  readonly plan: DepartmentPlan;
  readonly rows: number;
}

export function readProjectFile(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)));
}

export function foundingPlan(format: 'txt' | 'docx' | 'doc' = 'txt'): DepartmentPlan {
  const file = `dingzhou-2021.${format}`;
  const reading = readPlanFile(readProjectFile(`data/samples/${file}`), file);
  if (!reading.ok) throw new Error(`${reading.fault.code}: ${reading.fault.what}`);
  return reading.value.plan;
}

export function publishedRowsPlan(): DepartmentPlan {
  const projects = new Map<string, RowInput[]>();
  for (const row of readCsv(readTestFile('corpus/published-targets.csv'))) {
    const { project = '', level1 = '', level2 = '', indicator: name = '', target_text: value = '' } = row;
    projects.set(project, [...(projects.get(project) ?? []), { level1, level2, name, value }]);
  }
  return makePlan(
    [...projects].map(([name, rows]): ProjectInput => ({ name, rows, columns: ['level1', 'level2', 'name', 'value'] })),
    null,
  );
}

export function publishedValuesPlan(): DepartmentPlan {
  const published = readCsv(readTestFile('corpus/target-expressions.csv')).filter((row) => row['origin'] === '公开');
  return makePlan([{ name: '公开指标值', rows: published.map((row) => ({ value: row['source'] ?? '' })), columns: ['value'] }], null);
}

export function corpora(): readonly Corpus[] {
  const plans: readonly (readonly [string, DepartmentPlan])[] = [
    ['样本文本', foundingPlan()],
    ['公开自评表', publishedRowsPlan()],
    ['公开指标值', publishedValuesPlan()],
  ];
  return plans.map(([title, plan]) => ({ title, plan, rows: plan.projects.reduce((sum, project) => sum + project.indicators.length, 0) }));
}

// Where a finding stands, for the engine and for people: the text its span counts in, and the places of several findings in one short list.
import { samePlace } from '../../kernel/place.ts';
import { sliceSpan, type Span } from '../../kernel/span.ts';
import { numberedProjects, type DepartmentPlan, type NumberedParagraph, type Project } from '../plan/index.ts';
import { cellOf } from './finding-cell.ts';
import type { Finding } from './finding.ts';
import type { FindingColumn } from './lint-rule.ts';
import { listOrdinals } from './row-list.ts';

/** The verbatim text that a finding points at: a cell, a field of the project, one paragraph of goals or of part one; null where it points at none. */
export function textOfFinding(finding: Finding, plan: DepartmentPlan): string | null {
  const { column, project: number, indicator } = finding;
  if (number === null) return paragraphOf(finding, plan)?.source ?? null;
  const project = numberedProjects(plan).find((candidate) => candidate.number === number)?.project;
  if (project === undefined) return null;
  const row = project.indicators.find((candidate) => candidate.ordinal === indicator);
  if (row !== undefined) return cellOf(row, column)?.text ?? null;
  switch (column) {
    case 'code':
    case 'name':
      return project[column]?.text ?? null;
    case 'purpose':
      return project.purpose?.text ?? null;
    case 'goals':
      return goalOf(finding, project)?.source ?? null;
    default:
      return null;
  }
}

/** `项目1、2、5`, `总体绩效目标第7项“我县”`, `项目9绩效目标第2项“我省”`: whole projects and rows joined into one entry, the places of words each by itself. */
export function describePlaces(findings: readonly Finding[], plan: DepartmentPlan): readonly string[] {
  const projects = new Set<number>();
  const words: string[] = [];
  for (const finding of findings) {
    const at = finding.span === null ? null : wordsAt(finding, finding.span, plan);
    if (at !== null) words.push(at);
    else if (finding.project !== null) projects.add(finding.project);
  }
  const numbers = [...projects].toSorted((a, b) => a - b);
  return [...(numbers.length === 0 ? [] : [`项目${listOrdinals(numbers)}`]), ...words];
}

/** The words under the span with the place a person looks for; null where the finding points at no text. */
function wordsAt(finding: Finding, span: Span, plan: DepartmentPlan): string | null {
  const text = textOfFinding(finding, plan);
  if (text === null) return null;
  const { project: number, indicator, column } = finding;
  const project = numberedProjects(plan).find((candidate) => candidate.number === number)?.project;
  const paragraph = project === undefined ? paragraphOf(finding, plan) : column === 'goals' ? goalOf(finding, project) : undefined;
  const where = indicator === null ? `${fieldTitles.get(column) ?? ''}${itemOf(paragraph)}` : `第${indicator}行`;
  return `${number === null ? '' : `项目${number}`}${where}“${sliceSpan(text, span)}”`;
}

const fieldTitles: ReadonlyMap<FindingColumn | null, string> = new Map([
  ['overallGoals', '总体绩效目标'],
  ['dutyGoals', '分项绩效目标'],
  ['safeguards', '工作保障措施'],
  ['departmentTables', '部门整体绩效目标表'],
  ['name', '名称'],
  ['purpose', '资金用途'],
  ['goals', '绩效目标'],
]);

function itemOf(paragraph: NumberedParagraph | undefined): string {
  return paragraph === undefined || paragraph.number === null ? '' : `第${paragraph.number}项`;
}

function paragraphOf({ place }: Finding, { overall }: DepartmentPlan): NumberedParagraph | undefined {
  if (place === null) return undefined;
  return [...overall.goals, ...overall.dutyGoals, ...overall.safeguards].find((paragraph) => samePlace(paragraph.place, place));
}

function goalOf({ place }: Finding, project: Project): NumberedParagraph | undefined {
  return place === null ? undefined : project.goals.find((goal) => samePlace(goal.place, place));
}

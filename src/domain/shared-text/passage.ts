// The passages of a plan that could be copied from another unit: paragraphs of part one, purposes, goals, and each indicator table as a whole.
import { numberedProjects, textsOfPartOne, textsOfProject, type DepartmentPlan, type PlanText, type Project } from '../plan/index.ts';
import type { Place } from '../../kernel/place.ts';
import { foldedKey } from '../../kernel/fold-width.ts';
import { withoutYears } from '../wording/index.ts';

export type PassageColumn = PlanText['column'] | 'indicators';

export interface Passage extends OwnPassage {
  /** Position of the plan in the batch. */
  readonly plan: number;
}

export interface OwnPassage {
  /** Number of the project; null for a paragraph of part one. */
  readonly project: number | null;
  readonly column: PassageColumn;
  readonly text: string;
  readonly place: Place;
}

export function passagesOf(plan: DepartmentPlan): readonly OwnPassage[] {
  return [
    ...textsOfPartOne(plan).map((passage) => ({ project: null, ...passage })),
    ...numberedProjects(plan).flatMap(({ project, number }) => [...textsOfProject(project), ...tableOf(project)].map((passage) => ({ project: number, ...passage }))),
  ];
}

/** The indicators as one text; none where the table has no rows. */
function tableOf({ indicators, place }: Project): readonly Pick<Passage, 'column' | 'text' | 'place'>[] {
  const text = indicators.map((row) => `${row.name.trim()}：${row.target.source.trim()}`).join('；');
  return indicators.length === 0 ? [] : [{ column: 'indicators', text, place }];
}

/**
 * A passage as it is compared: without the number of the paragraph, without years, and without the name of the place whose plan it is, so that copying
 * with another name on it is seen.
 */
export function comparedText(text: string, placeNames: readonly string[]): string {
  return placeNames.reduce((left, name) => left.replaceAll(name, ''), withoutYears(text).replace(paragraphNumber, ''));
}

const paragraphNumber = /^(?:\(?[\d一二三四五六七八九十]+[).、]|目标\d+:)/u;

/** `定州市市场监督管理局本级` → `定州市`, `定州`: what a unit calls its place. */
export function placeNamesOf(plan: DepartmentPlan): readonly string[] {
  const names = plan.units.flatMap((unit) => /^.{2,8}?[省市县区旗镇乡]/u.exec(foldedKey(unit.name))?.[0] ?? []);
  return [...new Set(names.flatMap((name) => [name, name.slice(0, -1)]))];
}

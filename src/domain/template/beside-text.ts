// What is filled in beside the forms of a text, as far as another year takes it over: 测算, the duties a project serves and the section that fills it in, whether it is new
// or goes on, and the work activities. Told as copied cells, so that each is marked until somebody writes it anew or confirms it, like a cell of the form.
import type { CostingLine } from '../costing/index.ts';
import type { WorkActivity } from '../duty/index.ts';
import type { DraftProject } from '../editing/index.ts';
import { accumulationTitles } from '../indicator-library/index.ts';
import { noDetails, sameDetails, type TargetDetails } from '../target-details/index.ts';
import type { CopiedCell } from './copied-cells.ts';

export interface ProjectBeside {
  /** Organisation node of the section or office that fills it in; null: the unit's finance does. */
  readonly section: string | null;
  readonly continuity: 'new' | 'continued' | null;
  /** Numbers of the duties it serves. */
  readonly duties: readonly string[];
}

export interface BesideText {
  /** By identity of the project. */
  readonly projects: ReadonlyMap<string, ProjectBeside>;
  readonly costing: ReadonlyMap<string, readonly Pick<CostingLine, 'item' | 'factors' | 'price' | 'standard'>[]>;
  readonly activities: readonly WorkActivity[];
}

/** What stands beside a project, and beside part one (`activities`), by the name it has as a cell. */
export const cellsBeside = ['costing', 'duties', 'section', 'continuity', 'activities'] as const;

/** What is said about the target of a row, by the name it has as a cell. */
export const detailsCell = 'target-details';

export function isBeside({ row, cell }: Pick<CopiedCell, 'row' | 'cell'>): boolean {
  return row !== null ? cell === detailsCell : cellsBeside.some((one) => one === cell);
}

/** Everything that is filled in. Which rows a line of the 测算 speaks of, and which projects carry an activity out, is its place and not a value of a year. */
export function writtenBeside({ projects, costing, activities }: BesideText): readonly CopiedCell[] {
  const lines = [...costing].flatMap(([project, own]) => own.map((line) => ({ project, row: null, cell: 'costing', text: lineText(line) })));
  const told = [...projects].flatMap(([project, { section, continuity, duties }]) => [
    ...(duties.length === 0 ? [] : [{ project, row: null, cell: 'duties', text: duties.join('、') }]),
    ...(section === null ? [] : [{ project, row: null, cell: 'section', text: section }]),
    ...(continuity === null ? [] : [{ project, row: null, cell: 'continuity', text: continuity }]),
  ]);
  return [...activities.map((activity) => ({ project: null, row: null, cell: 'activities', text: activityText(activity) })), ...lines, ...told];
}

/** A line of the 测算 as one text: `抽检费：20批 × 2975元（冀价行费〔2019〕1号）`. */
export function lineText({ item, factors, price, standard }: Pick<CostingLine, 'item' | 'price' | 'standard'> & { readonly factors: readonly CostingLine['factors'][number][] }): string {
  return `${item}：${[...factors.map(({ amount, unit }) => `${amount}${unit}`), `${price}元`].join(' × ')}（${standard}）`;
}

export function activityText({ name, duty }: Pick<WorkActivity, 'name' | 'duty'>): string {
  return `职责${duty}：${name}`;
}

/** What is said about targets beside their cells, row by row in the order of the text. */
export function writtenDetails(projects: readonly Pick<DraftProject, 'id' | 'rows'>[], details: ReadonlyMap<string, TargetDetails>): readonly CopiedCell[] {
  return projects.flatMap(({ id, rows }) =>
    rows.flatMap((row) => {
      const said = details.get(row);
      return said === undefined || sameDetails(said, noDetails) ? [] : [{ project: id, row, cell: detailsCell, text: detailsText(said) }];
    }),
  );
}

/** `正向；累加；权重10；来源：台账` */
export function detailsText({ direction, accumulation, weight, dataSource }: TargetDetails): string {
  return [direction, accumulation === null ? '' : accumulationTitles[accumulation], weight === '' ? '' : `权重${weight}`, dataSource === '' ? '' : `来源：${dataSource}`].filter((part) => part !== '').join('；');
}

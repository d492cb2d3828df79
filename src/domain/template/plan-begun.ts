// The text of another year as it begins: projects of an earlier text that go on, word for word, or one blank project of a unit that had none. Nothing is adjusted on
// the way: years in names and codes, dates and figures stay as they were, so that the rules name them and a person decides.
import type { FiscalYear } from '../../kernel/fiscal-year.ts';
import { placeInFile } from '../../kernel/place.ts';
import { projectOfTexts } from '../editing/index.ts';
import type { FormDeclaration } from '../form/index.ts';
import type { IndicatorTree } from '../indicator/index.ts';
import type { DepartmentPlan, FiscalYearOrigin, Unit } from '../plan/index.ts';
import { projectFromTemplate, type ProjectTemplate } from './project-template.ts';

/** `chosen`: which projects go on, by their positions in the earlier text, from 0. */
export function planGoingOn(earlier: DepartmentPlan, chosen: ReadonlySet<number>, { year, unit }: { readonly year: FiscalYear; readonly unit: Pick<Unit, 'code' | 'name'> }): DepartmentPlan {
  const [first, ...others] = earlier.units;
  // The unit as it is called today; where a text holds several units, whose project is whose stays as it was written.
  const own = first === undefined || others.length > 0 ? null : unit;
  const projects = earlier.projects.filter((_, index) => chosen.has(index)).map((project, index) => ({ ...project, ...(own === null || project.unitCode === null ? {} : { unitCode: own.code }), ordinal: index + 1, number: project.number === null ? null : index + 1 }));
  return { ...earlier, ...(own === null || first === undefined ? {} : { units: [{ ...first, code: own.code, name: own.name }] }), fiscalYear: year, fiscalYearOrigin: chosenYear(year), projects, contents: [], unread: [] };
}

/** What a text with one blank project is made of. */
export interface BlankPlan {
  readonly unit: Pick<Unit, 'code' | 'name'>;
  readonly year: FiscalYear;
  /** Name of the project. */
  readonly name: string;
  readonly blank: Pick<ProjectTemplate, 'purpose' | 'goals' | 'rows'>;
  readonly form: FormDeclaration;
  readonly trees: readonly IndicatorTree[];
  readonly newId: () => string;
}

export function planBegunBlank({ unit, year, name, blank, form, trees, newId }: BlankPlan): DepartmentPlan {
  const file = '';
  const place = placeInFile(file);
  const empty: DepartmentPlan = {
    file,
    units: [{ ...unit, place }],
    fiscalYear: year,
    fiscalYearOrigin: chosenYear(year),
    moneyUnit: '万元',
    overall: { goals: [], dutyGoals: [], safeguards: [] },
    departmentTables: [],
    projects: [],
    contents: [],
    unread: [],
  };
  const content = projectFromTemplate(blank, name, { plan: empty, form, trees, newId });
  return { ...empty, projects: [{ ...projectOfTexts(content, { place, moneyUnit: '万元', trees }), ordinal: 1, number: 1 }] };
}

/** The year that was chosen, not read. */
export function chosenYear(year: FiscalYear): FiscalYearOrigin {
  return { from: 'printed', explanation: `起草时选定${year}年度` };
}

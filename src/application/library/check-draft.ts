// What stands in the way of taking an indicator into the library: what is missing, a name that is taken, and what our own rules would say of its row once a bureau
// has filled the blanks. The shipped entries pass the same.
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { filledRow } from '../../catalogue/indicator-library/filled-row.ts';
import { ruleProfiles } from '../../catalogue/profiles/index.ts';
import { projectOfTexts } from '../../domain/editing/index.ts';
import { draftFieldTitles, draftGaps, libraryRow, librarySearch, type DraftField, type LibraryDraft, type LibraryIndicator } from '../../domain/indicator-library/index.ts';
import { runRules } from '../../domain/lint/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import { resolveProfile } from '../../domain/policy/index.ts';
import { yearOf, type CivilDate } from '../../kernel/civil-date.ts';
import type { Fault } from '../../kernel/fault.ts';
import { fiscalYear } from '../../kernel/fiscal-year.ts';
import { placeInFile } from '../../kernel/place.ts';

export interface DraftProblem {
  /** Null: of the row as a whole. */
  readonly field: DraftField | null;
  readonly message: string;
}

export interface DraftQuestion {
  readonly draft: LibraryDraft;
  readonly library: readonly LibraryIndicator[];
  /** Id of the entry it would change; null for a new one. */
  readonly changes: string | null;
  readonly today: CivilDate;
}

export function draftProblems({ draft, library, changes, today }: DraftQuestion): readonly DraftProblem[] {
  const gaps = draftGaps(draft);
  const find = librarySearch(library.filter(({ id, validTo }) => id !== changes && (validTo === null || validTo >= today)));
  const taken = [draft.name, ...draft.alsoCalled].flatMap((name) => {
    const other = name.trim() === '' ? null : find(name, draft.indicatorClass);
    return other === null ? [] : [{ field: name === draft.name ? ('name' as const) : ('alsoCalled' as const), message: `“${name}”已经是库里“${other.name}”（${other.id}）的名称；请改为提议修改它，或者换一个名称。` }];
  });
  return gaps.length > 0 ? [...gaps, ...taken] : [...taken, ...ruleProblems(draft, today)];
}

function ruleProblems(draft: LibraryDraft, today: CivilDate): readonly DraftProblem[] {
  const profile = resolveProfile(generalProfile, ruleProfiles, today);
  if ('message' in profile) throw new Error(profile.message);
  const plan = planOfRow(draft, today);
  const found = runRules(plan, { rules: checkCatalogue.rules.filter(({ scope }) => scope === 'row'), trees: checkCatalogue.trees }, profile);
  return found.map(({ message }) => ({ field: null, message }));
}

/** Of the profiles that ship, the one whose forms and rules the library was written for. */
const generalProfile = 'hebei-county';
const file = '指标库';

function planOfRow(draft: LibraryDraft, today: CivilDate): DepartmentPlan {
  const year = yearOf(today);
  const row = filledRow(libraryRow({ ...draft, id: '', validFrom: today, validTo: null }), draft.target, year);
  const { level1, level2, name, description, value, basis } = row;
  const place = placeInFile(file);
  const project = projectOfTexts(
    { numbered: true, unitCode: null, form: 'founding', columns: ['level1', 'level2', 'name', 'description', 'value', 'basis'], fields: [{ field: 'name', text: '示例经费' }], goals: [], rows: [{ id: '', texts: { level1, level2, name, description, value, basis } }] },
    { place, moneyUnit: '万元', trees: checkCatalogue.trees },
  );
  return {
    file,
    units: [],
    fiscalYear: fiscalYear(year),
    fiscalYearOrigin: { from: 'printed', explanation: '' },
    moneyUnit: '万元',
    overall: { goals: [], dutyGoals: [], safeguards: [] },
    departmentTables: [],
    projects: [{ ...project, number: 1, ordinal: 1 }],
    contents: [],
    unread: [],
  };
}

/** All of them at once, as a refusal; null where nothing is in the way. */
export function draftFault(problems: readonly DraftProblem[]): Fault | null {
  if (problems.length === 0) return null;
  const told = problems.map(({ field, message }) => ({ where: field === null ? '指标这一行' : draftFieldTitles[field], remedy: message }));
  const [first, ...further] = told;
  return { code: 'library-draft', what: `这个指标还有${problems.length}处要补正`, where: first?.where ?? '', remedy: first?.remedy ?? '', ...(further.length === 0 ? {} : { further }) };
}

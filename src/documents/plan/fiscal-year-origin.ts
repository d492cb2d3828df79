// The fiscal year of a plan. No table of the founding form prints it, so it is derived, and how it was derived is part of the result: project
// codes first (digits 7–8), then years in project names, then document numbers (a notice of year n allots money of year n + 1 in advance), then
// years in the titles of tables. A year printed on the cover or with a table outweighs them where they say otherwise or nothing; where they
// agree, what was counted is the better explanation.
import type { FiscalYearOrigin, Project } from '../../domain/plan/index.ts';
import { fiscalYear, type FiscalYear } from '../../kernel/fiscal-year.ts';

export interface DerivedFiscalYear {
  readonly fiscalYear: FiscalYear | null;
  readonly origin: FiscalYearOrigin;
}

/** Where a year is printed: on the cover of the text, or above or in a table. */
export interface PrintedYear {
  readonly year: number;
  readonly on: 'cover' | 'table';
}

/** The year of the projects, or the one that is printed. */
export function deriveFiscalYear(projects: readonly Project[], printed: PrintedYear | null): DerivedFiscalYear {
  const counted = yearOfProjects(projects);
  if (printed === null || fiscalYear(printed.year) === null) return counted.fiscalYear === null ? yearOfTitles(projects, counted) : counted;
  if (counted.fiscalYear === printed.year) return counted;
  return derived(printed.year, 'printed', printed.on === 'cover' ? `封面印有“${printed.year}年”` : `表上印有“${printed.year}年度”`);
}

/** The most frequent answer of the first source that answers. */
function yearOfProjects(projects: readonly Project[]): DerivedFiscalYear {
  const byCode = mostFrequent(projects.flatMap((project) => yearOfCode(project.code?.value ?? '')));
  if (byCode !== null) {
    const codes = byCode.count === projects.length ? `${byCode.count}个项目编码` : `${projects.length}个项目中${byCode.count}个的编码`;
    return derived(byCode.value, 'project-codes', `据${codes}推定`);
  }
  const byName = mostFrequent(projects.flatMap((project) => yearsBefore(nameOf(project), '年')));
  if (byName !== null) return derived(byName.value, 'project-names', `据${byName.count}处项目名称里的“${byName.value}年”推定`);
  const byNumber = mostFrequent(projects.flatMap((project) => bracketedYears(nameOf(project))));
  if (byNumber !== null) {
    return derived(byNumber.value + 1, 'document-numbers', `据${byNumber.count}处${byNumber.value}年的文号推定，按提前下达算下一年度`);
  }
  return { fiscalYear: null, origin: { from: 'unknown', explanation: '项目编码、项目名称、文号和表名都看不出预算年度' } };
}

function yearOfTitles(projects: readonly Project[], unknown: DerivedFiscalYear): DerivedFiscalYear {
  const byTitle = mostFrequent(projects.flatMap(({ title }) => yearsBefore(title, '年')));
  return byTitle === null ? unknown : derived(byTitle.value, 'printed', `表名里印有“${byTitle.value}年”`);
}

function derived(year: number, from: FiscalYearOrigin['from'], explanation: string): DerivedFiscalYear {
  const value = fiscalYear(year);
  if (value === null) return { fiscalYear: null, origin: { from: 'unknown', explanation: `推出的年度${year}不合理` } };
  return { fiscalYear: value, origin: { from, explanation } };
}

function nameOf(project: Project): string {
  return project.name?.value ?? project.title;
}

function yearOfCode(code: string): readonly number[] {
  const digits = code.slice(6, 8);
  return code.length === 21 && isDigits(code.slice(0, 8)) ? [2000 + Number(digits)] : [];
}

function yearsBefore(text: string, mark: string): readonly number[] {
  const years: number[] = [];
  for (let index = text.indexOf(mark); index >= 0; index = text.indexOf(mark, index + 1)) {
    const year = text.slice(Math.max(0, index - 4), index);
    if (year.length === 4 && year.startsWith('20') && isDigits(year)) years.push(Number(year));
  }
  return years;
}

/** Years in the brackets of document numbers: 〔2020〕, 【2020】, [2020]. */
function bracketedYears(text: string): readonly number[] {
  const years: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (!'〔【[［'.includes(text[index] ?? '#') || !'〕】]］'.includes(text[index + 5] ?? '#')) continue;
    const year = text.slice(index + 1, index + 5);
    if (year.startsWith('20') && isDigits(year)) years.push(Number(year));
  }
  return years;
}

function mostFrequent(values: readonly number[]): { readonly value: number; readonly count: number } | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: { value: number; count: number } | null = null;
  for (const [value, count] of counts) if (best === null || count > best.count) best = { value, count };
  return best;
}

function isDigits(text: string): boolean {
  return text !== '' && Array.from(text).every((character) => character >= '0' && character <= '9');
}

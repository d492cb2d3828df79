// Which project of last year's plan a project of this year's plan goes on. A code is kept for life, or its tail is; where codes say nothing, the name without
// its year does; where the name was changed, the likeness of name and purpose. Each project goes on at most one, and each match says why.
import type { NumberedProject, Project } from '../plan/index.ts';
import type { ProjectCodeShape } from '../policy/index.ts';
import { bigramsOf, likenessPercent, withoutYears } from '../wording/index.ts';
import { foldedKey } from '../../kernel/fold-width.ts';

/** `code` 编码（或区划与后段）相同, `name` 去掉年份后名称相同, `text` 名称和用途相似. */
export type MatchedBy = 'code' | 'name' | 'text';

export interface ProjectMatch {
  readonly current: NumberedProject;
  readonly previous: NumberedProject;
  readonly by: MatchedBy;
  /** How alike name and purpose are, in per cent. */
  readonly likeness: number;
}

export interface MatchBounds {
  readonly codeShape: ProjectCodeShape;
  /** Likeness in per cent from which two projects are the same. */
  readonly likenessPercent: number;
}

/** The matches in the order of this year's projects. */
export function matchProjects(current: readonly NumberedProject[], previous: readonly NumberedProject[], bounds: MatchBounds): readonly ProjectMatch[] {
  const matches = new Map<NumberedProject, ProjectMatch>();
  const taken = new Set<NumberedProject>();
  const join = (of: NumberedProject, to: NumberedProject, by: MatchedBy, likeness: number): void => {
    matches.set(of, { current: of, previous: to, by, likeness });
    taken.add(to);
  };
  const joinByKey = (by: MatchedBy, keyOf: (project: Project) => string): void => {
    const holders = onlyHolders(previous.filter((project) => !taken.has(project)), keyOf);
    const own = onlyHolders(current.filter((project) => !matches.has(project)), keyOf);
    for (const [key, project] of own) {
      const other = holders.get(key);
      if (other !== undefined) join(project, other, by, likenessOf(project.project, other.project));
    }
  };
  joinByKey('code', (project) => foldedKey(project.code?.text ?? ''));
  joinByKey('code', (project) => codeWithoutYear(project, bounds.codeShape));
  joinByKey('name', (project) => withoutYears(nameOf(project)));
  const alike = current.flatMap((project) => {
    if (matches.has(project)) return [];
    return previous.flatMap((other) => {
      const likeness = taken.has(other) ? 0 : likenessOf(project.project, other.project);
      return likeness < bounds.likenessPercent ? [] : [{ project, other, likeness }];
    });
  });
  for (const { project, other, likeness } of alike.toSorted((a, b) => b.likeness - a.likeness)) {
    if (!matches.has(project) && !taken.has(other)) join(project, other, 'text', likeness);
  }
  return current.flatMap((project) => matches.get(project) ?? []);
}

/** Why two projects are taken for the same, in Chinese. */
export function describeMatch({ by, likeness }: ProjectMatch): string {
  switch (by) {
    case 'code':
      return '项目编码相同或只差年度';
    case 'name':
      return '去掉年份和文号后名称相同';
    case 'text':
      return `名称和用途相似（${likeness}%）`;
  }
}

/** Projects by a key that only one of them has; a blank key names none. */
function onlyHolders(projects: readonly NumberedProject[], keyOf: (project: Project) => string): ReadonlyMap<string, NumberedProject> {
  const holders = new Map<string, NumberedProject[]>();
  for (const numbered of projects) {
    const key = keyOf(numbered.project);
    if (key !== '') holders.set(key, [...(holders.get(key) ?? []), numbered]);
  }
  return new Map([...holders].flatMap(([key, list]) => list.slice(0, 1).flatMap((only) => (list.length === 1 ? [[key, only] as const] : []))));
}

/** Division and tail of a whole code; blank for a code of another length. */
function codeWithoutYear({ code }: Project, { divisionDigits, yearDigits, tailLength }: ProjectCodeShape): string {
  const text = foldedKey(code?.text ?? '');
  return text.length === divisionDigits + yearDigits + tailLength ? text.slice(0, divisionDigits) + text.slice(divisionDigits + yearDigits) : '';
}

function nameOf({ name, title }: Project): string {
  return name?.text ?? title;
}

function likenessOf(a: Project, b: Project): number {
  return likenessPercent(textOf(a), textOf(b));
}

function textOf(project: Project): ReadonlySet<string> {
  return bigramsOf([withoutYears(nameOf(project)), withoutYears(project.purpose?.text ?? '')]);
}

// What of a plan is shown to everybody: part one (its tables only where no project is left out) and the projects marked 公开, as the form prints them. A project that is not shown leaves no trace: the others are
// counted anew, and what only speaks of the whole document goes (contents lists, texts that no form claims, how the year was told). Ground: 预算法 第十四条 and
// 财预〔2016〕143号 第三条 (公开为常态，不公开为例外，除涉及国家秘密外).
import type { DepartmentPlan, Project } from '../plan/index.ts';

/** `isPublic` is asked for each project by its position in the plan. */
export function publicPlan(plan: DepartmentPlan, isPublic: (index: number) => boolean): DepartmentPlan {
  const shown = plan.projects.filter((_, index) => isPublic(index));
  const codes = new Set(shown.map(({ unitCode }) => unitCode));
  const units = plan.units.length > 1 ? plan.units.filter(({ code }) => codes.has(code)) : plan.units;
  // The department's own table tells the money of all projects together: beside a project that is not shown it would tell of it.
  const departmentTables = shown.length === plan.projects.length ? plan.departmentTables : [];
  return { ...plan, file: '', departmentTables, units: units.length === 0 ? plan.units.slice(0, 1) : units, fiscalYearOrigin: { from: 'unknown', explanation: '' }, projects: countedAnew(shown), contents: [], unread: [] };
}

/** Numbers of each unit from 1, where numbers are printed at all: a gap would tell of what is not shown. */
function countedAnew(projects: readonly Project[]): readonly Project[] {
  const counted = new Map<string | null, number>();
  return projects.map((project, index) => {
    if (project.number === null) return { ...project, ordinal: index + 1 };
    const number = (counted.get(project.unitCode) ?? 0) + 1;
    counted.set(project.unitCode, number);
    return { ...project, number, ordinal: index + 1 };
  });
}

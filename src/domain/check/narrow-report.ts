// A report kept to some projects of the text. Everything was checked: what another project has to do with one of these is still said of it; what is said
// of other projects, or of the text as a whole, is left out, and every count is of these projects alone.
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { listOrdinals, presentFindings, type Presentation } from '../lint/index.ts';
import { numberedProjects, type DepartmentPlan } from '../plan/index.ts';
import { countOutcomes } from '../proposal/index.ts';
import { scorePlan } from '../review/index.ts';
import { summarise, type CheckCatalogue } from './check-plan.ts';
import type { CheckReport } from './check-report.ts';

/** Numbers as `numberedProjects` gives them. Fault: a number that no project of the text has. */
export function narrowReport(report: CheckReport, only: readonly number[], catalogue: CheckCatalogue, presentation: Presentation): Result<CheckReport, Fault> {
  const { plan, check, made } = report;
  const numbered = numberedProjects(plan);
  const unknown = only.filter((wanted) => numbered.every(({ number }) => number !== wanted));
  if (unknown.length > 0) return failed(unknownProjects(unknown, plan));
  const wanted = new Set<number | null>(only);
  const chosen = numbered.filter(({ number }) => wanted.has(number));
  // Numbered as in the whole text, also where there the position was the number.
  const part: DepartmentPlan = { ...plan, projects: chosen.map(({ project, number }) => ({ ...project, number })) };
  const all = check.all.filter(({ project }) => wanted.has(project));
  const findings = presentFindings(all, part, catalogue.rules, presentation);
  const outcomes = made.outcomes.filter(({ project }) => wanted.has(project));
  const { comparison } = check;
  return ok({
    plan,
    only: chosen.map(({ number }) => number),
    check: {
      ...check,
      findings,
      all,
      summary: summarise(part, catalogue, { all, shown: findings }),
      comparison:
        comparison === null
          ? null
          : {
              ...comparison,
              matches: comparison.matches.filter(({ current }) => wanted.has(current.number)),
              added: comparison.added.filter(({ number }) => wanted.has(number)),
              gone: [],
            },
    },
    made: { proposals: made.proposals.filter(({ project }) => wanted.has(project)), outcomes, rows: countOutcomes(outcomes) },
    score: scorePlan(part, all, catalogue.rules, check.profile),
  });
}

/** What a part is titled: `只看项目9、10`; null for the whole text. */
export function onlyTitle({ only }: Pick<CheckReport, 'only'>): string | null {
  return only === null ? null : `只看项目${projectList(only)}`;
}

/** `项目3、5、6、7` is told in full, as a person names them. */
export function projectList(numbers: readonly number[]): string {
  return numbers.join('、');
}

function unknownProjects(unknown: readonly number[], plan: DepartmentPlan): Fault {
  const numbers = numberedProjects(plan).map(({ number }) => number);
  return {
    code: 'unknown-project',
    what: `文本里没有项目${projectList(unknown)}`,
    where: plan.file,
    remedy: `这份文本里的项目编号是${listOrdinals(numbers.toSorted((a, b) => a - b))}，请从中选。`,
  };
}

// The projects, worst first, with what is wrong and what can be tested.
import type { CheckResult, ProjectSummary } from '../../domain/check/index.ts';
import { formatFen } from '../../kernel/money.ts';
import { severitiesWorstFirst, severityTitles } from '../../kernel/severity.ts';
import { AppLink } from '../app/app-link.tsx';
import { hrefOf, projectHref, usePlanView } from '../app/plan-view.ts';
import { SeverityCount } from '../parts/severity-mark.tsx';
import { UsableBar } from '../parts/usable-bar.tsx';

export function ProjectBoard({ result }: { readonly result: CheckResult }) {
  const view = usePlanView();
  return (
    <section className="sheet" aria-labelledby="board-title">
      <div className="section-head">
        <h2 id="board-title">各项目的问题，重的在前</h2>
        <p>
          <AppLink href={hrefOf(view, 'projects')}>排序、筛选、查找</AppLink>
        </p>
      </div>
      <table className="board">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col" className="board-number">
              预算（万元）
            </th>
            <th scope="col" className="board-number">
              可以考核
            </th>
            {severitiesWorstFirst.map((severity) => (
              <th key={severity} scope="col" className="board-number">
                {severityTitles[severity]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {worstFirst(result.summary.byProject).map((project) => (
            <tr key={project.project}>
              <th scope="row">
                <AppLink href={projectHref(view, project.project)}>
                  <span className="number">{project.project}.</span> {project.name}
                </AppLink>
              </th>
              <td className="board-number number" data-label="万元">
                {project.total === null ? '不明' : formatFen(project.total, '万元')}
              </td>
              <td className="board-number" data-label="可以考核">
                <UsableBar usable={project.usableTargets} of={project.targets} />
              </td>
              {severitiesWorstFirst.map((severity) => (
                <td key={severity} className={project.bySeverity[severity] === 0 ? 'board-number board-none' : 'board-number'} data-label={severityTitles[severity]}>
                  {project.bySeverity[severity] === 0 ? (
                    <SeverityCount severity={severity} count={0} />
                  ) : (
                    <AppLink href={projectHref(view, project.project, { severity })} aria-label={`第${project.project}个项目${severityTitles[severity]}的问题${project.bySeverity[severity]}条`}>
                      <SeverityCount severity={severity} count={project.bySeverity[severity]} />
                    </AppLink>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The most blocking findings first; then by money. */
function worstFirst(projects: readonly ProjectSummary[]): readonly ProjectSummary[] {
  return projects.toSorted(
    (a, b) =>
      b.bySeverity.blocks - a.bySeverity.blocks || b.bySeverity.explain - a.bySeverity.explain || (b.total ?? 0) - (a.total ?? 0) || a.project - b.project,
  );
}

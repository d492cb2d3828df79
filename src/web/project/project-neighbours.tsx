// The project before and the one after.
import type { Project } from '../../domain/plan/index.ts';
import { AppLink } from '../app/app-link.tsx';
import { numberOf, projectHref, usePlanView } from '../app/plan-view.ts';

export function ProjectNeighbours({ project }: { readonly project: Project }) {
  const view = usePlanView();
  const at = view.plan.projects.indexOf(project);
  const before = view.plan.projects[at - 1];
  const after = view.plan.projects[at + 1];
  return (
    <nav className="project-neighbours no-print" aria-label="相邻的项目">
      {before === undefined ? <span /> : <AppLink href={projectHref(view, numberOf(before))}>← {nameOf(before)}</AppLink>}
      {after === undefined ? <span /> : <AppLink href={projectHref(view, numberOf(after))}>{nameOf(after)} →</AppLink>}
    </nav>
  );
}

function nameOf(project: Project): string {
  return `${numberOf(project)}. ${project.name?.text ?? project.title}`;
}

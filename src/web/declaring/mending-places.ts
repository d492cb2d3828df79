// Where what a step still misses is mended: the sections of the page of the declaration, the form, the rounds. By the guard that asks, and by the projects that
// its sentence names.
import type { AskingFinding, DeclaredProject } from '../../http/contract/declarations.ts';
import { editHref } from '../editing/editing-context.ts';

/** `section`: id of a heading on the page of the declaration; it is gone to without leaving the page where that page stands. */
export interface MendingPlace {
  readonly text: string;
  readonly href: string;
  readonly section: string | null;
}

export interface MissingOf {
  readonly planId: string;
  readonly declaration: ProjectsAndFindings;
  readonly guard: string;
  /** The sentence that says what is missing. */
  readonly told: string;
}

/** What of a declaration tells the places. */
interface ProjectsAndFindings {
  readonly projects: readonly Pick<DeclaredProject, 'id' | 'number' | 'name'>[];
  readonly findings: readonly Pick<AskingFinding, 'id' | 'severity' | 'project' | 'answer'>[];
}

/** Nothing for what nobody mends on a page: a text that is with somebody else. */
export function mendingPlaces({ planId, declaration, guard, told }: MissingOf): readonly MendingPlace[] {
  const plan = `/plans/${encodeURIComponent(planId)}`;
  const section = (text: string, id: string): MendingPlace => ({ text, href: `${plan}/declaration`, section: id });
  const page = (text: string, href: string): MendingPlace => ({ text, href, section: null });
  switch (guard) {
    case 'no-blocking-finding':
    case 'everything-answered':
      return [...firstCell(plan, declaration, guard === 'no-blocking-finding' ? 'blocks' : 'explain'), section('逐处看', 'asking-title')];
    case 'every-project-accepted':
    case 'continuity-said':
    case 'not-funded-removed':
      return [section('到“各项目”', 'declared-projects-title')];
    case 'ex-ante-done':
      return [section('到“附件”', 'attachments-title')];
    case 'returns-settled':
      return [section('到“审核意见”', 'comments-title')];
    case 'disclosure-decided':
      return [section('到“是否公开”', 'disclosure-title')];
    case 'costing-adds-up':
    case 'within-control':
      return [...namedProjects(declaration, told).map(({ number, name }) => page(`编辑“${name}”`, editHref(planId, `projects/${number}`))), page('到“编辑”', editHref(planId, ''))];
    case 'copies-confirmed':
      return [page('到“编辑”', editHref(planId, '')), section('到“各项目”', 'declared-projects-title')];
    case 'has-projects':
    case 'adjustment-changes-something':
      return [page('到“编辑”', editHref(planId, ''))];
    case 'round-open':
    case 'not-after-the-round':
    case 'adjustment-open':
    case 'publication-begun':
      return [page('看各轮的日期', '/rounds')];
    default:
      return [];
  }
}

/** The first finding that is neither repaired nor answered, in its cell. */
function firstCell(plan: string, { findings, projects }: ProjectsAndFindings, severity: 'blocks' | 'explain'): readonly MendingPlace[] {
  const first = findings.find((finding) => finding.answer === null && finding.severity === severity);
  const project = projects.find(({ id }) => id === first?.project);
  if (first === undefined || project === undefined) return [];
  return [{ text: `第一处：${project.number}. ${project.name}`, href: `${plan}/projects/${project.number}?finding=${encodeURIComponent(first.id)}`, section: null }];
}

function namedProjects({ projects }: ProjectsAndFindings, told: string): ProjectsAndFindings['projects'] {
  return projects.filter(({ name }) => told.includes(`“${name}”`));
}

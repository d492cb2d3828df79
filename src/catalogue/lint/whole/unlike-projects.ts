// Whether two projects are about different things: their names and purposes share few bigrams.
import type { Project } from '../../../domain/plan/index.ts';
import { likenessPercent, specificRuns, bigramsOf } from '../../../domain/wording/index.ts';
import { wording } from '../../vocabulary/wording.ts';

const told = new WeakMap<Project, ReadonlySet<string>>();

export function areUnlike(a: Project, b: Project, unlikePercent: number): boolean {
  return likenessPercent(subjectOf(a), subjectOf(b)) < unlikePercent;
}

function subjectOf(project: Project): ReadonlySet<string> {
  const known = told.get(project);
  if (known !== undefined) return known;
  const texts = [project.name?.text ?? project.title, project.purpose?.text ?? ''];
  const subject = bigramsOf(texts.flatMap((text) => specificRuns(text, wording.silent)));
  told.set(project, subject);
  return subject;
}

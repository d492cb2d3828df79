// Parts of a text that are not open, as people say them: `项目“食品抽检经费”的预算数、第3行`.
import { draftProject, draftRow, projectPartTitles, type PlanDraft } from '../../domain/editing/index.ts';
import type { ShutParts } from '../../domain/lifecycle/index.ts';
import { overallTitles } from './comment-place.ts';
import { nameOf } from './project-name.ts';

export function shutPlaces(shut: ShutParts, draft: PlanDraft): readonly string[] {
  return [
    ...(shut.frame ? ['整个文本（增删项目、调换次序）'] : []),
    ...shut.overall.map((part) => overallTitles[part]),
    ...shut.projects.map((project) => `项目“${titleOf(draft, project.id)}”${partsOf(draft, project)}`),
  ];
}

export function titleOf(draft: PlanDraft, id: string): string {
  const project = draftProject(draft, id);
  return project === undefined ? '新项目' : nameOf(project);
}

function partsOf(draft: PlanDraft, { id, parts, rows, whole }: ShutParts['projects'][number]): string {
  if (whole) return '';
  const project = draftProject(draft, id);
  const ordinals = rows.flatMap((row) => (project === undefined ? [] : (draftRow(project, row)?.ordinal ?? [])));
  const names = [...parts.map((part) => projectPartTitles[part]), ...ordinals.map((ordinal) => `第${ordinal}行`), ...(ordinals.length < rows.length ? ['新增的行'] : [])];
  return `的${names.join('、')}`;
}

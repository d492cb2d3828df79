// The name of a project as the form prints it, for sentences.
import type { DraftProject } from '../../domain/editing/index.ts';

export function nameOf({ project }: DraftProject): string {
  return project.name?.value ?? project.title;
}

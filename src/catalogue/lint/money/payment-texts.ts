// What a project says of itself, for rules that ask when its money is paid.
import { textsOfProject, type Project } from '../../../domain/plan/index.ts';

/** Name, purpose and goals as one text. */
export function ownWords(project: Project): string {
  return textsOfProject(project, true).map(({ text }) => text).join('\n');
}

export function firstOf(text: string, words: readonly string[]): string | null {
  return words.find((word) => text.includes(word)) ?? null;
}

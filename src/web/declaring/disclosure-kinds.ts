// The kinds of projects that are chosen together when it is decided whether they are published.
import type { DeclaredProject } from '../../http/contract/declarations.ts';

export interface ProjectKind {
  readonly id: string;
  readonly title: string;
  readonly projects: readonly string[];
}

/** Kinds of which there is at least one, with how many. */
export function disclosureKinds(projects: readonly DeclaredProject[]): readonly ProjectKind[] {
  const sections = [...new Set(projects.flatMap(({ section }) => section ?? []))];
  const kinds: readonly (readonly [string, string, (project: DeclaredProject) => boolean])[] = [
    ['open', '没有写明的', ({ disclosure }) => disclosure === null],
    ['public', '写明公开的', ({ disclosure }) => disclosure === 'public'],
    ['withheld', '写明不公开的', ({ disclosure }) => disclosure === 'withheld'],
    ['new', '新增项目', ({ continuity }) => continuity === 'new'],
    ['continued', '延续项目', ({ continuity }) => continuity === 'continued'],
    ...sections.map((name) => [`section ${name}`, `${name}填报的`, ({ section }: DeclaredProject) => section === name] as const),
  ];
  return kinds.flatMap(([id, title, isOf]) => {
    const own = projects.filter(isOf).map((project) => project.id);
    return own.length === 0 ? [] : [{ id, title: `${title}（${own.length}个）`, projects: own }];
  });
}

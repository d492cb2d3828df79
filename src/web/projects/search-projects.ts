// Finds a word in the names, goals and indicators of the projects: the word as typed, any length, full and half width alike. The plan is
// small and in memory, so every text is looked at.
import type { Project } from '../../domain/plan/index.ts';
import { foldedKey } from '../../kernel/fold-width.ts';

export interface SearchHit {
  readonly project: Project;
  /** Where the first hit stands: `第3行指标描述`; null where nothing was asked. */
  readonly where: string | null;
  /** The text that holds the word. */
  readonly text: string | null;
  /** Further texts of the project that hold it. */
  readonly more: number;
}

/** Projects with the word, in document order; all of them where the word is blank. */
export function searchProjects(projects: readonly Project[], word: string): readonly SearchHit[] {
  const wanted = foldedKey(word);
  if (wanted === '') return projects.map((project) => ({ project, where: null, text: null, more: 0 }));
  return projects.flatMap((project) => {
    const hits = textsOf(project).filter(({ text }) => foldedKey(text).includes(wanted));
    const [first] = hits;
    return first === undefined ? [] : [{ project, where: first.where, text: first.text, more: hits.length - 1 }];
  });
}

function textsOf(project: Project): readonly { readonly where: string; readonly text: string }[] {
  return [
    { where: '项目名称', text: project.name?.text ?? project.title },
    { where: '项目编码', text: project.code?.text ?? '' },
    { where: '资金用途', text: project.purpose?.text ?? '' },
    ...project.goals.map((goal) => ({ where: '绩效目标', text: goal.source })),
    ...project.indicators.flatMap((row) => [
      { where: `第${row.ordinal}行三级指标`, text: row.name },
      { where: `第${row.ordinal}行指标描述`, text: row.description },
      { where: `第${row.ordinal}行指标值`, text: row.target.source },
      { where: `第${row.ordinal}行指标值确定依据`, text: row.basis },
    ]),
  ];
}

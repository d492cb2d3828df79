// By which action a declaration or a project goes on from each state: whoever may do that is who has it in hand. Where there is none, nobody waits for anybody, or
// the unit's finance can take it in at any time.
import type { DeclarationAction, DeclarationFacts, DeclarationState, EmptyHands, Guard, LifecycleStep, ProjectAction, ProjectFacts, ProjectState } from '../../domain/lifecycle/index.ts';

export const declarationGoesOnBy: Readonly<Record<DeclarationState, DeclarationAction | null>> = {
  drafting: 'submit',
  'with-department': 'pass',
  'with-first-review': 'pass',
  'with-performance': 'pass',
  returned: 'submit',
  passed: 'approve',
  'control-given': 'submit',
  approved: null,
  published: null,
  adjusting: 'submit',
  'given-up': null,
};

export const projectGoesOnBy: Readonly<Record<ProjectState, ProjectAction | null>> = {
  editing: null,
  'with-head': 'confirm',
  'with-unit-finance': 'accept',
  accepted: null,
  'sent-back': null,
};

type DeclarationStep = LifecycleStep<DeclarationState, DeclarationAction, DeclarationFacts>;
type ProjectStep = LifecycleStep<ProjectState, ProjectAction, ProjectFacts>;

/** Every step into somebody's hands asks first whether there is somebody. */
export function intoSomebodysHands(steps: readonly DeclarationStep[]): readonly DeclarationStep[] {
  return steps.map((step) => (declarationGoesOnBy[step.to] === null ? step : { ...step, guards: [...step.guards, somebodyAt<DeclarationState, DeclarationFacts>(step.to)] }));
}

export function projectsIntoSomebodysHands(steps: readonly ProjectStep[]): readonly ProjectStep[] {
  return steps.map((step) => (projectGoesOnBy[step.to] === null ? step : { ...step, guards: [...step.guards, somebodyAt<ProjectState, ProjectFacts>(step.to)] }));
}

function somebodyAt<State, Facts extends { readonly emptyHands: ReadonlyMap<State, EmptyHands> }>(to: State): Guard<Facts> {
  return {
    id: 'somebody-there',
    title: '下一步有人能办',
    obstacles: ({ emptyHands }) => {
      const empty = emptyHands.get(to);
      return empty === undefined ? [] : [emptyHandsSentence(empty)];
    },
  };
}

/** What is missing, and who can help. */
export function emptyHandsSentence(empty: EmptyHands): string {
  return `下一步${strandedSentence(empty)}`;
}

/** The same of a text that is there already: 由“主管部门财务”办理，而…… */
export function strandedSentence({ why, post, place, served }: EmptyHands): string {
  if (why === 'only-declarers') return `由“${post}”办理，而“${place}”的这个岗位上只有申报人自己，不能审核自己申报的内容。请安全管理员把岗位另授一人；由申报人委托代办的也不能审核。`;
  const missing = served ? `今天没有人以这个岗位联系“${place}”` : `“${place}”今天没有人担任`;
  const remedy = served ? `请安全管理员授予岗位，并选上所联系的部门` : '请安全管理员在“机构与岗位”里授予岗位';
  return `由“${post}”办理，而${missing}。${remedy}。`;
}

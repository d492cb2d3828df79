// What a change of posts would leave without anybody: the steps a text still has before it, and how a step that nobody could do is told before the change is confirmed.
import type { DeclarationState, EmptyHands } from '../../domain/lifecycle/index.ts';
import { stateTitle } from '../../domain/lifecycle/index.ts';
import { declarationLifecycle } from './declaration.lifecycle.ts';
import { declarationGoesOnBy } from './next-hands.ts';
import { projectLifecycle } from './project.lifecycle.ts';

/** From office to office, in the order of the year. */
const offices = ['with-department', 'with-first-review', 'with-performance', 'passed'] as const satisfies readonly DeclarationState[];

/** Where somebody still has to act, from the state of a text to its approval: its own state first; none where nobody waits for anybody. */
export function statesAhead(state: DeclarationState, hasDepartment: boolean): readonly DeclarationState[] {
  if (declarationGoesOnBy[state] === null) return [];
  const own = offices.findIndex((office) => office === state);
  const after = offices.slice(own + 1).filter((office) => hasDepartment || office !== 'with-department');
  return [state, ...after];
}

/** Of a text in a state: “主管部门审核”由“主管部门财务”办理，而…… */
export function leftEmptySentence(state: DeclarationState, empty: EmptyHands): string {
  const action = declarationGoesOnBy[state];
  return told(action === null || action === 'pass' ? stateTitle(declarationLifecycle, state) : declarationLifecycle.actions[action].title, empty);
}

/** Of the projects of a section that its head has yet to look at. */
export function leftEmptyProjectSentence(empty: EmptyHands): string {
  return told(`项目${projectLifecycle.actions.confirm.title}`, empty);
}

function told(step: string, { why, post, place, served }: EmptyHands): string {
  const by = `“${step}”由“${post}”办理，而`;
  if (why === 'only-declarers') return `${by}“${place}”的这个岗位上只有申报人自己，不能审核自己申报的内容。`;
  return served ? `${by}没有人以这个岗位联系“${place}”。` : `${by}“${place}”没有人担任。`;
}

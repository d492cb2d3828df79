// What people call the reaches and stages of the access sentences. The stages are those of the lifecycles; here stand their titles in one table.
import type { Reach } from '../../domain/access/index.ts';
import { declarationLifecycle } from '../lifecycle/declaration.lifecycle.ts';
import { projectLifecycle } from '../lifecycle/project.lifecycle.ts';
import type { AccessState } from './access-actions.ts';

export const reachTitles: Readonly<Record<Reach, string>> = {
  node: '所在机构及其下级',
  unit: '所在单位',
  department: '所在部门及所属单位',
  served: '所联系的部门',
  division: '本区划',
};

export const stateTitles: Readonly<Record<AccessState, string>> = {
  ...titlesOf(declarationLifecycle.states),
  ...titlesOf(projectLifecycle.states),
  locked: '已锁定',
};

function titlesOf<State extends string>(states: readonly { readonly id: State; readonly title: string }[]): Record<State, string> {
  const titles: Partial<Record<State, string>> = {};
  for (const { id, title } of states) titles[id] = title;
  if (!isComplete(titles, states)) throw new Error('a stage without a title');
  return titles;
}

function isComplete<State extends string>(titles: Partial<Record<State, string>>, states: readonly { readonly id: State }[]): titles is Record<State, string> {
  return states.every(({ id }) => titles[id] !== undefined);
}

// Which text stands where one was given up: of a unit and year one stands at a time.
import { declarationLifecycle } from '../../catalogue/lifecycle/declaration.lifecycle.ts';
import { stateTitle } from '../../domain/lifecycle/index.ts';
import { codesOfTexts, type OrganisationTree } from '../../domain/organisation/index.ts';
import { originOf } from '../plan-access.ts';
import type { DeclarationPicture } from './declaration-store.ts';

/** As people say it; null where the place is free. */
export async function placeTakenBy({ plan, inItsPlace }: Pick<DeclarationPicture, 'plan' | 'inItsPlace'>, tree: OrganisationTree): Promise<string | null> {
  const { division, fiscalYear } = plan;
  const node = originOf(plan, tree);
  const standing = await inItsPlace(node === null ? [] : codesOfTexts(tree.memory, { division, node, fiscalYear }));
  if (standing === null) return null;
  const name = tree.nodes.get(originOf(standing, tree) ?? '')?.name ?? standing.unitCode;
  return `${name}${fiscalYear}年度的绩效文本，现在是“${stateTitle(declarationLifecycle, standing.state)}”`;
}

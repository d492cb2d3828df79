// Who may take over the texts of a unit or department that ends: places of the same kind that go on, within reach, or nobody.
import type { Organisation, OrganisationNode } from '../../http/contract/organisation.ts';
import { isOver, isUnder, placeTitle, type PlaceTree } from './place-model.ts';

/** The choice that nobody takes over. */
export const nobody = 'nobody';

/** `ending`: the place that is ended; what is under it ends as well and takes nothing over. */
export function successorChoices({ nodes, reach, today }: Organisation, tree: PlaceTree, place: OrganisationNode, ending: string = place.id): { readonly value: string; readonly label: string }[] {
  const going = nodes.filter((node) => node.kind === place.kind && !isOver(node, today) && isUnder(tree, node.id, reach.change) && !isUnder(tree, node.id, [ending]));
  return [...going.map((node) => ({ value: node.id, label: placeTitle(node) })), { value: nobody, label: '没有承接单位，文本留给财政' }];
}

// What has to be settled before a place can end: the places under it that go on, and the posts that are held there without an end.
import type { Organisation, OrganisationNode } from '../../http/contract/organisation.ts';
import { isUnder, personNamed, placeTitle, roleTitle, type PlaceTree } from './place-model.ts';

/** As they are read. */
export function openUnder({ nodes, appointments, people }: Organisation, tree: PlaceTree, place: OrganisationNode): { readonly places: readonly string[]; readonly posts: readonly string[] } {
  const below = nodes.filter((node) => node.id !== place.id && node.to === null && isUnder(tree, node.id, [place.id]));
  const held = appointments.filter(({ node, to }) => to === null && isUnder(tree, node, [place.id]));
  return {
    places: below.map(placeTitle),
    posts: held.map(({ node, role, account }) => `${tree.byId.get(node)?.name ?? ''}的${roleTitle(role)}（${personNamed(people, account)}）`),
  };
}

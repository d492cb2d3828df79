// What has to be settled before a place can end, named instead of being met one refusal after the other: the places under it and the posts that are held there.
import type { Organisation, OrganisationNode } from '../../http/contract/organisation.ts';
import { isUnder, personNamed, placeTitle, roleTitle, type PlaceTree } from './place-model.ts';

interface BeforeEndingProps {
  readonly organisation: Organisation;
  readonly tree: PlaceTree;
  readonly place: OrganisationNode;
}

/** More names tell no more. */
const mostNamed = 10;

export function BeforeEnding({ organisation, tree, place }: BeforeEndingProps) {
  const { places, posts } = openUnder(organisation, tree, place);
  if (places.length + posts.length === 0) return null;
  return (
    <div className="before-ending small">
      <p>先办完这些，才能撤销：</p>
      <ul>
        {places.length === 0 ? null : (
          <li>
            撤销或划转下面的{places.length}个机构：{named(places)}。单位和科室可以在“用 Excel 导入”的同一张表里一起撤销。
          </li>
        )}
        {posts.length === 0 ? null : <li>收回或移交{posts.length}个岗位：{named(posts)}。</li>}
      </ul>
    </div>
  );
}

/** Places under it that go on, and posts at it or under it that have no end, as they are read. */
export function openUnder({ nodes, appointments, people }: Organisation, tree: PlaceTree, place: OrganisationNode): { readonly places: readonly string[]; readonly posts: readonly string[] } {
  const below = nodes.filter((node) => node.id !== place.id && node.to === null && isUnder(tree, node.id, [place.id]));
  const held = appointments.filter(({ node, to }) => to === null && isUnder(tree, node, [place.id]));
  return {
    places: below.map(placeTitle),
    posts: held.map(({ node, role, account }) => `${tree.byId.get(node)?.name ?? ''}的${roleTitle(role)}（${personNamed(people, account)}）`),
  };
}

function named(titles: readonly string[]): string {
  return titles.length > mostNamed ? `${titles.slice(0, mostNamed).join('、')}等` : titles.join('、');
}

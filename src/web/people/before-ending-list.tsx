// What has to be settled before a place can end, named instead of being met one refusal after the other: the places under it and the posts that are held there.
import type { Organisation, OrganisationNode } from '../../http/contract/organisation.ts';
import { openUnder } from './before-ending.ts';
import type { PlaceTree } from './place-model.ts';

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
        {posts.length === 0 ? null : <li>收回{posts.length}个岗位：{named(posts)}。</li>}
      </ul>
    </div>
  );
}

function named(titles: readonly string[]): string {
  return titles.length > mostNamed ? `${titles.slice(0, mostNamed).join('、')}等` : titles.join('、');
}

// The tree of places beside the place chosen; on narrow windows one above the other.
import { useEffect, useMemo, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Input, Tree, type TreeDataNode } from 'antd';
import type { Organisation, OrganisationNode } from '../../http/contract/organisation.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { useAddress, useSetWords } from '../app/navigation.ts';
import { useNarrow } from '../app/use-narrow.ts';
import { PlaceCard } from './place-card.tsx';
import { PlaceWindow } from './place-window.tsx';
import { departmentOf, isOver, lineTo, placeTitle, placeTree, type PlaceTree } from './place-model.ts';

/** More places than these are folded below the bureaus. */
const mostUnfolded = 60;

export function PlaceBrowser({ organisation }: { readonly organisation: Organisation }) {
  const { words } = useAddress();
  const setWords = useSetWords();
  const [search, setSearch] = useState('');
  const [making, setMaking] = useState(false);
  const tree = useMemo(() => placeTree(organisation.nodes), [organisation.nodes]);
  const shown = useMemo(() => matching(tree, search.trim()), [tree, search]);
  const account = useQuery(sessionQuery).data?.account?.id ?? null;
  const chosen = tree.byId.get(words.get('place') ?? '') ?? ownUnit(tree, organisation, account) ?? firstOffered(tree);
  // Under a tree of thirty bureaus nobody would see that the place below it changed.
  const narrow = useNarrow(768);
  const card = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => {
    if (narrow && asked !== null) card.current?.scrollIntoView({ block: 'start' });
  }, [narrow, asked]);
  if (organisation.nodes.length === 0) {
    return (
      <section className="sheet">
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有机构。导入一份绩效文本会自动建立它的区划、主管部门和单位；也可以从区划开始逐级新设。">
          <Button type="primary" onClick={() => setMaking(true)}>
            新设区划
          </Button>
        </Empty>
        <PlaceWindow organisation={organisation} tree={tree} task={making ? { kind: 'make', parent: null } : null} onClose={() => setMaking(false)} />
      </section>
    );
  }
  return (
    <div className="place-browser">
      <nav className="sheet place-tree" aria-label="机构">
        <Input.Search allowClear placeholder="查找名称或代码" aria-label="查找机构" value={search} onChange={({ target }) => setSearch(target.value)} />
        {shown === null || shown.size > 0 ? (
          <Tree
            key={search.trim()}
            blockNode
            treeData={treeData(tree, { parent: null, shown, today: organisation.today })}
            defaultExpandedKeys={unfolded(tree, shown)}
            selectedKeys={chosen === null ? [] : [chosen.id]}
            onSelect={([key]) => {
              if (typeof key !== 'string') return;
              setWords({ place: key });
              setAsked(key);
            }}
          />
        ) : (
          <p className="soft small place-none">没有名称或代码含“{search.trim()}”的机构。</p>
        )}
      </nav>
      <div ref={card} className="place-chosen">
        {chosen === null ? null : <PlaceCard key={chosen.id} organisation={organisation} tree={tree} place={chosen} />}
      </div>
    </div>
  );
}

/** The unit in which somebody holds a post today; null where there is none. */
function ownUnit(tree: PlaceTree, { appointments, today }: Organisation, account: string | null): OrganisationNode | null {
  const own = appointments.find((post) => post.account === account && post.from <= today && !isOver(post, today));
  return own === undefined ? null : (lineTo(tree, own.node).find(({ kind }) => kind === 'unit') ?? null);
}

/** The first bureau, which is what most people come for; the top where there is none. */
function firstOffered({ byId, children }: PlaceTree): OrganisationNode | null {
  return [...byId.values()].find(({ kind }) => kind === 'unit') ?? children.get(null)?.[0] ?? null;
}

/** Places whose name or code holds the words, with everything above them; null without words. */
function matching(tree: PlaceTree, words: string): ReadonlySet<string> | null {
  if (words === '') return null;
  const found = [...tree.byId.values()].filter((node) => placeTitle(node).includes(words));
  return new Set(found.flatMap(({ id }) => lineTo(tree, id).map((node) => node.id)));
}

function unfolded(tree: PlaceTree, shown: ReadonlySet<string> | null): string[] {
  if (shown !== null) return [...shown];
  const all = [...tree.byId.values()];
  return all.filter(({ kind }) => all.length <= mostUnfolded || kind === 'division').map(({ id }) => id);
}

interface Branch {
  readonly parent: string | null;
  readonly shown: ReadonlySet<string> | null;
  readonly today: string;
}

function treeData(tree: PlaceTree, { parent, shown, today }: Branch): TreeDataNode[] {
  return (tree.children.get(parent) ?? [])
    .filter(({ id }) => shown === null || shown.has(id))
    .map((node) => ({
      key: node.id,
      title: (
        <span className={isOver(node, today) ? 'place-over' : ''}>
          {placeTitle(node)}
          {departmentOf(tree, node)?.isOwn === true ? <span className="place-mark">本级</span> : null}
          {node.demo ? <span className="place-mark">示范</span> : null}
          {isOver(node, today) ? <span className="place-mark">已撤销</span> : null}
        </span>
      ),
      children: treeData(tree, { parent: node.id, shown, today }),
    }));
}

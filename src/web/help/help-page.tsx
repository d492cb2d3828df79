// The manual as a list of its pages in the order of work, with a search over all of them, and the keys.
import { Empty } from 'antd';
import { AppLink } from '../app/app-link.tsx';
import { gridKeys } from '../editing/grid-keys.ts';
import { MarkedText } from '../parts/marked-text.tsx';
import { PageSearch, useSearchWord } from '../parts/page-search.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { ShortcutList } from '../shell/shortcut-list.tsx';
import { TourList } from '../tour/tour-list.tsx';
import { manualHref, manualIndex, manualPages } from './manual-pages.ts';
import { readManualMarkdown } from './manual-markdown.ts';
import { searchManual } from './manual-search.ts';
import { ManualBlocks } from './manual-text.tsx';

/** Of one page; the rest is on the page itself. */
const mostPlaces = 4;

export function HelpPage() {
  usePageTitle('使用说明');
  const [word, setWord] = useSearchWord();
  const asked = word.trim();
  return (
    <>
      <header className="page-head">
        <div>
          <h1>使用说明</h1>
          <p>按办事的先后排列，每页讲一件事。</p>
        </div>
      </header>
      <TourList />
      <div className="help">
        <section className="sheet" aria-label="各页">
          <PageSearch label="查找使用说明" placeholder="在全部各页里查找，如：退回" word={word} onWord={setWord} />
          {asked === '' ? (
            <div className="manual-index">
              <ManualBlocks blocks={readManualMarkdown(manualIndex).filter(({ kind }) => kind !== 'paragraph')} />
            </div>
          ) : (
            <Found asked={asked} />
          )}
        </section>
        <section className="sheet">
          <h2>按键</h2>
          <ShortcutList />
          <h2>在表上编辑时的按键</h2>
          <ShortcutList of={gridKeys} />
        </section>
      </div>
    </>
  );
}

function Found({ asked }: { readonly asked: string }) {
  const hits = searchManual(manualPages, asked);
  if (hits.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={`没有写到“${asked}”的页。换一个词，或者少写几个字试试。`} />;
  return (
    <ol className="clean-list manual-found" aria-label={`写到“${asked}”的${hits.length}页`}>
      {hits.map(({ id, title, places }) => (
        <li key={id}>
          <AppLink href={manualHref(`${id}.md`)}>
            <MarkedText text={title} word={asked} />
          </AppLink>
          {places.slice(0, mostPlaces).map(({ heading, line }, index) => (
            <p key={index} className="small soft">
              {heading === null || heading === line ? null : `${heading}：`}
              <MarkedText text={line} word={asked} />
            </p>
          ))}
          {places.length > mostPlaces ? <p className="small faint">另有 {places.length - mostPlaces} 处</p> : null}
        </li>
      ))}
    </ol>
  );
}

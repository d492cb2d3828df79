// One page of the manual.
import { useParams } from '@tanstack/react-router';
import { AppLink } from '../app/app-link.tsx';
import { PageMissing } from '../parts/page-missing.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { manualPages } from './manual-pages.ts';
import { readManualMarkdown } from './manual-markdown.ts';
import { titleOfPage, type ManualText } from './manual-search.ts';
import { ManualBlocks } from './manual-text.tsx';

export function ManualPage() {
  const params = useParams({ strict: false });
  const page = manualPages.find(({ id }) => id === params.pageId);
  return page === undefined ? <PageMissing /> : <Page key={page.id} page={page} />;
}

function Page({ page }: { readonly page: ManualText }) {
  const title = titleOfPage(page.page);
  usePageTitle(title);
  return (
    <article className="manual-page">
      <p className="small">
        <AppLink href="/help">使用说明</AppLink>
      </p>
      <h1>{title}</h1>
      <section className="sheet manual-text">
        <ManualBlocks blocks={readManualMarkdown(page.page)} />
      </section>
    </article>
  );
}

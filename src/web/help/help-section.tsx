// What the manual says of one page or window, and the words of the form that stand there. Loaded when it is first asked for.
import { formTerms, termById, type FormTerm } from '../../catalogue/form-terms/form-terms.ts';
import { AppLink } from '../app/app-link.tsx';
import { CitedGround } from '../parts/cited-ground.tsx';
import type { HelpTopic } from './help-topics.ts';
import { manualHref, manualPages } from './manual-pages.ts';
import { manualSection } from './manual-section.ts';
import { titleOfPage } from './manual-search.ts';
import { ManualBlocks } from './manual-text.tsx';

interface HelpSectionProps {
  readonly topic: HelpTopic;
  /** The word of the field that is looked at: it stands first. */
  readonly term: string | null;
}

export function HelpSection({ topic: { page: id, section, terms = [] }, term }: HelpSectionProps) {
  const page = manualPages.find((one) => one.id === id)?.page ?? '';
  const own = term === null ? null : termById(term);
  const others = formTerms.filter(({ id: one }) => one !== term && terms.includes(one));
  return (
    <div className="help-section">
      {own === null ? null : (
        <dl className="help-terms help-terms-own">
          <Term term={own} />
        </dl>
      )}
      <section className="manual-text" aria-label={titleOfPage(page)}>
        <ManualBlocks blocks={manualSection(page, section) ?? []} />
      </section>
      {others.length === 0 ? null : (
        <section aria-label="表上的词">
          <h2>表上的词</h2>
          <dl className="help-terms">
            {others.map((one) => (
              <Term key={one.id} term={one} />
            ))}
          </dl>
        </section>
      )}
      <p className="small">
        <AppLink href={manualHref(`${id}.md`)}>在使用说明里看整页：{titleOfPage(page)}</AppLink>
      </p>
    </div>
  );
}

function Term({ term: { term, explanation, ground } }: { readonly term: FormTerm }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>
        {explanation}
        <span className="small faint help-ground">
          依据：
          <CitedGround citation={ground} />
        </span>
      </dd>
    </>
  );
}

// Entries of the library that are like an indicator, beside it, so that the same is not counted under two names.
import { similarity } from '../../catalogue/indicator-library/filled-row.ts';
import { indicatorClassTitles } from '../../domain/indicator/index.ts';
import { similarIndicators, targetText, type LibraryDraft, type StandingIndicator } from '../../domain/indicator-library/index.ts';

interface SimilarEntriesProps {
  readonly draft: Pick<LibraryDraft, 'name' | 'alsoCalled' | 'definition'>;
  readonly library: readonly StandingIndicator[];
  readonly empty: string;
  /** What can be done with one; left out where nothing can. */
  readonly action?: (indicator: StandingIndicator) => React.ReactNode;
}

export function SimilarEntries({ draft, library, empty, action }: SimilarEntriesProps) {
  const alike = similarIndicators(draft, library, similarity);
  return (
    <section className="sheet" aria-label="库里相近的指标">
      <h2>库里相近的指标</h2>
      {alike.length === 0 ? <p className="soft">{empty}</p> : null}
      <ul className="clean-list">
        {alike.map(({ indicator, likeness }) => (
          <li key={indicator.id} className="similar-entry">
            <b>{indicator.name}</b> <span className="small faint">相近{likeness}%</span>
            <p className="small">
              {indicatorClassTitles[indicator.indicatorClass]}，{targetText(indicator.target)}
            </p>
            <p className="small">{indicator.definition}</p>
            <p className="small soft">{indicator.formula}</p>
            <p className="small faint">
              {indicator.id}
              {indicator.alsoCalled.length === 0 ? '' : `，又名${indicator.alsoCalled.join('、')}`}
            </p>
            {action?.(indicator)}
          </li>
        ))}
      </ul>
    </section>
  );
}

// What the unit changed since the text last came back to it: after a return, a control figure, or an approval that is being adjusted. Whoever reviews it again, or
// sends it in again, looks at these cells and not at all of them.
import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { StoredVersion } from '../../http/contract/shapes.ts';
import { planDiffQuery, planDocumentQuery } from '../api/plan-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { ProblemCard } from '../parts/problem-card.tsx';
import { originTitle } from '../parts/version-title.ts';
import { CellChanges } from './cell-changes.tsx';

/** Steps after which the text is in the unit's hands again. */
const comeBack: readonly StoredVersion['origin'][] = ['return', 'give-control', 'adjust'];

export function ChangesSinceDecision({ planId }: { readonly planId: string }) {
  const document = useQuery(planDocumentQuery(planId, null));
  const newestFirst = (document.data?.versions ?? []).toSorted((a, b) => b.number - a.number);
  const decision = newestFirst.find(({ origin }) => comeBack.includes(origin));
  const approval = newestFirst.find(({ origin }) => origin === 'approve' || origin === 'revoke-approval');
  // What was approved has been looked at, unless that was revoked.
  return decision === undefined || (approval?.origin === 'approve' && approval.number > decision.number) ? null : <ChangesSince planId={planId} decision={decision} />;
}

function ChangesSince({ planId, decision }: { readonly planId: string; readonly decision: StoredVersion }) {
  const diff = useQuery(planDiffQuery(planId, decision.number, null));
  const base = `/plans/${encodeURIComponent(planId)}`;
  return (
    <section className="sheet" aria-labelledby="since-title">
      <div className="section-head">
        <h2 id="since-title">{originTitle(decision.origin)}以来的改动</h2>
        <p>
          与第{decision.number}版比较{diff.data === undefined ? '' : `，${diff.data.changes.length === 0 ? '没有改动' : `改了${diff.data.changes.length}格`}`}。{' '}
          <AppLink className="underlined" href={`${base}/versions/compare?from=${decision.number}`}>左右并排看</AppLink>
        </p>
      </div>
      {diff.isError ? (
        <ProblemCard error={diff.error} onRetry={() => void diff.refetch()} />
      ) : diff.data === undefined ? (
        <Skeleton active paragraph={{ rows: 2 }} />
      ) : diff.data.changes.length === 0 ? null : (
        <CellChanges changes={diff.data.changes} hrefOfProject={(project) => `${base}/projects/${project}`} />
      )}
    </section>
  );
}

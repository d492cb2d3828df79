// Where the text stands on its way, on the first page about it: a text that was returned is not to look as if nothing waited.
import { useQuery } from '@tanstack/react-query';
import { declarationQuery } from '../api/declaration-queries.ts';
import { AppLink } from '../app/app-link.tsx';

export function PlanStanding({ planId }: { readonly planId: string }) {
  const { data } = useQuery(declarationQuery(planId));
  if (data === undefined) return null;
  const waiting = data.comments.filter(({ waits }) => waits).length;
  const mine = data.steps.some(({ refusal }) => refusal === null);
  return (
    <p className="plan-standing">
      <span>
        现在是<b>{data.stateTitle}</b>
        {data.inHandOf === null ? '' : `，由${data.inHandOf}办理`}
        {mine && data.lock.open ? `，${data.lock.until}截止` : ''}
        {waiting === 0 ? '' : `，还有${waiting}条审核意见没有修改也没有答复`}。
      </span>
      <AppLink href={`/plans/${encodeURIComponent(planId)}/${data.mayComment ? 'review' : 'declaration'}`}>{data.mayComment ? '去审核' : mine ? '去办理' : '看申报'}</AppLink>
    </p>
  );
}

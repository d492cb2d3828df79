// Pages of a stored plan: asks for the version named in the address, or for the plan as it stands.
import { useEffect, useMemo, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { planDocumentQuery } from '../api/plan-queries.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { useAddress } from './navigation.ts';
import { PlanViewContext, type PlanView } from './plan-view.ts';
import { useSignInFirst } from './sign-in-way.ts';

export function StoredPlanScope() {
  const params = useParams({ strict: false });
  const id = typeof params.planId === 'string' ? params.planId : '';
  const { words, path } = useAddress();
  const chosen = versionIn(words);
  const session = useQuery(sessionQuery);
  const signedIn = session.data?.account?.mustChangePassword === false;
  const document = useQuery({ ...planDocumentQuery(id, chosen), enabled: signedIn });
  useSignInFirst(session.data?.account === null);
  // The scope stays while its pages come and go, and others go on with the text meanwhile: each page begins with what stands now. Unchanged, the answer is a word.
  const lastPath = useRef(path);
  const { refetch } = document;
  useEffect(() => {
    if (lastPath.current === path) return;
    lastPath.current = path;
    if (chosen === null && signedIn) void refetch();
  }, [path, chosen, signedIn, refetch]);
  const view = useMemo<PlanView | null>(() => {
    if (document.data === undefined) return null;
    const { plan, demo, remarks, version, versions, working, event, checkBasis, checkCode } = document.data;
    return { source: { kind: 'stored', id, version, versions, working, chosen, costedSince: checkBasis > event, checkCode }, plan, demo, remarks };
  }, [document.data, id, chosen]);
  if (document.isError) return <PageProblem error={document.error} onRetry={() => void document.refetch()} />;
  if (session.isError) return <PageProblem error={session.error} onRetry={() => void session.refetch()} />;
  if (view === null) return <PageLoading />;
  return (
    <PlanViewContext value={view}>
      <Outlet />
    </PlanViewContext>
  );
}

function versionIn(words: URLSearchParams): number | null {
  const number = Number(words.get('version') ?? '');
  return Number.isInteger(number) && number > 0 ? number : null;
}

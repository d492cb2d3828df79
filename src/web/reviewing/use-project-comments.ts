// The comments on a project of the text as it stands, where that is what the page shows: an older version, or a file checked in the browser, has none.
import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Project } from '../../domain/plan/index.ts';
import { planDocumentQuery } from '../api/plan-queries.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { numberOf, usePlanView } from '../app/plan-view.ts';
import { useCellComments, type CellComments } from './use-cell-comments.ts';

export function useProjectComments(project: Project): CellComments {
  const { source, plan } = usePlanView();
  const session = useQuery(sessionQuery);
  const planId = source.kind === 'stored' && source.chosen === null && session.data?.account !== null && session.data !== undefined ? source.id : null;
  const document = useQuery({ ...planDocumentQuery(planId ?? '', null), enabled: planId !== null });
  const identity = document.data?.identities.projects[plan.projects.findIndex((one) => numberOf(one) === numberOf(project))];
  const standing = useMemo(() => (identity === undefined ? null : { id: identity.id, rows: identity.indicators, project }), [identity, project]);
  return useCellComments(planId, standing);
}

// A project of the stored text as it stands, with what reviewers wrote on it beside its cells.
import { useMemo, type ComponentProps } from 'react';
import { useQuery } from '@tanstack/react-query';
import { planDocumentQuery } from '../api/plan-queries.ts';
import { numberOf, usePlanView } from '../app/plan-view.ts';
import { ProjectSheet } from '../project/project-sheet.tsx';
import { useCellComments } from './use-cell-comments.ts';

type ProjectUnderReviewProps = Omit<ComponentProps<typeof ProjectSheet>, 'comments'> & { readonly planId: string };

export function ProjectUnderReview({ planId, ...shown }: ProjectUnderReviewProps) {
  const { plan } = usePlanView();
  const { project } = shown;
  const document = useQuery(planDocumentQuery(planId, null));
  const identity = document.data?.identities.projects[plan.projects.findIndex((one) => numberOf(one) === numberOf(project))];
  const standing = useMemo(() => (identity === undefined ? null : { id: identity.id, rows: identity.indicators, project }), [identity, project]);
  return <ProjectSheet {...shown} comments={useCellComments(planId, standing)} />;
}

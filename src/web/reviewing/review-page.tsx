// 审核: the form of one project after the other, with what the rules found; a cell is chosen and the opinion on it written beside. What was written is delivered with
// the return, and opens exactly these places.
import { useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { toldApart } from '../../domain/lint/index.ts';
import type { Declaration } from '../../http/contract/declarations.ts';
import type { PlanDocument } from '../../http/contract/plans.ts';
import { declarationQuery } from '../api/declaration-queries.ts';
import { planDocumentQuery } from '../api/plan-queries.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { useAddress, useSetWords } from '../app/navigation.ts';
import { numberOf, useCheck, usePlanView } from '../app/plan-view.ts';
import { StandingApproval, StandingLetter } from '../declaring/plan-papers.tsx';
import { StandingReturn } from '../declaring/standing-return.tsx';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageMissing } from '../parts/page-missing.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { ChangesSinceDecision } from '../versions/changes-since-decision.tsx';
import { LetterFields } from './letter-fields.tsx';
import { ReviewBar } from './review-bar.tsx';
import { ReviewAttachments } from './review-attachments.tsx';
import { ReviewProjects } from './review-projects.tsx';
import { ReviewedForm } from './reviewed-form.tsx';
import { useCommentDrafts } from './use-comment-drafts.ts';

export function ReviewPage() {
  usePageTitle('审核');
  const { source } = usePlanView();
  return source.kind === 'stored' ? <Reviewed planId={source.id} /> : <PageMissing />;
}

function Reviewed({ planId }: { readonly planId: string }) {
  const declaration = useQuery(declarationQuery(planId));
  const document = useQuery(planDocumentQuery(planId, null));
  const session = useQuery(sessionQuery);
  if (declaration.isError) return <PageProblem error={declaration.error} onRetry={() => void declaration.refetch()} />;
  if (document.isError) return <PageProblem error={document.error} onRetry={() => void document.refetch()} />;
  const account = session.data?.account ?? null;
  if (declaration.data === undefined || document.data === undefined || account === null) return <PageLoading />;
  return <ReviewOf planId={planId} account={account.id} declaration={declaration.data} document={document.data} />;
}

interface ReviewOfProps {
  readonly planId: string;
  readonly account: string;
  readonly declaration: Declaration;
  readonly document: PlanDocument;
}

function ReviewOf({ planId, account, declaration, document }: ReviewOfProps) {
  const { words } = useAddress();
  const setWords = useSetWords();
  const check = useCheck();
  const { plan, identities } = document;
  const findings = useMemo(() => (check.ok ? toldApart(check.value.findings) : []), [check]);
  const commentsOn = (id: string): number => declaration.comments.filter(({ project, state }) => project === id && state !== 'removed').length;
  // What was asked to be changed is looked at first when it comes back.
  const worst = declaration.projects.toSorted((a, b) => b.blocking - a.blocking || b.unanswered - a.unanswered || commentsOn(b.id) - commentsOn(a.id))[0];
  const wanted = Number(words.get('project') ?? worst?.number ?? 1);
  const index = Math.max(0, plan.projects.findIndex((project) => numberOf(project) === wanted));
  const project = plan.projects[index];
  const identity = identities.projects[index];
  const writing = useCommentDrafts(account, planId);
  const [deadline, setDeadline] = useState<string | null>(null);
  const drafts = declaration.comments.filter(({ state }) => state === 'draft').length;
  const unwritten = writing.all.flatMap(({ project: id, title }) => {
    const at = plan.projects[identities.projects.findIndex((one) => one.id === id)];
    return at === undefined ? [] : [`第${numberOf(at)}个项目${title}`];
  });
  return (
    <>
      <header className="page-head">
        <div>
          <h1>审核</h1>
          <p>
            {declaration.unitName}，{declaration.stateTitle}。{declaration.mayComment ? '点格子，在旁边写意见；意见随退回送出，单位只能改意见指到的地方；指到指标行里一格的，整行都能改。' : '现在不由您审核，只能查看。'}
          </p>
        </div>
        <div className="review-papers">
          <StandingLetter planId={planId} declaration={declaration} />
          <StandingApproval planId={planId} declaration={declaration} />
          <AppLink href={`/plans/${encodeURIComponent(planId)}/declaration`}>看申报</AppLink>
        </div>
      </header>
      <ReviewBar planId={planId} declaration={declaration} drafts={drafts} unwritten={declaration.mayComment ? unwritten : []} until={deadline ?? ''} />
      <StandingReturn declaration={declaration} />
      <ChangesSinceDecision planId={planId} />
      {/* Of a text that was returned the letter stands above, as it went out. */}
      {declaration.state === 'returned' ? null : <LetterFields planId={planId} declaration={declaration} project={project === undefined ? null : numberOf(project)} deadline={deadline} onDeadline={setDeadline} />}
      <ReviewProjects declaration={declaration} shown={project === undefined ? null : numberOf(project)} onChoose={(number) => setWords({ project: String(number) })} />
      <ReviewAttachments planId={planId} declaration={declaration} project={identity?.id ?? null} />
      {project === undefined || identity === undefined ? null : (
        <ReviewedForm
          key={identity.id}
          planId={planId}
          declaration={declaration}
          project={project}
          identity={identity}
          findings={findings.filter((finding) => finding.project === numberOf(project))}
          drafts={writing}
        />
      )}
    </>
  );
}

// Around the pages of a plan being edited: the plan as it stands, what this browser kept, the saving, and what is told about it.
import { useEffect, useState } from 'react';
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { declarationLifecycle } from '../../catalogue/lifecycle/declaration.lifecycle.ts';
import { indicatorTrees } from '../../catalogue/trees/index.ts';
import { roundTitles, type DeclarationState } from '../../domain/lifecycle/index.ts';
import type { Account } from '../../http/contract/session.ts';
import { ProblemError } from '../api/client.ts';
import { readAgain } from '../api/read-again.ts';
import { readStandingPlan, sendEdits } from '../api/plan-edits.ts';
import { currentSession, sessionQuery } from '../api/session-queries.ts';
import { useSignInFirst } from '../app/sign-in-way.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { declarationQuery } from '../api/declaration-queries.ts';
import { PlanSavingContext, useEditing } from './editing-context.ts';
import { browserShelf } from './browser-shelf.ts';
import { newIdentity } from './new-identity.ts';
import { PlanSaving, type SavingPorts } from './plan-saving.ts';
import { SendFailure } from './send-failure.ts';
import { SavingBanner } from './saving-banner.tsx';
import { useExtensionHold } from './use-extension-hold.ts';
import { useOpenState } from './use-open-state.ts';

export function EditingScope() {
  const params = useParams({ strict: false });
  const planId = typeof params.planId === 'string' ? params.planId : '';
  const session = useQuery(sessionQuery);
  // A session that ends while somebody writes takes nothing out of their hands: the page stays, and the saving tells of it.
  const [known, setKnown] = useState<Account | null>(null);
  const present = session.data?.account ?? null;
  if (present !== null && present !== known) setKnown(present);
  const account = present ?? known;
  useSignInFirst(session.data?.account === null && known === null);
  if (session.isError && account === null) return <PageProblem error={session.error} onRetry={() => void session.refetch()} />;
  if (account === null || account.mustChangePassword) return <PageLoading />;
  return <OpenPlan key={`${account.id}/${planId}`} account={account.id} planId={planId} />;
}

function OpenPlan({ account, planId }: { readonly account: string; readonly planId: string }) {
  const [opened, setOpened] = useState<OpenedPlan | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [attempt, setAttempt] = useState(0);
  const client = useQueryClient();
  useEffect(() => {
    let left = false;
    let mine: PlanSaving | null = null;
    const open = async (): Promise<void> => {
      const standing = await readStandingPlan(planId);
      const keeper = await PlanSaving.open(portsFor(planId, account, client), { account, planId }, standing);
      mine = keeper;
      if (!left) setOpened({ keeper, state: standing.state });
    };
    setFailure(null);
    open().catch((error: unknown) => {
      if (!left) setFailure(error instanceof Error ? error : new Error(String(error)));
    });
    return () => {
      left = true;
      mine?.settle();
      if (mine !== null) void sendBehind(mine, client);
    };
  }, [account, planId, attempt, client]);
  const keeper = opened?.keeper ?? null;
  useEffect(() => {
    if (keeper === null) return;
    const onward = (): void => void keeper.flush();
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') keeper.settle();
      onward();
    };
    // Asked only while something would be lost: what is on the shelf comes back.
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (keeper.isUnshelved) event.preventDefault();
    };
    const onGone = (): void => keeper.settle();
    addEventListener('online', onward);
    addEventListener('beforeunload', onLeave);
    addEventListener('pagehide', onGone);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      removeEventListener('online', onward);
      removeEventListener('beforeunload', onLeave);
      removeEventListener('pagehide', onGone);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [keeper]);
  if (failure !== null) return <PageProblem error={failure} onRetry={() => setAttempt(attempt + 1)} />;
  if (opened === null || keeper === null) return <PageLoading />;
  return (
    <PlanSavingContext value={keeper}>
      <StateBanner opened={opened.state} />
      <HoldBanner />
      <SavingBanner />
      <Outlet />
    </PlanSavingContext>
  );
}

/** What was typed a moment ago goes on its way; the pages that only show the plan ask for it anew, also where it arrives only after the connection has come back. */
async function sendBehind(keeper: PlanSaving, client: QueryClient): Promise<void> {
  // What a step still misses was counted before the editing: nothing is shown until it is counted again, since people act on it.
  void client.resetQueries({ queryKey: declarationQuery(keeper.planId).queryKey });
  await keeper.flush();
  await readAgain(client, ['plans']);
  if (keeper.snapshot().saving.kind !== 'unreachable') return;
  const forget = keeper.subscribe(() => {
    if (keeper.snapshot().saving.kind !== 'saved') return;
    forget();
    void readAgain(client, ['plans']);
  });
}

interface OpenedPlan {
  readonly keeper: PlanSaving;
  readonly state: DeclarationState;
}

/** Said before anything is typed, and as soon as somebody else changes it: what is not in the unit's hands is not saved. */
function StateBanner({ opened }: { readonly opened: DeclarationState }) {
  const present = useOpenState();
  const declared = present ?? declarationLifecycle.states.find(({ id }) => id === opened);
  const isChanged = present !== null && present.id !== opened;
  const { keeper } = useEditing();
  const { data } = useQuery(declarationQuery(keeper.planId));
  if (declared === undefined || declared.editable === 'all') return null;
  const isShut = declared.editable === 'nothing';
  // A return that points at no place opens everything, and nothing is said to be shut.
  const isWhole = !isShut && data !== undefined && data.projects.every(({ reopened }) => reopened?.whole === true);
  const remedy = declared.inHandOf === null ? '已经批复的内容要改，请在“申报”页申请调整。' : `它正由${declared.inHandOf}办理；退回之后才能修改。`;
  return (
    <Alert
      className="saving-banner"
      type="info"
      showIcon
      role={isChanged ? 'alert' : 'note'}
      title={isShut ? `绩效文本现在是“${declared.title}”，写的不会保存` : isWhole ? `绩效文本现在是“${declared.title}”，各项目都可以改` : `绩效文本现在是“${declared.title}”，只能改开放的地方`}
      description={isShut ? `${isChanged ? '您打开以后别人办了这一步。' : ''}${remedy}` : isWhole ? '退回的理由见“申报”页。' : '没有开放的格是灰的，写不进去；为什么开放这些地方，见“申报”页。'}
    />
  );
}

/** Why the rest of the text cannot be written, and until when the others can. */
function HoldBanner() {
  const { keeper } = useEditing();
  const { hold } = useExtensionHold();
  const { data } = useQuery(declarationQuery(keeper.planId));
  if (hold === null || data === undefined) return null;
  const open = data.projects.filter(({ id }) => hold.projects.includes(id)).map(({ name }) => `“${name}”`);
  return (
    <Alert
      className="saving-banner"
      type="info"
      showIcon
      role="note"
      title={`“${roundTitles[data.round]}”已于${hold.closed}截止，${open.join('、')}可以改到${hold.until}，其余的地方只能看`}
      description={`没有准予延期的项目、部门整体部分和项目的增删、次序保持截止时的样子${hold.frame || hold.overall.length > 0 ? '；截止以后改动过的，可以改回去' : ''}。确需修改的，请财政绩效股准予整份文本或另外的项目延期。`}
    />
  );
}

function portsFor(planId: string, account: string, client: QueryClient): SavingPorts {
  // What one person typed is never saved as another's, who signed in in another window meanwhile.
  const isOther = (): boolean => (client.getQueryData(sessionQuery.queryKey)?.account?.id ?? account) !== account;
  return {
    send: async (body) => {
      const answer = await (isOther() ? Promise.reject(signedOut()) : sendInSession(() => sendEdits(planId, body), account)).catch(asFailure);
      // What came with a project of another text stands only on the server: the panels and the marks are asked for anew.
      if (answer.outcome === 'saved' && body.edits.some((edit) => edit.kind === 'project-added' && edit.from !== undefined)) void readAgain(client, ['plans', planId]);
      return answer;
    },
    read: () => readStandingPlan(planId).catch(asFailure),
    shelf: browserShelf,
    trees: indicatorTrees,
    now: () => Date.now(),
    after: (milliseconds, work) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
    newKey: newIdentity,
  };
}

/** A session that ended, or was opened anew in another window, is told by a refused token: with the token of today it is tried once more. */
async function sendInSession<Answer>(send: () => Promise<Answer>, account: string): Promise<Answer> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'csrf') throw error;
    const session = await currentSession();
    if (session.account?.id !== account) throw signedOut();
    return send();
  }
}

function signedOut(): ProblemError {
  return new ProblemError({ code: 'not-signed-in', title: '登录已经结束', findings: [] }, 401);
}

function asFailure(error: unknown): never {
  throw error instanceof ProblemError ? new SendFailure(error.status, error.problem) : error;
}

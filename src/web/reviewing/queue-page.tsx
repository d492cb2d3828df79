// 审核队列: what waits for the caller, the riskiest first; several can be passed or approved together after one look at the sums.
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Empty } from 'antd';
import { formatFen, fen, sumFen, type Fen } from '../../kernel/money.ts';
import type { QueuedPlan, StepsTogetherTaken } from '../../http/contract/review.ts';
import { requestKey } from '../api/request-key.ts';
import { reviewQueueQuery, takeStepsTogether } from '../api/review-queries.ts';
import { useDeclarationChange } from '../api/use-change.ts';
import { AppLink } from '../app/app-link.tsx';
import { QueueAttachments } from './queue-attachments.tsx';
import { writtenPoints } from '../parts/points.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { SeverityCount } from '../parts/severity-mark.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';

/** Steps that need nothing told beside them. */
type Together = 'pass' | 'approve';

export function QueuePage() {
  usePageTitle('审核队列');
  const queue = useQuery(reviewQueueQuery);
  if (queue.isError) return <PageProblem error={queue.error} onRetry={() => void queue.refetch()} />;
  if (queue.data === undefined) return <PageLoading />;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>审核队列</h1>
          <p>现在等您审核或批复的绩效文本。“阻止”多的在前，其次是审核得分低的，再次是说不清来由的钱多的、“须说明”多的。得分供参考，不是审核结论。</p>
        </div>
      </header>
      {queue.data.plans.length === 0 ? (
        <section className="sheet">
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="现在没有等您审核的绩效文本。" />
        </section>
      ) : (
        <Queue plans={queue.data.plans} />
      )}
    </>
  );
}

function Queue({ plans }: { readonly plans: readonly QueuedPlan[] }) {
  const { modal } = App.useApp();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<StepsTogetherTaken['outcomes']>([]);
  const taking = useDeclarationChange(takeStepsTogether, ({ outcomes }) => `已办理${outcomes.filter(({ problem }) => problem === null).length}份`);
  const picked = plans.filter(({ id }) => chosen.has(id));
  const choices = (['pass', 'approve'] as const).flatMap((action) => {
    const ready = picked.filter(({ steps }) => steps.some((step) => step.action === action));
    const title = ready[0]?.steps.find((step) => step.action === action)?.title;
    return title === undefined ? [] : [{ action, title, ready }];
  });
  const ask = (action: Together, title: string, ready: readonly QueuedPlan[]): void => {
    const body = { action, plans: ready.map(({ id }) => ({ id, key: requestKey() })) };
    void modal.confirm({
      title: `${title}：${ready.length}份`,
      content: (
        <>
          <Sums plans={ready} />
          <p>{consequences[action]}</p>
        </>
      ),
      okText: title,
      cancelText: '取消',
      onOk: () => taking.mutateAsync(body).then(({ outcomes }) => {
        setRefused(outcomes.filter(({ problem }) => problem !== null));
        setChosen(new Set());
      }).catch(() => undefined),
    });
  };
  const toggle = (id: string, on: boolean): void => setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  return (
    <section className="sheet" aria-label="等待审核的绩效文本">
      <div className="queue-tools no-print">
        <Checkbox checked={picked.length === plans.length} indeterminate={picked.length > 0 && picked.length < plans.length} onChange={({ target }) => setChosen(new Set(target.checked ? plans.map(({ id }) => id) : []))}>
          全选
        </Checkbox>
        {choices.map(({ action, title, ready }) => (
          <Button key={action} type="primary" loading={taking.isPending} onClick={() => ask(action, title, ready)}>
            {title}（{ready.length}份）
          </Button>
        ))}
        {picked.length === 0 ? <span className="soft small">选中几份可以一起办理；退回和下达控制数在各份的审核页办理。</span> : null}
      </div>
      {refused.length === 0 ? null : (
        <div className="refused-list" role="alert">
          <p>这些还不能办理，其余的已经办好：</p>
          <ul>
            {refused.map(({ id, problem }) => (
              <li key={id}>
                {plans.find((plan) => plan.id === id)?.unitName ?? ''}：{[problem?.title ?? '', ...(problem?.findings ?? []).map(({ message }) => message)].join('。').replaceAll('。。', '。')}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul className="clean-list queue-list">
        {plans.map((plan) => (
          <li key={plan.id}>
            <Checkbox aria-label={`选中${plan.unitName}`} checked={chosen.has(plan.id)} onChange={({ target }) => toggle(plan.id, target.checked)} />
            <span className="queue-name">
              <AppLink href={`/plans/${encodeURIComponent(plan.id)}/review`}>
                {plan.unitCode} {plan.unitName}
              </AppLink>
              <span className="small soft">
                {plan.fiscalYear === null ? '' : `${plan.fiscalYear}年，`}
                {plan.stateTitle}
                {plan.days === null || plan.days === 0 ? '' : `，已等${plan.days}天`}
                {plan.returns === 0 ? '' : `，退回过${plan.returns}次`}
                {plan.due === null || plan.late > 0 ? '' : `，审核至${plan.due}`}
                {plan.late === 0 ? null : <span className="place-mark mark-serious">审核超{plan.late}天</span>}
              </span>
            </span>
            {plan.figures === null ? (
              <span className="soft small queue-figures">正在重新计算</span>
            ) : (
              <span className="queue-figures small">
                得分 {writtenPoints(plan.figures.reviewPoints)}　阻止 <SeverityCount severity="blocks" count={plan.figures.bySeverity.blocks} />　须说明 <SeverityCount severity="explain" count={plan.figures.bySeverity.explain} />　可以考核 {plan.figures.usableTargets}/{plan.figures.targets}
              </span>
            )}
            <span className="queue-money small">
              {moneyLine(plan)}
              <QueueAttachments plan={plan} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What comes of it, which one cannot take back alone. */
const consequences: Readonly<Record<Together, string>> = {
  pass: '通过以后交下一级办理，自己取不回来；再有问题，由下一级退回。',
  approve: '批复以后各单位的内容不能再改；要改的，由单位申请调整。',
};

/** What is decided together, before it is. */
function Sums({ plans }: { readonly plans: readonly QueuedPlan[] }) {
  const budgets = plans.map(({ figures }) => figures?.totalBudget ?? null);
  const known = budgets.flatMap((budget) => knownAmount(budget));
  const blocking = plans.filter(({ figures }) => (figures?.bySeverity.blocks ?? 0) > 0).length;
  return (
    <>
      <p>
        预算合计 {writtenSum(known)} 万元{known.length < plans.length ? `（${plans.length - known.length}份的预算数不全，没有计入）` : ''}。
      </p>
      {blocking === 0 ? null : <p>其中{blocking}份有“阻止”的问题，没有放行的会被拦下并逐份说明。</p>}
    </>
  );
}

function knownAmount(amount: number | null): readonly Fen[] {
  const known = amount === null ? null : fen(amount);
  return known === null ? [] : [known];
}

function moneyLine({ unexplained, figures }: QueuedPlan): string {
  // Said beside it already, and nothing is known yet about the money.
  if (figures === null) return '';
  const budget = figures.totalBudget;
  if (unexplained === null || budget === null) return '预算数不全';
  const total = writtenAmount(budget);
  return unexplained === 0 ? `预算 ${total} 万元，都有数量和单价` : `预算 ${total} 万元，其中 ${writtenAmount(unexplained)} 万元说不清来由`;
}

function writtenSum(amounts: readonly Fen[]): string {
  const sum = sumFen(amounts);
  return sum === null ? '不明' : formatFen(sum, '万元');
}

function writtenAmount(amount: number): string {
  const known = fen(amount);
  return known === null ? '不明' : formatFen(known, '万元');
}

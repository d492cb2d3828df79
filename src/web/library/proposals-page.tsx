// 指标提议: what was proposed and what came of it; whoever reviews decides beside the entries that are alike.
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Empty } from 'antd';
import { indicatorClassTitles } from '../../domain/indicator/index.ts';
import { proposalStateTitles, targetText } from '../../domain/indicator-library/index.ts';
import type { LibraryProposal } from '../../http/contract/library.ts';
import { proposalsQuery, withdrawProposal } from '../api/library-queries.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { useLibraryChange } from '../api/use-change.ts';
import { AppLink } from '../app/app-link.tsx';
import { signInAddress } from '../../http/contract/address-after-sign-in.ts';
import { writtenTime } from '../parts/amounts.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { ReviewProposal } from './review-proposal.tsx';
import { useStandingLibrary } from './use-standing-library.ts';

export function ProposalsPage() {
  usePageTitle('指标提议');
  const session = useQuery(sessionQuery);
  const signedIn = (session.data?.account ?? null) !== null;
  const proposals = useQuery({ ...proposalsQuery, enabled: signedIn });
  const library = useStandingLibrary();
  const [chosen, setChosen] = useState<string | null>(null);
  if (session.data === undefined) return <PageLoading />;
  if (!signedIn) {
    return (
      <p className="sheet">
        看指标提议要先<AppLink href={signInAddress('/library/proposals')}>登录</AppLink>。
      </p>
    );
  }
  if (proposals.isError) return <PageProblem error={proposals.error} onRetry={() => void proposals.refetch()} />;
  if (proposals.data === undefined) return <PageLoading />;
  const all = proposals.data.proposals;
  const reviewed = all.find(({ id, mayDecide }) => id === chosen && mayDecide) ?? null;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>指标提议</h1>
          <p>{library.mayReview ? `等您审核的 ${all.filter(({ mayDecide }) => mayDecide).length} 个；自己提议的由别人审核。` : '本单位提议的指标和审核的结果。'}</p>
        </div>
        {library.mayPropose ? <AppLink href="/library/propose">提议新指标</AppLink> : null}
      </header>
      {reviewed === null ? null : <ReviewProposal key={reviewed.id} proposal={reviewed} library={library.indicators} onClose={() => setChosen(null)} />}
      <section className="sheet" aria-label="各个提议">
        {all.length === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有提议。在“指标库”或编辑项目时可以提议。" /> : null}
        <ul className="clean-list">
          {all.map((proposal) => (
            <ProposalLine key={proposal.id} proposal={proposal} isChosen={proposal.id === chosen} onReview={() => setChosen(proposal.id)} />
          ))}
        </ul>
      </section>
    </>
  );
}

interface ProposalLineProps {
  readonly proposal: LibraryProposal;
  readonly isChosen: boolean;
  readonly onReview: () => void;
}

function ProposalLine({ proposal: { id, draft, state, changes, reason, entry, by, place, at, decidedBy, own, mayDecide }, isChosen, onReview }: ProposalLineProps) {
  const { modal } = App.useApp();
  const withdrawing = useLibraryChange(withdrawProposal, '提议已收回');
  const confirm = (): void => void modal.confirm({ title: `收回“${draft.name}”的提议？`, content: '收回后不再审核；需要时可以重新提议。', okText: '收回', cancelText: '保留', onOk: () => withdrawing.mutateAsync(id).catch(() => undefined) });
  const result = [entry === null ? '' : `编号 ${entry}`, reason, decidedBy === null ? '' : `${decidedBy}办理`].filter((part) => part !== '').join('，');
  return (
    <li className="proposal-line">
      <span>
        <b>{draft.name}</b>
        <span className="small soft">
          {indicatorClassTitles[draft.indicatorClass]}　{targetText(draft.target)}
          {changes === null ? '' : `　修改 ${changes}`}
        </span>
        <br />
        <span className="small">{draft.definition}</span>
        <br />
        <span className="small faint">
          {place}　{by}　{writtenTime(at)}
        </span>
      </span>
      <span className="proposal-state">
        <span className={state === 'open' ? 'place-mark' : 'small soft'}>{proposalStateTitles[state]}</span>
        {result === '' ? null : <span className="small soft">{result}</span>}
        {mayDecide && !isChosen ? (
          <Button size="small" type="primary" aria-label={`审核：${draft.name}`} onClick={onReview}>
            审核
          </Button>
        ) : null}
        {own && state === 'open' ? (
          <Button size="small" aria-label={`收回：${draft.name}`} loading={withdrawing.isPending} onClick={confirm}>
            收回
          </Button>
        ) : null}
      </span>
    </li>
  );
}

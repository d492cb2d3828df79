// Any two versions of a plan side by side: what changed in money, goals and targets on top, then the form of one project in both, with the differing cells
// marked and keys that go from one to the next.
import { useQuery } from '@tanstack/react-query';
import { Select, Skeleton } from 'antd';
import { useMemo } from 'react';
import type { PlanDocument } from '../../http/contract/plans.ts';
import { planDocumentQuery } from '../api/plan-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { useAddress, useSetWords } from '../app/navigation.ts';
import { usePlanView, type StoredSource } from '../app/plan-view.ts';
import { PageMissing } from '../parts/page-missing.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { comparedVersions, versionChoices } from '../versions/compared-versions.ts';
import { comparePlans } from './compare-documents.ts';
import { CompareSummary } from './compare-summary.tsx';
import { ComparedProjects } from './compared-projects.tsx';

export function ComparePage() {
  usePageTitle('两版对照');
  const { source } = usePlanView();
  return source.kind === 'stored' ? <Comparison source={source} /> : <PageMissing />;
}

function Comparison({ source }: { readonly source: StoredSource }) {
  const { words } = useAddress();
  const setWords = useSetWords();
  const { from, to, isComparable } = comparedVersions(source, words);
  const choices = versionChoices(source);
  const choose = (earlier: number, later: number | null): void => setWords({ from: String(earlier), to: later === null ? '' : String(later), project: '' });
  return (
    <>
      <header className="page-head">
        <div>
          <h1>两版对照</h1>
          <p>任选两版，左右并排看每个项目的表。有不同的格都标出来。</p>
        </div>
        <AppLink href={`/plans/${encodeURIComponent(source.id)}/versions?from=${from}${to === null ? '' : `&to=${to}`}`}>列成清单看</AppLink>
      </header>
      {isComparable ? (
        <>
          <div className="version-choice compare-choice">
            左边
            <Select aria-label="左边的版本" size="small" popupMatchSelectWidth={false} value={from} onChange={(value) => choose(value, to)} options={choices.filter(({ value }) => value !== 0)} />
            右边
            <Select aria-label="右边的版本" size="small" popupMatchSelectWidth={false} value={to ?? 0} onChange={(value) => choose(from, value === 0 ? null : value)} options={choices} />
          </div>
          {from === to ? <p className="sheet soft">两边选的是同一个版本。</p> : <Loaded id={source.id} from={from} to={to} />}
        </>
      ) : (
        <p className="sheet soft">只有一个版本，还没有可以对照的。</p>
      )}
    </>
  );
}

function Loaded({ id, from, to }: { readonly id: string; readonly from: number; readonly to: number | null }) {
  const [left, right] = [useQuery(planDocumentQuery(id, from)), useQuery(planDocumentQuery(id, to))];
  const failure = left.error ?? right.error;
  if (failure !== null) return <PageProblem error={failure} onRetry={() => void Promise.all([left.refetch(), right.refetch()])} />;
  if (left.data === undefined || right.data === undefined) return <Skeleton active paragraph={{ rows: 6 }} />;
  return <Compared left={left.data} right={right.data} titles={[`第${from}版`, to === null ? '当前' : `第${to}版`]} />;
}

interface ComparedProps {
  readonly left: PlanDocument;
  readonly right: PlanDocument;
  readonly titles: readonly [string, string];
}

function Compared({ left, right, titles }: ComparedProps) {
  const compared = useMemo(() => comparePlans(left, right), [left, right]);
  return (
    <>
      <CompareSummary left={left.plan} right={right.plan} compared={compared} titles={titles} />
      <ComparedProjects left={left.plan} right={right.plan} compared={compared} titles={titles} />
    </>
  );
}

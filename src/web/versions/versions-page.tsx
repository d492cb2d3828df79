// The stored versions of a plan, and what changed from one to another, cell by cell.
import { useQuery } from '@tanstack/react-query';
import { Select, Skeleton } from 'antd';
import type { StoredVersion } from '../../http/contract/shapes.ts';
import { planDiffQuery } from '../api/plan-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { useAddress, useSetWords } from '../app/navigation.ts';
import { usePlanView, type StoredSource } from '../app/plan-view.ts';
import { writtenSize, writtenTime } from '../parts/amounts.ts';
import { PageMissing } from '../parts/page-missing.tsx';
import { ProblemCard } from '../parts/problem-card.tsx';
import { CellChanges } from './cell-changes.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';

export function VersionsPage() {
  usePageTitle('版本与差异');
  const { source } = usePlanView();
  return source.kind === 'stored' ? <Versions source={source} /> : <PageMissing />;
}

function Versions({ source }: { readonly source: StoredSource }) {
  const { words } = useAddress();
  const setWords = useSetWords();
  const versions = source.versions.toSorted((a, b) => b.number - a.number);
  const latest = versions[0]?.number ?? source.version.number;
  const to = numberIn(words, 'to') ?? latest;
  const from = numberIn(words, 'from') ?? Math.max(1, to - 1);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>版本与差异</h1>
          <p>每次导入有变化的文件就多一个版本；旧版本原样保留，随时可以看。</p>
        </div>
      </header>
      <section className="sheet" aria-label="各个版本">
        <ul className="clean-list version-list">
          {versions.map((version) => (
            <Version key={version.number} version={version} latest={latest} source={source} onCompare={() => setWords({ from: String(version.number - 1), to: String(version.number) })} />
          ))}
        </ul>
      </section>
      <section className="sheet" aria-labelledby="difference-title">
        <div className="section-head">
          <h2 id="difference-title">逐格的差异</h2>
          {versions.length < 2 ? null : (
            <div className="version-choice">
              从
              <Select aria-label="较早的版本" size="small" value={from} onChange={(value) => setWords({ from: String(value) })} options={choices(versions)} />
              到
              <Select aria-label="较新的版本" size="small" value={to} onChange={(value) => setWords({ to: String(value) })} options={choices(versions)} />
            </div>
          )}
        </div>
        {versions.length < 2 ? <p className="soft">只有一个版本，还没有可以比较的。</p> : from === to ? <p className="soft">选的是同一个版本。</p> : <Difference id={source.id} from={from} to={to} latest={latest} />}
      </section>
    </>
  );
}

function Difference({ id, from, to, latest }: { readonly id: string; readonly from: number; readonly to: number; readonly latest: number }) {
  const diff = useQuery(planDiffQuery(id, from, to));
  if (diff.isError) return <ProblemCard error={diff.error} onRetry={() => void diff.refetch()} />;
  if (diff.data === undefined) return <Skeleton active paragraph={{ rows: 4 }} />;
  const { changes } = diff.data;
  const count = (kind: 'added' | 'changed' | 'removed'): number => changes.filter((change) => change.kind === kind).length;
  return (
    <>
      {changes.length === 0 ? null : (
        <p className="soft version-counts">
          共 {changes.length} 格：修改 {count('changed')}，新增 {count('added')}，删除 {count('removed')}
        </p>
      )}
      <CellChanges changes={changes} hrefOfProject={(project) => `/plans/${encodeURIComponent(id)}/projects/${project}${to === latest ? '' : `?version=${to}`}`} />
    </>
  );
}

interface VersionProps {
  readonly version: StoredVersion;
  readonly latest: number;
  readonly source: StoredSource;
  readonly onCompare: () => void;
}

function Version({ version, latest, source, onCompare }: VersionProps) {
  const base = `/plans/${encodeURIComponent(source.id)}`;
  return (
    <li>
      <b>第{version.number}版</b>
      <span className="number">{writtenTime(version.at)}</span>
      <span className="version-file">
        {version.file.name} <span className="faint small">{writtenSize(version.file.size)}</span>
      </span>
      <span className="soft">{version.by}</span>
      <span className="version-links">
        <AppLink href={version.number === latest ? base : `${base}?version=${version.number}`}>看这一版</AppLink>
        <a href={`/api/files/${encodeURIComponent(version.file.id)}`} download>
          下载原文件
        </a>
        {version.number > 1 ? (
          <button type="button" className="plain version-compare" onClick={onCompare}>
            与上一版比较
          </button>
        ) : null}
      </span>
    </li>
  );
}

function choices(versions: readonly StoredVersion[]): { value: number; label: string }[] {
  return versions.map((version) => ({ value: version.number, label: `第${version.number}版` }));
}

function numberIn(words: URLSearchParams, word: string): number | null {
  const number = Number(words.get(word) ?? '');
  return Number.isInteger(number) && number > 0 ? number : null;
}

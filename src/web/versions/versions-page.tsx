// The stored versions of a plan, and what changed from one to another, cell by cell.
import { useQuery } from '@tanstack/react-query';
import { Select, Skeleton } from 'antd';
import { comesWithFile } from '../../domain/lifecycle/index.ts';
import type { StoredVersion } from '../../http/contract/shapes.ts';
import { planDiffQuery } from '../api/plan-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { useAddress, useSetWords } from '../app/navigation.ts';
import { usePlanView, type StoredSource } from '../app/plan-view.ts';
import { writtenSize, writtenTime } from '../parts/amounts.ts';
import { PageMissing } from '../parts/page-missing.tsx';
import { ProblemCard } from '../parts/problem-card.tsx';
import { originTitle } from '../parts/version-title.ts';
import { CellChanges } from './cell-changes.tsx';
import { RevisionButtons } from './revision-buttons.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { comparedVersions, versionChoices } from './compared-versions.ts';

export function VersionsPage() {
  usePageTitle('版本与差异');
  const { source } = usePlanView();
  return source.kind === 'stored' ? <Versions source={source} /> : <PageMissing />;
}

function Versions({ source }: { readonly source: StoredSource }) {
  const { words } = useAddress();
  const setWords = useSetWords();
  const versions = source.versions.toSorted((a, b) => b.number - a.number);
  const { working } = source;
  const { from, to, latest, isComparable: comparable } = comparedVersions(source, words);
  const options = versionChoices(source);
  const compare = (earlier: number, later: number | null): void => setWords({ from: String(earlier), to: later === null ? '' : String(later) });
  return (
    <>
      <header className="page-head">
        <div>
          <h1>版本与差异</h1>
          <p>每次导入有变化的文件、每次报送、退回、批复都留下一个版本；旧版本原样保留，随时可以看。在网页上修改的内容，报送时成为新版本。</p>
        </div>
      </header>
      <section className="sheet" aria-label="各个版本">
        <ul className="clean-list version-list">
          {working === null ? null : (
            <li>
              <b>当前</b>
              <span className="number">{writtenTime(working.at)}</span>
              <span className="version-file">有未报送的修改</span>
              <span className="soft">{working.by}</span>
              <span className="version-links">
                <AppLink href={`/plans/${encodeURIComponent(source.id)}`}>看当前内容</AppLink>
                <button type="button" className="plain version-compare" onClick={() => compare(latest, null)}>
                  与第{latest}版比较
                </button>
              </span>
            </li>
          )}
          {versions.map((version) => (
            <Version key={version.number} version={version} present={working === null && version.number === latest} source={source} onCompare={() => compare(version.number - 1, version.number)} />
          ))}
        </ul>
      </section>
      <section className="sheet" aria-labelledby="difference-title">
        <div className="section-head">
          <h2 id="difference-title">逐格的差异</h2>
          {comparable ? (
            <div className="version-choice">
              从
              <Select aria-label="较早的版本" size="small" popupMatchSelectWidth={false} value={from} onChange={(value) => compare(value, to)} options={options.filter(({ value }) => value !== 0)} />
              到
              <Select
                aria-label="较新的版本"
                size="small"
                popupMatchSelectWidth={false}
                value={to ?? 0}
                onChange={(value) => compare(from, value === 0 ? null : value)}
                options={options}
              />
              <AppLink href={`/plans/${encodeURIComponent(source.id)}/versions/compare?from=${from}${to === null ? '' : `&to=${to}`}`}>左右并排看</AppLink>
            </div>
          ) : null}
        </div>
        {comparable ? from === to ? <p className="soft">选的是同一个版本。</p> : <Difference id={source.id} from={from} to={to} present={to === null || (working === null && to === latest)} /> : <p className="soft">只有一个版本，还没有可以比较的。</p>}
      </section>
    </>
  );
}

interface DifferenceProps {
  readonly id: string;
  readonly from: number;
  /** Null: the plan as it stands. */
  readonly to: number | null;
  /** Whether the later one is the plan as it stands. */
  readonly present: boolean;
}

function Difference({ id, from, to, present }: DifferenceProps) {
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
      {changes.length === 0 ? null : <RevisionButtons id={id} from={from} to={to} />}
      <CellChanges changes={changes} hrefOfProject={(project) => `/plans/${encodeURIComponent(id)}/projects/${project}${present ? '' : `?version=${to}`}`} />
    </>
  );
}

interface VersionProps {
  readonly version: StoredVersion;
  /** Whether it is the plan as it stands. */
  readonly present: boolean;
  readonly source: StoredSource;
  readonly onCompare: () => void;
}

function Version({ version, present, source, onCompare }: VersionProps) {
  const base = `/plans/${encodeURIComponent(source.id)}`;
  const imported = version.origin === 'import';
  return (
    <li>
      <b>第{version.number}版</b>
      <span className="number">{writtenTime(version.at)}</span>
      <span className="version-file">
        {imported ? version.file.name : originTitle(version.origin)} {imported ? <span className="faint small">{writtenSize(version.file.size)}</span> : null}
      </span>
      <span className="soft">{version.by}</span>
      <span className="version-links">
        <AppLink href={present ? base : `${base}?version=${version.number}`}>看这一版</AppLink>
        {comesWithFile(version.origin) ? (
          <a href={`/api/files/${encodeURIComponent(version.file.id)}`} download>
            {imported ? '下载原文件' : '下载起草时的文件'}
          </a>
        ) : null}
        {version.number > 1 ? (
          <button type="button" className="plain version-compare" onClick={onCompare}>
            与上一版比较
          </button>
        ) : null}
      </span>
    </li>
  );
}

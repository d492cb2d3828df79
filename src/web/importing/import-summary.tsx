// What came of an import: created, changed or unchanged; counts; changed cells.
import { Button } from 'antd';
import type { ImportResult } from '../../http/contract/plans.ts';
import { fen, formatFen } from '../../kernel/money.ts';
import { severitiesWorstFirst } from '../../kernel/severity.ts';
import { AppLink } from '../app/app-link.tsx';
import { writtenTime } from '../parts/amounts.ts';
import { SeverityMark } from '../parts/severity-mark.tsx';
import { CellChanges } from '../versions/cell-changes.tsx';

interface ImportSummaryProps {
  readonly result: ImportResult;
  readonly file: string;
  /** Of a list that a stored layout read; null where none did. */
  readonly onChangeColumns: (() => void) | null;
}

export function ImportSummary({ result, file, onChangeColumns }: ImportSummaryProps) {
  const base = `/plans/${encodeURIComponent(result.planId)}`;
  const total = result.totalBudget === null ? null : fen(result.totalBudget);
  return (
    <>
      <section className="sheet import-summary">
        <h2>{titleOf(result)}</h2>
        <p className="soft">
          {file}
          {result.outcome === 'unchanged' ? `；第${result.version.number}版由${result.version.by}于${writtenTime(result.version.at)}导入` : null}
        </p>
        <p className="import-facts">
          <span>{result.projects} 个项目</span>
          <span>{total === null ? '预算合计不明' : `${formatFen(total, '万元')} 万元`}</span>
          <span>
            可以考核的指标值 {result.usableTargets}/{result.indicators}
          </span>
          {severitiesWorstFirst.map((severity) => (
            <span key={severity}>
              <SeverityMark severity={severity} /> {result.bySeverity[severity]}
            </span>
          ))}
          {result.unread === 0 ? null : <span>没有读入的内容 {result.unread} 处</span>}
        </p>
        {result.remarks.map((remark) => (
          <p key={remark} className="small soft">
            {remark}
          </p>
        ))}
        <p className="import-links">
          <AppLink href={base}>看概览</AppLink>
          <AppLink href={`${base}/projects`}>看项目</AppLink>
          <AppLink href={`${base}/declaration`}>看报送还缺什么</AppLink>
          {onChangeColumns === null ? null : (
            <Button type="link" onClick={onChangeColumns}>
              列对应得不对，改列式
            </Button>
          )}
          {result.version.number > 1 ? <AppLink href={`${base}/versions`}>看各个版本</AppLink> : null}
        </p>
      </section>
      {result.outcome === 'changed' ? (
        <section className="sheet" aria-labelledby="import-changes">
          <div className="section-head">
            <h2 id="import-changes">与上一版不同的 {result.changes.length} 格</h2>
          </div>
          <CellChanges changes={result.changes} hrefOfProject={(project) => `${base}/projects/${project}`} />
        </section>
      ) : null}
    </>
  );
}

function titleOf(result: ImportResult): string {
  switch (result.outcome) {
    case 'created':
      return '已导入，是第1版';
    case 'changed':
      return `已导入，成为第${result.version.number}版`;
    case 'unchanged':
      return `与现有的第${result.version.number}版完全相同，没有改动`;
  }
}

// A workbook that came back, beside what stands now: every change with its texts, to be taken or left one by one or all at once; what is taken is saved like
// edits made in the form. What somebody else wrote meanwhile stands with all three texts.
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReturnedComparison } from '../../http/contract/returned.ts';
import { readAgain } from '../api/read-again.ts';
import { AppLink } from '../app/app-link.tsx';
import { ProblemCard } from '../parts/problem-card.tsx';
import { allDecided, countDecisions, decided, grouped, type Decisions } from './decisions.ts';
import { ReturnedChangeLine } from './returned-change.tsx';
import { saveTaken, type SavedTaken } from './save-taken.ts';

interface ReturnedReviewProps {
  readonly comparison: ReturnedComparison;
  readonly file: string;
  /** Compares the same file again. */
  readonly onCompareAgain: () => void;
}

type Saving =
  | { readonly kind: 'none' | 'saving' }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'done'; readonly saved: SavedTaken };

export function ReturnedReview({ comparison, file, onCompareAgain }: ReturnedReviewProps) {
  const { changes, planId, unitName, fiscalYear, remarks } = comparison;
  const client = useQueryClient();
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [saving, setSaving] = useState<Saving>({ kind: 'none' });
  const counts = countDecisions(decisions, changes);
  const opposed = changes.filter(({ conflict }) => conflict !== null);
  const save = async () => {
    setSaving({ kind: 'saving' });
    try {
      const saved = await saveTaken(comparison, decisions);
      setSaving({ kind: 'done', saved });
      await readAgain(client, ['plans']);
    } catch (error) {
      setSaving({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  if (saving.kind === 'done') return <Outcome saved={saving.saved} left={changes.length - counts.taken} planId={planId} onCompareAgain={onCompareAgain} />;
  return (
    <>
      <section className="sheet" aria-labelledby="returned-title">
        <h2 id="returned-title">
          {unitName}
          {fiscalYear === null ? '' : ` ${fiscalYear}年`}：{changes.length === 0 ? '工作簿与现在的内容没有不同' : `${changes.length} 处不同`}
          {opposed.length === 0 ? null : <span className="returned-opposed">其中 {opposed.length} 处冲突</span>}
        </h2>
        <p className="soft">
          {file}
          {changes.length === 0 ? '；没有要保存的。' : '。选好采用哪些，再保存；没有采用的保持现在的样子。'}
        </p>
        {remarks.map((remark) => (
          <p key={remark} className="small soft">
            {remark}
          </p>
        ))}
        {changes.length === 0 ? (
          <p className="import-links">
            <AppLink href={`/plans/${encodeURIComponent(planId)}`}>看概览</AppLink>
          </p>
        ) : (
          <div className="returned-all">
            <Button onClick={() => setDecisions((standing) => allDecided(standing, changes.filter(({ conflict }) => conflict === null), 'take'))}>
              {opposed.length === 0 ? '全部采用' : '采用所有没有冲突的'}
            </Button>
            <Button onClick={() => setDecisions((standing) => allDecided(standing, changes, 'leave'))}>全部不采用</Button>
          </div>
        )}
      </section>
      {grouped(changes).map((group) => (
        <section key={group.key} className="sheet" aria-label={group.project === null ? '部门整体' : `第${group.project.number}个项目`}>
          <div className="section-head">
            <h3>{group.project === null ? '部门整体' : `第${group.project.number}个项目　${group.project.name}`}</h3>
            <span className="returned-group">
              <button type="button" className="plain version-compare" onClick={() => setDecisions((standing) => allDecided(standing, group.changes, 'take'))}>
                这个项目都采用
              </button>
              <button type="button" className="plain version-compare" onClick={() => setDecisions((standing) => allDecided(standing, group.changes, 'leave'))}>
                都不采用
              </button>
            </span>
          </div>
          <ul className="clean-list">
            {group.changes.map((change) => (
              <ReturnedChangeLine key={change.key} change={change} decision={decisions.get(change.key) ?? null} onDecide={(decision) => setDecisions((standing) => decided(standing, change.key, decision))} />
            ))}
          </ul>
        </section>
      ))}
      {changes.length === 0 ? null : (
        <div className="sheet returned-foot">
          <span role="status">
            采用 {counts.taken} · 不采用 {counts.left} · 没有决定 {counts.open}
          </span>
          <Button type="primary" disabled={counts.taken === 0} loading={saving.kind === 'saving'} onClick={() => void save()}>
            保存采用的 {counts.taken} 处
          </Button>
          {saving.kind === 'failed' ? <ProblemCard error={saving.error} onRetry={() => void save()} /> : null}
        </div>
      )}
    </>
  );
}

interface OutcomeProps {
  readonly saved: SavedTaken;
  readonly left: number;
  readonly planId: string;
  readonly onCompareAgain: () => void;
}

function Outcome({ saved, left, planId, onCompareAgain }: OutcomeProps) {
  const base = `/plans/${encodeURIComponent(planId)}`;
  return (
    <section className="sheet" role="status">
      {saved.kind === 'conflict' ? (
        <>
          <h2>没有保存：刚才又有人改了其中的格</h2>
          <p className="soft">什么也没有改动。请重新比对，看到别人现在的写法再决定。</p>
          <Button type="primary" onClick={onCompareAgain}>
            重新比对
          </Button>
        </>
      ) : (
        <>
          <h2>已保存 {saved.edits} 处</h2>
          <p className="soft">{left === 0 ? '工作簿里的改动都采用了。' : `没有采用的 ${left} 处保持原来的样子。`}报送时成为新的版本。</p>
          <p className="import-links">
            <AppLink href={base}>看概览</AppLink>
            <AppLink href={`${base}/projects`}>看项目</AppLink>
            <AppLink href={`${base}/versions`}>看与上一版的差异</AppLink>
          </p>
        </>
      )}
    </section>
  );
}

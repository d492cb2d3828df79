// The spending plan of every project: a chart, and the same as a table. A blank checkpoint is a gap in the line and the word 空白 in the
// table, never zero.
import { lazy, Suspense, useState } from 'react';
import { Segmented, Skeleton } from 'antd';
import { AppLink } from '../app/app-link.tsx';
import { numberOf, projectHref, usePlanView } from '../app/plan-view.ts';
import { checkpointTitle, spendingCurves, type SpendingCurves } from './spending-curves.ts';

const SpendingChart = lazy(() => import('./spending-chart.tsx'));

export function SpendingPlan() {
  const { plan } = usePlanView();
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const curves = spendingCurves(plan.projects);
  if (curves.checkpoints.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="spending-title">
      <div className="section-head">
        <div>
          <h2 id="spending-title">资金支出计划</h2>
          <p>{sentenceAbout(curves)}</p>
        </div>
        <Segmented
          size="small"
          aria-label="显示方式"
          value={shown}
          onChange={setShown}
          options={[
            { value: 'chart', label: '曲线' },
            { value: 'table', label: '数字' },
          ]}
        />
      </div>
      {shown === 'chart' ? (
        <Suspense fallback={<Skeleton.Node active className="spending-chart" />}>
          <SpendingChart curves={curves} />
        </Suspense>
      ) : (
        <CurveTable curves={curves} />
      )}
    </section>
  );
}

function CurveTable({ curves }: { readonly curves: SpendingCurves }) {
  const view = usePlanView();
  return (
    <table className="board spending-table">
      <thead>
        <tr>
          <th scope="col">项目（累计支出占预算的%）</th>
          {curves.checkpoints.map((checkpoint) => (
            <th key={checkpoint} scope="col" className="board-number">
              {checkpointTitle(checkpoint)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {curves.lines.map((line) => (
          <tr key={line.project.ordinal}>
            <th scope="row">
              <AppLink href={projectHref(view, numberOf(line.project))}>
                <span className="number">{numberOf(line.project)}.</span> {line.project.name?.text ?? line.project.title}
              </AppLink>
            </th>
            {line.points.map((point, index) => (
              <td key={curves.checkpoints[index]} className="board-number number" data-label={checkpointTitle(curves.checkpoints[index] ?? '')}>
                {point === null ? <span className="blank-mark">空白</span> : `${point}%`}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sentenceAbout({ lines, checkpoints }: SpendingCurves): string {
  const gaps = checkpoints.flatMap((checkpoint, index) => {
    const blank = lines.filter((line) => line.points[index] === null).length;
    return blank === 0 ? [] : [`${checkpointTitle(checkpoint)} ${blank} 个`];
  });
  if (gaps.length === 0) return '每个项目的每个时点都填了。';
  return `没有填的项目：${gaps.join('，')}。空白处不连线，不当作 0。`;
}

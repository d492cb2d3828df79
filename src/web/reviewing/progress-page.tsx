// 进度表: every unit of the county on one sheet; what is missing or late stands first, and can be shown alone.
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Empty, Input, Segmented } from 'antd';
import type { UnitProgress } from '../../http/contract/review.ts';
import { roundTitles } from '../../domain/lifecycle/index.ts';
import { progressQuery } from '../api/review-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { useNarrow } from '../app/use-narrow.ts';
import { writtenTime } from '../parts/amounts.ts';
import { writtenPoints } from '../parts/points.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { YearChoice } from './year-choice.tsx';
import { useYear } from './use-year.ts';

const filters = [
  { value: 'all', label: '全部', holds: () => true },
  { value: 'unsubmitted', label: '没有报送', holds: ({ plan }: UnitProgress) => plan === null || !plan.submitted },
  { value: 'late', label: '逾期', holds: ({ late }: UnitProgress) => late !== null },
  { value: 'review-late', label: '审核超期', holds: ({ plan }: UnitProgress) => (plan?.reviewLate ?? null) !== null },
  { value: 'returned', label: '退回两次以上', holds: ({ plan }: UnitProgress) => (plan?.returns ?? 0) >= 2 },
] as const;

const orders = [
  { value: 'unit', label: '按单位' },
  { value: 'points', label: '得分低的在前' },
] as const;

type Order = (typeof orders)[number]['value'];

type Filter = (typeof filters)[number]['value'];

export function ProgressPage() {
  usePageTitle('进度表');
  const [year] = useYear();
  const sheet = useQuery({ ...progressQuery(year ?? 0), enabled: year !== null });
  if (sheet.isError) return <PageProblem error={sheet.error} onRetry={() => void sheet.refetch()} />;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>进度表</h1>
          <p>各单位的绩效文本现在到哪一步、由谁办理、等了几天；逾期从本轮截止日期算起，审核超期按口径的办理天数（待核实）算。</p>
        </div>
        <YearChoice />
      </header>
      {sheet.data === undefined ? <PageLoading /> : <Progress units={sheet.data.units} />}
      <p className="small soft no-print">
        单位放弃的文本不算在内，见<AppLink className="underlined" href="/given-up">已放弃的文本</AppLink>。
      </p>
    </>
  );
}

function Progress({ units }: { readonly units: readonly UnitProgress[] }) {
  const [filter, setFilter] = useState<Filter>('all');
  const holds = filters.find(({ value }) => value === filter)?.holds ?? (() => true);
  const [order, setOrder] = useState<Order>('unit');
  const [search, setSearch] = useState('');
  const wanted = search.trim();
  const narrow = useNarrow(768);
  const held = units.filter((unit) => holds(unit) && `${unit.unitCode} ${unit.unitName}`.includes(wanted));
  const shown = order === 'unit' ? held : held.toSorted((a, b) => pointsOf(a) - pointsOf(b));
  return (
    <section className="sheet" aria-label="各单位进度">
      <div className="progress-tools no-print">
        <Segmented<Filter> aria-label="看哪些" value={filter} onChange={setFilter} options={filters.map(({ value, label, holds: isShown }) => ({ value, label: `${label} ${units.filter(isShown).length}` }))} />
        <Segmented<Order> aria-label="排列次序" value={order} onChange={setOrder} options={[...orders]} />
        <Input.Search className="progress-search" allowClear placeholder="单位名称或代码" aria-label="查找单位" value={search} onChange={({ target }) => setSearch(target.value)} />
      </div>
      <p className="visually-hidden" role="status">
        {wanted === '' ? '' : `${shown.length}个单位`}
      </p>
      {shown.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={units.length === 0 ? '您的岗位看得到的范围里没有单位。' : wanted === '' ? '没有这样的单位。' : `没有名称或代码含“${wanted}”的单位。`} />
      ) : narrow ? (
        <ul className="clean-list progress-cards">
          {shown.map((unit) => (
            <UnitCard key={`${unit.division} ${unit.unitCode}`} unit={unit} />
          ))}
        </ul>
      ) : (
        <div className="progress-scroll">
          <table className="progress-table">
            <thead>
              <tr>
                {['单位', '现在', '由谁办理', '到此日期', '逾期', '退回', '阻止', '须说明', '审核得分'].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((unit) => (
                <UnitLine key={`${unit.division} ${unit.unitCode}`} unit={unit} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function UnitLine({ unit: { unitCode, unitName, plan, late } }: { readonly unit: UnitProgress }) {
  return (
    <tr>
      <th scope="row">
        <UnitName unitCode={unitCode} unitName={unitName} plan={plan} />
      </th>
      {plan === null ? (
        <>
          <td colSpan={3} className="soft">
            还没有绩效文本
          </td>
          <td>{lateText(late)}</td>
          <td colSpan={4} />
        </>
      ) : (
        <>
          <td>
            {plan.stateTitle}
            <span className="small soft">　{roundTitles[plan.round]}</span>
          </td>
          <td>{plan.inHandOf ?? '—'}</td>
          <td className="number">{sinceText(plan)}</td>
          <td>
            {lateText(late)}
            {reviewLateText(plan)}
          </td>
          <td className="number">{plan.returns === 0 ? '' : `${plan.returns}次`}</td>
          <td className="number">{plan.blocks ?? '计算中'}</td>
          <td className="number">{plan.explain ?? '计算中'}</td>
          <td className="number">{plan.reviewPoints === null ? '计算中' : writtenPoints(plan.reviewPoints)}</td>
        </>
      )}
    </tr>
  );
}

/** The same on a narrow window, where a table of nine columns would be cut off. */
function UnitCard({ unit: { unitCode, unitName, plan, late } }: { readonly unit: UnitProgress }) {
  return (
    <li>
      <UnitName unitCode={unitCode} unitName={unitName} plan={plan} />
      {late === null ? null : <span className="progress-late">逾期{lateText(late)}</span>}
      {plan === null ? null : <span className="progress-late">{reviewLateText(plan)}</span>}
      {plan === null ? (
        <p className="small soft">还没有绩效文本</p>
      ) : (
        <>
          <p className="small">
            {plan.stateTitle}，{roundTitles[plan.round]}　{plan.inHandOf === null ? '' : `由${plan.inHandOf}办理　`}
            {sinceText(plan)}
          </p>
          <p className="small soft">
            阻止 {plan.blocks ?? '计算中'}　须说明 {plan.explain ?? '计算中'}　审核得分 {plan.reviewPoints === null ? '计算中' : writtenPoints(plan.reviewPoints)}
            {plan.returns === 0 ? '' : `　退回${plan.returns}次`}
          </p>
        </>
      )}
    </li>
  );
}

function UnitName({ unitCode, unitName, plan }: Pick<UnitProgress, 'unitCode' | 'unitName' | 'plan'>) {
  if (plan === null) return `${unitCode} ${unitName}`;
  return (
    <AppLink href={`/plans/${encodeURIComponent(plan.id)}/declaration`}>
      {unitCode} {unitName}
    </AppLink>
  );
}

function sinceText({ since, days }: NonNullable<UnitProgress['plan']>): string {
  if (since === null) return '没有报送过';
  return `${writtenTime(since).slice(0, 10)}${days === null || days === 0 ? '' : `（${days}天）`}`;
}

/** What has no score yet, or no text, comes last. */
function pointsOf({ plan }: UnitProgress): number {
  return plan?.reviewPoints ?? Number.MAX_SAFE_INTEGER;
}

function reviewLateText({ reviewLate }: NonNullable<UnitProgress['plan']>) {
  return reviewLate === null ? null : <span className="place-mark mark-serious">审核超{reviewLate}天</span>;
}

function lateText(late: number | null) {
  return late === null ? null : <span className="place-mark mark-serious">{late}天</span>;
}

// What comes out of a list by the layout as it stands: projects, and everything that could not be read, with its cell and why. Read in this browser.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { PlanReading, UnreadRow } from '../../../documents/index.ts';
import type { ListLayout } from '../../../domain/form/index.ts';
import { formatFen } from '../../../kernel/money.ts';
import { makeReader } from '../../reading/make-reader.ts';
import { readInBrowser } from '../../reading/read-in-browser.ts';

const shownProjects = 8;
const shownRows = 20;

export function MappingPreview({ file, layout }: { readonly file: File; readonly layout: ListLayout }) {
  const { columns, moneyUnit } = layout;
  const reading = useQuery({
    queryKey: ['mapping-preview', file.name, file.size, file.lastModified, moneyUnit, columns],
    queryFn: () => readInBrowser(file, makeReader, { layouts: [layout], fit: 'every-heading' }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  });
  if (reading.data === undefined) return <Skeleton active paragraph={{ rows: 3 }} />;
  if (!reading.data.ok) return <p role="alert">{`${reading.data.fault.what}。${reading.data.fault.remedy}`}</p>;
  return <Outcome reading={reading.data.value.reading} />;
}

function Outcome({ reading: { plan, layout } }: { readonly reading: PlanReading }) {
  const { projects } = plan;
  const indicators = projects.reduce((sum, project) => sum + project.indicators.length, 0);
  const warnings = [
    ...(projects.length === 0 ? ['没有读出项目，请核对哪一列是项目、三级指标和指标值。'] : []),
    ...(projects.length > 0 && !plan.units.some(({ code }) => code !== null) ? ['没有单位代码，不知道是哪个单位的：请指定单位代码所在的列。'] : []),
    ...(projects.length > 0 && plan.fiscalYear === null ? ['看不出预算年度：请指定年度所在的列，或者在项目编码、表名里写明。'] : []),
  ];
  return (
    <div className="mapping-preview">
      <h3>
        读出来是这样：{projects.length} 个项目，{indicators} 条指标{plan.fiscalYear === null ? '' : `，${plan.fiscalYear}年`}
      </h3>
      {warnings.map((warning) => (
        <p key={warning} className="mapping-warning">
          {warning}
        </p>
      ))}
      {projects.length === 0 ? null : (
        <table className="mapping-projects">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">项目编码</th>
              <th scope="col">项目名称</th>
              <th scope="col">预算（万元）</th>
              <th scope="col">第一条指标</th>
            </tr>
          </thead>
          <tbody>
            {projects.slice(0, shownProjects).map((project) => {
              const [first] = project.indicators;
              const total = project.budget.total;
              return (
                <tr key={project.ordinal}>
                  <td>{project.unitCode ?? ''}</td>
                  <td>{project.code?.text ?? ''}</td>
                  <td>{project.name?.text ?? ''}</td>
                  <td className="mapping-amount">{total === null ? '' : total.value === null ? `${total.text}（不是金额）` : formatFen(total.value, '万元')}</td>
                  <td>{first === undefined ? '' : `${first.name} ${first.columns.sign?.text ?? ''}${first.target.source}${first.columns.unit?.text ?? ''}`}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {projects.length <= shownProjects ? null : <p className="small soft">只列前{shownProjects}个项目。</p>}
      <UnreadRows rows={layout?.unreadRows ?? []} />
    </div>
  );
}

function UnreadRows({ rows }: { readonly rows: readonly UnreadRow[] }) {
  if (rows.length === 0) return <p className="small soft">每一行都读入了。</p>;
  return (
    <details open>
      <summary>没有读入的 {rows.length} 行</summary>
      <ul className="clean-list small">
        {rows.slice(0, shownRows).map(({ row, cells, why }) => (
          <li key={row}>
            第{row}行：{why}。<span className="soft">{cells.map(({ address, text }) => `${address} ${text}`).join('；')}</span>
          </li>
        ))}
        {rows.length <= shownRows ? null : <li className="soft">还有{rows.length - shownRows}行，导入后在“没有读入的内容”里。</li>}
      </ul>
    </details>
  );
}

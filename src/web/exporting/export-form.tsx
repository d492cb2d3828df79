// Year, extent and format of an export.
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Select } from 'antd';
import type { PlanSummary } from '../../http/contract/plans.ts';
import { exportListQuery } from '../api/export-queries.ts';
import { listLayoutsQuery } from '../api/list-layout-queries.ts';
import { ProblemCard } from '../parts/problem-card.tsx';
import { exportChoices, exportYears } from './export-choices.ts';
import { layoutChoices } from './layout-choices.ts';
import { useServerExport } from './use-server-export.ts';

const formats = [
  { value: 'docx', label: 'Word' },
  { value: 'xlsx', label: 'Excel' },
  { value: 'pdf', label: 'PDF' },
  { value: 'list', label: '指标清单' },
] as const;
type Format = (typeof formats)[number]['value'];

export function ExportForm({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const years = exportYears(plans);
  const list = useQuery(exportListQuery);
  const [chosenYear, setYear] = useState<number | null>(null);
  const [chosenUnit, setUnit] = useState<string | null>(null);
  const [chosenLayout, setLayout] = useState<string | null>(null);
  const layouts = useQuery(listLayoutsQuery);
  const [chosenFormat, setFormat] = useState<Format>('docx');
  const { job, isStarting, error, start } = useServerExport();
  const year = chosenYear ?? years[0];
  if (year === undefined) return <p className="soft">还没有存入绩效文本，没有可以导出的。</p>;
  const choices = exportChoices(plans, year);
  const unit = choices.find(({ value }) => value === chosenUnit)?.value ?? choices[0]?.value ?? '';
  const whyNoPdf = unit === '' ? '全部文本的 zip 只有 Word 和 Excel 两种。' : (list.data?.pdf?.title ?? null);
  // A list is of a whole year: who wants one text only takes it from its overview.
  const whyNoList = unit === '' ? null : '指标清单写全年的：范围选全部文本；一份文本的，在它的概览页导出。';
  const format = (chosenFormat === 'pdf' && whyNoPdf !== null) || (chosenFormat === 'list' && whyNoList !== null) ? 'docx' : chosenFormat;
  const layoutOptions = layoutChoices(layouts.data);
  const layout = layoutOptions.find(({ value }) => value === chosenLayout)?.value ?? layoutOptions[0]?.value ?? '';
  const begin = () => {
    if (format === 'list') start({ kind: 'year-list', fiscalYear: year, layout });
    else if (unit !== '') start({ kind: 'unit', unit, fiscalYear: year, format });
    else if (format !== 'pdf') start({ kind: 'year', fiscalYear: year, format });
  };
  return (
    <form
      className="export-form"
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <label>
        <span>年度</span>
        <Select aria-label="年度" value={year} onChange={setYear} options={years.map((value) => ({ value, label: `${value}年` }))} />
      </label>
      <label className="export-extent">
        <span>范围</span>
        <Select aria-label="范围" value={unit} onChange={setUnit} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false} options={[...choices]} />
      </label>
      <label>
        <span>格式</span>
        <Segmented aria-label="格式" value={format} onChange={setFormat} options={formats.map((one) => ({ ...one, disabled: (one.value === 'pdf' && whyNoPdf !== null) || (one.value === 'list' && whyNoList !== null) }))} />
      </label>
      {format === 'list' ? (
        <label className="export-extent">
          <span>列式</span>
          <Select aria-label="列式" value={layout} onChange={setLayout} popupMatchSelectWidth={false} options={[...layoutOptions]} />
        </label>
      ) : null}
      <Button type="primary" htmlType="submit" loading={isStarting} disabled={job?.state === 'running'}>
        开始导出
      </Button>
      {whyNoPdf === null ? null : <p className="small soft export-form-note">PDF：{whyNoPdf}</p>}
      {whyNoList === null ? null : <p className="small soft export-form-note">{whyNoList}</p>}
      {error === null ? null : <ProblemCard error={error} />}
    </form>
  );
}

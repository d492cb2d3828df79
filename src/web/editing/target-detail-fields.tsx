// What belongs to a target and the form has no cell for, filled in under its parts: direction, accumulation within the year, weight, source.
import { Input, Select } from 'antd';
import { accumulationTitles, type Accumulation } from '../../domain/indicator-library/index.ts';
import { indicatorColumnTitles, type IndicatorColumn } from '../../domain/plan/index.ts';
import { accumulationDoubt, targetDirections, usualAccumulation, type TargetDetails } from '../../domain/target-details/index.ts';
import type { Target } from '../../domain/target/index.ts';
import { GrowingText } from '../parts/growing-text.tsx';

interface TargetDetailFieldsProps {
  readonly details: TargetDetails;
  /** What the form prints is written into its own cell, above. */
  readonly printed: readonly IndicatorColumn[];
  readonly target: Target;
  readonly onChange: (details: TargetDetails) => void;
}

export function TargetDetailFields({ details, printed, target, onChange }: TargetDetailFieldsProps) {
  const change = (part: Partial<TargetDetails>): void => onChange({ ...details, ...part });
  const usual = usualAccumulation(target);
  const doubt = accumulationDoubt(target, details.accumulation);
  const isFree = (column: IndicatorColumn): boolean => !printed.includes(column);
  return (
    <fieldset className="target-beside">
      <legend className="small soft">表上没有栏目，随这一行存在系统里</legend>
      <div className="target-fields">
        {isFree('direction') ? (
          <label>
            <span>{indicatorColumnTitles.direction}</span>
            <Select<string> aria-label={indicatorColumnTitles.direction} allowClear placeholder="没有写明" value={details.direction === '' ? null : details.direction} onChange={(direction: string | null | undefined) => change({ direction: direction ?? '' })} options={targetDirections.map((value) => ({ value, label: `${value}：${value === '正向' ? '越大越好' : '越小越好'}` }))} />
          </label>
        ) : null}
        <label>
          <span>年内累计</span>
          <Select<Accumulation> aria-label="年内累计" allowClear placeholder={usual === null ? '没有写明' : `没有写明；这样的目标一般是“${accumulationTitles[usual]}”`} value={details.accumulation} onChange={(accumulation: Accumulation | null | undefined) => change({ accumulation: accumulation ?? null })} options={accumulations.map((value) => ({ value, label: accumulationTitles[value] }))} />
        </label>
        {isFree('weight') ? (
          <label>
            <span>{indicatorColumnTitles.weight}</span>
            <Input aria-label={indicatorColumnTitles.weight} inputMode="decimal" maxLength={20} value={details.weight} onChange={({ target: field }) => change({ weight: field.value })} />
          </label>
        ) : null}
        {isFree('dataSource') ? (
          <label>
            <span>{indicatorColumnTitles.dataSource}</span>
            <GrowingText aria-label={indicatorColumnTitles.dataSource} maxLength={300} value={details.dataSource} onChange={({ target: field }) => change({ dataSource: field.value })} />
          </label>
        ) : null}
      </div>
      {doubt === null ? null : <p className="target-doubt small" role="status">{doubt}</p>}
    </fieldset>
  );
}

const accumulations: readonly Accumulation[] = ['sum', 'share', 'mean', 'on-day', 'last-date'];

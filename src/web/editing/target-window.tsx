// The target of a row filled in part by part, printed into the form's cell as one text; beside it what else the table prints about the target, and what it has no cell for,
// which is kept beside the form.
import { useState } from 'react';
import { Alert, Button, Input, Select } from 'antd';
import { indicatorTrees } from '../../catalogue/trees/index.ts';
import { draftRow, type DraftProject, type PlanEdit } from '../../domain/editing/index.ts';
import { classifyIndicator, targetModeOf } from '../../domain/indicator/index.ts';
import { indicatorColumnTitles, type IndicatorColumn, type IndicatorRow } from '../../domain/plan/index.ts';
import { detailsCell } from '../../domain/template/index.ts';
import { sameDetails } from '../../domain/target-details/index.ts';
import { customaryUnits, describeTarget } from '../../domain/target/index.ts';
import { problemText } from '../api/use-change.ts';
import { GrowingText } from '../parts/growing-text.tsx';
import { comparatorTitles, inputOf, shapeTitles, writtenTarget, type TargetInput, type TargetShape, type WrittenTarget } from './target-input.ts';
import { HelpedWindow } from '../help/helped-window.tsx';
import { TargetDetailFields } from './target-detail-fields.tsx';
import { useBesideCopies } from './use-beside-copies.ts';
import { useTargetDetails } from './use-target-details.ts';

interface TargetWindowProps {
  readonly standing: DraftProject;
  /** Identity of the row. */
  readonly row: string;
  readonly onClose: () => void;
  readonly perform: (title: string, edits: readonly PlanEdit[]) => unknown;
}

/** What a table may print about a target besides its value. */
const besides: readonly IndicatorColumn[] = ['direction', 'weight', 'basis', 'dataSource'];

export function TargetWindow({ standing, row: id, onClose, perform }: TargetWindowProps) {
  const row = draftRow(standing, id);
  return row === undefined ? null : <Filled standing={standing} row={row} id={id} onClose={onClose} perform={perform} />;
}

function Filled({ standing, row, id, onClose, perform }: Omit<TargetWindowProps, 'row'> & { readonly row: IndicatorRow; readonly id: string }) {
  const [begun] = useState<TargetInput>(() => inputOf(row.target.target));
  const [input, setInput] = useState<TargetInput>(begun);
  const printed = standing.project.printedColumns;
  const [besideBegun] = useState<Readonly<Partial<Record<IndicatorColumn, string>>>>(() => Object.fromEntries(besides.filter((column) => printed.includes(column)).map((column) => [column, row.columns[column]?.text ?? ''])));
  const [others, setOthers] = useState(besideBegun);
  const mode = targetModeOf(classifyIndicator(row.level1, row.level2, indicatorTrees));
  const written = writtenTarget(input, mode);
  const kept = useTargetDetails({ project: standing.id, row: id });
  const copies = useBesideCopies();
  const copied = copies.cells.filter(({ row: of, cell }) => of === id && cell === detailsCell);
  const [typed, setTyped] = useState<typeof kept.standing>(null);
  const details = typed ?? kept.standing;
  const isSaid = details !== null && kept.standing !== null && !sameDetails(details, kept.standing);
  const change = (part: Partial<TargetInput>): void => setInput({ ...input, ...part });
  const adopt = (): void => {
    // What stands in the cells is only written anew where it was changed here.
    if (written.kind === 'text' && (input !== begun || others !== besideBegun || !isSaid)) writeCells(written);
    else if (!isSaid) return;
    if (!isSaid || details === null) return onClose();
    // The row itself is saved first: it may have been put in a moment ago.
    kept.save(details, onClose);
  };
  const writeCells = (told: Extract<WrittenTarget, { readonly kind: 'text' }>): void => {
    const write = (column: IndicatorColumn, text: string): PlanEdit => ({ kind: 'cell', project: standing.id, row: id, column, text });
    const rest = Object.entries(others).flatMap(([column, text]) => besides.filter((one) => one === column).map((one) => write(one, text)));
    perform(`填写第${row.ordinal}行指标值`, [...targetCells(input, told, printed).map(([column, text]) => write(column, text)), ...rest]);
  };
  return (
    <HelpedWindow help="target" open onCancel={onClose} onOk={adopt} okText="写进表里" okButtonProps={{ disabled: written.kind === 'open' && !isSaid, loading: kept.isSaving }} cancelText="取消" width={520} title={`第${row.ordinal}行“${row.name.trim() || '未写名称'}”的指标值`}>
      <div className="target-fields">
        <label>
          <span>怎样考核</span>
          <Select aria-label="怎样考核" value={input.shape} onChange={(shape: TargetShape) => change({ shape })} options={Object.entries(shapeTitles).map(([value, label]) => ({ value, label }))} />
        </label>
        {input.shape === 'number' || input.shape === 'frequency' ? (
          <label>
            <span>符号</span>
            <Select aria-label="符号" value={input.comparator} onChange={(comparator: TargetInput['comparator']) => change({ comparator })} options={[...Object.entries(comparatorTitles).map(([value, label]) => ({ value, label })), { value: '', label: '不写符号' }]} />
          </label>
        ) : null}
        {input.shape === 'deadline' ? (
          <label>
            <span>不晚于</span>
            <Input type="date" aria-label="不晚于" value={input.day} onChange={(event) => change({ day: event.target.value })} />
          </label>
        ) : (
          <>
            <label>
              <span>{input.shape === 'range' ? '从' : '数值'}</span>
              <Input aria-label={input.shape === 'range' ? '从' : '数值'} inputMode="decimal" data-first-field value={input.amount} onPressEnter={adopt} onChange={(event) => change({ amount: event.target.value })} />
            </label>
            {input.shape === 'range' ? (
              <label>
                <span>到</span>
                <Input aria-label="到" inputMode="decimal" value={input.high} onChange={(event) => change({ high: event.target.value })} />
              </label>
            ) : null}
            <label>
              <span>单位</span>
              <Select aria-label="单位" showSearch allowClear value={input.unit === '' ? null : input.unit} onChange={(unit: string | null | undefined) => change({ unit: unit ?? '' })} options={unitChoices(input.unit)} placeholder="写几个字查找" />
            </label>
            {input.shape === 'frequency' ? (
              <label>
                <span>每</span>
                <Select aria-label="每" value={input.per} onChange={(per: string) => change({ per })} options={['年', '半年', '季', '月', '旬', '周', '日'].map((value) => ({ value, label: value }))} />
              </label>
            ) : null}
          </>
        )}
        {Object.entries(others).map(([column, text]) => (
          <label key={column}>
            <span>{besides.filter((one) => one === column).map((one) => indicatorColumnTitles[one])}</span>
            <GrowingText aria-label={besides.filter((one) => one === column).map((one) => indicatorColumnTitles[one])[0]} value={text} onChange={(event) => setOthers({ ...others, [column]: event.target.value })} />
          </label>
        ))}
      </div>
      {copied.length === 0 ? null : (
        <p className="small">
          <span className="copied-mark">下面的补充沿用{copies.from(copied[0]?.project ?? null)}，未确认</span>{' '}
          <Button size="small" onClick={() => copies.confirm(copied)}>
            确认这一行的补充照用
          </Button>
        </p>
      )}
      {details === null ? null : <TargetDetailFields details={details} printed={printed} target={written.kind === 'text' ? written.target : row.target.target} onChange={setTyped} />}
      {kept.fault === null ? null : <Alert type="error" showIcon role="alert" title={problemText(kept.fault)} />}
      <p className="target-written" aria-live="polite">
        {written.kind === 'open' ? (
          <span className="soft">{written.why}</span>
        ) : (
          <>
            写成 <b className="target-text">{written.text}</b>　<span className="soft">读作：{describeTarget(written.target)}</span>
          </>
        )}
      </p>
    </HelpedWindow>
  );
}

/** One text where the form has one cell; sign, number and unit apart where it prints them apart. */
function targetCells({ shape, comparator, amount, unit }: TargetInput, { text }: Extract<WrittenTarget, { readonly kind: 'text' }>, printed: readonly IndicatorColumn[]): readonly (readonly [IndicatorColumn, string])[] {
  const isApart = shape === 'number' && printed.includes('sign') && printed.includes('unit');
  if (isApart) return [['sign', comparator], ['value', amount.trim()], ['unit', unit]];
  const emptied = (['sign', 'unit'] as const).filter((column) => printed.includes(column)).map((column) => [column, ''] as const);
  return [['value', text], ...emptied];
}

function unitChoices(own: string): { readonly value: string; readonly label: string }[] {
  return [...new Set([...(own === '' ? [] : [own]), ...customaryUnits])].map((value) => ({ value, label: value }));
}

// 测算: how the budget of the project comes about, line by line, under its form. Saved when a field is left; what somebody else wrote meanwhile is not covered.
import { useEffect, useMemo, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { sumCosting } from '../../domain/costing/index.ts';
import type { DraftProject } from '../../domain/editing/index.ts';
import type { Finding } from '../../domain/lint/index.ts';
import type { Project } from '../../domain/plan/index.ts';
import { lineText, type CopiedCell } from '../../domain/template/index.ts';
import type { CostingLineRecord, Filling } from '../../http/contract/filling.ts';
import { formatFen } from '../../kernel/money.ts';
import { copiedQuery } from '../api/copied-queries.ts';
import { fillingQuery, saveCosting } from '../api/filling-queries.ts';
import { readAgain, takeAsStanding } from '../api/read-again.ts';
import { GrowingText } from '../parts/growing-text.tsx';
import { RuleLink } from '../parts/rule-link.tsx';
import { BesideBar } from './beside-bar.tsx';
import { RefusedList } from './refused-list.tsx';
import { standingCopies, type BesideCopies } from './use-beside-copies.ts';
import { copiedMark } from './grid-context.ts';
import { CostingLeft } from './costing-left.tsx';
import { costingShelf } from './costing-shelf.ts';
import { againstBudget, blankLine, costingLines, withFactor, withLine } from './costing-lines.ts';
import { useEditing } from './editing-context.ts';
import { newIdentity } from './new-identity.ts';
import type { TypedCosting } from './costed-draft.ts';

interface CostingPanelProps {
  readonly standing: DraftProject;
  /** As it stands on the page, with what these lines come to. */
  readonly project: Project;
  /** As they stand on the server. */
  readonly stored: readonly CostingLineRecord[];
  /** Problems of the project that these lines clear. */
  readonly cleared: readonly Finding[];
  readonly copies: BesideCopies;
  /** Told at every key, so that the check of the page counts what is typed. */
  readonly onTyping: (typed: TypedCosting) => void;
}

export function CostingPanel({ standing, project, stored, cleared, copies, onTyping }: CostingPanelProps) {
  const { keeper } = useEditing();
  const client = useQueryClient();
  // What an earlier window typed and did not save is gone on with, where nobody wrote here since; else it is shown first.
  const shelf = useMemo(() => costingShelf({ account: keeper.account, planId: keeper.planId, project: standing.id }), [keeper, standing.id]);
  const [kept] = useState(shelf.kept);
  const goesOn = kept !== null && isSame(kept.before, stored);
  const [left, setLeft] = useState(goesOn ? null : kept);
  const [lines, setLines] = useState(goesOn ? kept.lines : stored);
  const [fault, setFault] = useState<Error | null>(null);
  const before = useRef(stored);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const isSending = useRef(false);
  const latest = useRef(stored);
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  // Whoever adds a line writes in it next.
  useEffect(() => {
    if (added.current) list.current?.querySelector<HTMLElement>('li:last-child textarea')?.focus();
    added.current = false;
  }, [lines.length]);
  // What the server calls a line that was made here. On the page it keeps its own name, so that its fields stay the same while somebody types in them.
  const identities = useRef(new Map<string, string>());
  useEffect(() => onTyping({ project: standing.id, lines }), [standing.id, lines, onTyping]);
  const showStanding = (): void => {
    before.current = latest.current;
    setLines(latest.current);
  };
  useEffect(() => {
    latest.current = stored;
    // What was just saved from here comes back the same, or before the saving is answered, and must not cover what has been typed since.
    if (!isSending.current && !isSame(stored, before.current)) showStanding();
  }, [stored]);

  const asKnown = (typed: readonly CostingLineRecord[]): readonly CostingLineRecord[] => typed.map((line) => ({ ...line, id: identities.current.get(line.id) ?? line.id }));
  /** At every key, until it is saved. */
  const typing = (next: readonly CostingLineRecord[]): void => {
    setLines(next);
    shelf.keep({ before: before.current, lines: asKnown(next), at: Date.now() });
  };
  /** What was typed since stays there, on what stands now. */
  const leaveShelf = (sent: readonly CostingLineRecord[], saved: readonly CostingLineRecord[]): void => {
    const typed = shelf.kept();
    if (typed === null) return;
    if (isSame(typed.lines, sent)) shelf.drop();
    else shelf.keep({ ...typed, before: saved, lines: asKnown(typed.lines) });
  };
  /** One after the other: each on what the one before left. */
  const save = (next: readonly CostingLineRecord[]): void => {
    saving.current = saving.current.then(async () => {
      const sent = asKnown(next);
      if (isSame(sent, before.current)) return leaveShelf(sent, sent);
      isSending.current = true;
      try {
        const saved = await saveCosting(keeper.planId, standing.id, { before: before.current, lines: sent });
        before.current = saved;
        next.forEach(({ id }, index) => identities.current.set(id, saved[index]?.id ?? id));
        leaveShelf(sent, saved);
        setFault(null);
        // Other pages of the plan begin with what stands now, and are judged by it.
        void readAgain(client, ['plans', keeper.planId, 'document']);
        // What stands as it was taken over is counted on the other pages of the plan.
        void readAgain(client, copiedQuery(keeper.planId).queryKey);
        await takeAsStanding<Filling>(client, fillingQuery(keeper.planId).queryKey, (known) => ({ ...known, projects: known.projects.map((one) => (one.project === standing.id ? { ...one, costing: [...saved] } : one)) }));
      } catch (error) {
        setFault(error instanceof Error ? error : new Error(String(error)));
      }
      isSending.current = false;
    });
  };
  const change = (next: readonly CostingLineRecord[]): void => {
    typing(next);
    save(next);
  };
  const goOn = useRef(() => {
    if (goesOn) save(kept.lines);
  });
  useEffect(() => goOn.current(), []);
  const copiesOf = (told: readonly CostingLineRecord[]): readonly CopiedCell[] => standingCopies(copies.cells, { project: standing.id, cell: 'costing', texts: told.map(lineText) });
  const copiedLines = lines.filter((line) => copiesOf([line]).length > 0);
  const sum = sumCosting(costingLines(lines));
  const budget = againstBudget(project);
  return (
    <section className="sheet costing no-print" aria-labelledby="costing-title">
      <div className="section-head">
        <h2 id="costing-title">测算</h2>
        <p>数量 × 单价 = 金额；合计应与预算数相符，并写明支出标准。</p>
      </div>
      <RefusedList
        fault={fault}
        onShown={() => {
          shelf.drop();
          setFault(null);
          showStanding();
        }}
      />
      <CostingLeft
        left={left}
        onTake={({ lines: typed }) => {
          setLeft(null);
          change(typed);
        }}
        onGiveUp={() => {
          setLeft(null);
          shelf.drop();
        }}
      />
      <BesideBar from={copies.from(standing.id)} what={`${copiedLines.length}条明细`} left={copiedLines.length} title="测算" onConfirm={() => copies.confirm(copiesOf(copiedLines))} />
      {lines.length === 0 ? <p className="soft">还没有明细。</p> : null}
      <ol className="clean-list costing-lines" ref={list}>
        {lines.map((line, at) => {
          const type = (part: Partial<CostingLineRecord>): void => typing(withLine(lines, at, part));
          const leave = (): void => save(lines);
          const name = `第${at + 1}条`;
          const amount = sum.amounts.get(line.id) ?? null;
          const told = sum.faults.filter((one) => one.line === line.id && !isUntouched(line));
          return (
            <li key={line.id} className={copiedLines.includes(line) ? 'costing-line copied-line' : 'costing-line'}>
              <GrowingText aria-label={`${name}明细`} placeholder="明细：支付什么" value={line.item} onChange={(event) => type({ item: event.target.value })} onBlur={leave} />
              <span className="costing-factors">
                {line.factors.map((factor, position) => (
                  // A factor has no identity but its position.
                  // oxlint-disable-next-line react/no-array-index-key
                  <span key={position} className="costing-factor">
                    {position === 0 ? null : '×'}
                    <Input aria-label={`${name}数量${position + 1}`} placeholder="数量" inputMode="decimal" value={factor.amount} onChange={(event) => type({ factors: withFactor(line, position, { amount: event.target.value }) })} onBlur={leave} />
                    <Input aria-label={`${name}数量${position + 1}的单位`} placeholder="单位" value={factor.unit} onChange={(event) => type({ factors: withFactor(line, position, { unit: event.target.value }) })} onBlur={leave} />
                  </span>
                ))}
                <Button size="small" type="text" icon={<PlusOutlined />} aria-label={`${name}再乘一项`} title="再乘一项，例如人数×月数" disabled={line.factors.length >= 6} onClick={() => type({ factors: [...line.factors, { amount: '', unit: '' }] })} />
                <span>×</span>
                <Input className="costing-price" aria-label={`${name}单价（元）`} placeholder="单价" inputMode="decimal" suffix="元" value={line.price} onChange={(event) => type({ price: event.target.value })} onBlur={leave} />
                <b className="number">= {amount === null ? '—' : `${formatFen(amount, '万元')} 万元`}</b>
              </span>
              <GrowingText aria-label={`${name}支出标准及依据`} placeholder="支出标准及依据" value={line.standard} onChange={(event) => type({ standard: event.target.value })} onBlur={leave} />
              <Select
                mode="multiple"
                aria-label={`${name}对应的指标行`}
                placeholder="对应的指标行"
                value={[...line.indicators]}
                onChange={(indicators: string[]) => change(withLine(lines, at, { indicators }))}
                options={standing.rows.map((id, index) => ({ value: id, label: `第${index + 1}行 ${project.indicators[index]?.name.trim() ?? ''}` }))}
              />
              <Button size="small" type="text" danger icon={<DeleteOutlined />} aria-label={`删去${name}`} onClick={() => change(lines.filter((_, index) => index !== at))} />
              {copiedLines.includes(line) ? (
                <p className="copied-told small">
                  <span className="copied-mark">{copiedMark}</span>{' '}
                  <Button size="small" aria-label={`确认照用：${name}明细`} onClick={() => copies.confirm(copiesOf([line]))}>
                    确认照用
                  </Button>
                </p>
              ) : null}
              {told.length === 0 ? null : <p className="costing-told small">{told.map(({ message }) => message).join('')}</p>}
            </li>
          );
        })}
      </ol>
      <p className="costing-foot">
        <Button
          icon={<PlusOutlined />}
          onClick={() => {
            added.current = true;
            setLines([...lines, blankLine(newIdentity())]);
          }}
        >
          加一条明细
        </Button>
        {lines.length === 0 ? null : (
          <span role="status" className={budget.fits ? 'costing-fits' : 'costing-amiss'}>
            {budget.sentence}
          </span>
        )}
      </p>
      <div className="costing-cleared small" role="status" aria-label="测算消除的问题">
        {(budget.fits ? cleared : []).map(({ id, rule, message }) => (
          <p key={id}>
            有了测算，“<RuleLink rule={rule} />”不再提出：{message}
          </p>
        ))}
      </div>
    </section>
  );
}

/** A line that was only just added is not called faulty. */
function isUntouched({ item, factors, price }: CostingLineRecord): boolean {
  return item === '' && price === '' && factors.every(({ amount }) => amount === '');
}

function isSame(some: readonly CostingLineRecord[], others: readonly CostingLineRecord[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

// 工作活动: what the unit does under each duty, and by which projects. Saved when a field is left; what somebody else wrote meanwhile is not covered.
import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { activityText, type CopiedCell } from '../../domain/template/index.ts';
import type { Filling, WorkActivityRecord } from '../../http/contract/filling.ts';
import { copiedQuery } from '../api/copied-queries.ts';
import { fillingQuery, saveActivities } from '../api/filling-queries.ts';
import { readAgain, takeAsStanding } from '../api/read-again.ts';
import { numberOf } from '../app/plan-view.ts';
import { GrowingText } from '../parts/growing-text.tsx';
import { BesideBar } from './beside-bar.tsx';
import { copiedMark } from './grid-context.ts';
import { RefusedList } from './refused-list.tsx';
import { standingCopies, type BesideCopies } from './use-beside-copies.ts';
import { dutyChoices } from './duty-choices.ts';
import { useEditing } from './editing-context.ts';
import { newIdentity } from './new-identity.ts';

/** A line as it is typed: with a key of its own, since two may say the same. */
interface TypedActivity extends WorkActivityRecord {
  readonly key: string;
}

interface ActivitiesPanelProps {
  readonly stored: readonly WorkActivityRecord[];
  readonly copies: BesideCopies;
}

export function ActivitiesPanel({ stored, copies }: ActivitiesPanelProps) {
  const { keeper, session } = useEditing();
  const client = useQueryClient();
  const [lines, setLines] = useState<readonly TypedActivity[]>(() => stored.map(typed));
  const [fault, setFault] = useState<Error | null>(null);
  const before = useRef(stored);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const isSending = useRef(false);
  const latest = useRef(stored);
  const duties = dutyChoices(session.draft.frame.overall);
  const showStanding = (): void => {
    before.current = latest.current;
    setLines(latest.current.map(typed));
  };
  useEffect(() => {
    latest.current = stored;
    // What was just saved from here comes back the same, or before the saving is answered, and must not cover what has been typed since.
    if (!isSending.current && JSON.stringify(stored) !== JSON.stringify(before.current)) showStanding();
  }, [stored]);

  /** One after the other: each on what the one before left. A line without a name is not saved yet. */
  const save = (next: readonly TypedActivity[]): void => {
    saving.current = saving.current.then(async () => {
      const written = next.filter(({ name }) => name.trim() !== '').map(({ name, duty, projects }) => ({ name: name.trim(), duty, projects }));
      if (JSON.stringify(written) === JSON.stringify(before.current)) return;
      isSending.current = true;
      try {
        const saved = await saveActivities(keeper.planId, { before: before.current, activities: written });
        before.current = saved;
        setFault(null);
        // What stands as it was taken over is counted on the other pages of the plan.
        void readAgain(client, copiedQuery(keeper.planId).queryKey);
        await takeAsStanding<Filling>(client, fillingQuery(keeper.planId).queryKey, (known) => ({ ...known, activities: [...saved] }));
      } catch (error) {
        setFault(error instanceof Error ? error : new Error(String(error)));
      }
      isSending.current = false;
    });
  };
  const change = (next: readonly TypedActivity[]): void => {
    setLines(next);
    save(next);
  };
  const copiesOf = (told: readonly WorkActivityRecord[]): readonly CopiedCell[] => standingCopies(copies.cells, { project: null, cell: 'activities', texts: told.map(activityText) });
  const copied = lines.filter((line) => copiesOf([line]).length > 0);
  return (
    <section className="sheet activities" aria-labelledby="activities-title">
      <div className="section-head">
        <h2 id="activities-title">工作活动</h2>
        <p>每项职责本年做哪几件事，各由哪些项目落实；由基本支出保障的不选项目。</p>
      </div>
      <RefusedList
        fault={fault}
        onShown={() => {
          setFault(null);
          showStanding();
        }}
      />
      <BesideBar from={copies.from(null)} what={`${copied.length}项工作活动`} left={copied.length} title="工作活动" onConfirm={() => copies.confirm(copiesOf(copied))} />
      {lines.length === 0 ? <p className="soft">还没有工作活动。</p> : null}
      <ol className="clean-list">
        {lines.map((line, at) => {
          const name = `第${at + 1}项`;
          const withPart = (part: Partial<WorkActivityRecord>): readonly TypedActivity[] => lines.map((one, index) => (index === at ? { ...one, ...part } : one));
          return (
            <li key={line.key} className={copied.includes(line) ? 'activity-line copied-line' : 'activity-line'}>
              <GrowingText aria-label={`${name}工作活动`} placeholder="做什么，例如“食品安全监督抽检”" maxLength={200} value={line.name} onChange={(event) => setLines(withPart({ name: event.target.value }))} onBlur={() => save(lines)} />
              <Select aria-label={`${name}的职责`} placeholder="属于哪项职责" value={line.duty === '' ? null : line.duty} onChange={(duty: string | null) => change(withPart({ duty: duty ?? '' }))} options={choicesFor(line.duty, duties)} />
              <Select
                mode="multiple"
                aria-label={`${name}的项目`}
                placeholder="由哪些项目落实"
                optionFilterProp="label"
                value={[...line.projects]}
                onChange={(projects: string[]) => change(withPart({ projects }))}
                options={session.draft.projects.map(({ id, project }) => ({ value: id, label: `${numberOf(project)}. ${project.name?.text.trim() || project.title}` }))}
              />
              <Button size="small" type="text" danger icon={<DeleteOutlined />} aria-label={`删去${name}工作活动`} onClick={() => change(lines.filter((_, index) => index !== at))} />
              {copied.includes(line) ? (
                <p className="copied-told small">
                  <span className="copied-mark">{copiedMark}</span>{' '}
                  <Button size="small" aria-label={`确认照用：${name}工作活动`} onClick={() => copies.confirm(copiesOf([line]))}>
                    确认照用
                  </Button>
                </p>
              ) : null}
            </li>
          );
        })}
      </ol>
      <p className="costing-foot">
        <Button icon={<PlusOutlined />} disabled={duties.length === 0} onClick={() => setLines([...lines, { key: newIdentity(), name: '', duty: duties[0]?.number ?? '', projects: [] }])}>
          加一项工作活动
        </Button>
      </p>
    </section>
  );
}

function typed(activity: WorkActivityRecord): TypedActivity {
  return { ...activity, key: newIdentity() };
}

/** A duty that part one no longer has stays to be seen, until another one is chosen. */
function choicesFor(chosen: string, duties: readonly { readonly number: string; readonly title: string }[]): { value: string; label: string }[] {
  const known = duties.map(({ number, title }) => ({ value: number, label: title }));
  return chosen === '' || duties.some(({ number }) => number === chosen) ? known : [...known, { value: chosen, label: `${chosen}（第一部分已没有）` }];
}

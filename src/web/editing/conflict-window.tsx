// Where two people wrote in the same place: the text before, what the other wrote, what one wrote oneself, and for each place the choice.
import { useState } from 'react';
import { Button, Radio } from 'antd';
import type { PlanEdit } from '../../domain/editing/index.ts';
import { GrowingText } from '../parts/growing-text.tsx';
import { describeEditPlace } from './edit-places.ts';
import type { Decision } from './edit-session.ts';
import { useEditing } from './editing-context.ts';
import type { MetEdit } from './plan-saving.ts';
import { HelpedWindow } from '../help/helped-window.tsx';

interface ConflictWindowProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly met: readonly MetEdit[];
}

export function ConflictWindow({ open, onClose, met }: ConflictWindowProps) {
  const { keeper } = useEditing();
  const [decisions, setDecisions] = useState<ReadonlyMap<PlanEdit, Decision>>(new Map());
  const left = met.filter(({ edit }) => !decisions.has(edit)).length;
  const decide = (edit: PlanEdit, decision: Decision): void => setDecisions(new Map(decisions).set(edit, decision));
  const all = (kind: 'mine' | 'theirs'): void => setDecisions(new Map(met.map((one) => [one.edit, kind === 'mine' && one.why !== 'gone' ? { kind } : { kind: 'theirs' }])));
  return (
    <HelpedWindow
      help="conflict"
      open={open}
      onCancel={onClose}
      width={860}
      title={`${met.length}处两个人都改了`}
      footer={[
        <Button key="theirs" onClick={() => all('theirs')}>
          全部用对方的
        </Button>,
        <Button key="mine" onClick={() => all('mine')}>
          全部用我的
        </Button>,
        <Button
          key="done"
          type="primary"
          disabled={left > 0}
          onClick={() => {
            onClose();
            void keeper.decide(decisions);
          }}
        >
          {left > 0 ? `还有${left}处没有选` : '就这样保存'}
        </Button>,
      ]}
    >
      <ol className="clean-list conflict-list">
        {met.map((one) => (
          <Conflict key={describeKey(one)} met={one} decision={decisions.get(one.edit) ?? null} onDecide={(decision) => decide(one.edit, decision)} />
        ))}
      </ol>
    </HelpedWindow>
  );
}

interface ConflictProps {
  readonly met: MetEdit;
  readonly decision: Decision | null;
  readonly onDecide: (decision: Decision) => void;
}

function Conflict({ met, decision, onDecide }: ConflictProps) {
  const { session } = useEditing();
  const { why, before, theirs, mine, edit } = met;
  const isText = edit.kind === 'cell' || edit.kind === 'field' || edit.kind === 'goals' || edit.kind === 'paragraphs';
  const choose = (kind: Decision['kind']): void => onDecide(kind === 'other' ? { kind, text: mine ?? '' } : { kind });
  return (
    <li className="conflict">
      <h3>{describeEditPlace(session.draft, edit)}</h3>
      <Radio.Group className="conflict-choices" value={decision?.kind} onChange={(event) => choose(String(event.target.value) === 'mine' ? 'mine' : String(event.target.value) === 'other' ? 'other' : 'theirs')}>
        <Told title="原来" text={before} />
        <Radio value="theirs">
          <Told title={why === 'gone' ? '对方删去了这里' : '对方写的'} text={theirs} />
        </Radio>
        {why === 'gone' ? (
          <Told title="您写的（已没有地方可放，可以先抄走）" text={mine} />
        ) : (
          <Radio value="mine">
            <Told title={why === 'changed' ? '您删去了这里' : '您写的'} text={mine} />
          </Radio>
        )}
        {isText && why === 'both-wrote' ? <Radio value="other">另写一个</Radio> : null}
      </Radio.Group>
      {decision?.kind === 'other' ? <GrowingText aria-label="另写的文字" value={decision.text} onChange={(event) => onDecide({ kind: 'other', text: event.target.value })} /> : null}
    </li>
  );
}

function Told({ title, text }: { readonly title: string; readonly text: string | null }) {
  return (
    <span className="conflict-text">
      <span className="faint small">{title}</span>
      <span>{text === null ? '' : text.trim() === '' ? <span className="blank-text">空白</span> : text}</span>
    </span>
  );
}

function describeKey({ edit, mine }: MetEdit): string {
  return JSON.stringify([edit, mine]);
}

// One change of a workbook that came back: where, what stands, what the workbook says, and the choice between them.
import { Radio } from 'antd';
import { textDifference } from '../../documents/revision/text-difference.ts';
import { ChangedText } from '../versions/changed-text.tsx';
import { canBeTaken, type Decision, type ReturnedChange } from './decisions.ts';

interface ReturnedChangeLineProps {
  readonly change: ReturnedChange;
  readonly decision: Decision | null;
  readonly onDecide: (decision: Decision) => void;
}

const kindTitles: Readonly<Record<ReturnedChange['kind'], string>> = { added: '新增', changed: '修改', removed: '删除', moved: '移动' };

const conflictTexts: Readonly<Record<NonNullable<ReturnedChange['conflict']>, string>> = {
  'both-wrote': '导出以后别人也改了这一处。采用，就以工作簿为准；不采用，保持现在的写法。',
  gone: '导出以后别人删除了这里，不能采用。仍然要的，请在系统里重新填写。',
  changed: '工作簿里删除了，导出以后别人在这里写过。采用，就连同别人写的一起删除。',
};

export function ReturnedChangeLine({ change, decision, onDecide }: ReturnedChangeLineProps) {
  const { kind, row, title, before, now, returned, conflict } = change;
  const where = `${row === null ? '' : `第${row.ordinal}行${row.name === '' ? '' : `“${row.name}”`} `}${title}`;
  const runs = textDifference(now ?? '', returned ?? '');
  return (
    <li className={`change returned-change${conflict === null ? '' : ' returned-conflict'}`}>
      <div>
        <div className="change-where">
          <span className={`change-kind change-kind-${kind}`}>{kindTitles[kind]}</span>
          {conflict === null ? null : <span className="change-kind change-kind-removed">冲突</span>}
          <b>{where}</b>
        </div>
        {conflict === null ? null : <p className="small returned-why">{conflictTexts[conflict]}</p>}
        <div className={conflict === null ? 'change-texts' : 'change-texts returned-three'}>
          {conflict === null ? null : <ChangedText label="导出时" text={before} runs={[{ kind: 'same', text: before ?? '' }]} hides="added" />}
          <ChangedText label="现在" text={now} runs={runs} hides="added" />
          <ChangedText label="表里" text={returned} runs={runs} hides="removed" />
        </div>
      </div>
      <Radio.Group
        className="returned-choice"
        optionType="button"
        size="small"
        aria-label={where}
        value={decision}
        onChange={(event: { readonly target: { readonly value?: unknown } }) => onDecide(event.target.value === 'take' ? 'take' : 'leave')}
        options={[
          { value: 'take', label: '采用', disabled: !canBeTaken(change) },
          { value: 'leave', label: '不采用' },
        ]}
      />
    </li>
  );
}

// What is told about a project beside its form: new or going on, public or withheld with who reviewed that, and the duties it serves.
import { useEffect, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Input, Radio, Select } from 'antd';
import type { ProjectDescription } from '../../http/contract/filling.ts';
import { describeProject, fillingQuery } from '../api/filling-queries.ts';
import { problemText } from '../api/use-change.ts';
import { dutyChoices } from './duty-choices.ts';
import { useEditing } from './editing-context.ts';

interface DescriptionPanelProps {
  readonly project: string;
  readonly stored: ProjectDescription;
}

export function DescriptionPanel({ project, stored }: DescriptionPanelProps) {
  const { keeper, session } = useEditing();
  const client = useQueryClient();
  const [told, setTold] = useState(stored);
  useEffect(() => setTold(stored), [stored]);
  const saving = useMutation({ mutationFn: (next: ProjectDescription) => describeProject(keeper.planId, project, next), onSuccess: () => client.invalidateQueries(fillingQuery(keeper.planId)) });
  const change = (part: Partial<ProjectDescription>): void => {
    const next = { ...told, ...part };
    setTold(next);
    // Somebody must be named before a project may be withheld.
    if (next.disclosure !== 'withheld' || next.secrecyReviewer !== null) saving.mutate(next);
  };
  const duties = dutyChoices(session.draft.frame.overall);
  return (
    <section className="sheet describe no-print" aria-labelledby="describe-title">
      <h2 id="describe-title">填报信息</h2>
      {saving.error === null ? null : <Alert type="error" showIcon role="alert" title={problemText(saving.error)} />}
      <div className="describe-fields">
        <div>
          <span>项目性质</span>
          <Radio.Group aria-label="项目性质" value={told.continuity} onChange={(event) => change({ continuity: event.target.value === 'new' ? 'new' : 'continued' })} options={[{ value: 'new', label: '新增' }, { value: 'continued', label: '延续' }]} />
        </div>
        <div>
          <span>是否公开</span>
          <Radio.Group aria-label="是否公开" value={told.disclosure} onChange={(event) => change({ disclosure: event.target.value === 'withheld' ? 'withheld' : 'public' })} options={[{ value: 'public', label: '公开' }, { value: 'withheld', label: '不公开' }]} />
        </div>
        {told.disclosure === 'withheld' ? (
          <label>
            <span>保密审查人</span>
            <Input value={told.secrecyReviewer ?? ''} maxLength={40} placeholder="写明姓名后保存" onChange={(event) => setTold({ ...told, secrecyReviewer: event.target.value === '' ? null : event.target.value })} onBlur={() => change({})} />
          </label>
        ) : null}
        <div>
          <span>对应的职责</span>
          <Select mode="multiple" aria-label="对应的职责" placeholder={duties.length === 0 ? '第一部分还没有写职责分类绩效目标' : '选择第一部分的职责'} value={[...told.duties]} onChange={(chosen: string[]) => change({ duties: chosen })} options={duties.map(({ number, title }) => ({ value: number, label: title }))} />
        </div>
      </div>
    </section>
  );
}

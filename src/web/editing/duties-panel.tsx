// The duties of part one that a project serves, chosen under its form; for all projects at once there is the matrix.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Select } from 'antd';
import { copiedQuery } from '../api/copied-queries.ts';
import { fillingQuery, linkDuties } from '../api/filling-queries.ts';
import { readAgain } from '../api/read-again.ts';
import { problemText } from '../api/use-change.ts';
import { AppLink } from '../app/app-link.tsx';
import { BesideBar } from './beside-bar.tsx';
import { standingCopies, type BesideCopies } from './use-beside-copies.ts';
import { dutyChoices } from './duty-choices.ts';
import { editHref, useEditing } from './editing-context.ts';

interface DutiesPanelProps {
  readonly project: string;
  readonly stored: readonly string[];
  readonly copies: BesideCopies;
}

export function DutiesPanel({ project, stored, copies }: DutiesPanelProps) {
  const { keeper, session } = useEditing();
  const client = useQueryClient();
  const saving = useMutation({ mutationFn: (next: readonly string[]) => linkDuties(keeper.planId, project, next), onSuccess: () => Promise.all([readAgain(client, fillingQuery(keeper.planId).queryKey), readAgain(client, copiedQuery(keeper.planId).queryKey)]) });
  const duties = dutyChoices(session.draft.frame.overall);
  const copied = standingCopies(copies.cells, { project, cell: 'duties', texts: [stored.join('、')] });
  return (
    <section className="sheet no-print" aria-labelledby="duties-title">
      <div className="section-head">
        <h2 id="duties-title">对应的职责</h2>
        <AppLink href={editHref(keeper.planId, 'duties')}>全部项目对照</AppLink>
      </div>
      {saving.error === null ? null : <Alert type="error" showIcon role="alert" title={problemText(saving.error)} />}
      <BesideBar from={copies.from(project)} what="对应的职责" left={copied.length} title="对应的职责" onConfirm={() => copies.confirm(copied)} />
      <Select
        mode="multiple"
        className="duties-select"
        aria-label="对应的职责"
        placeholder={duties.length === 0 ? '第一部分还没有写职责分类绩效目标' : '选择这个项目为第一部分的哪几项职责服务'}
        value={[...(saving.isPending ? saving.variables : stored)]}
        onChange={(chosen: string[]) => saving.mutate(chosen)}
        options={duties.map(({ number, title }) => ({ value: number, label: title }))}
      />
    </section>
  );
}

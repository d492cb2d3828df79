// The review of one proposal: its fields, which may be put right, beside the entries that are alike; taken in, merged into one of them, or refused with a reason.
import { useState } from 'react';
import { Alert, Button, Form, Input, InputNumber, Radio } from 'antd';
import type { StandingIndicator } from '../../domain/indicator-library/index.ts';
import type { DecideProposal, LibraryProposal } from '../../http/contract/library.ts';
import { decideProposal } from '../api/library-queries.ts';
import { problemText, useLibraryChange } from '../api/use-change.ts';
import { useYear } from '../reviewing/use-year.ts';
import { DraftFields } from './draft-fields.tsx';
import { draftOfForm, formOfDraft, sendable, type DraftForm } from './draft-form.ts';
import { SimilarEntries } from './similar-entries.tsx';

interface ReviewProposalProps {
  readonly proposal: LibraryProposal;
  readonly library: readonly StandingIndicator[];
  readonly onClose: () => void;
}

export function ReviewProposal({ proposal: { id, draft, changes, by, place }, library, onClose }: ReviewProposalProps) {
  const [form] = Form.useForm<DraftForm>();
  const [year] = useYear();
  const [written, setWritten] = useState<number | null>(null);
  const fromYear = written ?? year;
  const [as, setAs] = useState<'change' | 'replace'>('change');
  const [reason, setReason] = useState('');
  const deciding = useLibraryChange(decideProposal, '已办理，结果已告知提议的人', 'in-form');
  const decide = (body: DecideProposal): void => deciding.mutate({ id, body }, { onSuccess: onClose });
  const accept = (values: DraftForm): void => {
    if (fromYear !== null) decide({ kind: 'accepted', as: changes === null ? 'new' : as, draft: sendable(draftOfForm(values, draft)), fromYear });
  };
  const standing = library.find((one) => one.id === changes) ?? null;
  return (
    <section aria-label={`审核“${draft.name}”`}>
      <div className="draft-columns">
        <section className="sheet" aria-label="提议的内容">
          <div className="section-head">
            <h2>审核“{draft.name}”</h2>
            <p>
              {place}　{by}
            </p>
          </div>
          {standing === null ? null : (
            <Radio.Group value={as} onChange={(event) => setAs(event.target.value === 'replace' ? 'replace' : 'change')} className="draft-as">
              <Radio value="change">意思不变，仍用编号 {standing.id}</Radio>
              <Radio value="replace">意思变了，另立编号，原来的用到上一年</Radio>
            </Radio.Group>
          )}
          <Form<DraftForm> form={form} layout="vertical" requiredMark={false} disabled={deciding.isPending} initialValues={formOfDraft(draft)} onFinish={accept}>
            <DraftFields />
          </Form>
          {deciding.error === null ? null : <Alert className="form-problem" type="error" showIcon role="alert" title="没有办成" description={problemText(deciding.error)} />}
          <div className="draft-actions">
            <label>
              从 <InputNumber aria-label="从哪一年起可用" min={2015} max={2100} controls={false} value={fromYear} onChange={setWritten} /> 年度起可用
            </label>
            <Button type="primary" loading={deciding.isPending} onClick={form.submit}>
              采纳
            </Button>
          </div>
          <div className="draft-actions">
            <Input aria-label="不采纳的理由" placeholder="不采纳的理由，提议的人会看到" maxLength={300} value={reason} onChange={(event) => setReason(event.target.value)} />
            <Button danger disabled={reason.trim() === ''} loading={deciding.isPending} onClick={() => decide({ kind: 'refused', reason })}>
              不采纳
            </Button>
            <Button onClick={onClose}>先不办</Button>
          </div>
        </section>
        <SimilarEntries
          draft={draft}
          library={library}
          empty="库里没有相近的指标，可以另立。"
          action={(indicator) => (
            <Button size="small" aria-label={`并入：${indicator.name}`} loading={deciding.isPending} onClick={() => decide({ kind: 'merged', into: indicator.id, reason })}>
              并入
            </Button>
          )}
        />
      </div>
    </section>
  );
}

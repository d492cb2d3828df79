// In a line of the queue: how many files stand beside the text, by kind; a click lists them over the queue.
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { attachmentKindTitles } from '../../http/contract/attachments.ts';
import type { QueuedPlan } from '../../http/contract/review.ts';
import { declarationQuery } from '../api/declaration-queries.ts';
import { AttachmentRows } from '../declaring/attachment-rows.tsx';
import { PageLoading } from '../parts/page-loading.tsx';
import { ProblemCard } from '../parts/problem-card.tsx';
import { HelpedWindow } from '../help/helped-window.tsx';

export function QueueAttachments({ plan: { id, unitName, attachments } }: { readonly plan: QueuedPlan }) {
  const [open, setOpen] = useState(false);
  if (attachments.length === 0) return <span className="small soft">没有附件</span>;
  const told = `附件：${attachments.map(({ kind, count }) => `${attachmentKindTitles[kind]}${count}`).join('、')}`;
  return (
    <>
      <Button size="small" type="link" className="queue-attachments" aria-label={`${told}，${unitName}`} onClick={() => setOpen(true)}>
        {told}
      </Button>
      <HelpedWindow help="attachment-view" open={open} title={`${unitName}的附件`} footer={null} width={820} onCancel={() => setOpen(false)} destroyOnHidden>
        <Listed planId={id} />
      </HelpedWindow>
    </>
  );
}

function Listed({ planId }: { readonly planId: string }) {
  const declaration = useQuery(declarationQuery(planId));
  if (declaration.isError) return <ProblemCard error={declaration.error} onRetry={() => void declaration.refetch()} />;
  if (declaration.data === undefined) return <PageLoading />;
  return <AttachmentRows planId={planId} attachments={declaration.data.attachments} declaration={declaration.data} />;
}

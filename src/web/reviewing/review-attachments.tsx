// On the page of a review: the files beside the text under review, those of the whole text and of the project that is shown; the others one click away.
import { useState } from 'react';
import { Button } from 'antd';
import type { Declaration } from '../../http/contract/declarations.ts';
import { AttachmentRows } from '../declaring/attachment-rows.tsx';

interface ReviewAttachmentsProps {
  readonly planId: string;
  readonly declaration: Declaration;
  /** Identity of the project shown. */
  readonly project: string | null;
}

export function ReviewAttachments({ planId, declaration, project }: ReviewAttachmentsProps) {
  const [all, setAll] = useState(false);
  const { attachments } = declaration;
  const near = attachments.filter((attachment) => attachment.project === null || attachment.project === project);
  const others = attachments.length - near.length;
  if (attachments.length === 0) return <p className="soft small review-attachments no-print">单位没有上传附件。</p>;
  return (
    <section className="sheet review-attachments no-print" aria-labelledby="review-attachments-title">
      <div className="section-head">
        <h2 id="review-attachments-title">附件</h2>
        {others === 0 ? null : (
          <Button size="small" type="text" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? '只看全文和这个项目的' : `别的项目还有${others}件`}
          </Button>
        )}
      </div>
      {near.length === 0 && !all ? <p className="soft">全文和这个项目没有附件。</p> : null}
      <AttachmentRows planId={planId} attachments={all ? attachments : near} declaration={declaration} />
    </section>
  );
}

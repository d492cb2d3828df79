// The files beside a text: minutes, stamped scans, evaluation reports; put there by those who may, handed out as downloads.
import { useState } from 'react';
import { Button } from 'antd';
import type { Declaration } from '../../http/contract/declarations.ts';
import { withdrawAttachment } from '../api/declaration-queries.ts';
import { useDeclarationChange } from '../api/use-change.ts';
import { AttachWindow } from './attach-window.tsx';
import { AttachmentRows } from './attachment-rows.tsx';

interface AttachmentListProps {
  readonly planId: string;
  readonly declaration: Declaration;
}

export function AttachmentList({ planId, declaration }: AttachmentListProps) {
  const { attachments, mayAttach } = declaration;
  const [adding, setAdding] = useState(false);
  const withdrawing = useDeclarationChange((attachment: string) => withdrawAttachment(planId, attachment), '附件已撤下');
  if (attachments.length === 0 && !mayAttach) return null;
  return (
    <section className="sheet" aria-labelledby="attachments-title">
      <div className="section-head">
        <h2 id="attachments-title">附件</h2>
        {mayAttach ? (
          <Button size="small" onClick={() => setAdding(true)}>
            上传附件
          </Button>
        ) : null}
      </div>
      {attachments.length === 0 ? <p className="soft">还没有附件。会议纪要、盖章扫描件和事前绩效评估报告放在这里。</p> : null}
      <AttachmentRows
        planId={planId}
        attachments={attachments}
        declaration={declaration}
        tools={({ id }) =>
          mayAttach ? (
            <Button size="small" type="text" loading={withdrawing.isPending} onClick={() => withdrawing.mutate(id)}>
              撤下
            </Button>
          ) : null
        }
      />
      <AttachWindow planId={planId} declaration={declaration} open={adding} onClose={() => setAdding(false)} />
    </section>
  );
}

// A picture or a text beside a text, looked at over the page; it is fetched for that and shown from memory, so that the server hands files out as downloads only.
import { useQuery } from '@tanstack/react-query';
import { attachedFileQuery, attachmentAddress } from '../api/attachment-queries.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { ProblemCard } from '../parts/problem-card.tsx';
import type { Attachment } from '../../http/contract/attachments.ts';
import { HelpedWindow } from '../help/helped-window.tsx';

interface AttachmentViewProps {
  readonly planId: string;
  /** Null: closed. */
  readonly attachment: Attachment | null;
  readonly onClose: () => void;
}

export function AttachmentView({ planId, attachment, onClose }: AttachmentViewProps) {
  return (
    <HelpedWindow help="attachment-view" open={attachment !== null} title={attachment?.name} footer={null} onCancel={onClose} width={900} destroyOnHidden>
      {attachment === null ? null : <Shown planId={planId} attachment={attachment} />}
    </HelpedWindow>
  );
}

function Shown({ planId, attachment }: { readonly planId: string; readonly attachment: Attachment }) {
  const file = useQuery(attachedFileQuery(planId, attachment));
  if (file.isError) return <ProblemCard error={file.error} onRetry={() => void file.refetch()} />;
  if (file.data === undefined) return <PageLoading />;
  switch (file.data.kind) {
    case 'picture':
      return <img className="attachment-picture" src={file.data.address} alt={attachment.name} />;
    case 'text':
      // The text scrolls in itself where it is longer than the window.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      return <pre className="attachment-text" tabIndex={0}>{file.data.text}</pre>;
    case 'nothing':
      return (
        <p>
          这个文件的内容在页面上打不开。请<a href={attachmentAddress(planId, attachment.id)} download>下载</a>后用相应的程序打开。
        </p>
      );
  }
}

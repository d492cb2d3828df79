// Files beside a text, line by line: looked at on the page where that is possible, downloaded otherwise.
import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import { attachmentKindTitles, type Attachment } from '../../http/contract/attachments.ts';
import type { Declaration } from '../../http/contract/declarations.ts';
import { attachmentAddress } from '../api/attachment-queries.ts';
import { writtenSize } from '../parts/amounts.ts';
import { AttachmentView } from './attachment-view.tsx';
import { canBeShown } from '../parts/shown-file.ts';

interface AttachmentRowsProps {
  readonly planId: string;
  readonly attachments: readonly Attachment[];
  readonly declaration: Pick<Declaration, 'projects' | 'history'>;
  /** Further buttons of a line. */
  readonly tools?: (attachment: Attachment) => ReactNode;
}

export function AttachmentRows({ planId, attachments, declaration, tools }: AttachmentRowsProps) {
  const [shown, setShown] = useState<Attachment | null>(null);
  return (
    <>
      <ul className="clean-list attachment-list">
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            <span>
              <a href={attachmentAddress(planId, attachment.id)} download title="下载">
                {attachment.name}
              </a>{' '}
              <span className="small faint">{writtenSize(attachment.size)}</span>
            </span>
            <span className="soft">{describe(attachment, declaration)}</span>
            <span className="soft">{attachment.addedBy}</span>
            <span className="attachment-tools">
              {canBeShown(attachment.name) ? (
                <Button size="small" type="text" aria-label={`打开：${attachment.name}`} onClick={() => setShown(attachment)}>
                  打开
                </Button>
              ) : null}
              {tools?.(attachment)}
            </span>
          </li>
        ))}
      </ul>
      <AttachmentView planId={planId} attachment={shown} onClose={() => setShown(null)} />
    </>
  );
}

function describe({ kind, project: id, note, score, boundEvent }: Attachment, { projects, history }: Pick<Declaration, 'projects' | 'history'>): string {
  const project = projects.find((one) => one.id === id);
  const step = history.find(({ event }) => event === boundEvent);
  return [
    attachmentKindTitles[kind],
    project === undefined ? '' : `“${project.name}”`,
    score === null ? '' : `${score}分`,
    step === undefined ? '' : `对应${step.title}时的文本`,
    note,
  ]
    .filter((part) => part !== '')
    .join('，');
}

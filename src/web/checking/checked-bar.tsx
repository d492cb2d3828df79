// What can be done with a file checked in this browser, above its pages: what was changed, undo and redo, proposals without blanks at once, files to take away.
import { useEffect, useState } from 'react';
import { DownloadOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { Fault } from '../../kernel/fault.ts';
import { countBlanks, type Proposal } from '../../domain/proposal/index.ts';
import { saveBytes } from '../exporting/save-file.ts';
import { useCheckedFile } from './checked-file.tsx';
import type { EditedFile } from './edited-file.ts';
import { handedKinds, type HandedKind } from './handed-files.ts';
import { useProposals } from './proposals-made.ts';

type Outcome = { readonly kind: 'none' | 'writing' | 'failed' } | { readonly kind: 'refused'; readonly fault: Fault } | { readonly kind: 'written'; readonly fileName: string; readonly remarks: readonly string[] };

export function CheckedBar() {
  const { edited, undo, redo, accept } = useCheckedFile();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const whole = useProposals().filter(isWhole);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isWriting = event.target instanceof HTMLElement && ['INPUT', 'TEXTAREA'].includes(event.target.tagName);
      if (isWriting || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo, redo]);
  if (edited === null) return null;
  const { done, undone } = edited.history;
  return (
    <section className="checked-bar no-print" aria-label="检查中的文件">
      <div className="checked-bar-tools">
        <span className="small soft checked-bar-state" aria-live="polite">
          {done.length === 0 ? '双击格子（或按 F2）可以改；修改建议在格子旁边' : `改了 ${done.length} 步，最近：${done.at(-1)?.title ?? ''}`}
        </span>
        <Button size="small" icon={<UndoOutlined />} disabled={done.length === 0} title={done.at(-1)?.title ?? ''} onClick={undo}>
          撤销
        </Button>
        <Button size="small" icon={<RedoOutlined />} disabled={undone.length === 0} title={undone.at(-1)?.title ?? ''} onClick={redo}>
          重做
        </Button>
        <Button size="small" disabled={whole.length === 0} onClick={() => accept(`采纳${whole.length}条不用填空的改写`, whole, new Map())}>
          采纳不用填空的改写 {whole.length}
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: handedKinds.map(({ kind, title, told }) => ({ key: kind, label: <><b>{title}</b>　<span className="soft small">{told}</span></> })),
            onClick: ({ key }) => {
              const chosen = handedKinds.find(({ kind }) => kind === key);
              if (chosen !== undefined) void write(chosen.kind, edited, setOutcome);
            },
          }}
        >
          <Button size="small" type="primary" icon={<DownloadOutlined />} loading={outcome.kind === 'writing'}>
            下载
          </Button>
        </Dropdown>
      </div>
      <div role="status" className="small soft">
        <OutcomeText outcome={outcome} />
      </div>
    </section>
  );
}

function OutcomeText({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome.kind) {
    case 'none':
    case 'writing':
      return null;
    case 'failed':
      return <p>没有写成：请刷新网页后再试；改动不会保留，请先记下。</p>;
    case 'refused':
      return <p>没有写成：{outcome.fault.what}。{outcome.fault.remedy}</p>;
    case 'written':
      return (
        <>
          <p>已下载：{outcome.fileName}</p>
          {outcome.remarks.map((remark) => (
            <p key={remark}>{remark}。</p>
          ))}
        </>
      );
  }
}

/** The writers are loaded when a file is asked for. */
async function write(kind: HandedKind, edited: EditedFile, tell: (outcome: Outcome) => void): Promise<void> {
  tell({ kind: 'writing' });
  try {
    const { handedFile } = await import('./handed-files-writer.ts');
    const written = handedFile(kind, edited);
    if (!written.ok) {
      tell({ kind: 'refused', fault: written.fault });
      return;
    }
    const { fileName, bytes, mediaType, remarks } = written.value;
    saveBytes(fileName, bytes, mediaType);
    tell({ kind: 'written', fileName, remarks });
  } catch {
    tell({ kind: 'failed' });
  }
}

/** A rewriting that says everything itself: no blank for the unit to fill in. Rows are moved and taken out one by one. */
function isWhole(proposal: Proposal): boolean {
  return proposal.kind === 'rewrite' && proposal.edits.every((edit) => countBlanks(edit.new) === 0);
}

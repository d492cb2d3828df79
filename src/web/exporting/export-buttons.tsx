// The plan shown, as the Word file of the trade or as a workbook. They are written in this browser, so a file that was only checked can be written as well and
// nothing is sent anywhere. What the export left out or could not make certain stands beside the buttons.
import { FileExcelOutlined, FileWordOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { WorkbookIdentities } from '../../documents/index.ts';
import { usePlanView, type PlanView } from '../app/plan-view.ts';
import { saveFile } from './save-file.ts';

type Kind = 'word' | 'excel';

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'writing' | 'failed'; readonly what: Kind }
  | { readonly kind: 'written'; readonly fileName: string; readonly remarks: readonly string[] };

interface WrittenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly remarks: readonly string[];
}

export function ExportButtons() {
  const view = usePlanView();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const write = async (what: Kind) => {
    setOutcome({ kind: 'writing', what });
    try {
      const { fileName, bytes, remarks } = what === 'word' ? await wordFile(view) : await workbookFile(view);
      saveFile(fileName, bytes);
      setOutcome({ kind: 'written', fileName, remarks: view.demo ? [...remarks, '这是示范文本，不是本单位的正式文本。'] : remarks });
    } catch {
      setOutcome({ kind: 'failed', what });
    }
  };
  const isWriting = (what: Kind) => outcome.kind === 'writing' && outcome.what === what;
  return (
    <div className="export-files no-print">
      <div className="export-buttons">
        <Button icon={<FileWordOutlined />} loading={isWriting('word')} onClick={() => void write('word')}>
          导出 Word
        </Button>
        <Button icon={<FileExcelOutlined />} loading={isWriting('excel')} onClick={() => void write('excel')}>
          导出 Excel
        </Button>
      </div>
      <div role="status" className="small soft">
        {outcome.kind === 'failed' ? '没有写成：请刷新网页后再试；网络断开的，恢复后再试。' : null}
        {outcome.kind === 'written' ? (
          <>
            <p>已下载：{outcome.fileName}</p>
            {outcome.remarks.map((remark) => (
              <p key={remark}>{remark}</p>
            ))}
          </>
        ) : null}
      </div>
    </div>
  );
}

// The writers are loaded when they are asked for: few who look at a plan export it.
async function wordFile({ plan }: PlanView): Promise<WrittenFile> {
  const { writePlan } = await import('../../documents/word/write/plan/write-plan.ts');
  return writePlan(plan);
}

async function workbookFile({ plan, source }: PlanView): Promise<WrittenFile> {
  const { writePlanWorkbook } = await import('../../documents/sheet/write/plan/plan-workbook.ts');
  const identities: WorkbookIdentities | null = source.kind === 'stored' ? { plan: source.id, event: source.event, projects: source.identities.projects } : null;
  const written = writePlanWorkbook(plan, { identities, foot: '' });
  return identities === null ? { ...written, remarks: [...written.remarks, '这份文本没有存入，工作簿只供查看和打印；导入之后再导出的，可以改好导回。'] } : written;
}

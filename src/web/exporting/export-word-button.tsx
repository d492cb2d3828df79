// The plan shown, as the Word file of the trade. It is written in this browser, so a file that was only checked can be written as well and nothing is sent
// anywhere. What the export left out or could not make certain stands beside the button.
import { FileWordOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { usePlanView } from '../app/plan-view.ts';
import { saveFile } from '../parts/save-file.ts';

type Outcome =
  | { readonly kind: 'none' | 'writing' | 'failed' }
  | { readonly kind: 'written'; readonly fileName: string; readonly remarks: readonly string[] };

export function ExportWordButton() {
  const { plan, demo } = usePlanView();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const write = async () => {
    setOutcome({ kind: 'writing' });
    try {
      // Loaded when it is asked for: few who look at a plan export it.
      const { writePlan } = await import('../../documents/word/write/plan/write-plan.ts');
      const { fileName, bytes, remarks } = writePlan(plan);
      saveFile(fileName, bytes);
      setOutcome({ kind: 'written', fileName, remarks: demo ? [...remarks, '这是示范文本，不是本单位的正式文本。'] : remarks });
    } catch {
      setOutcome({ kind: 'failed' });
    }
  };
  return (
    <div className="export-word no-print">
      <Button icon={<FileWordOutlined />} loading={outcome.kind === 'writing'} onClick={() => void write()}>
        导出 Word
      </Button>
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

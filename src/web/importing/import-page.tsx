// Importing: drop the file, see it travel, read what came of it. A workbook that this system exported to be edited is not stored but shown change by change; a
// list of another system is asked about once.
import { useState } from 'react';
import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Progress, Upload } from 'antd';
import { acceptedExtensions, acceptedFormatsText } from '../../documents/accepted-formats.ts';
import type { ImportResult } from '../../http/contract/plans.ts';
import { ProblemError } from '../api/client.ts';
import { readAgain } from '../api/read-again.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { signInAddress } from '../../http/contract/address-after-sign-in.ts';
import { bringFile, type Brought, type ImportOrder } from './bring-file.ts';
import { ImportFault } from './import-fault.tsx';
import { ImportSummary } from './import-summary.tsx';
import { ColumnMapping } from './mapping/column-mapping.tsx';
import { SavedLayouts } from './mapping/saved-layouts.tsx';
import { ReturnedReview } from '../returned/returned-review.tsx';
import { NothingHere } from '../parts/nothing-here.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';

export function ImportPage() {
  usePageTitle('导入');
  const session = useQuery(sessionQuery);
  const client = useQueryClient();
  const [share, setShare] = useState(0);
  /** What came of a list once its columns were told. */
  const [mapped, setMapped] = useState<ImportResult | null>(null);
  const sending = useMutation<Brought, Error, ImportOrder>({
    mutationFn: (order) => {
      setShare(0);
      setMapped(null);
      return bringFile(order, client, setShare);
    },
    // The places that the text brings along stand in the organisation from now on.
    onSuccess: () => Promise.all([readAgain(client, ['plans']), readAgain(client, ['organisation'])]),
    onError: (error) => {
      if (error instanceof ProblemError && error.status === 401) void client.invalidateQueries({ queryKey: ['session'] });
    },
  });
  if (session.data?.account === null) {
    return (
      <p className="sheet">
        导入要先<AppLink href={signInAddress('/import')}>登录</AppLink>。只想看看文件有没有问题，可以<AppLink href="/check">检查</AppLink>，不用登录，也不保存。
      </p>
    );
  }
  if (session.data?.may.includes('plan.import') === false) {
    return (
      <NothingHere title="您的岗位不导入绩效文本" reason="导入由单位财务和主管部门财务办理。只想看看文件有没有问题，可以检查，不保存。" way={{ title: '检查一个文件', href: '/check' }} />
    );
  }
  return (
    <>
      <header className="page-head">
        <div>
          <h1>导入绩效文本</h1>
          <p>同一个单位、同一个年度再次导入，有变化的成为新的版本，没有变化的什么也不改。原文件一并保存。用“导出”里的 Excel 工作簿改好以后，也放在这里：先逐格列出改动，由您选采用哪些，再保存。一体化等系统导出的清单（Excel 或 CSV）也放在这里：列名没有见过的，对应一次就记住。没有文件的，可以<AppLink href="/begin">起草</AppLink>。</p>
        </div>
      </header>
      <Upload.Dragger
        accept={acceptedExtensions.join(',')}
        showUploadList={false}
        disabled={sending.isPending}
        beforeUpload={(file) => {
          sending.mutate({ file, changeColumns: false });
          return false;
        }}
      >
        <p className="drop-icon">
          <InboxOutlined />
        </p>
        <p>把文件拖到这里，或者点这里选文件</p>
        <p className="soft small">{acceptedFormatsText}，最大 50 兆字节</p>
      </Upload.Dragger>
      <div className="import-state" aria-live="polite">
        {sending.isPending ? (
          <div className="sheet">
            <p>{share < 1 ? `正在发送“${sending.variables.file.name}”` : `已送达，正在读取和检查“${sending.variables.file.name}”`}</p>
            <Progress percent={Math.round(share * 100)} status="active" showInfo={share < 1} />
          </div>
        ) : null}
        {sending.isError ? <ImportFault error={sending.error} file={sending.variables.file.name} /> : null}
        {mapped !== null && sending.isSuccess ? <ImportSummary result={mapped} file={sending.variables.file.name} onChangeColumns={null} /> : null}
        {mapped === null && sending.isSuccess ? (
          <Outcome
            key={sending.submittedAt}
            brought={sending.data}
            file={sending.variables.file}
            onAgain={(changeColumns) => sending.mutate({ file: sending.variables.file, changeColumns })}
            onMapped={setMapped}
            onLeave={() => sending.reset()}
          />
        ) : null}
      </div>
      <SavedLayouts />
    </>
  );
}

interface OutcomeProps {
  readonly brought: Brought;
  readonly file: File;
  readonly onAgain: (changeColumns: boolean) => void;
  readonly onMapped: (result: ImportResult) => void;
  readonly onLeave: () => void;
}

function Outcome({ brought, file, onAgain, onMapped, onLeave }: OutcomeProps) {
  switch (brought.kind) {
    case 'stored':
      return <ImportSummary result={brought.result} file={file.name} onChangeColumns={brought.layout === null ? null : () => onAgain(true)} />;
    case 'returned':
      return <ReturnedReview comparison={brought.comparison} file={file.name} onCompareAgain={() => onAgain(false)} />;
    case 'unknown-list':
      return <ColumnMapping task={brought.task} layouts={brought.layouts} onImported={onMapped} onLeave={onLeave} />;
  }
}

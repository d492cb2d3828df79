// Importing: drop the file, see it travel, read what came of it. A workbook that this system exported to be edited is not stored but shown change by change.
import { useState } from 'react';
import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Progress, Upload } from 'antd';
import { acceptedExtensions, acceptedFormatsText } from '../../documents/accepted-formats.ts';
import { importResultSchema, type ImportResult } from '../../http/contract/plans.ts';
import { returnedComparisonSchema, type ReturnedComparison } from '../../http/contract/returned.ts';
import { ProblemError } from '../api/client.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { uploadFile } from '../api/upload-file.ts';
import { AppLink } from '../app/app-link.tsx';
import { ImportFault } from './import-fault.tsx';
import { ImportSummary } from './import-summary.tsx';
import { makeReader } from '../reading/make-reader.ts';
import { readInBrowser } from '../reading/read-in-browser.ts';
import { ReturnedReview } from '../returned/returned-review.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';

type Brought = { readonly kind: 'stored'; readonly result: ImportResult } | { readonly kind: 'returned'; readonly comparison: ReturnedComparison };

export function ImportPage() {
  usePageTitle('导入');
  const session = useQuery(sessionQuery);
  const client = useQueryClient();
  const [share, setShare] = useState(0);
  const sending = useMutation<Brought, Error, File>({
    mutationFn: async (file) => {
      setShare(0);
      // A file may be dropped before the page knows its session, whose token goes along.
      await client.ensureQueryData(sessionQuery);
      if (await isReturned(file)) return { kind: 'returned', comparison: await uploadFile('/api/returned', file, returnedComparisonSchema, setShare) };
      return { kind: 'stored', result: await uploadFile('/api/imports', file, importResultSchema, setShare) };
    },
    // The places that the text brings along stand in the organisation from now on.
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['plans'] }), client.invalidateQueries({ queryKey: ['organisation'] })]),
    onError: (error) => {
      if (error instanceof ProblemError && error.status === 401) void client.invalidateQueries({ queryKey: ['session'] });
    },
  });
  if (session.data?.account === null) {
    return (
      <p className="sheet">
        导入要先<AppLink href="/sign-in?next=/import">登录</AppLink>。只想看看文件有没有问题，可以<AppLink href="/check">检查</AppLink>，不用登录，也不保存。
      </p>
    );
  }
  if (session.data?.may.includes('plan.import') === false) {
    return (
      <p className="sheet">
        您的岗位不导入绩效文本；导入由单位财务和主管部门财务办理。只想看看文件有没有问题，可以<AppLink href="/check">检查</AppLink>，不保存。
      </p>
    );
  }
  return (
    <>
      <header className="page-head">
        <div>
          <h1>导入绩效文本</h1>
          <p>同一个单位、同一个年度再次导入，有变化的成为新的版本，没有变化的什么也不改。原文件一并保存。用“导出”里的 Excel 工作簿改好以后，也放在这里：先逐格列出改动，由您选采用哪些，再保存。没有文件的，可以<AppLink className="underlined" href="/begin">起草</AppLink>。</p>
        </div>
      </header>
      <Upload.Dragger
        accept={acceptedExtensions.join(',')}
        showUploadList={false}
        disabled={sending.isPending}
        beforeUpload={(file) => {
          sending.mutate(file);
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
            <p>{share < 1 ? `正在发送“${sending.variables.name}”` : `已送达，正在读取和检查“${sending.variables.name}”`}</p>
            <Progress percent={Math.round(share * 100)} status="active" showInfo={share < 1} />
          </div>
        ) : null}
        {sending.isError ? <ImportFault error={sending.error} file={sending.variables.name} /> : null}
        {sending.isSuccess && sending.data.kind === 'stored' ? <ImportSummary result={sending.data.result} file={sending.variables.name} /> : null}
        {sending.isSuccess && sending.data.kind === 'returned' ? (
          <ReturnedReview key={sending.submittedAt} comparison={sending.data.comparison} file={sending.variables.name} onCompareAgain={() => sending.mutate(sending.variables)} />
        ) : null}
      </div>
    </>
  );
}

/** Whether it is a workbook that this system exported to be edited: looked at in this browser, before anything is sent. */
async function isReturned(file: File): Promise<boolean> {
  if (!/\.(?:xlsx|et)$/iu.test(file.name)) return false;
  const reading = await readInBrowser(file, makeReader);
  return reading.ok && reading.value.reading.identities !== null;
}

// 控制数: the figures of many texts at once. The list is downloaded with what was declared, filled in, and held against the texts in this browser; what is accepted is kept as it was and given
// text by text, each a step of its own.
import { useState, type ClipboardEvent } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Upload } from 'antd';
import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { ControlFigures } from '../../http/contract/control-figures.ts';
import { controlFiguresQuery } from '../api/control-queries.ts';
import { saveBytes } from '../exporting/save-file.ts';
import { writtenTime } from '../parts/amounts.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { useYear } from '../reviewing/use-year.ts';
import { YearChoice } from '../reviewing/year-choice.tsx';
import { controlTexts, type LookedList } from './control-list.ts';
import { ControlOutcome } from './control-outcome.tsx';

export function ControlsPage() {
  usePageTitle('控制数');
  const [year] = useYear();
  const figures = useQuery({ ...controlFiguresQuery(year ?? 0), enabled: year !== null });
  if (figures.isError) return <PageProblem error={figures.error} onRetry={() => void figures.refetch()} />;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>控制数</h1>
          <p>许多单位的控制数一次下达：下载表，填好，传上来核对，确认后逐份下达。只给一份下达的，在它的审核页办理。</p>
        </div>
        <YearChoice />
      </header>
      {figures.data === undefined ? <PageLoading /> : <Controls key={figures.data.fiscalYear} figures={figures.data} />}
    </>
  );
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function Controls({ figures }: { readonly figures: ControlFigures }) {
  const [looked, setLooked] = useState<LookedList | null>(null);
  const looking = useMutation({
    mutationFn: (asked: Asked) => lookAt(asked, figures),
    onMutate: () => setLooked(null),
    onSuccess: (outcome) => setLooked(outcome.ok ? outcome.value : null),
  });
  const ready = figures.texts.filter((text) => text.ready);
  const projects = ready.reduce((sum, text) => sum + text.projects.length, 0);
  const title = `${figures.fiscalYear}年控制数`;
  const downloading = useMutation({ mutationFn: () => download(title, figures) });
  const refused = looking.data?.ok === false ? `${looking.data.fault.what}。${looking.data.fault.remedy}` : null;
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    event.preventDefault();
    looking.mutate({ kind: 'pasted', html: event.clipboardData.getData('text/html'), text: event.clipboardData.getData('text/plain') });
  };
  return (
    <>
      <section className="sheet" aria-labelledby="control-file">
        <h2 id="control-file">用 Excel 下达</h2>
        <p className="form-lead">
          {ready.length === 0 ? '现在没有等着下达控制数的文本。审核通过以后才能下达。' : `现在可以下达${ready.length}份文本、${projects}个项目的控制数。`}
        </p>
        <Button icon={<DownloadOutlined />} disabled={ready.length === 0} loading={downloading.isPending} onClick={() => downloading.mutate()}>
          下载要填的表
        </Button>
        <div className="control-ways">
          <Upload.Dragger
            className="organisation-drop"
            accept=".xlsx"
            showUploadList={false}
            disabled={looking.isPending}
            beforeUpload={(file) => {
              looking.mutate({ kind: 'file', file });
              return false;
            }}
          >
            <p className="drop-icon">
              <InboxOutlined />
            </p>
            <p>把填好的表拖到这里，或者点这里选文件</p>
            <p className="soft small">.xlsx，最大2兆字节</p>
          </Upload.Dragger>
          <textarea className="control-paste" aria-label="从 Excel 粘贴，连同表头" placeholder="或者从 Excel 复制（连同表头），在这里粘贴" value="" readOnly={false} onChange={() => undefined} onPaste={paste} />
        </div>
        <div aria-live="polite">
          {looking.isPending ? <p className="soft">正在核对……</p> : null}
          {refused === null ? null : <Alert type="error" showIcon role="alert" title={refused} />}
          {looking.isError || downloading.isError ? <Alert type="error" showIcon role="alert" title="没有办成，请重试。" /> : null}
        </div>
      </section>
      {looked === null ? null : <ControlOutcome key={looking.submittedAt} fiscalYear={figures.fiscalYear} looked={looked} onClose={() => setLooked(null)} />}
      {figures.kept.length === 0 ? null : (
        <section className="sheet" aria-labelledby="control-kept">
          <h2 id="control-kept">留存的表</h2>
          <ul className="clean-list control-kept">
            {figures.kept.map(({ id, name, at, by }) => (
              <li key={id}>
                <a href={`/api/control-sheets/${encodeURIComponent(id)}/file?year=${figures.fiscalYear}`} download>
                  {name}
                </a>
                <span className="small soft">
                  {writtenTime(at)}　{by}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type Asked = { readonly kind: 'file'; readonly file: File } | { readonly kind: 'pasted'; readonly html: string; readonly text: string };

/** The readers are loaded when they are asked for. */
async function lookAt(asked: Asked, figures: ControlFigures): Promise<Result<LookedList, Fault>> {
  const [{ pastedControlRows, readControlWorkbook }, { compareControlRows }] = await Promise.all([import('../../documents/control/read-control-rows.ts'), import('../../documents/control/compare-control-rows.ts')]);
  const bytes = asked.kind === 'file' ? new Uint8Array(await asked.file.arrayBuffer()) : new TextEncoder().encode(asked.text);
  const read = asked.kind === 'file' ? readControlWorkbook(bytes, asked.file.name) : pastedControlRows(asked);
  if (!read.ok) return read;
  return ok({ file: asked.kind === 'file' ? asked.file.name : '粘贴的控制数.txt', bytes, compared: compareControlRows(read.value, controlTexts(figures)), remarks: read.value.remarks });
}

async function download(title: string, figures: ControlFigures): Promise<void> {
  const { writeControlWorkbook } = await import('../../documents/control/write-control-workbook.ts');
  saveBytes(`${title}.xlsx`, writeControlWorkbook(controlTexts(figures), title), workbookType);
}

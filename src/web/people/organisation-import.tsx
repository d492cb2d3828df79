// The organisation, its accounts and posts from a workbook. The file is read in this browser; the server first says row by row what would be done, and writes
// when it is told to.
import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Upload } from 'antd';
import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import type { Organisation } from '../../http/contract/organisation.ts';
import type { OrganisationImport as Told } from '../../http/contract/organisation-import.ts';
import type { OrganisationSheets } from '../../documents/organisation/organisation-sheets.ts';
import { importOrganisation } from '../api/people-queries.ts';
import { problemText, usePeopleChange } from '../api/use-change.ts';
import { saveBytes } from '../exporting/save-file.ts';
import { ImportOutcome } from './import-outcome.tsx';
import { sheetsOf } from './organisation-file.ts';

interface Looked {
  readonly file: string;
  readonly sheets: OrganisationSheets;
  readonly told: Told;
}

export function OrganisationImport({ organisation }: { readonly organisation: Organisation }) {
  const [looked, setLooked] = useState<Looked | null>(null);
  const looking = useMutation({
    mutationFn: async (file: File): Promise<Looked> => {
      const { readOrganisationWorkbook } = await import('../../documents/organisation/read-organisation-workbook.ts');
      const read = readOrganisationWorkbook(new Uint8Array(await file.arrayBuffer()), file.name);
      if (!read.ok) throw new Error(`${read.fault.what}。${read.fault.remedy}`);
      return { file: file.name, sheets: read.value, told: await importOrganisation({ sheets: copied(read.value), write: false }) };
    },
    onMutate: () => setLooked(null),
    onSuccess: setLooked,
  });
  const writing = usePeopleChange(({ sheets }: Looked) => importOrganisation({ sheets: copied(sheets), write: true }), ({ written }: Told) => (written ? '已导入' : '没有写入'));
  const write = (shown: Looked): void => writing.mutate(shown, { onSuccess: (told) => setLooked({ ...shown, told }) });
  return (
    <>
      <section className="sheet" aria-labelledby="organisation-file">
        <h2 id="organisation-file">用 Excel 导入</h2>
        <p className="soft form-lead">一次建立或更改许多机构、账号和岗位。先列出会改什么，您确认后才写入；已经有的不会重复。机构和账号由系统管理员导入，岗位由安全管理员导入，用同一份文件。</p>
        <div className="place-actions">
          <Button icon={<DownloadOutlined />} onClick={() => void download('机构与岗位.xlsx', sheetsOf(organisation))}>
            {organisation.nodes.length === 0 ? '下载空白表' : '下载现有的表'}
          </Button>
          <Button icon={<DownloadOutlined />} onClick={() => void downloadSample()}>
            下载示例
          </Button>
        </div>
        <Upload.Dragger
          className="organisation-drop"
          accept=".xlsx"
          showUploadList={false}
          disabled={looking.isPending || writing.isPending}
          beforeUpload={(file) => {
            looking.mutate(file);
            return false;
          }}
        >
          <p className="drop-icon">
            <InboxOutlined />
          </p>
          <p>把填好的表拖到这里，或者点这里选文件</p>
          <p className="soft small">.xlsx，最大5兆字节</p>
        </Upload.Dragger>
        <div aria-live="polite">
          {looking.isPending ? <p className="soft">正在读“{looking.variables.name}”……</p> : null}
          {looking.isError ? <Alert type="error" showIcon role="alert" title={looking.error.name === 'Error' ? looking.error.message : problemText(looking.error)} /> : null}
        </div>
      </section>
      {looked === null ? null : <ImportOutcome file={looked.file} told={looked.told} pending={writing.isPending} onWrite={() => write(looked)} onClose={() => setLooked(null)} />}
    </>
  );
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The writer is loaded when it is asked for. */
async function download(name: string, sheets: OrganisationSheets): Promise<void> {
  const { writeOrganisationWorkbook } = await import('../../documents/organisation/write-organisation-workbook.ts');
  saveBytes(name, writeOrganisationWorkbook(sheets), workbookType);
}

async function downloadSample(): Promise<void> {
  const { sampleOrganisation } = await import('../../documents/organisation/sample-organisation.ts');
  await download('机构与岗位（示例）.xlsx', sampleOrganisation());
}

function copied({ places, people }: OrganisationSheets) {
  return { places: [...places], people: [...people] };
}

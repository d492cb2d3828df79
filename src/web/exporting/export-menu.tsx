// The plan shown, as a file to take along. A stored one is written by the server, with the check code of its version; a file that was only checked is written in
// this browser and sent nowhere.
import { DownOutlined, ExportOutlined } from '@ant-design/icons';
import { Button, Dropdown, Progress, type MenuProps } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { declarationQuery } from '../api/declaration-queries.ts';
import { listLayoutsQuery } from '../api/list-layout-queries.ts';
import { standingApproval } from '../../domain/lifecycle/index.ts';
import type { Declaration } from '../../http/contract/declarations.ts';
import type { ListLayouts } from '../../http/contract/list-layouts.ts';
import { approvalAddress, returnLetterAddress } from '../declaring/paper-addresses.ts';
import { useGo } from '../app/navigation.ts';
import { hrefOf, usePlanView, type StoredSource } from '../app/plan-view.ts';
import { ProblemCard } from '../parts/problem-card.tsx';
import { failureOf } from './export-failure.ts';
import { layoutChoices } from './layout-choices.ts';
import { saveBytes, saveFrom } from './save-file.ts';
import { useServerExport } from './use-server-export.ts';

const titles = { docx: 'Word 文件', xlsx: 'Excel 工作簿', pdf: 'PDF 文件' } as const;
type Format = keyof typeof titles;

const printItem = { key: 'print', label: '打印全部（与表样一致）' } as const;

function isFormat(key: string): key is Format {
  return Object.hasOwn(titles, key);
}

export function ExportMenu() {
  const { source } = usePlanView();
  return source.kind === 'stored' ? <StoredExport source={source} /> : <CheckedExport />;
}

function StoredExport({ source }: { readonly source: StoredSource }) {
  const go = useGo();
  const view = usePlanView();
  const { job, isStarting, error, start, cancel } = useServerExport();
  const running = isStarting || job?.state === 'running';
  const layouts = useQuery(listLayoutsQuery);
  const [isOpened, setIsOpened] = useState(false);
  const declaration = useQuery({ ...declarationQuery(source.id), enabled: isOpened });
  const papers = papersOf(source.id, declaration.data);
  const items: MenuProps['items'] = [
    { key: 'docx', label: titles.docx },
    { key: 'xlsx', label: `${titles.xlsx}（可填写，改好导回）` },
    { key: 'pdf', label: titles.pdf },
    { type: 'divider' },
    ...listItems(layouts.data),
    { type: 'divider' },
    printItem,
    { key: 'several', label: '整个部门或全年的文本' },
    ...(papers.length === 0 ? [] : [{ type: 'divider' as const }, ...papers.map(({ address, label }) => ({ key: address, label }))]),
  ];
  const choose = (key: string) => {
    if (papers.some(({ address }) => address === key)) saveFrom(key);
    else if (key.startsWith(listKey)) start({ kind: 'list', plan: source.id, version: source.chosen, layout: key.slice(listKey.length) });
    else if (isFormat(key)) start({ kind: 'version', plan: source.id, version: source.chosen, format: key });
    else if (key === printItem.key) go(hrefOf(view, 'print'));
    else go('/exports');
  };
  return (
    <div className="export-menu no-print">
      <ExportButton items={items} isWriting={running} onChosen={choose} onOpened={() => setIsOpened(true)} />
      <div role="status" className="small soft">
        {running ? (
          <p className="export-running">
            <Progress percent={job === null ? 0 : Math.round((job.done / job.steps) * 100)} size="small" showInfo={false} />
            <span>{job !== null && job.fileName.endsWith('.pdf') && job.done >= job.steps - 1 ? '正在生成 PDF' : '正在写'}</span>
            <Button size="small" type="link" onClick={cancel} disabled={job === null}>
              取消
            </Button>
          </p>
        ) : null}
        {job?.state === 'ready' ? <Written fileName={job.fileName} remarks={job.remarks} /> : null}
        {job?.state === 'failed' ? <p>{failureOf(job)}</p> : null}
      </div>
      {error === null ? null : <ProblemCard error={error} />}
    </div>
  );
}

/** What steps left behind: the letter of the last return, the approval that holds. Asked for when the menu is opened. */
function papersOf(planId: string, declaration: Declaration | undefined): readonly { readonly address: string; readonly label: string }[] {
  const history = declaration?.history ?? [];
  const returned = history.findLast(({ action }) => action === 'return');
  return [
    ...(returned === undefined ? [] : [{ address: returnLetterAddress(planId, returned.event), label: '审核意见书（最近一次退回）' }]),
    ...(standingApproval(history) === undefined ? [] : [{ address: approvalAddress(planId), label: '批复' }]),
  ];
}

const listKey = 'list:';

/** One row per indicator, by the columns of a layout; those that people saved stand first. */
function listItems(layouts: ListLayouts | undefined): NonNullable<MenuProps['items']> {
  const choices = layoutChoices(layouts);
  return choices.length === 0 ? [] : [{ key: 'lists', label: '指标清单（一行一个指标）', children: choices.map(({ value, label }) => ({ key: `${listKey}${value}`, label: `按“${label}”的列写出` })) }];
}

type Outcome =
  | { readonly kind: 'none' | 'writing' | 'failed' }
  | { readonly kind: 'written'; readonly fileName: string; readonly remarks: readonly string[] };

function CheckedExport() {
  const view = usePlanView();
  const { plan } = view;
  const go = useGo();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const write = async (key: string) => {
    setOutcome({ kind: 'writing' });
    try {
      const { writeInBrowser } = await import('./write-in-browser.ts');
      const { fileName, bytes, mediaType, remarks } = writeInBrowser(plan, key === 'xlsx' ? 'xlsx' : 'docx');
      saveBytes(fileName, bytes, mediaType);
      setOutcome({ kind: 'written', fileName, remarks });
    } catch {
      setOutcome({ kind: 'failed' });
    }
  };
  const items: MenuProps['items'] = [
    { key: 'docx', label: titles.docx },
    { key: 'xlsx', label: titles.xlsx },
    { type: 'divider' },
    printItem,
  ];
  return (
    <div className="export-menu no-print">
      <ExportButton items={items} isWriting={outcome.kind === 'writing'} onChosen={(key) => (key === printItem.key ? go(hrefOf(view, 'print')) : void write(key))} />
      <div role="status" className="small soft">
        {outcome.kind === 'failed' ? '没有写成：请刷新网页后再试；网络断开的，恢复后再试。' : null}
        {outcome.kind === 'written' ? <Written fileName={outcome.fileName} remarks={outcome.remarks} /> : null}
      </div>
    </div>
  );
}

interface ExportButtonProps {
  readonly items: MenuProps['items'];
  readonly isWriting: boolean;
  readonly onChosen: (key: string) => void;
  readonly onOpened?: () => void;
}

function ExportButton({ items, isWriting, onChosen, onOpened }: ExportButtonProps) {
  return (
    <Dropdown trigger={['click']} menu={{ items: items ?? [], onClick: ({ key }) => onChosen(key) }} disabled={isWriting} onOpenChange={(open) => (open ? onOpened?.() : undefined)}>
      <Button icon={<ExportOutlined />} loading={isWriting}>
        导出 <DownOutlined />
      </Button>
    </Dropdown>
  );
}

function Written({ fileName, remarks }: { readonly fileName: string; readonly remarks: readonly string[] }) {
  return (
    <>
      <p>已下载：{fileName}</p>
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
    </>
  );
}

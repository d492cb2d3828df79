// Checking a file without storing it: it is read in this browser and shown as a stored plan would be.
import { useState, type ReactNode } from 'react';
import { FileSearchOutlined } from '@ant-design/icons';
import { Spin, Upload } from 'antd';
import { acceptedExtensions, acceptedFormatsText } from '../../documents/accepted-formats.ts';
import type { Fault } from '../../kernel/fault.ts';
import { useCheckedFile } from '../checking/checked-file.tsx';
import { AppLink } from '../app/app-link.tsx';
import { useGo } from '../app/navigation.ts';
import { FaultCard } from '../parts/fault-card.tsx';
import { readInBrowser } from '../reading/read-in-browser.ts';
import { usePageTitle } from '../parts/use-page-title.ts';

/** `offer` stands below where a file is dropped. */
export function CheckPage({ offer = null }: { readonly offer?: ReactNode }) {
  usePageTitle('检查文件');
  const { reading, keep, makeReader } = useCheckedFile();
  const [busyWith, setBusyWith] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const go = useGo();
  const read = async (file: File): Promise<void> => {
    setBusyWith(file.name);
    setFault(null);
    const answer = await readInBrowser(file, makeReader);
    setBusyWith(null);
    if (answer.ok) {
      keep({ name: file.name, ...answer.value });
      go('/check/plan');
    } else setFault(answer.fault);
  };
  return (
    <>
      <header className="page-head">
        <div>
          <h1>检查文件</h1>
          <p>文件在这个浏览器里读取和检查，不上传，不保存；关掉页面就什么也不留。</p>
        </div>
      </header>
      <Spin spinning={busyWith !== null} description={busyWith === null ? '' : `正在读“${busyWith}”`}>
        <Upload.Dragger
          accept={acceptedExtensions.join(',')}
          showUploadList={false}
          className="check-drop"
          beforeUpload={(file) => {
            void read(file);
            return false;
          }}
        >
          <p className="check-drop-icon">
            <FileSearchOutlined />
          </p>
          <p>把部门预算绩效文本拖到这里，或者点这里选文件</p>
          <p className="soft small">{acceptedFormatsText}，最大 50 兆字节</p>
        </Upload.Dragger>
      </Spin>
      <div className="check-after" aria-live="polite">
        {fault === null ? null : <FaultCard fault={fault} />}
        {reading === null ? (
          <ol className="check-steps">
            <li>先看概览：多少钱、多少指标值可以考核、问题最多的项目是哪几个。</li>
            <li>点开项目，表格照原样显示，问题就在格子旁边，写着哪里不对、为什么、怎么改；格子可以改，建议可以采纳、撤销。</li>
            <li>改完下载：批注文本、审核意见书、改好的文本、审核表、检查报告。</li>
            <li>每条问题都能打开对应的规则，看道理、依据和正误例。</li>
          </ol>
        ) : (
          <p className="sheet">
            刚才检查的“{reading.plan.file}”还在：<AppLink href="/check/plan">看结果</AppLink>
            <button type="button" className="plain check-forget" onClick={() => keep(null)}>
              不要了
            </button>
          </p>
        )}
        {offer}
      </div>
    </>
  );
}

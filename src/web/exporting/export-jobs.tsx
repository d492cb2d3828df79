// The exports of this person: how far, what came of it, the way to the file.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Progress, Skeleton } from 'antd';
import type { ExportJob } from '../../http/contract/exports.ts';
import { exportFileAddress, exportListQuery, removeExport } from '../api/export-queries.ts';
import { readAgain } from '../api/read-again.ts';
import { writtenSize } from '../parts/amounts.ts';
import { ProblemCard } from '../parts/problem-card.tsx';
import { failureOf } from './export-failure.ts';

export function ExportJobs() {
  const client = useQueryClient();
  const list = useQuery(exportListQuery);
  const removing = useMutation({ mutationFn: removeExport, onSettled: () => readAgain(client, exportListQuery.queryKey) });
  if (list.isError) return <ProblemCard error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Skeleton active paragraph={{ rows: 2 }} />;
  if (list.data.exports.length === 0) return <p className="soft">现在没有正在写的，也没有写好的文件。</p>;
  return (
    <ul className="clean-list export-jobs" aria-live="polite">
      {list.data.exports.map((job) => (
        <li key={job.id}>
          <p className="export-job-title">{job.title}</p>
          <Outcome job={job} onRemove={() => removing.mutate(job.id)} />
        </li>
      ))}
    </ul>
  );
}

function Outcome({ job, onRemove }: { readonly job: ExportJob; readonly onRemove: () => void }) {
  switch (job.state) {
    case 'running':
      return (
        <div className="export-job-line">
          <Progress percent={Math.round((job.done / job.steps) * 100)} size="small" format={() => `${job.done}/${job.steps}`} />
          <Button size="small" onClick={onRemove}>
            取消
          </Button>
        </div>
      );
    case 'ready':
      return (
        <>
          <div className="export-job-line">
            <a href={exportFileAddress(job.id)} download>
              下载 {job.fileName}
            </a>
            <span className="faint small">{job.size === null ? '' : writtenSize(job.size)}</span>
            <Button size="small" type="text" onClick={onRemove}>
              删去
            </Button>
          </div>
          {job.remarks.length === 0 ? null : (
            <details className="small soft">
              <summary>注意{job.remarks.length}条</summary>
              <ul className="clean-list">
                {job.remarks.map((remark) => (
                  <li key={remark}>{remark}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      );
    case 'failed':
      return (
        <div className="export-job-line">
          <span>{failureOf(job)}</span>
          <Button size="small" type="text" onClick={onRemove}>
            删去
          </Button>
        </div>
      );
  }
}

// The difference of two versions as Word files: a revision with tracked changes, and a summary on one page. Written in this browser from the two texts.
import { FileDoneOutlined, FileTextOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { PlanDocument } from '../../http/contract/plans.ts';
import { planDocumentQuery } from '../api/plan-queries.ts';
import { saveBytes } from '../exporting/save-file.ts';
import { ProblemCard } from '../parts/problem-card.tsx';

interface RevisionButtonsProps {
  readonly id: string;
  readonly from: number;
  /** Null: the plan as it stands. */
  readonly to: number | null;
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function RevisionButtons({ id, from, to }: RevisionButtonsProps) {
  const client = useQueryClient();
  const writing = useMutation({
    mutationFn: async (kind: 'revision' | 'summary') => {
      const [before, after] = await Promise.all([client.fetchQuery(planDocumentQuery(id, from)), client.fetchQuery(planDocumentQuery(id, to))]);
      // Loaded when it is asked for: few who look at a difference take it along.
      const { writeComparison } = await import('./write-comparison.ts');
      return writeComparison(kind, { before, after, span: `第${from}版至${to === null ? '当前' : `第${to}版`}`, ...madeBy(after, to) });
    },
    onSuccess: ({ fileName, bytes }) => saveBytes(fileName, bytes, wordType),
  });
  return (
    <div className="revision-buttons no-print">
      <Button size="small" icon={<FileTextOutlined />} loading={writing.isPending && writing.variables === 'revision'} onClick={() => writing.mutate('revision')}>
        修订稿（Word）
      </Button>
      <Button size="small" icon={<FileDoneOutlined />} loading={writing.isPending && writing.variables === 'summary'} onClick={() => writing.mutate('summary')}>
        变动摘要（Word）
      </Button>
      <span role="status" className="small soft">
        {writing.isSuccess ? `已下载：${writing.data.fileName}` : '修订稿接受全部修订是新版，拒绝全部修订是旧版。'}
      </span>
      {writing.isError ? <ProblemCard error={writing.error} /> : null}
    </div>
  );
}

/** Under whose name the changes stand: who made the later version, or the last edit behind it. */
function madeBy({ version, working }: PlanDocument, to: number | null): { readonly author: string; readonly at: string } {
  const { by, at } = to === null && working !== null ? working : version;
  return { author: by, at };
}

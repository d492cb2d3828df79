// Says on every page of the demonstration that it is one, and removes it on request.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { ProblemError } from '../api/client.ts';
import { planListQuery } from '../api/plan-queries.ts';
import { removeDemo } from '../api/session-queries.ts';
import { useGo } from '../app/navigation.ts';
import type { PlanSummary } from '../../http/contract/plans.ts';

interface DemoBannerProps {
  readonly shown: Pick<PlanSummary, 'unitName' | 'fiscalYear'>;
  /** How many texts of the demonstration there are besides. */
  readonly others: number;
  /** Whether whoever looks may take it away. */
  readonly removable: boolean;
}

export function DemoBanner({ shown, others, removable }: DemoBannerProps) {
  const { modal, message } = App.useApp();
  const client = useQueryClient();
  const go = useGo();
  const removal = useMutation({
    mutationFn: removeDemo,
    onSuccess: async () => {
      // What the list says is put right in place: taken away under the pages that look at it, it was now and then never asked for again.
      await client.cancelQueries({ queryKey: planListQuery.queryKey });
      client.setQueryData(planListQuery.queryKey, (list) => (list === undefined ? list : { ...list, plans: list.plans.filter(({ demo }) => !demo) }));
      void message.success('示范已移除');
      go('/', 'replace');
      await client.invalidateQueries({ queryKey: planListQuery.queryKey, exact: true });
      await client.invalidateQueries({ queryKey: ['system'] });
    },
    onError: (error) => void message.error(error instanceof ProblemError ? error.problem.title : '没有移除成，请重试。'),
  });
  const confirm = (): void =>
    void modal.confirm({
      title: '移除示范？',
      content: '示范的绩效文本、它的各个版本和没有人任职的示范机构会从本机删除，本单位自己导入的文本不受影响。移除后不能恢复，需要时可以重新导入示范文件。',
      okText: '移除示范',
      okButtonProps: { danger: true },
      cancelText: '保留',
      onOk: () => removal.mutateAsync().catch(() => undefined),
    });
  return (
    <div className="demo-banner no-print" role="note">
      <span>
        <strong>示范</strong>　这是随程序附带的“{shown.unitName}”{shown.fiscalYear === null ? '' : `${shown.fiscalYear}年度`}绩效文本，不计入本单位的任何统计。
        {others === 0 ? '' : `示范文本另有${others}份，在页面上方的单位名称处切换。`}
      </span>
      {removable ? (
        <Button size="small" onClick={confirm} loading={removal.isPending}>
          移除示范
        </Button>
      ) : null}
    </div>
  );
}

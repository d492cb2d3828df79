// The list on a wide window: a table that sorts by any column.
import { Table, type TableColumnsType } from 'antd';
import { formatFen } from '../../kernel/money.ts';
import { severitiesWorstFirst, severityTitles } from '../../kernel/severity.ts';
import { AppLink } from '../app/app-link.tsx';
import { projectHref, usePlanView, type PlanView } from '../app/plan-view.ts';
import { SeverityCount } from '../parts/severity-mark.tsx';
import { UsableBar } from '../parts/usable-bar.tsx';
import type { ListedProject } from './listed-project.ts';
import { ProjectName } from './project-name.tsx';

interface ProjectTableProps {
  readonly listed: readonly ListedProject[];
  readonly word: string;
}

export function ProjectTable({ listed, word }: ProjectTableProps) {
  const view = usePlanView();
  return (
    <div className="sheet project-table">
      <Table<ListedProject>
        size="small"
        rowKey="number"
        dataSource={listed}
        columns={columnsFor(view, word)}
        pagination={listed.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
        showSorterTooltip={false}
      />
    </div>
  );
}

function columnsFor(view: PlanView, word: string): TableColumnsType<ListedProject> {
  return [
    { title: '序号', dataIndex: 'number', width: 72, sorter: (a, b) => a.number - b.number, defaultSortOrder: 'ascend', className: 'number' },
    { title: '项目', render: (_, entry) => <ProjectName entry={entry} word={word} /> },
    {
      title: '预算（万元）',
      align: 'right',
      width: 116,
      sorter: (a, b) => (a.summary.total ?? -1) - (b.summary.total ?? -1),
      render: (_, { summary }) => <span className="number">{summary.total === null ? '不明' : formatFen(summary.total, '万元')}</span>,
    },
    {
      title: '可以考核',
      width: 128,
      sorter: (a, b) => shareOf(a) - shareOf(b),
      render: (_, { summary }) => <UsableBar usable={summary.usableTargets} of={summary.targets} />,
    },
    ...severitiesWorstFirst.map((severity) => ({
      title: severityTitles[severity],
      align: 'right' as const,
      width: severity === 'explain' ? 92 : 78,
      sorter: (a: ListedProject, b: ListedProject) => a.summary.bySeverity[severity] - b.summary.bySeverity[severity],
      render: (_: unknown, { summary, number }: ListedProject) =>
        summary.bySeverity[severity] === 0 ? (
          <SeverityCount severity={severity} count={0} />
        ) : (
          <AppLink href={projectHref(view, number, { severity })} aria-label={`第${number}个项目${severityTitles[severity]}的问题${summary.bySeverity[severity]}条`}>
            <SeverityCount severity={severity} count={summary.bySeverity[severity]} />
          </AppLink>
        ),
    })),
    {
      title: '钱可解释',
      align: 'right',
      width: 96,
      sorter: (a, b) => percentOf(a) - percentOf(b),
      render: (_, { explanation }) =>
        explanation.kind === 'said' ? (
          <span className="number" title={explanation.sentence}>
            {explanation.percent}%
          </span>
        ) : (
          <span className="faint" title={explanation.why}>
            —
          </span>
        ),
    },
  ];
}

function shareOf({ summary }: ListedProject): number {
  return summary.targets === 0 ? -1 : summary.usableTargets / summary.targets;
}

function percentOf({ explanation }: ListedProject): number {
  return explanation.kind === 'said' ? Number(explanation.percent) : -1;
}

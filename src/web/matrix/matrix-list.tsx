// The matrix one below the other, where the window is too narrow for a table.
import type { ReactNode } from 'react';
import { matrixRows, type DutyMatrix, type MatrixRow } from '../../domain/duty/index.ts';
import { formatFen } from '../../kernel/money.ts';
import { GapMark, ProjectLink } from './matrix-table.tsx';
import { partMoney, shareText } from './matrix-words.ts';

export function MatrixList({ matrix }: { readonly matrix: DutyMatrix }) {
  return (
    <>
      {matrixRows(matrix).map((row, index) => (
        // A row has no identity but its position: an activity may carry no project.
        // oxlint-disable-next-line react/no-array-index-key
        <Lines key={index} row={row} />
      ))}
      <p className="matrix-sum">
        <b>合计</b>
        <span className="number">{partMoney(matrix.money)}</span>
      </p>
    </>
  );
}

function Lines({ row: { group, activity, project } }: { readonly row: MatrixRow }): ReactNode {
  return (
    <>
      {group === null ? null : <GroupHead group={group} />}
      {activity === null || (activity.part === null && activity.gap === null) ? null : (
        <p className="matrix-activity">
          {activity.part === null ? null : `${activity.part.name}　`}
          {activity.part === null || activity.part.projects.length === 0 ? null : <span className="small soft number">{partMoney(activity.part.money)}</span>}
          {activity.gap === null ? null : <GapMark gap={activity.gap} />}
        </p>
      )}
      {project === null ? null : (
        <p className="matrix-project">
          <ProjectLink project={project} />
          <span className="number">{project.total === null ? '不明' : formatFen(project.total, '万元')}</span>
        </p>
      )}
    </>
  );
}

function GroupHead({ group }: { readonly group: NonNullable<MatrixRow['group']> }) {
  switch (group.kind) {
    case 'duty': {
      const { duty, money, share } = group.part;
      return (
        <>
          <h2 className="matrix-duty">
            {duty.number}、{duty.text}
          </h2>
          <p className="small soft">
            预算 {partMoney(money)}　{shareText(share)}
            {group.gaps.map((gap) => (
              <GapMark key={gap} gap={gap} />
            ))}
          </p>
        </>
      );
    }
    case 'astray':
      return <h2 className="matrix-duty">第一部分没有的职责（{group.duty}）</h2>;
    case 'loose':
      return <h2 className="matrix-duty">没有对应职责的项目</h2>;
  }
}

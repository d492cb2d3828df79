// The matrix as a table whose duties and activities span their rows.
import { gapTitles, matrixRows, type DutyMatrix, type MatrixGap, type MatrixGroup, type MatrixProject, type MatrixRow } from '../../domain/duty/index.ts';
import { formatFen } from '../../kernel/money.ts';
import { AppLink } from '../app/app-link.tsx';
import { projectHref, usePlanView } from '../app/plan-view.ts';
import { partMoney, shareText } from './matrix-words.ts';

export function MatrixTable({ matrix }: { readonly matrix: DutyMatrix }) {
  return (
    <table className="matrix-table">
      <thead>
        <tr>
          <th scope="col">职责</th>
          <th scope="col">职责的预算</th>
          <th scope="col">工作活动</th>
          <th scope="col">项目</th>
          <th scope="col">预算数</th>
        </tr>
      </thead>
      <tbody>
        {matrixRows(matrix).map((row, index) => (
          // A row has no identity but its position: an activity may carry no project.
          // oxlint-disable-next-line react/no-array-index-key
          <Row key={index} row={row} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          <td className="number">{partMoney(matrix.money)}</td>
          <td />
          <td />
          <td className="number">{partMoney(matrix.money)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Row({ row: { group, activity, project } }: { readonly row: MatrixRow }) {
  return (
    <tr>
      {group === null ? null : <GroupCells group={group} rows={group.rows} />}
      {activity === null ? null : (
        <td rowSpan={activity.rows} className={activity.gap === null ? '' : 'matrix-gap'}>
          {activity.part === null ? null : (
            <>
              {activity.part.name}
              {activity.part.projects.length === 0 ? null : <span className="small soft matrix-beside">{partMoney(activity.part.money)}</span>}
            </>
          )}
          {activity.gap === null ? null : <GapMark gap={activity.gap} />}
        </td>
      )}
      <td>{project === null ? null : <ProjectLink project={project} />}</td>
      <td className="number">{project === null ? '' : project.total === null ? '不明' : formatFen(project.total, '万元')}</td>
    </tr>
  );
}

function GroupCells({ group, rows }: { readonly group: MatrixGroup; readonly rows: number }) {
  switch (group.kind) {
    case 'duty': {
      const { duty, money, share, shared } = group.part;
      return (
        <>
          <th scope="rowgroup" rowSpan={rows} className={group.gaps.length === 0 ? '' : 'matrix-gap'}>
            {duty.number}、{duty.text}
            {group.gaps.map((gap) => (
              <GapMark key={gap} gap={gap} />
            ))}
          </th>
          <td rowSpan={rows} className="number">
            {partMoney(money)}
            <span className="small soft matrix-beside">{shareText(share)}</span>
            {shared.length === 0 ? null : <span className="small soft matrix-beside">其中{shared.length}个项目与别的职责共用</span>}
          </td>
        </>
      );
    }
    case 'astray':
      return (
        <th scope="rowgroup" colSpan={2} rowSpan={rows} className="matrix-gap">
          第一部分没有的职责（{group.duty}）
        </th>
      );
    case 'loose':
      return (
        <th scope="rowgroup" colSpan={2} rowSpan={rows} className="matrix-gap">
          没有对应职责的项目
        </th>
      );
  }
}

export function ProjectLink({ project: { number, name } }: { readonly project: MatrixProject }) {
  const view = usePlanView();
  return (
    <AppLink href={projectHref(view, number)}>
      {number}. {name}
    </AppLink>
  );
}

export function GapMark({ gap }: { readonly gap: MatrixGap }) {
  return <span className="matrix-mark">{gapTitles[gap]}</span>;
}

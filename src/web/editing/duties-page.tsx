// Which project serves which duty of part one, as a matrix to tick, and under it the work activities of the duties; what serves none, and what nothing serves, is said.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Checkbox } from 'antd';
import { copiedQuery } from '../api/copied-queries.ts';
import { fillingQuery, linkDuties } from '../api/filling-queries.ts';
import { readAgain } from '../api/read-again.ts';
import { problemText } from '../api/use-change.ts';
import { AppLink } from '../app/app-link.tsx';
import { numberOf } from '../app/plan-view.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import type { Filling } from '../../http/contract/filling.ts';
import { ActivitiesPanel } from './activities-panel.tsx';
import { dutyChoices } from './duty-choices.ts';
import { editHref, useEditing } from './editing-context.ts';
import { BesideBar } from './beside-bar.tsx';
import { copiedMark } from './grid-context.ts';
import { standingCopies, useBesideCopies } from './use-beside-copies.ts';
import { useExtensionHold } from './use-extension-hold.ts';

type FilledProject = Filling['projects'][number];

export function DutiesPage() {
  usePageTitle('职责、活动和项目');
  const { keeper, session } = useEditing();
  const client = useQueryClient();
  const filling = useQuery(fillingQuery(keeper.planId));
  const copies = useBesideCopies();
  const held = useExtensionHold();
  const saving = useMutation({
    mutationFn: ({ project, duties }: FilledProject) => linkDuties(keeper.planId, project, duties),
    onSuccess: () => Promise.all([readAgain(client, fillingQuery(keeper.planId).queryKey), readAgain(client, copiedQuery(keeper.planId).queryKey)]),
  });
  if (filling.isError) return <PageProblem error={filling.error} onRetry={() => void filling.refetch()} />;
  if (filling.data === undefined) return <PageLoading />;
  const duties = dutyChoices(session.draft.frame.overall);
  const rows = session.draft.projects.flatMap(({ id, project }) => filling.data.projects.filter((one) => one.project === id).map((told) => ({ project, told })));
  // What is on its way is shown as it was asked for.
  const ticked = (told: FilledProject): readonly string[] => (saving.isPending && saving.variables.project === told.project ? saving.variables.duties : told.duties);
  // A project under an activity serves the duty of that activity.
  const served = (told: FilledProject): readonly string[] => [...told.duties, ...filling.data.activities.filter(({ projects }) => projects.includes(told.project)).map(({ duty }) => duty)];
  const linked = new Set(rows.flatMap(({ told }) => served(told)));
  const idle = duties.filter(({ number }) => !linked.has(number));
  const loose = rows.filter(({ told }) => !served(told).some((number) => duties.some((duty) => duty.number === number)));
  const copiedDuties = (told: FilledProject) => standingCopies(copies.cells, { project: told.project, cell: 'duties', texts: [ticked(told).join('、')] });
  const copied = rows.flatMap(({ told }) => copiedDuties(told));
  const sources = [...new Set(copied.flatMap(({ project }) => copies.from(project) ?? []))];
  const tick = (told: FilledProject, number: string, wanted: boolean): void => {
    const kept = told.duties.filter((one) => one !== number);
    saving.mutate({ ...told, duties: wanted ? [...kept, number].toSorted((a, b) => Number(a) - Number(b)) : kept });
  };
  return (
    <>
      <header className="page-head">
        <div>
          <p className="small">
            <AppLink href={editHref(keeper.planId, '')}>编辑</AppLink>
          </p>
          <h1>职责、活动和项目</h1>
          <p>
            每个项目为哪几项职责服务，每项职责做哪几件事。{loose.length === 0 ? '每个项目都有对应的职责' : `${loose.length}个项目还没有对应的职责`}；{idle.length === 0 ? '每项职责都有项目' : `${idle.length}项职责没有项目（可以由基本支出保障）`}。
          </p>
        </div>
        <AppLink href={`/plans/${encodeURIComponent(keeper.planId)}/matrix`}>看对照表（打印、下载）</AppLink>
      </header>
      {saving.error === null ? null : <Alert type="error" showIcon role="alert" title={problemText(saving.error)} />}
      {duties.length === 0 ? (
        <p className="sheet soft">
          第一部分还没有写职责分类绩效目标。请先在<AppLink href={editHref(keeper.planId, 'overall')}>部门整体绩效目标</AppLink>里写。
        </p>
      ) : (
        // The table scrolls in itself where it is wider than the window.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="sheet duty-matrix" tabIndex={0} role="region" aria-label="职责与项目对照表">
          <BesideBar from={sources.length === 0 ? null : sources.join('、')} what={`${copied.length}个项目对应的职责`} left={copied.length} title="对应的职责" onConfirm={() => copies.confirm(copied)} />
          <table>
            <thead>
              <tr>
                <th scope="col">项目</th>
                {duties.map(({ number, title }) => (
                  <th key={number} scope="col" title={title} className={linked.has(number) ? '' : 'duty-idle'}>
                    {number}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ project, told }) => (
                <tr key={told.project} className={loose.some((one) => one.told === told) ? 'duty-loose' : ''}>
                  <th scope="row">
                    {numberOf(project)}. {project.name?.text.trim() || project.title}
                    {copiedDuties(told).length === 0 ? null : <span className="copied-mark">　{copiedMark}</span>}
                  </th>
                  {duties.map(({ number, title }) => (
                    <td key={number}>
                      <Checkbox aria-label={`“${project.name?.text.trim() || project.title}”对应职责${title}`} checked={ticked(told).includes(number)} disabled={saving.isPending || held.project(told.project)} onChange={(event) => tick(told, number, event.target.checked)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <ol className="clean-list duty-list small">
            {duties.map(({ number, title }) => (
              <li key={number} className={linked.has(number) ? '' : 'duty-idle'}>
                {title}
                {linked.has(number) ? '' : '　（没有项目）'}
              </li>
            ))}
          </ol>
        </div>
      )}
      {duties.length === 0 ? null : <ActivitiesPanel stored={filling.data.activities} copies={copies} />}
    </>
  );
}

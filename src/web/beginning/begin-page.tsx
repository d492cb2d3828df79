// 起草: the text of a unit and year that has none, begun with last year's projects that go on, or with one blank project.
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Empty, Input, InputNumber, Segmented, Select } from 'antd';
import type { Organisation } from '../../http/contract/organisation.ts';
import type { PlanSummary } from '../../http/contract/plans.ts';
import type { Session } from '../../http/contract/session.ts';
import { beginPlan } from '../api/begin-queries.ts';
import { organisationQuery } from '../api/people-queries.ts';
import { planDocumentQuery, planListQuery } from '../api/plan-queries.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { problemText, useDeclarationChange } from '../api/use-change.ts';
import { AppLink } from '../app/app-link.tsx';
import { useGo } from '../app/navigation.ts';
import { signInAddress } from '../../http/contract/address-after-sign-in.ts';
import { tenThousands } from '../parts/amounts.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { isUnder, placeTree } from '../people/place-model.ts';

export function BeginPage() {
  usePageTitle('起草');
  const session = useQuery(sessionQuery);
  const isSignedIn = session.data !== undefined && session.data.account !== null;
  const organisation = useQuery({ ...organisationQuery, enabled: isSignedIn });
  const plans = useQuery({ ...planListQuery, enabled: isSignedIn });
  if (session.data?.account === null) {
    return (
      <p className="sheet">
        起草要先<AppLink href={signInAddress('/begin')}>登录</AppLink>。
      </p>
    );
  }
  if (organisation.isError) return <PageProblem error={organisation.error} onRetry={() => void organisation.refetch()} />;
  if (plans.isError) return <PageProblem error={plans.error} onRetry={() => void plans.refetch()} />;
  if (session.data === undefined || organisation.data === undefined || plans.data === undefined) return <PageLoading />;
  const units = ownUnits(session.data, organisation.data);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>起草新年度的绩效文本</h1>
          <p>没有现成文件的，从这里开始：选上年继续的项目照抄过来，或者从一张空表写起。起草之后在“编辑”里填写，在“申报”里报送。</p>
        </div>
      </header>
      {units.length === 0 ? (
        <section className="sheet">
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="起草由单位财务和主管部门财务办理；您的岗位下没有预算单位。">
            <AppLink href="/organisation">看机构与岗位</AppLink>
          </Empty>
        </section>
      ) : (
        <Beginning units={units} plans={plans.data.plans.filter(({ demo }) => !demo)} />
      )}
      <p className="small soft">
        起草错了的文本，在它的“申报”页放弃；放弃过的在<AppLink className="underlined" href="/given-up">已放弃的文本</AppLink>里。
      </p>
    </>
  );
}

interface OwnUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

const beginningRoles: readonly string[] = ['unit-finance', 'department-finance'];

/** Units for which the caller may begin a text; the server asks again. */
function ownUnits({ posts, alone }: Session, { nodes }: Organisation): readonly OwnUnit[] {
  const tree = placeTree(nodes);
  const roots = posts.filter(({ role }) => beginningRoles.includes(role)).map(({ node }) => node);
  return nodes.flatMap(({ id, kind, code, name }) => (kind === 'unit' && code !== null && (alone || isUnder(tree, id, roots)) ? [{ id, code, name }] : []));
}

interface BeginningProps {
  readonly units: readonly OwnUnit[];
  readonly plans: readonly PlanSummary[];
}

type Kind = 'copy' | 'blank';

function Beginning({ units, plans }: BeginningProps) {
  const go = useGo();
  const [unit, setUnit] = useState(units[0]);
  const own = plans.filter((plan) => (plan.unit === null ? plan.unitCode === unit?.code : plan.unit === unit?.id));
  const newest = Math.max(0, ...own.map(({ fiscalYear }) => fiscalYear ?? 0));
  const [wantedYear, setYear] = useState<number | null>(null);
  const year = wantedYear ?? (newest > 0 ? newest + 1 : new Date().getFullYear() + 1);
  const earlier = own.filter(({ fiscalYear }) => fiscalYear !== null && fiscalYear < year).toSorted((a, b) => (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0));
  const [wantedKind, setKind] = useState<Kind>('copy');
  const kind = earlier.length === 0 ? 'blank' : wantedKind;
  const [firstProject, setFirstProject] = useState('');
  const [chosen, setChosen] = useState<{ readonly plan: string; readonly projects: readonly string[] } | null>(null);
  const standing = own.find(({ fiscalYear }) => fiscalYear === year);
  const beginning = useDeclarationChange(beginPlan, '已经起草', 'in-form');
  const isReady = standing === undefined && (kind === 'copy' ? chosen !== null && chosen.projects.length > 0 : firstProject.trim() !== '');
  const begin = (): void => {
    const told = kind === 'blank' ? { kind, firstProject: firstProject.trim() } : chosen === null ? null : { kind, plan: chosen.plan, projects: [...chosen.projects] };
    if (told !== null && unit !== undefined) beginning.mutate({ unit: unit.id, fiscalYear: year, beginning: told }, { onSuccess: ({ planId }) => go(`/plans/${encodeURIComponent(planId)}/edit`) });
  };
  return (
    <section className="sheet begin-plan" aria-label="起草">
      <div className="begin-where">
        <label>
          <span>单位</span>
          <Select aria-label="单位" showSearch optionFilterProp="label" value={unit?.id ?? ''} onChange={(id: string) => {
              setUnit(units.find((one) => one.id === id));
              setChosen(null);
              setYear(null);
            }} options={units.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))} />
        </label>
        <label>
          <span>预算年度</span>
          <InputNumber aria-label="预算年度" min={2000} max={2100} precision={0} value={year} onChange={(value) => {
              setYear(value);
              setChosen(null);
            }} />
        </label>
      </div>
      {standing === undefined ? null : (
        <p role="status">
          {year}年度的绩效文本已经有了，请直接<AppLink className="underlined" href={`/plans/${encodeURIComponent(standing.id)}/edit`}>打开编辑</AppLink>。
        </p>
      )}
      <Segmented<Kind> aria-label="从哪里开始" value={kind} onChange={setKind} options={[{ value: 'copy', label: '延续上年的项目', disabled: earlier.length === 0 }, { value: 'blank', label: '从空表写起' }]} />
      {kind === 'copy' ? (
        <EarlierProjects key={`${unit?.id ?? ''} ${year}`} earlier={earlier} onChoose={(plan, projects) => setChosen({ plan, projects })} />
      ) : (
        <label>
          <span>第一个项目的名称</span>
          <Input aria-label="第一个项目的名称" value={firstProject} maxLength={100} onChange={({ target }) => setFirstProject(target.value)} onPressEnter={() => (isReady ? begin() : undefined)} />
        </label>
      )}
      {beginning.isError ? <Alert type="error" showIcon role="alert" title={problemText(beginning.error)} /> : null}
      <Button type="primary" disabled={!isReady} loading={beginning.isPending} onClick={begin}>
        起草{year}年度文本
      </Button>
    </section>
  );
}

interface EarlierProjectsProps {
  /** The latest year first. */
  readonly earlier: readonly PlanSummary[];
  readonly onChoose: (plan: string, projects: readonly string[]) => void;
}

function EarlierProjects({ earlier, onChoose }: EarlierProjectsProps) {
  const [wanted, setWanted] = useState<string | null>(null);
  const source = earlier.find(({ id }) => id === wanted) ?? earlier[0];
  const document = useQuery({ ...planDocumentQuery(source?.id ?? '', null), enabled: source !== undefined });
  const [ticked, setTicked] = useState<readonly string[]>([]);
  if (source === undefined) return null;
  if (document.isError) return <PageProblem error={document.error} onRetry={() => void document.refetch()} />;
  if (document.data === undefined) return <PageLoading />;
  const { plan, identities } = document.data;
  const projects = plan.projects.flatMap((project, index) => {
    const id = identities.projects[index]?.id;
    return id === undefined ? [] : [{ id, name: project.name?.text.trim() || project.title, total: project.budget.total?.value ?? null }];
  });
  const tick = (ids: readonly string[]): void => {
    setTicked(ids);
    onChoose(source.id, ids);
  };
  return (
    <fieldset className="begin-projects">
      <legend>
        {source.fiscalYear}年度的项目，勾选本年继续的{' '}
        <Checkbox checked={ticked.length === projects.length} indeterminate={ticked.length > 0 && ticked.length < projects.length} onChange={({ target }) => tick(target.checked ? projects.map(({ id }) => id) : [])}>
          全选
        </Checkbox>
      </legend>
      {earlier.length < 2 ? null : (
        <Select aria-label="从哪份文本" value={source.id} onChange={(id: string) => {
            setWanted(id);
            tick([]);
          }} options={earlier.map(({ id, fiscalYear }) => ({ value: id, label: `${fiscalYear ?? '不明'}年度` }))} />
      )}
      <Checkbox.Group className="begin-project-list" value={[...ticked]} onChange={(ids) => tick(ids.map(String))}>
        {projects.map(({ id, name, total }) => (
          <Checkbox key={id} value={id}>
            {name}　<span className="soft">{tenThousands(total)}</span>
          </Checkbox>
        ))}
      </Checkbox.Group>
      <p className="small soft">全部照抄，包括第一部分、预算数、支出计划和指标值，连同测算、对应的职责、填报科室和工作活动，项目写为延续；沿用的每一处都标着，由您改写或确认。名称、编码和日期里的年度不会自动改：起草后逐处列为问题，由您采纳修改建议或自己改。</p>
    </fieldset>
  );
}

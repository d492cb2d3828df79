// What is filled in about a project under its form.
import { useQuery } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import type { DraftProject } from '../../domain/editing/index.ts';
import type { Finding } from '../../domain/lint/index.ts';
import type { Project } from '../../domain/plan/index.ts';
import { detailsCell } from '../../domain/template/index.ts';
import { fillingQuery } from '../api/filling-queries.ts';
import { ProblemCard } from '../parts/problem-card.tsx';
import { BesideBar } from './beside-bar.tsx';
import { CostingPanel } from './costing-panel.tsx';
import { DutiesPanel } from './duties-panel.tsx';
import { useEditing } from './editing-context.ts';
import { useBesideCopies } from './use-beside-copies.ts';
import { useExtensionHold } from './use-extension-hold.ts';
import type { TypedCosting } from './costed-draft.ts';

interface ProjectFillingProps {
  readonly standing: DraftProject;
  /** As it stands on the page, with what its 测算 comes to. */
  readonly project: Project;
  /** What its 测算 clears. */
  readonly cleared: readonly Finding[];
  readonly onTyping: (typed: TypedCosting) => void;
}

export function ProjectFilling({ standing, project, cleared, onTyping }: ProjectFillingProps) {
  const { keeper, saving } = useEditing();
  const filling = useQuery(fillingQuery(keeper.planId));
  const copies = useBesideCopies();
  const held = useExtensionHold();
  if (filling.isError) return <ProblemCard error={filling.error} onRetry={() => void filling.refetch()} />;
  if (filling.data === undefined) return null;
  const own = filling.data.projects.find((one) => one.project === standing.id);
  // A project that was put in a moment ago is known to the server once it is saved.
  if (own === undefined) {
    return (
      <p className="soft no-print">
        {saving.kind === 'saved' ? (
          <button type="button" className="plain more" onClick={() => void filling.refetch()}>
            打开这个项目的测算和对应的职责
          </button>
        ) : (
          '这个项目保存以后，可以填测算和对应的职责。'
        )}
      </p>
    );
  }
  const details = copies.cells.filter(({ project: of, cell }) => of === standing.id && cell === detailsCell);
  return (
    <ConfigProvider componentDisabled={held.project(standing.id)}>
      <fieldset className="project-filling plain-fieldset" disabled={held.project(standing.id)}>
        <BesideBar from={copies.from(standing.id)} what={`${details.length}行指标的方向、年内累计、权重和数据来源（在“指标值”窗口里）`} left={details.length} title="指标值的补充" onConfirm={() => copies.confirm(details)} />
        <CostingPanel standing={standing} project={project} stored={own.costing} cleared={cleared} copies={copies} onTyping={onTyping} />
        <DutiesPanel project={standing.id} stored={own.duties} copies={copies} />
      </fieldset>
    </ConfigProvider>
  );
}

// The projects of two versions: which ones differ, and the form of one in both, its differing cells marked. On a narrow window the differences stand as a list.
import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DepartmentPlan, Project } from '../../domain/plan/index.ts';
import { useAddress, useSetWords } from '../app/navigation.ts';
import { useNarrow } from '../app/use-narrow.ts';
import { formOf } from '../project/form-content.ts';
import { FormDifferencesContext, type FormDifferences } from '../project/form-differences.ts';
import { PlanForm } from '../project/plan-form.tsx';
import { useShortcuts } from '../shell/shortcuts.ts';
import { ChangedText } from '../versions/changed-text.tsx';
import { textDifference } from '../../documents/revision/text-difference.ts';
import type { ComparedPlans, ComparedProject, Difference } from './compare-documents.ts';

interface ComparedProjectsProps {
  readonly left: DepartmentPlan;
  readonly right: DepartmentPlan;
  readonly compared: ComparedPlans;
  readonly titles: readonly [string, string];
}

export function ComparedProjects({ left, right, compared, titles }: ComparedProjectsProps) {
  const { words } = useAddress();
  const setWords = useSetWords();
  const narrow = useNarrow(900);
  const frame = useRef<HTMLDivElement>(null);
  const differing = compared.projects.filter(({ differences }) => differences.length > 0);
  const chosen = compared.projects.find(({ id }) => id === words.get('project')) ?? differing[0] ?? compared.projects[0];
  /** Position among the differences of the chosen project; -1 before the first. */
  const [at, setAt] = useState(-1);
  const choose = useCallback(
    (id: string, position: number) => {
      setAt(position);
      setWords({ project: id });
    },
    [setWords],
  );
  const step = (by: 1 | -1): void => {
    if (chosen === undefined || differing.length === 0) return;
    const next = at + by;
    if (next >= 0 && next < chosen.differences.length) {
      setAt(next);
      return;
    }
    const index = differing.indexOf(chosen);
    const other = differing[(index + by + differing.length) % differing.length];
    if (other !== undefined) choose(other.id, by === 1 ? 0 : other.differences.length - 1);
  };
  useShortcuts({ j: () => step(1), k: () => step(-1) });
  const current = chosen?.differences[at];
  useEffect(() => {
    const cell = current?.right ?? current?.left;
    const side = current?.right === null ? 'left' : 'right';
    if (cell !== undefined && cell !== null) frame.current?.querySelector(`[data-side="${side}"] [data-cell="${CSS.escape(cell)}"]`)?.scrollIntoView({ block: 'center' });
  }, [current]);
  if (chosen === undefined) return null;
  return (
    <>
      {compared.overall.length === 0 ? null : (
        <section className="sheet" aria-label="部门整体的不同">
          <h2>部门整体</h2>
          <DifferenceList differences={compared.overall} titles={titles} current={null} />
        </section>
      )}
      <section className="sheet" aria-labelledby="compared-project-title">
        <div className="section-head compare-head">
          <h2 id="compared-project-title">{headingOf(chosen)}</h2>
          {differing.length === 0 ? null : (
            <span className="compare-steps">
              <Button size="small" onClick={() => step(-1)}>
                上一处 <kbd>k</kbd>
              </Button>
              <Button size="small" onClick={() => step(1)}>
                下一处 <kbd>j</kbd>
              </Button>
              <span className="small soft" role="status">
                {chosen.differences.length === 0 ? '这个项目没有不同' : at < 0 ? `这个项目有 ${chosen.differences.length} 处不同` : `第 ${at + 1} 处，共 ${chosen.differences.length} 处：${current?.title ?? ''}`}
              </span>
            </span>
          )}
        </div>
        <nav className="compare-projects" aria-label="项目">
          {compared.projects.map((project) => (
            <button key={project.id} type="button" className={`plain compare-project${project === chosen ? ' compare-project-chosen' : ''}`} aria-current={project === chosen} title={nameOf(project)} onClick={() => choose(project.id, -1)}>
              {numberOf(project)}
              {project.differences.length === 0 ? null : <span className="compare-count">{project.differences.length}</span>}
              <span className="visually-hidden">
                {nameOf(project)}，{project.differences.length === 0 ? '没有不同' : `${project.differences.length}处不同`}
              </span>
            </button>
          ))}
        </nav>
        {narrow ? (
          <DifferenceList differences={chosen.differences} titles={titles} current={current ?? null} />
        ) : (
          <div ref={frame} className="compare-sides">
            <Side side="left" title={titles[0]} plan={left} project={chosen.left} differences={chosen.differences} current={current ?? null} />
            <Side side="right" title={titles[1]} plan={right} project={chosen.right} differences={chosen.differences} current={current ?? null} />
          </div>
        )}
      </section>
    </>
  );
}

interface SideProps {
  readonly side: 'left' | 'right';
  readonly title: string;
  readonly plan: DepartmentPlan;
  /** Null: this version has no such project. */
  readonly project: Project | null;
  readonly differences: readonly Difference[];
  readonly current: Difference | null;
}

function Side({ side, title, plan, project, differences, current }: SideProps) {
  const shown = useMemo<FormDifferences>(() => {
    const hides = side === 'left' ? 'added' : 'removed';
    const cells = differences.flatMap((difference) => {
      const covered = side === 'left' ? difference.leftCells : difference.rightCells;
      const runs = difference.left !== null && difference.right !== null ? textDifference(difference.before ?? '', difference.after ?? '') : null;
      return covered.map((cell) => [cell, { runs, hides }] as const);
    });
    const looked = current === null ? [] : side === 'left' ? current.leftCells : current.rightCells;
    return { cells: new Map(cells), current: looked };
  }, [side, differences, current]);
  const marksTitle = shown.cells.has('title') ? (shown.current.includes('title') ? ' compare-title compare-title-current' : ' compare-title') : '';
  return (
    <div className={`compare-side${marksTitle}`} data-side={side} role="region" aria-label={title}>
      <p className="compare-side-title">{title}</p>
      {project === null ? (
        <p className="soft compare-nothing">这一版没有这个项目。</p>
      ) : (
        <FormDifferencesContext value={shown}>
          <PlanForm form={formOf(project)} project={project} plan={plan} />
        </FormDifferencesContext>
      )}
    </div>
  );
}

interface DifferenceListProps {
  readonly differences: readonly Difference[];
  readonly titles: readonly [string, string];
  readonly current: Difference | null;
}

function DifferenceList({ differences, titles, current }: DifferenceListProps) {
  if (differences.length === 0) return <p className="soft">这个项目没有不同。</p>;
  return (
    <ul className="clean-list">
      {differences.map((difference) => {
        const { title, before, after } = difference;
        const runs = textDifference(before ?? '', after ?? '');
        return (
          <li key={title} className={difference === current ? 'change compare-looked' : 'change'}>
            <b>{title}</b>
            <div className="change-texts compare-texts">
              <ChangedText label={titles[0]} text={before} runs={runs} hides="added" />
              <ChangedText label={titles[1]} text={after} runs={runs} hides="removed" />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function headingOf(project: ComparedProject): string {
  return `第${numberOf(project)}个项目　${nameOf(project)}`;
}

function numberOf({ left, right }: ComparedProject): number {
  const named = right ?? left;
  return named?.number ?? named?.ordinal ?? 0;
}

function nameOf({ left, right }: ComparedProject): string {
  const named = right ?? left;
  return named?.name?.value ?? named?.title ?? '';
}

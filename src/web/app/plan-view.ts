// The plan that the pages show: a stored version or a file checked in this browser. Pages know no difference beyond what stands here.
import { createContext, useContext, useMemo } from 'react';
import { checkPlan, type CheckResult } from '../../domain/check/index.ts';
import type { Presentation } from '../../domain/lint/index.ts';
import type { DepartmentPlan, Project } from '../../domain/plan/index.ts';
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import type { PlanMoment, StoredVersion } from '../../http/contract/shapes.ts';
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';

export interface StoredSource {
  readonly kind: 'stored';
  readonly id: string;
  /** The version shown, or the latest, behind which edits may stand. */
  readonly version: StoredVersion;
  readonly versions: readonly StoredVersion[];
  /** The last edit behind the latest version; null where it holds everything. */
  readonly working: PlanMoment | null;
  /** Number in the address; null where the plan is shown as it stands. */
  readonly chosen: number | null;
  /** Whether lines of the 测算 were written behind the version shown. */
  readonly costedSince: boolean;
  /** Printed on every sheet; null where edits stand behind the version. */
  readonly checkCode: string | null;
}

/** Read in this browser, stored nowhere. */
export interface CheckedSource {
  readonly kind: 'checked';
}

export interface PlanView {
  readonly source: StoredSource | CheckedSource;
  readonly plan: DepartmentPlan;
  readonly demo: boolean;
  readonly remarks: readonly string[];
}

export const PlanViewContext = createContext<PlanView | null>(null);

/** The plan shown; pages below a plan route always have one. */
export function usePlanView(): PlanView {
  const view = useContext(PlanViewContext);
  if (view === null) throw new Error('no plan around this page');
  return view;
}

/** Address of a page of the plan: `hrefOf(view, 'projects/10', { finding: 'x' })`. The chosen version goes along. */
export function hrefOf(view: PlanView, page: string, search: Readonly<Record<string, string>> = {}): string {
  const base = view.source.kind === 'stored' ? `/plans/${encodeURIComponent(view.source.id)}` : '/check/plan';
  const chosen = view.source.kind === 'stored' ? view.source.chosen : null;
  const words = new URLSearchParams(search);
  if (chosen !== null && !words.has('version')) words.set('version', String(chosen));
  const query = words.toString();
  return `${base}${page === '' ? '' : `/${page}`}${query === '' ? '' : `?${query}`}`;
}

export function projectHref(view: PlanView, project: number, search: Readonly<Record<string, string>> = {}): string {
  return hrefOf(view, `projects/${project}`, search);
}

/** Number by which findings and addresses name a project. */
export function numberOf(project: Project): number {
  return project.number ?? project.ordinal;
}

/** The check of the plan shown, by the same engine as on the server. */
export function useCheck(presentation: Presentation = 'root-causes'): Result<CheckResult, Fault> {
  const { plan } = usePlanView();
  return useMemo(() => checkOf(plan, presentation), [plan, presentation]);
}

const results = new WeakMap<DepartmentPlan, Map<Presentation, Result<CheckResult, Fault>>>();

/** Plans are never changed in place, so a check is done once per plan and presentation. */
export function checkOf(plan: DepartmentPlan, presentation: Presentation): Result<CheckResult, Fault> {
  const known = results.get(plan) ?? new Map<Presentation, Result<CheckResult, Fault>>();
  results.set(plan, known);
  const result = known.get(presentation) ?? checkPlan(plan, checkCatalogue, { profile: null, presentation });
  known.set(presentation, result);
  return result;
}

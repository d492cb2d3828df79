// A stored text as a Word file: of one unit, or of a department with its units in order.
import { writePlan } from '../../documents/index.ts';
import { combinePlans, type DepartmentPlan } from '../../domain/plan/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { mayEnter } from '../may.ts';
import { organisationToday, type OrganisationPorts } from '../organisation-store.ts';
import type { RuleEdition } from '../plan-figures.ts';
import { departmentCode } from '../plan-places.ts';
import { planScope } from '../plan-scope.ts';
import { workingCopy, type ListedPlan, type PlanStore } from '../plan-store.ts';

export interface ExportedPlan {
  /** Name for the file, from what the text says. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly projects: number;
  /** Pages behind cover and contents. */
  readonly pages: number;
  readonly remarks: readonly string[];
}

export interface PlanSelection {
  /** 单位代码 (414001), or that of a department (414). */
  readonly unit: string;
  readonly fiscalYear: number;
}

/** The plan as a `.docx`, named by its office and year. */
export function exportedPlan(plan: DepartmentPlan): ExportedPlan {
  const { fileName, bytes, pages, remarks } = writePlan(plan);
  return { name: fileName, bytes, projects: plan.projects.length, pages, remarks };
}

/** As they stand now, edits that no version holds yet included. Real texts come before 示范; a unit inside a text of several units is cut out of it. */
export async function exportPlan(ports: OrganisationPorts & { readonly plans: PlanStore; readonly edition: RuleEdition }, input: PlanSelection & { readonly actor: Actor }): Promise<Result<ExportedPlan, Fault>> {
  const { actor, unit, fiscalYear } = input;
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  const scope = planScope(actor, 'plan.export', await organisationToday(ports));
  const ofYear = (await ports.plans.list(ports.edition, scope)).filter((plan) => plan.fiscalYear === fiscalYear);
  const real = ofYear.filter(({ demo }) => !demo);
  const chosen = chosenPlans(real, unit) ?? chosenPlans(ofYear, unit);
  if (chosen === null) return failed(noSuchText(input, ofYear));
  const contents: DepartmentPlan[] = [];
  for (const plan of chosen) {
    const content = await ports.plans.load(plan, plan.lastChange);
    if (content !== null) contents.push(content.plan);
  }
  const [first, ...others] = contents;
  if (first === undefined) return failed(noSuchText(input, ofYear));
  const exported = exportedPlan(onlyUnit(combinePlans([first, ...others]), unit));
  const notes = [
    ...(chosen.some((plan) => workingCopy(plan, plan.latest) !== null) ? ['其中有还没有报送的修改。'] : []),
    ...(chosen.some(({ demo }) => demo) ? ['这是示范文本，不是本单位的正式文本。'] : []),
  ];
  return ok({ ...exported, remarks: [...exported.remarks, ...notes] });
}

/** The text of the unit or department itself; else those of the department's units; else the department's text that holds the unit. */
function chosenPlans(plans: readonly ListedPlan[], unit: string): readonly ListedPlan[] | null {
  const own = plans.filter(({ unitCode }) => unitCode === unit);
  if (own.length > 0) return own;
  const department = departmentCode(unit);
  const related = plans.filter(({ unitCode }) => (unit === department ? departmentCode(unitCode) === unit : unitCode === department));
  return related.length === 0 ? null : related.toSorted((a, b) => (a.unitCode < b.unitCode ? -1 : 1));
}

/** Of a text of several units the tables of one; part one is the department's and stays. */
function onlyUnit(plan: DepartmentPlan, unit: string): DepartmentPlan {
  if (!plan.units.some(({ code }) => code === unit) || plan.units.length === 1) return plan;
  const projects = plan.projects.filter(({ unitCode }) => unitCode === unit).map((project, index) => ({ ...project, ordinal: index + 1, number: index + 1 }));
  const tables = new Set(projects.map(({ place }) => place.table));
  const unread = plan.unread.filter(({ place }) => place.table === null || tables.has(place.table));
  return { ...plan, units: plan.units.filter(({ code }) => code === unit), projects, contents: [], unread };
}

function noSuchText({ unit, fiscalYear }: PlanSelection, ofYear: readonly ListedPlan[]): Fault {
  const present = ofYear.map(({ unitCode, unitName }) => `${unitCode}${unitName}`);
  return {
    code: 'plan-not-found',
    what: `没有单位${unit}在${fiscalYear}年的绩效文本`,
    where: '已存的绩效文本',
    remedy: present.length === 0 ? `${fiscalYear}年还没有存入任何文本；请先用 hengji import 导入。` : `${fiscalYear}年已存的有：${present.join('、')}。请核对单位代码和年度。`,
  };
}

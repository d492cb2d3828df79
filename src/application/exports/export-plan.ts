// A stored text as a file: of one unit, or of a department with its units in order.
import type { ExportFormat } from '../../documents/index.ts';
import { combinePlans, type DepartmentPlan } from '../../domain/plan/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Actor } from '../actor.ts';
import { mayEnter } from '../may.ts';
import { organisationToday, type OrganisationPorts } from '../organisation-store.ts';
import type { RuleEdition } from '../plan-figures.ts';
import { departmentCode } from '../plan-places.ts';
import { planScope } from '../plan-scope.ts';
import type { ListedPlan } from '../plan-store.ts';
import { chosenPlans } from './chosen-plans.ts';
import { printedSet, type PrintedMember } from './printed-set.ts';
import { momentRemarks, presentMoment, storedPlanFile, type StoredPlanPorts } from './stored-plan-file.ts';
import { exportedPlan, type ExportedPlan } from './written-plan.ts';

export interface PlanSelection {
  /** 单位代码 (414001), or that of a department (414). */
  readonly unit: string;
  readonly fiscalYear: number;
}

export interface ExportPorts extends OrganisationPorts, StoredPlanPorts {
  readonly edition: RuleEdition;
}

/** As they stand now, edits that no version holds yet included. Real texts come before 示范; a unit inside a text of several units is cut out of it. */
export async function exportPlan(ports: ExportPorts, { actor, format, ...selection }: PlanSelection & { readonly actor: Actor; readonly format: ExportFormat }): Promise<Result<ExportedPlan, Fault>> {
  const chosen = await selectedPlans(ports, actor, selection);
  return chosen.ok ? exportSelected(ports, chosen.value, { ...selection, format, progress: () => undefined }) : chosen;
}

/** The stored texts that a selection means. */
export async function selectedPlans(ports: ExportPorts, actor: Actor, selection: PlanSelection): Promise<Result<readonly ListedPlan[], Fault>> {
  const refused = mayEnter(actor);
  if (refused !== null) return failed(refused);
  const scope = planScope(actor, 'plan.export', await organisationToday(ports));
  const ofYear = (await ports.plans.list(ports.edition, scope)).filter((plan) => plan.fiscalYear === selection.fiscalYear);
  const real = ofYear.filter(({ demo }) => !demo);
  const chosen = chosenPlans(real, selection.unit) ?? chosenPlans(ofYear, selection.unit);
  return chosen === null ? failed(noSuchText(selection, ofYear)) : ok(chosen);
}

export interface SelectedExport extends PlanSelection {
  readonly format: ExportFormat;
  /** How many of the texts are read. */
  readonly progress: (done: number) => void;
}

export async function exportSelected(ports: ExportPorts, chosen: readonly ListedPlan[], { unit, fiscalYear, format, progress }: SelectedExport): Promise<Result<ExportedPlan, Fault>> {
  const [only] = chosen;
  if (only !== undefined && chosen.length === 1 && only.unitCode === unit) {
    const whole = await storedPlanFile(ports, presentMoment(only), format);
    return whole === null ? failed(noSuchText({ unit, fiscalYear }, [])) : ok(whole);
  }
  const members: PrintedMember[] = [];
  for (const [index, plan] of chosen.entries()) {
    const content = await ports.plans.load(plan, plan.lastChange);
    if (content !== null) members.push({ moment: presentMoment(plan), content });
    progress(index + 1);
  }
  const [first, ...others] = members.map(({ content }) => content.plan);
  if (first === undefined) return failed(noSuchText({ unit, fiscalYear }, []));
  const combined = combinePlans([first, ...others]);
  const printed = onlyUnit(combined, unit);
  // Of a part of a text no version holds the content: such a file has no check code. Neither it nor several texts together come back.
  const { remarks, ...feet } = printed === combined ? printedSet(members, { unit, fiscalYear }, ports.secrets) : { foot: '', partFeet: null, remarks: [] };
  const exported = exportedPlan(printed, { format, ...feet, identities: null });
  return ok({ ...exported, remarks: [...new Set([...exported.remarks, ...remarks, ...chosen.flatMap((plan) => momentRemarks(presentMoment(plan)))])] });
}

/** Of a text of several units the tables of one; part one is the department's and stays. */
function onlyUnit(plan: DepartmentPlan, unit: string): DepartmentPlan {
  if (!plan.units.some(({ code }) => code === unit) || plan.units.length === 1) return plan;
  const projects = plan.projects.filter(({ unitCode }) => unitCode === unit).map((project, index) => ({ ...project, ordinal: index + 1, number: index + 1 }));
  const departmentTables = plan.departmentTables.filter(({ unitCode }) => unitCode === null || unitCode === unit || unitCode === departmentCode(unit));
  const tables = new Set([...projects, ...departmentTables].map(({ place }) => place.table));
  const unread = plan.unread.filter(({ place }) => place.table === null || tables.has(place.table));
  return { ...plan, units: plan.units.filter(({ code }) => code === unit), departmentTables, projects, contents: [], unread };
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

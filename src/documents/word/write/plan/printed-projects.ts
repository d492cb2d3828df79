// The projects of a plan with the unit and the unit of money their tables print. The plan keeps the codes and the first unit of money; which name and
// which unit of money belong to a table is told by where it stands and by its own amounts.
import { readMoneyText, type DepartmentPlan, type Project, type Unit } from '../../../../domain/plan/index.ts';
import type { MoneyUnit } from '../../../../kernel/money.ts';
import type { PrintedProject } from './project-fields.ts';

const moneyUnits: readonly MoneyUnit[] = ['万元', '元', '千元', '亿元'];

export function printedProjects(plan: DepartmentPlan): readonly PrintedProject[] {
  let isPrinted = false;
  return plan.projects.map((project) => {
    const counted = countedIn(project, plan.moneyUnit);
    // Amounts in 万元 before the first printed unit of money were read so because none was printed.
    const moneyUnit = plan.moneyUnit === null || (!isPrinted && counted !== plan.moneyUnit && counted === '万元') ? null : counted;
    isPrinted ||= moneyUnit !== null;
    return { project, unit: unitOf(project, plan.units), moneyUnit };
  });
}

/** The unit of money in which the amounts of the project have the values it carries; the plan's own where it fits. */
function countedIn(project: Project, planUnit: MoneyUnit | null): MoneyUnit {
  const preferred = planUnit ?? '万元';
  const amounts = Object.values(project.budget);
  return [preferred, ...moneyUnits].find((unit) => amounts.every((field) => field === null || readMoneyText(field.text, unit) === field.value)) ?? preferred;
}

/** Where two units share a code, or print none, the one seen last before the table or in it. */
function unitOf(project: Project, units: readonly Unit[]): Unit | null {
  const named = units.filter(({ code }) => code === project.unitCode);
  const table = project.place.table ?? 0;
  return named.findLast(({ place }) => (place.table ?? 0) <= table) ?? named[0] ?? null;
}

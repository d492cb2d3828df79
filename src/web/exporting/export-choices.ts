// What can be chosen for an export, from the texts that are stored: years, and in a year its departments and units.
import type { PlanSummary } from '../../http/contract/plans.ts';

export interface ExportChoice {
  /** Code of a unit or department; blank for all texts of the year. */
  readonly value: string;
  readonly label: string;
}

const departmentDigits = 3;

/** The latest first. */
export function exportYears(plans: readonly PlanSummary[]): readonly number[] {
  return [...new Set(plans.flatMap(({ fiscalYear }) => fiscalYear ?? []))].toSorted((a, b) => b - a);
}

/** All texts of the year, then each department that has several, then each text of its own. 示范 is offered alone: it belongs to no batch. */
export function exportChoices(plans: readonly PlanSummary[], year: number): readonly ExportChoice[] {
  const ofYear = plans.filter(({ fiscalYear }) => fiscalYear === year);
  const real = ofYear.filter(({ demo }) => !demo).toSorted((a, b) => (a.unitCode < b.unitCode ? -1 : 1));
  const departments = new Map<string, PlanSummary[]>();
  for (const plan of real) {
    const code = plan.unitCode.slice(0, departmentDigits);
    departments.set(code, [...(departments.get(code) ?? []), plan]);
  }
  const several = [...departments].filter(([code, units]) => units.length > 1 && units.every(({ unitCode }) => unitCode !== code));
  const offered = [...real, ...ofYear.filter(({ demo, unitCode }) => demo && real.every((plan) => plan.unitCode !== unitCode))];
  return [
    ...(real.length > 0 ? [{ value: '', label: `全部（${real.length}份，装在一个 zip 里）` }] : []),
    ...several.map(([code, units]) => ({ value: code, label: `部门 ${code}（${units.length}个单位，依次合成一份）` })),
    ...offered.map(({ unitCode, unitName, demo }) => ({ value: unitCode, label: `${unitCode} ${unitName}${demo ? '（示范）' : ''}` })),
  ];
}

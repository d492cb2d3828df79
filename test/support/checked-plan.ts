// A small plan checked by the shipped rules: for tests of what is made of a check.
import { checkCatalogue } from '../../src/catalogue/check-catalogue.ts';
import { reportOn, type CheckReport } from '../../src/domain/check/index.ts';
import { makePlan, type ProjectInput } from './plan-factory.ts';

export function checkedPlan(projects: readonly ProjectInput[]): CheckReport {
  const report = reportOn(makePlan(projects), checkCatalogue, { profile: null, presentation: 'root-causes' });
  if (!report.ok) throw new Error(report.fault.what);
  return report.value;
}

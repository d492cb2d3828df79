// A checked plan as a file, written here. Loaded when it is asked for: few who look at a plan export it.
import { writePlan } from '../../documents/word/write/plan/write-plan.ts';
import { writePlanWorkbook } from '../../documents/sheet/write/plan/plan-workbook.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';

const officeType = 'application/vnd.openxmlformats-officedocument';

export interface WrittenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly remarks: readonly string[];
}

export function writeInBrowser(plan: DepartmentPlan, format: 'docx' | 'xlsx'): WrittenFile {
  if (format === 'docx') return { ...writePlan(plan), mediaType: `${officeType}.wordprocessingml.document` };
  return { ...writePlanWorkbook(plan, { identities: null, foot: '' }), mediaType: `${officeType}.spreadsheetml.sheet` };
}

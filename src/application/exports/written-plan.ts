// A plan as the file of the trade: Word with contents and page numbers, or a workbook laid out by the forms.
import { writePlan, writePlanWorkbook, type ExportFormat, type PartFeet, type WorkbookIdentities } from '../../documents/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';

export interface ExportedPlan {
  /** Name for the file, from what the text says. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly projects: number;
  /** Pages behind cover and contents; null for a workbook. */
  readonly pages: number | null;
  readonly remarks: readonly string[];
}

export interface ExportLook {
  readonly format: ExportFormat;
  /** At the foot of every sheet of paper: the check code. */
  readonly foot: string;
  /** Of the tables of each unit, where several texts stand in one file. */
  readonly partFeet?: PartFeet | null;
  /** Who is who, in a workbook that is meant to be filled in and to come back; null for one that is not. */
  readonly identities: WorkbookIdentities | null;
}

/** Named by its office and year. */
export function exportedPlan(plan: DepartmentPlan, { format, foot, partFeet = null, identities }: ExportLook): ExportedPlan {
  const projects = plan.projects.length;
  if (format === 'xlsx') {
    const { fileName, bytes, remarks } = writePlanWorkbook(plan, { identities, foot, partFeet });
    return { name: fileName, bytes, projects, pages: null, remarks };
  }
  const { fileName, bytes, pages, remarks } = writePlan(plan, { foot, partFeet });
  return { name: fileName, bytes, projects, pages, remarks };
}

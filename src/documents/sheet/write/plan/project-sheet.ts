// One project as a sheet laid out by its form.
import type { FormDeclaration } from '../../../../domain/form/index.ts';
import type { UnreadText } from '../../../../domain/plan/index.ts';
import type { PlanSheetStyle } from '../../../../catalogue/typography/plan-sheet.typography.ts';
import { projectRows } from '../../../word/write/plan/project-table.ts';
import { numberedTitle } from '../../../word/write/plan/plan-blocks.ts';
import type { PrintedProject } from '../../../word/write/plan/project-fields.ts';
import { noMark } from '../../sheet-marks.ts';
import type { Sheet } from '../workbook.ts';
import type { WorkbookIdentities } from './plan-marks.ts';
import { positions, tableSheet } from './table-sheet.ts';

export interface ProjectSheetInput {
  readonly form: FormDeclaration;
  readonly printed: PrintedProject;
  readonly unclaimed: readonly UnreadText[];
  /** The contents mark of the title. */
  readonly fields: readonly string[];
  /** Null: the workbook is not meant to come back. */
  readonly identity: (Pick<WorkbookIdentities, 'plan' | 'event'> & WorkbookIdentities['projects'][number]) | null;
  readonly foot: string;
}

export function projectSheet({ form, printed, unclaimed, fields, identity, foot }: ProjectSheetInput): Sheet<PlanSheetStyle> {
  const { project } = printed;
  return tableSheet({
    name: `${project.number ?? project.ordinal}.${project.name?.value ?? project.title}`,
    title: numberedTitle(project),
    drafts: projectRows(form, printed, unclaimed, positions),
    firstMark: (grid) => ({ ...noMark, plan: identity?.plan ?? null, event: identity?.event ?? null, project: identity?.id ?? null, grid, isTable: true, fields }),
    rowMark: ({ indicator }) => ({ ...noMark, row: identity?.indicators[indicator === null ? -1 : project.indicators.indexOf(indicator)] ?? null }),
    isEditable: identity !== null,
    foot,
  });
}

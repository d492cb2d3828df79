// Applies an edit to a draft and gives its inverse. Total: an edit whose project or row is no longer there, or whose cell the form does not print, is
// refused with what is missing, and changes nothing.
import type { MoneyUnit } from '../../kernel/money.ts';
import { placeInFile } from '../../kernel/place.ts';
import type { IndicatorTree } from '../indicator/index.ts';
import { textsOfDepartmentTable, type IndicatorRow } from '../plan/index.ts';
import { departmentTablesOf } from './department-tables.ts';
import { paragraphsOf, fieldText, withField } from './edited-project.ts';
import { withCell } from './edited-row.ts';
import { draftProject, draftRow, renumbered, withProject, type DraftProject, type PlanDraft } from './plan-draft.ts';
import type { PlanEdit } from './plan-edit.ts';
import { ownText, projectOfTexts, rowOfTexts, textsOfProject, textsOfRow } from './project-texts.ts';

export type EditOutcome =
  | { readonly applied: true; readonly draft: PlanDraft; readonly inverse: PlanEdit }
  | { readonly applied: false; readonly missing: 'project' | 'row' | 'cell' | 'place'; readonly message: string };

export function applyEdit(draft: PlanDraft, edit: PlanEdit, trees: readonly IndicatorTree[]): EditOutcome {
  switch (edit.kind) {
    case 'paragraphs': {
      const standing = draft.frame.overall[edit.part];
      const overall = { ...draft.frame.overall, [edit.part]: paragraphsOf(edit.texts, standing, placeInFile(draft.frame.file)) };
      return applied({ ...draft, frame: { ...draft.frame, overall } }, { ...edit, texts: standing.map(({ source }) => source) });
    }
    case 'department-tables': {
      const standing = draft.frame.departmentTables;
      const departmentTables = departmentTablesOf(edit.tables, standing, { elsewhere: placeInFile(draft.frame.file), trees });
      return applied({ ...draft, frame: { ...draft.frame, departmentTables } }, { ...edit, tables: standing.map(textsOfDepartmentTable) });
    }
    case 'project-added': {
      const { project: id, content, at } = edit;
      if (draftProject(draft, id) !== undefined) return standsAlready;
      const project = projectOfTexts(content, { place: placeInFile(draft.frame.file), moneyUnit: moneyUnitOf(draft), trees });
      return applied(placed(draft, { id, project, rows: content.rows.map((row) => row.id) }, at), { kind: 'project-removed', project: id });
    }
    default: {
      const project = draftProject(draft, edit.project);
      return project === undefined ? missingProject : applyInProject(draft, project, edit, trees);
    }
  }
}

type EditInProject = Exclude<PlanEdit, { readonly kind: 'paragraphs' | 'department-tables' | 'project-added' }>;

function applyInProject(draft: PlanDraft, standing: DraftProject, edit: EditInProject, trees: readonly IndicatorTree[]): EditOutcome {
  const { project, rows } = standing;
  const position = draft.projects.indexOf(standing);
  switch (edit.kind) {
    case 'project-removed':
      return applied(without(draft, standing), { kind: 'project-added', project: edit.project, at: position, content: textsOfProject(standing) });
    case 'project-moved':
      return applied(placed(without(draft, standing), standing, edit.at), { ...edit, at: position });
    case 'field': {
      const old = fieldText(project, edit.field);
      if (old === null) return missingCell;
      const changed = withField(project, edit.field, edit.text, moneyUnitOf(draft));
      return applied(withProject(draft, { ...standing, project: changed }), { ...edit, text: old });
    }
    case 'goals': {
      const goals = paragraphsOf(edit.texts, project.goals, project.place);
      return applied(withProject(draft, { ...standing, project: { ...project, goals } }), { ...edit, texts: project.goals.map(({ source }) => source) });
    }
    case 'row-added': {
      if (rows.includes(edit.row)) return standsAlready;
      const row = rowOfTexts(project, edit.texts, trees);
      const added = withRows(standing, inserted(project.indicators, row, edit.at), inserted(rows, edit.row, edit.at));
      return applied(withProject(draft, added), { kind: 'row-removed', project: edit.project, row: edit.row });
    }
    case 'cell':
    case 'row-removed':
    case 'row-moved': {
      const row = draftRow(standing, edit.row);
      return row === undefined ? missingRow : applyInRow(draft, standing, { edit, row }, trees);
    }
  }
}

interface RowEdit {
  readonly edit: Extract<PlanEdit, { readonly kind: 'cell' | 'row-removed' | 'row-moved' }>;
  readonly row: IndicatorRow;
}

function applyInRow(draft: PlanDraft, standing: DraftProject, { edit, row }: RowEdit, trees: readonly IndicatorTree[]): EditOutcome {
  const { project, rows } = standing;
  const position = rows.indexOf(edit.row);
  const otherRows = project.indicators.filter((other) => other !== row);
  const otherIds = rows.filter((id) => id !== edit.row);
  switch (edit.kind) {
    case 'cell': {
      const { column } = edit;
      const cell = row.columns[column] ?? (project.printedColumns.includes(column) ? { text: '', place: row.place } : undefined);
      if (cell === undefined) return missingCell;
      const complete = { ...row, columns: { ...row.columns, [column]: cell } };
      const changed = project.indicators.map((other) => (other === row ? withCell(complete, column, edit.text, trees) : other));
      return applied(withProject(draft, withRows(standing, changed, rows)), { ...edit, text: ownText(row, column, cell.text) });
    }
    case 'row-removed': {
      const { project: projectId, row: rowId } = edit;
      const inverse: PlanEdit = { kind: 'row-added', project: projectId, row: rowId, at: position, texts: textsOfRow(row) };
      return applied(withProject(draft, withRows(standing, otherRows, otherIds)), inverse);
    }
    case 'row-moved': {
      const moved = withRows(standing, inserted(otherRows, row, edit.at), inserted(otherIds, edit.row, edit.at));
      return applied(withProject(draft, moved), { ...edit, at: position });
    }
  }
}

/** Amounts of a text that prints no money unit are read in 万元. */
function moneyUnitOf({ frame }: PlanDraft): MoneyUnit {
  return frame.moneyUnit ?? '万元';
}

function withRows(standing: DraftProject, indicators: readonly IndicatorRow[], rows: readonly string[]): DraftProject {
  return { ...standing, rows, project: { ...standing.project, indicators: renumbered(indicators) } };
}

function without(draft: PlanDraft, standing: DraftProject): PlanDraft {
  return { ...draft, projects: counted(draft.projects.filter((project) => project !== standing)) };
}

function placed(draft: PlanDraft, project: DraftProject, at: number): PlanDraft {
  return { ...draft, projects: counted(inserted(draft.projects, project, at)) };
}

/** Ordinals, and printed numbers where projects print them, follow the order. */
function counted(projects: readonly DraftProject[]): readonly DraftProject[] {
  return projects.map((standing, index) => {
    const { project } = standing;
    const ordinal = index + 1;
    const number = project.number === null ? null : ordinal;
    return project.ordinal === ordinal && project.number === number ? standing : { ...standing, project: { ...project, ordinal, number } };
  });
}

function inserted<T>(list: readonly T[], entry: T, at: number): readonly T[] {
  return [...list.slice(0, Math.max(0, at)), entry, ...list.slice(Math.max(0, at))];
}

function applied(draft: PlanDraft, inverse: PlanEdit): EditOutcome {
  return { applied: true, draft, inverse };
}

const missingProject: EditOutcome = { applied: false, missing: 'project', message: '这个项目已经不在了。' };
const missingRow: EditOutcome = { applied: false, missing: 'row', message: '这一行已经不在了。' };
/** An identity is put in once: the same edit sent twice adds nothing. */
const standsAlready: EditOutcome = { applied: false, missing: 'place', message: '它已经在表里了。' };
const missingCell: EditOutcome = { applied: false, missing: 'cell', message: '这张表没有这一格。' };

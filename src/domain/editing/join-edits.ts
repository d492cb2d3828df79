// Two people, one plan. Mine are the edits I have made since the state I last saw; theirs is the state that stands now. What only one of us touched is
// joined; where both wrote the same cell differently, or one took away what the other wrote in, a person decides and sees all three texts. Edits that were
// sent before and arrived change nothing a second time.
import type { IndicatorTree } from '../indicator/index.ts';
import { linesOfDepartmentTable, textsOfDepartmentTable, type DepartmentTableTexts } from '../plan/index.ts';
import { applyEdit } from './apply-edit.ts';
import { mergedDepartmentTables } from './department-tables.ts';
import { fieldText } from './edited-project.ts';
import { draftProject, draftRow, type DraftProject, type PlanDraft } from './plan-draft.ts';
import { editKey, type PlanEdit } from './plan-edit.ts';
import { textsOfProject, textsOfRow } from './project-texts.ts';

export interface EditConflict {
  readonly edit: PlanEdit;
  /** `both-wrote` the same cell; `gone` what I edited was taken away; `changed` what I took away was written in. */
  readonly why: 'both-wrote' | 'gone' | 'changed';
  /** What stood when I began, what stands now, what I wrote; null where there is nothing. */
  readonly before: string | null;
  readonly theirs: string | null;
  readonly mine: string | null;
}

export interface JoinedEdits {
  /** Their state with my edits that do not contradict it. */
  readonly draft: PlanDraft;
  /** My edits that stand in `draft`, to be sent. */
  readonly edits: readonly PlanEdit[];
  readonly conflicts: readonly EditConflict[];
}

export interface EditsToJoin {
  readonly base: PlanDraft;
  readonly mine: readonly PlanEdit[];
  readonly theirs: PlanDraft;
}

export function joinEdits({ base, mine, theirs }: EditsToJoin, trees: readonly IndicatorTree[]): JoinedEdits {
  let draft = theirs;
  const edits: PlanEdit[] = [];
  const conflicts: EditConflict[] = [];
  for (const wanted of lastOfEachCell(mine)) {
    const before = standingText(base, wanted);
    const now = standingText(theirs, wanted);
    const wrote = writtenText(wanted);
    const edit = laidOver(base, theirs, wanted);
    if (edit === null) {
      conflicts.push({ edit: wanted, why: now === null ? 'gone' : 'both-wrote', before, theirs: now, mine: wrote });
      continue;
    }
    const lost = lostByRemoving(base, theirs, edit);
    if (lost !== null) {
      conflicts.push({ edit, why: 'changed', ...lost, mine: null });
      continue;
    }
    const outcome = applyEdit(draft, edit, trees);
    if (outcome.applied) {
      draft = outcome.draft;
      edits.push(edit);
    } else if (outcome.missing !== 'place' && edit.kind !== 'row-removed' && edit.kind !== 'project-removed') conflicts.push({ edit, why: 'gone', before, theirs: now, mine: wrote });
  }
  return { draft, edits, conflicts };
}

/**
 * The edit as it is laid over what the others wrote: in a department's table the parts that only they wrote are theirs. The edit itself where nothing is to be
 * joined; null where both wrote the same place.
 */
export function laidOver(base: PlanDraft, theirs: PlanDraft, edit: PlanEdit): PlanEdit | null {
  if (edit.kind !== 'department-tables') {
    const [before, now] = [standingText(base, edit), standingText(theirs, edit)];
    return isText(edit) && before !== now && now !== writtenText(edit) ? null : edit;
  }
  const tables = mergedDepartmentTables(base.frame.departmentTables.map(textsOfDepartmentTable), theirs.frame.departmentTables.map(textsOfDepartmentTable), edit.tables);
  return tables === null ? null : { ...edit, tables };
}

/** Of several texts written into one cell the last counts; everything else stays in its order. */
function lastOfEachCell(edits: readonly PlanEdit[]): readonly PlanEdit[] {
  const last = new Map<string, PlanEdit>();
  for (const edit of edits) if (isText(edit)) last.set(editKey(edit), edit);
  return edits.filter((edit) => !isText(edit) || last.get(editKey(edit)) === edit);
}

/** Edits that write a text into one place, which another person can have written as well. */
function isText(edit: PlanEdit): boolean {
  return edit.kind === 'cell' || edit.kind === 'field' || edit.kind === 'goals' || edit.kind === 'paragraphs' || edit.kind === 'department-tables';
}

/** The text at the place of an edit; null where there is no such place, or the edit is not about a text. */
export function standingText(draft: PlanDraft, edit: PlanEdit): string | null {
  if (edit.kind === 'paragraphs') return draft.frame.overall[edit.part].map(({ source }) => source).join('\n');
  if (edit.kind === 'department-tables') return textOfTables(draft.frame.departmentTables.map(textsOfDepartmentTable));
  const standing = draftProject(draft, edit.project);
  if (standing === undefined) return null;
  switch (edit.kind) {
    case 'field':
      return fieldText(standing.project, edit.field);
    case 'goals':
      return standing.project.goals.map(({ source }) => source).join('\n');
    case 'cell':
      return draftRow(standing, edit.row)?.columns[edit.column]?.text ?? null;
    default:
      return null;
  }
}

interface LostTexts {
  readonly before: string;
  readonly theirs: string;
}

/** What removing would lose: texts that somebody wrote since I last saw what I take away. */
function lostByRemoving(base: PlanDraft, theirs: PlanDraft, edit: PlanEdit): LostTexts | null {
  if (edit.kind !== 'row-removed' && edit.kind !== 'project-removed') return null;
  const [before, now] = [removedText(base, edit), removedText(theirs, edit)];
  return before === null || now === null || before === now ? null : { before, theirs: now };
}

/** Everything that is taken away, one line a text; null where it does not stand. */
function removedText(draft: PlanDraft, edit: Extract<PlanEdit, { readonly kind: 'row-removed' | 'project-removed' }>): string | null {
  const standing = draftProject(draft, edit.project);
  if (standing === undefined) return null;
  if (edit.kind === 'project-removed') return projectLines(standing);
  const row = draftRow(standing, edit.row);
  return row === undefined ? null : Object.values(textsOfRow(row)).join('\n');
}

function projectLines(standing: DraftProject): string {
  const { fields, goals, rows } = textsOfProject(standing);
  return [...fields.map(({ text }) => text), ...goals, ...rows.flatMap(({ texts }) => Object.values(texts))].join('\n');
}

/** The text an edit writes; null where it writes none into one place. */
export function writtenText(edit: PlanEdit): string | null {
  switch (edit.kind) {
    case 'cell':
    case 'field':
      return edit.text;
    case 'goals':
    case 'paragraphs':
      return edit.texts.join('\n');
    case 'department-tables':
      return textOfTables(edit.tables);
    default:
      return null;
  }
}

function textOfTables(tables: readonly DepartmentTableTexts[]): string {
  return tables.flatMap(linesOfDepartmentTable).join('\n');
}

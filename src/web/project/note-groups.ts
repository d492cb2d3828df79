// Notes beside the form, gathered per place: one group for each field that has findings or something else to be said beside it, and one for every indicator row.
import type { Finding } from '../../domain/lint/index.ts';
import type { IndicatorRow, Project } from '../../domain/plan/index.ts';
import { anchorOfFinding, rowOfKey } from './finding-cells.ts';
import { rowKey, type CellKey } from './form-content.ts';

export interface NoteGroup {
  /** Cell that the group stands beside. */
  readonly anchor: CellKey;
  readonly row: IndicatorRow | null;
  readonly findings: readonly Finding[];
}

/** Groups in the order of the form. `order` lists the cells of its head; `also` cells that have a group without any finding. */
export function noteGroups(findings: readonly Finding[], project: Project, order: readonly CellKey[], also: readonly CellKey[] = []): readonly NoteGroup[] {
  const ofFields = new Map<CellKey, Finding[]>(also.filter((key) => rowOfKey(key) === null).map((key) => [key, []]));
  const ofRows = new Map<number, Finding[]>();
  for (const finding of findings) {
    const anchor = anchorOfFinding(finding, project);
    const row = rowOfKey(anchor);
    if (row === null) ofFields.set(anchor, [...(ofFields.get(anchor) ?? []), finding]);
    else ofRows.set(row.ordinal, [...(ofRows.get(row.ordinal) ?? []), finding]);
  }
  const positionOf = (key: CellKey): number => order.indexOf(key);
  const fields = [...ofFields].map(([anchor, of]) => ({ anchor, row: null, findings: of })).toSorted((a, b) => positionOf(a.anchor) - positionOf(b.anchor));
  const rows = project.indicators.map((row) => ({ anchor: rowKey(row.ordinal, 'value'), row, findings: ofRows.get(row.ordinal) ?? [] }));
  return [...fields, ...rows];
}

/** The findings in the order in which the notes stand, for going from one to the next. */
export function inOrder(groups: readonly NoteGroup[]): readonly Finding[] {
  return groups.flatMap((group) => group.findings);
}

// From a plan that was read and the rows that stand: which identities continue, which versions are new, which close. Projects are matched by
// code, then number, then name; indicator rows by class and name, then position.
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import { canonicalJson } from '../audit/canonical-json.ts';
import { canonicalRow } from '../audit/row-digest.ts';
import { insertRows, replaceVersions, type TableWrite } from '../audit/table-write.ts';
import type { StoredRow } from '../tables/column.ts';
import { rowText, storeRow } from '../tables/row-codec.ts';
import { indicatorTable, indicatorVersionTable } from '../tables/indicator.table.ts';
import { planVersionTable } from '../tables/plan.table.ts';
import { projectTable, projectVersionTable } from '../tables/project.table.ts';
import { stampedColumns, type TableDeclaration } from '../tables/table.ts';
import type { IndicatorVersionRow, PlanIdentities, PlanRows, ProjectVersionRow } from './assemble-plan.ts';
import { matchRows } from './match-rows.ts';
import { planContent, projectContents, type IndicatorContents, type ProjectContents } from './plan-contents.ts';
import { arrangement as arrangementShape } from './plan-json.ts';

export interface PlanWritesInput {
  readonly division: string;
  readonly planId: string;
  readonly former: PlanRows | null;
  readonly plan: DepartmentPlan;
  /** Columns of the plan version that come from the file and its reader. */
  readonly version: StoredRow & { readonly file: string };
  /** Who is who, where it is known (an edit names what it touches); null: projects and rows are matched by what they say. */
  readonly identities: PlanIdentities | null;
  /** Of these, the ones that were made before and do not stand just now; left out: none. */
  readonly earlier?: ReadonlySet<string>;
}

export interface PlanWrites {
  readonly writes: readonly TableWrite[];
  readonly identities: PlanIdentities;
  /** Whether anything differs from the former rows but the name of the file. */
  readonly changed: boolean;
}

export function planWrites(newId: () => string, input: PlanWritesInput): PlanWrites {
  const { division, planId, former, plan } = input;
  const contents = plan.projects.map((project) => projectContents(project, plan.file));
  const formerRows = former?.indicators ?? [];
  const arranged = former === null ? [] : arrangementShape.parse(former.version.arrangement);
  const positions = new Map(arranged.flatMap(({ id, indicators }) => indicators.map((row) => [row.id, { project: id, ordinal: row.ordinal }] as const)));

  const projects = collector(projectTable, projectVersionTable, division, input.earlier);
  const indicators = collector(indicatorTable, indicatorVersionTable, division, input.earlier);
  const known = input.identities?.projects;
  const matched = known === undefined ? matchProjects(former?.projects ?? [], contents) : standing(former?.projects ?? [], known.map(({ id }) => id));
  const arrangement = contents.map(({ content, places, indicators: rows }, index) => {
    const was = matched[index] ?? null;
    const id = was?.id ?? known?.[index]?.id ?? newId();
    projects.take({ id, own: { planId }, content, was }, newId);
    const formerOfProject = formerRows.filter((row) => was !== null && positions.get(row.id)?.project === was.id);
    const knownRows = known?.[index]?.indicators;
    const matchedRows =
      knownRows === undefined ? matchIndicators(formerOfProject, rows, (row) => positions.get(row.id)?.ordinal ?? 0) : standing(formerOfProject, knownRows);
    const arrangedRows = rows.map((row, position) => {
      const wasRow = matchedRows[position] ?? null;
      const rowId = wasRow?.id ?? knownRows?.[position] ?? newId();
      indicators.take({ id: rowId, own: { projectId: id }, content: row.content, was: wasRow }, newId);
      return { id: rowId, ...row.places };
    });
    return { id, ...places, indicators: arrangedRows };
  });

  projects.closeOthers(former?.projects ?? []);
  indicators.closeOthers(formerRows);
  const content = { ...planContent(plan), ...input.version, arrangement };
  const versionChanged = former === null || !sameContent(planVersionTable, { content: { ...content, file: former.version.file }, was: former.version });
  const version = { division, versionId: newId(), id: planId, ...content };
  return {
    writes: [
      // An edit that leaves order and part one as they are needs no new version of the whole.
      ...(input.identities !== null && !versionChanged
        ? []
        : [replaceVersions(planVersionTable, { division, open: [version], closeVersionIds: former === null ? [] : [former.version.versionId] })]),
      ...projects.writes(),
      ...indicators.writes(),
    ],
    identities: { projects: arrangement.map(({ id, indicators: rows }) => ({ id, indicators: rows.map((row) => row.id) })) },
    changed: versionChanged || projects.changed() || indicators.changed(),
  };
}

/** The former row of each identity; null for one that is new. */
function standing<Row extends { readonly id: string }>(former: readonly Row[], ids: readonly string[]): readonly (Row | null)[] {
  const byId = new Map(former.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

interface VersionRow extends StoredRow {
  readonly id: string;
  readonly versionId: string;
}

interface Taken {
  readonly id: string;
  /** Columns of the identity, for a new one. */
  readonly own: StoredRow;
  readonly content: StoredRow;
  readonly was: VersionRow | null;
}

/** Gathers the rows of one identity table and its versions. */
export function collector(identityTable: TableDeclaration, versionTable: TableDeclaration, division: string, earlier: ReadonlySet<string> = new Set()) {
  const identities: StoredRow[] = [];
  const open: StoredRow[] = [];
  const closeVersionIds: string[] = [];
  const continued = new Set<string>();
  return {
    take: ({ id, own, content, was }: Taken, newId: () => string): void => {
      if (was !== null) continued.add(was.id);
      else if (!earlier.has(id)) identities.push({ division, id, ...own });
      if (was !== null && sameContent(versionTable, { content, was })) return;
      open.push({ division, versionId: newId(), id, ...content });
      if (was !== null) closeVersionIds.push(was.versionId);
    },
    closeOthers: (former: readonly VersionRow[]): void => {
      for (const { id, versionId } of former) if (!continued.has(id)) closeVersionIds.push(versionId);
    },
    changed: (): boolean => open.length > 0 || closeVersionIds.length > 0,
    writes: (): readonly TableWrite[] => [
      insertRows(identityTable, identities),
      replaceVersions(versionTable, { division, open, closeVersionIds }),
    ],
  };
}

/** Which row it is, and when. Everything else is what it says. */
const ofRow = new Set(['division', 'id', 'versionId', ...stampedColumns]);

/** Compared as both would stand in the database. What is the same object is not looked at: edits share everything they do not touch. */
function sameContent(table: TableDeclaration, { content, was }: { readonly content: StoredRow; readonly was: VersionRow }): boolean {
  const differing = Object.keys(table.columns).filter((key) => !ofRow.has(key) && content[key] !== was[key]);
  const text = (row: StoredRow): string => canonicalRow(storeRow(table, Object.fromEntries(differing.map((key) => [key, row[key] ?? null]))));
  return differing.length === 0 || text(content) === text(was);
}

function matchProjects(former: readonly ProjectVersionRow[], contents: readonly ProjectContents[]) {
  const keys = ['code', 'number', 'name'] as const;
  return matchRows(
    former,
    contents,
    keys.map((key) => ({ former: (row: ProjectVersionRow) => keyText(row[key]), row: ({ content }: ProjectContents) => keyText(content[key] ?? null) })),
  );
}

function matchIndicators(former: readonly IndicatorVersionRow[], rows: readonly IndicatorContents[], ordinalOf: (row: IndicatorVersionRow) => number) {
  return matchRows(former, rows, [
    {
      former: ({ level1, level2, name }) => canonicalJson([level1, level2, name]),
      row: ({ content }) => canonicalJson([rowText(content, 'level1'), rowText(content, 'level2'), rowText(content, 'name')]),
    },
    { former: (row) => String(ordinalOf(row)), row: ({ places }) => String(places.ordinal) },
  ]);
}

function keyText(value: StoredRow[string]): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

// Stored plans over the database: the port of the use cases on one side, the repositories on the other. Event numbers end here; people see versions
// 1, 2, 3.
import { isAccountId } from '../../application/actor-title.ts';
import { isInScope } from '../../application/plan-scope.ts';
import type { CellChange, PlanStore, StoredPlan } from '../../application/plan-store.ts';
import { recentValues } from '../../application/recent-values.ts';
import { comesWithFile } from '../../domain/lifecycle/index.ts';
import { indicatorTrees } from '../../catalogue/trees/index.ts';
import type { CostingLine } from '../../domain/costing/index.ts';
import { failed, ok } from '../../kernel/result.ts';
import { planWatch, type PlanWatch } from '../../persistence/audit/plan-watch.ts';
import type { Store } from '../../persistence/audit/run-command.ts';
import { accountNames, type NameAt } from '../../persistence/repositories/account-names.ts';
import { costingOf, draftOfIdentified } from '../../persistence/repositories/declaration-picture.ts';
import { readCostingRows, type DeclarationMoment, type DeclarationRows } from '../../persistence/repositories/declaration-rows.ts';
import { diffVersions, type CellChange as StoredChange } from '../../persistence/repositories/diff-plans.ts';
import type { FollowedEvent } from '../../persistence/repositories/edit-moment.ts';
import { keptPlans } from '../../persistence/repositories/kept-plans.ts';
import { loadFile, loadPlan } from '../../persistence/repositories/load-plan.ts';
import { keepPlanFigures } from '../../persistence/repositories/plan-figures.ts';
import { removeDemo } from '../../persistence/repositories/remove-demo.ts';
import { planGone, savePlanEdits } from '../../persistence/repositories/save-plan-edits.ts';
import { savePlanImport } from '../../persistence/repositories/save-plan-import.ts';
import { uncountedPlans } from '../../persistence/repositories/uncounted-plans.ts';
import { demoDivisions, divisionOfFile, findStoredPlan, listGivenUpPlans, placedPlan, planPlace, plansOfFile, type PlanEvent } from '../../persistence/repositories/stored-plans.ts';
import { isDocumentFormat, mediaTypes } from './media-types.ts';
import { namedList } from './named-list.ts';
import { momentOf, versionOf } from './named-versions.ts';

/** Plans of which division and last change are known by heart. */
const mostPlans = 20_000;

/** Lines of 测算 that are kept. */
const mostCostingLines = 20_000;

interface LastChanges {
  readonly content: FollowedEvent;
  /** Null where nobody has written a 测算. */
  readonly costing: number | null;
}

type CostingRows = DeclarationRows['costing'];

/** `homeDivision` keeps the accounts. */
export function databasePlanStore(store: Store, homeDivision: string, watch: PlanWatch = planWatch(store.database)): PlanStore {
  const { database } = store;
  const kept = keptPlans(database);
  const listed = namedList(database, homeDivision, watch);
  /** What had changed plans last when they were found, by an event of that time: what has happened stays so. */
  const standings = recentValues<LastChanges>(mostPlans, () => 1);
  /** The lines of a 测算 after the event that changed it last. */
  const costings = recentValues<CostingRows>(mostCostingLines, (lines) => 1 + lines.length);
  const costingAt = async (moment: DeclarationMoment, known: LastChanges | null): Promise<CostingRows> => {
    if (known === null) return readCostingRows(database, moment);
    return known.costing === null ? [] : costings.get(`${moment.planId} ${known.costing}`, () => readCostingRows(database, moment));
  };
  /** A plan stays in its division; whether it still stands is asked with everything else about it. */
  const divisions = recentValues<string>(mostPlans, () => 1);
  const divisionOf = async (id: string): Promise<string | null> => {
    const known = divisions.known(id);
    if (known !== null) return known;
    const place = await planPlace(database, id);
    if (place !== null) divisions.keep(id, place.division);
    return place?.division ?? null;
  };
  const namesIn = (events: readonly PlanEvent[]): Promise<NameAt> => {
    const actors = new Set(events.map(({ actor }) => actor));
    return accountNames(database, { division: homeDivision, accountIds: [...actors].filter(isAccountId) });
  };
  const find = async (id: string): Promise<StoredPlan | null> => {
    const stored = await findStoredPlan(database, id);
    if (stored === null) return null;
    divisions.keep(id, stored.division);
    const nameAt = await namesIn([...stored.versions, stored.lastChange]);
    const [first, ...later] = stored.versions.map((version, index) => versionOf(version, index + 1, nameAt));
    if (first === undefined) return null;
    const { changeBefore, costingEvent, lastChange, ...plan } = stored;
    const content = { event: lastChange.event, previous: changeBefore };
    for (const event of [stored.checkBasis.event, stored.versions.at(-1)?.event ?? 0]) if (event >= stored.checkBasis.event) standings.keep(`${id} ${event}`, { content, costing: costingEvent });
    return { ...plan, versions: [first, ...later], lastChange: momentOf(lastChange, nameAt) };
  };

  return {
    find,
    place: (id) => planPlace(database, id),
    placed: (key) => placedPlan(database, key),
    async list(edition, scope) {
      const plans = await listed(edition);
      return plans.filter((plan) => plan.demo || isInScope(scope, plan));
    },
    givenUp: (scope) => listGivenUpPlans(database, scope),
    uncounted: (edition, among) => uncountedPlans(database, { edition, ...among }),
    hasDemo: async () => (await demoDivisions(database)).length > 0,
    async load(plan, { event }) {
      const moment = { division: plan.division, planId: plan.id, asOf: event };
      const known = await standings.known(`${plan.id} ${event}`);
      const [loaded, lines] = await Promise.all([loadPlan(database, moment, { kept, content: known?.content ?? null }), costingAt(moment, known)]);
      if (loaded === null) return null;
      const costing = lines.length === 0 ? new Map<string, readonly CostingLine[]>() : costingOf({ costing: lines }, draftOfIdentified(loaded));
      return { plan: loaded.plan, remarks: loaded.readingRemarks, identities: loaded.identities, costing };
    },
    async compare(plan, from, to) {
      const changes = await diffVersions(database, { division: plan.division, planId: plan.id, before: from.event, after: to.event });
      return (changes ?? []).map(changeOf);
    },
    async file(id) {
      const division = await divisionOfFile(database, id);
      if (division === null) return null;
      const [file, plans] = await Promise.all([loadFile(database, { division, fileId: id }), plansOfFile(database, { division, fileId: id })]);
      if (file === null) return null;
      const format = Object.entries(mediaTypes).find(([, type]) => type === file.mediaType)?.[0];
      return { name: file.originalName, format: isDocumentFormat(format) ? format : 'txt', bytes: file.content, plans };
    },
    async save(input) {
      const { actor, under = [], rules, plan, format, remarks, bytes, fileName, demo, unitCode, unit, division, edition, figures, begun, beside, mayNow } = input;
      const saved = await savePlanImport(store, {
        division,
        actor,
        under,
        rules,
        plan,
        format,
        readingRemarks: remarks,
        file: { bytes, name: fileName, mediaType: mediaTypes[format] },
        demo,
        unitCode,
        unit,
        fiscalYear: null,
        ...(begun === undefined ? {} : { begun }),
        ...(beside === undefined ? {} : { beside }),
        mayNow,
      });
      if (!saved.ok) return saved;
      const { kind, planId, event, changes } = saved.value;
      // Of a file they are of the text alone: where a 测算 stands beside it, they are computed in the background as after an edit.
      const bare = kind === 'created' || (kind === 'changed' && (await readCostingRows(database, { division, planId, asOf: event })).length === 0);
      if (bare) await keepPlanFigures(database, { division, planId, event, edition }, figures);
      const versions = (await find(planId))?.versions ?? [];
      // The same again stands in the last import, whatever has been edited and taken back since.
      const version = versions.findLast((candidate) => (kind === 'unchanged' ? comesWithFile(candidate.origin) : candidate.event === event));
      if (version === undefined) return failed({ code: 'command-too-busy', what: '导入后紧接着又被移除', where: fileName, remedy: '请重新导入。' });
      return ok({ outcome: kind, planId, version, changes: changes.map(changeOf) });
    },
    async edit(id, input) {
      const division = await divisionOf(id);
      if (division === null) return failed(planGone);
      const saved = await savePlanEdits(store, { ...input, division, planId: id, trees: indicatorTrees }, kept);
      if (!saved.ok) return saved;
      const { draft: _, ...outcome } = saved.value;
      return ok(outcome);
    },
    async keepFigures({ planId, event }, edition, figures) {
      const stored = await planPlace(database, planId);
      if (stored !== null) await keepPlanFigures(database, { division: stored.division, planId, event, edition }, figures);
    },
    async removeDemo(actor) {
      let removed = 0;
      for (const division of await demoDivisions(database)) {
        const done = await removeDemo(store, { division, actor });
        if (!done.ok) return done;
        removed += done.value.value;
      }
      return ok(removed);
    },
  };
}

function changeOf({ kind, project, indicator, indicatorOrdinal, column, columnTitle, before, after }: StoredChange): CellChange {
  return {
    kind,
    project: project === null ? null : (project.number ?? project.ordinal),
    projectName: project?.title ?? null,
    indicator: indicatorOrdinal,
    indicatorName: indicator,
    column,
    columnTitle,
    before: before?.text ?? null,
    after: after?.text ?? null,
    placeBefore: before?.place ?? null,
    placeAfter: after?.place ?? null,
  };
}

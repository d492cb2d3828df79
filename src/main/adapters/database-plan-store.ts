// Stored plans over the database: the port of the use cases on one side, the repositories on the other. Event numbers end here; people see versions
// 1, 2, 3.
import { actorTitle, isAccountId } from '../../application/actor-title.ts';
import type { CellChange, ListedPlan, PlanMoment, PlanStore, PlanVersion, StoredPlan } from '../../application/plan-store.ts';
import { comesWithFile } from '../../domain/lifecycle/index.ts';
import { indicatorTrees } from '../../catalogue/trees/index.ts';
import { failed, ok } from '../../kernel/result.ts';
import type { Store } from '../../persistence/audit/run-command.ts';
import { accountNames, type NameAt } from '../../persistence/repositories/account-names.ts';
import { costingOf, draftOfIdentified } from '../../persistence/repositories/declaration-picture.ts';
import { readCostingRows } from '../../persistence/repositories/declaration-rows.ts';
import { diffVersions, type CellChange as StoredChange } from '../../persistence/repositories/diff-plans.ts';
import { keptPlans } from '../../persistence/repositories/kept-plans.ts';
import { loadFile, loadPlan } from '../../persistence/repositories/load-plan.ts';
import { keepPlanFigures } from '../../persistence/repositories/plan-figures.ts';
import { removeDemo } from '../../persistence/repositories/remove-demo.ts';
import { savePlanEdits } from '../../persistence/repositories/save-plan-edits.ts';
import { savePlanImport } from '../../persistence/repositories/save-plan-import.ts';
import { demoDivisions, divisionOfFile, findStoredPlan, listStoredPlans, placedPlan, planPlace, plansOfFile, type ListedVersion, type PlanEvent } from '../../persistence/repositories/stored-plans.ts';
import { isDocumentFormat, mediaTypes } from './media-types.ts';

/** `homeDivision` keeps the accounts. */
export function databasePlanStore(store: Store, homeDivision: string): PlanStore {
  const { database } = store;
  const kept = keptPlans(database);
  const namesIn = (events: readonly PlanEvent[]): Promise<NameAt> => {
    const actors = new Set(events.map(({ actor }) => actor));
    return accountNames(database, { division: homeDivision, accountIds: [...actors].filter(isAccountId) });
  };
  const find = async (id: string): Promise<StoredPlan | null> => {
    const stored = await findStoredPlan(database, id);
    if (stored === null) return null;
    const nameAt = await namesIn([...stored.versions, stored.lastChange]);
    const [first, ...later] = stored.versions.map((version, index) => versionOf(version, index + 1, nameAt));
    return first === undefined ? null : { ...stored, versions: [first, ...later], lastChange: momentOf(stored.lastChange, nameAt) };
  };

  return {
    find,
    place: (id) => planPlace(database, id),
    placed: (key) => placedPlan(database, key),
    async list(edition, scope) {
      const listed = await listStoredPlans(database, { edition, scope });
      const nameAt = await namesIn(listed.flatMap(({ latest, lastChange }) => [latest, lastChange]));
      return listed.map(({ latest, lastChange, versions, ...plan }): ListedPlan => ({ ...plan, latest: versionOf(latest, versions, nameAt), lastChange: momentOf(lastChange, nameAt), versions }));
    },
    hasDemo: async () => (await demoDivisions(database)).length > 0,
    async load(plan, { event }) {
      const moment = { division: plan.division, planId: plan.id, asOf: event };
      const [loaded, costing] = await Promise.all([loadPlan(database, moment, kept), readCostingRows(database, moment)]);
      return loaded === null ? null : { plan: loaded.plan, remarks: loaded.readingRemarks, identities: loaded.identities, costing: costingOf({ costing }, draftOfIdentified(loaded)) };
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
      const { actor, rules, plan, format, remarks, bytes, fileName, demo, unitCode, division, edition, figures, begun, mayNow } = input;
      const saved = await savePlanImport(store, {
        division,
        actor,
        rules,
        plan,
        format,
        readingRemarks: remarks,
        file: { bytes, name: fileName, mediaType: mediaTypes[format] },
        demo,
        unitCode,
        fiscalYear: null,
        ...(begun === undefined ? {} : { begun }),
        mayNow,
      });
      if (!saved.ok) return saved;
      const { kind, planId, event, changes } = saved.value;
      // They are of the text alone: where a 测算 stands beside it, they are computed in the background as after an edit.
      const bare = kind === 'created' || (kind === 'changed' && (await readCostingRows(database, { division, planId, asOf: event })).length === 0);
      if (bare) await keepPlanFigures(database, { division, planId, event, edition }, figures);
      const versions = (await find(planId))?.versions ?? [];
      // The same again stands in the last import, whatever has been edited and taken back since.
      const version = versions.findLast((candidate) => (kind === 'unchanged' ? comesWithFile(candidate.origin) : candidate.event === event));
      if (version === undefined) return failed({ code: 'command-too-busy', what: '导入后紧接着又被移除', where: fileName, remedy: '请重新导入。' });
      return ok({ outcome: kind, planId, version, changes: changes.map(changeOf) });
    },
    async edit({ id, division }, { actor, baseEvent, edits, title, rules, mayNow }) {
      const saved = await savePlanEdits(store, { division, planId: id, actor, rules, baseEvent, edits, title, trees: indicatorTrees, mayNow }, kept);
      if (!saved.ok) return saved;
      const { draft: _, ...outcome } = saved.value;
      return ok(outcome);
    },
    async keepFigures({ planId, event }, edition, figures) {
      const stored = await findStoredPlan(database, planId);
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

function versionOf(version: ListedVersion, number: number, nameAt: NameAt): PlanVersion {
  return { number, ...version, ...momentOf(version, nameAt) };
}

function momentOf({ event, at, actor }: PlanEvent, nameAt: NameAt): PlanMoment {
  return { event, at, actor, by: actorTitle(actor, nameAt(actor, at)) };
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

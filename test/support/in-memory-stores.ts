// Stored plans in memory: the twin of those over the database, held to the same suite (test/http-stores.test.ts).
import { createHash, randomUUID } from 'node:crypto';
import { actorTitle } from '../../src/application/actor-title.ts';
import type { PlanFigures, RuleEdition } from '../../src/application/plan-figures.ts';
import type { DocumentFormat } from '../../src/documents/index.ts';
import { isInScope } from '../../src/application/plan-scope.ts';
import type { EditPicture } from '../../src/application/declaration/declaration-store.ts';
import type { CellChange, ListedPlan, PlanStore, PlanVersion, StoredContent, StoredPlan } from '../../src/application/plan-store.ts';
import { indicatorTrees } from '../../src/catalogue/trees/index.ts';
import { draftOf, identitiesOf, joinEdits, planOf, touchedParts, type DraftIdentities, type PlanDraft } from '../../src/domain/editing/index.ts';
import type { DepartmentPlan } from '../../src/domain/plan/index.ts';
import { fiscalYear } from '../../src/kernel/fiscal-year.ts';
import { failed, ok } from '../../src/kernel/result.ts';

interface KeptPlan {
  stored: StoredPlan;
  readonly contents: Map<number, StoredContent>;
  figures: { readonly edition: RuleEdition; readonly event: number; readonly figures: PlanFigures };
}

export interface InMemoryPlanStore extends PlanStore {
  /** Puts a plan at a stage, which the twin itself never leaves. */
  moveTo(planId: string, state: StoredPlan['state']): void;
}

/** `nameOf` is the name of an account at this moment. */
export function inMemoryPlanStore(now: () => number, nameOf: (accountId: string) => string | null): InMemoryPlanStore {
  const plans = new Map<string, KeptPlan>();
  const files = new Map<string, { readonly name: string; readonly format: DocumentFormat; readonly bytes: Uint8Array }>();
  let event = 0;
  return {
    list: async (edition, scope) =>
      [...plans.values()].filter(({ stored }) => stored.state !== 'given-up' && (stored.demo || isInScope(scope, stored))).map((kept) => listed(kept, edition)).toSorted((a, b) => Number(a.demo) - Number(b.demo)),
    uncounted: async (edition, { since, also }) => {
      const looked = [...plans.values()].filter(({ stored }) => since === null || also.includes(stored.id) || stored.checkBasis.event > (since.get(stored.division) ?? 0));
      const uncounted = looked.filter((kept) => listed(kept, edition).figures === null).map(({ stored: { id, division, checkBasis, versions } }) => ({ id, division, checkBasis, edited: versions.at(-1)?.event !== checkBasis.event }));
      return { plans: uncounted, moment: new Map([...plans.values()].map(({ stored }) => [stored.division, event])) };
    },
    find: async (id) => plans.get(id)?.stored ?? null,
    place: async (id) => plans.get(id)?.stored ?? null,
    placed: async (key) =>
      [...plans.values()]
        .map(({ stored }) => stored)
        .filter((plan) => plan.state !== 'given-up' && !plan.demo && plan.division === key.division && plan.fiscalYear === key.fiscalYear && (plan.unitCode === key.unitCode || (plan.unit === null ? key.formerCodes.includes(plan.unitCode) : plan.unit === key.unit)))
        .toSorted((a, b) => Number(b.unit === key.unit) - Number(a.unit === key.unit) || Number(b.unit === null) - Number(a.unit === null))[0] ?? null,
    givenUp: async (scope) => [...plans.values()].map(({ stored }) => stored).filter((plan) => plan.state === 'given-up' && !plan.demo && isInScope(scope, plan)),
    hasDemo: async () => [...plans.values()].some(({ stored }) => stored.demo),
    load: async (plan, { event: of }) => plans.get(plan.id)?.contents.get(of) ?? null,
    compare: async (plan, from, to) => {
      const contents = plans.get(plan.id)?.contents;
      const [before, after] = [contents?.get(from.event), contents?.get(to.event)];
      return before === undefined || after === undefined ? [] : changedValues(before.plan, after.plan);
    },
    file: async (id) => {
      const file = files.get(id);
      return file === undefined ? null : { ...file, plans: [...plans.values()].map(({ stored }) => stored).filter(({ versions }) => versions.some((version) => version.file.id === id)) };
    },
    async save({ actor, plan, remarks, format, bytes, fileName, demo, division, unitCode, unit, edition, figures, begun }) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const standing = [...plans.values()].find(({ stored }) => stored.division === division && stored.unitCode === unitCode && stored.fiscalYear === plan.fiscalYear && stored.demo === demo && stored.state !== 'given-up');
      const latest = standing?.stored.versions.at(-1);
      if (standing !== undefined && latest?.file.sha256 === sha256) return ok({ outcome: 'unchanged', planId: standing.stored.id, version: latest, changes: [] });
      event += 1;
      const file = { id: randomUUID(), name: fileName, size: bytes.byteLength, sha256, format };
      const version: PlanVersion = { number: (latest?.number ?? 0) + 1, origin: begun === undefined ? 'import' : 'begin', event, at: new Date(now()).toISOString(), actor, by: actorTitle(actor, nameOf(actor)), file };
      const { number: _, origin: __, file: ___, ...lastChange } = version;
      const content: StoredContent = { plan, remarks, identities: identified(plan), costing: new Map() };
      files.set(file.id, { name: fileName, format, bytes });
      if (standing === undefined) {
        const id = randomUUID();
        const unitName = plan.units[0]?.name ?? unitCode;
        plans.set(id, { stored: { id, division, unitCode, unit, unitName, fiscalYear: plan.fiscalYear, demo, state: 'drafting', versions: [version], lastChange, checkBasis: lastChange }, contents: new Map([[event, content]]), figures: { edition, event, figures } });
        return ok({ outcome: 'created', planId: id, version, changes: [] });
      }
      const before = standing.contents.get(latest?.event ?? 0);
      standing.contents.set(event, content);
      standing.figures = { edition, event, figures };
      standing.stored = { ...standing.stored, lastChange, checkBasis: lastChange, versions: [...standing.stored.versions, version] };
      return ok({ outcome: 'changed', planId: standing.stored.id, version, changes: before === undefined ? [] : changedValues(before.plan, plan) });
    },
    async edit(id, { actor, baseEvent, edits, mayRead, mayNow }) {
      const kept = plans.get(id);
      if (kept === undefined) return failed({ code: 'plan-not-found', what: '没有这份绩效文本', where: '绩效文本', remedy: '请回到概览重新选择。' });
      const unreadable = mayRead(kept.stored);
      if (unreadable !== null) return failed(unreadable);
      const [base, standing] = [kept.contents.get(baseEvent), kept.contents.get(kept.stored.lastChange.event)];
      if (base === undefined || standing === undefined) return failed({ code: 'edit-base-unknown', what: '没有这些修改所依据的内容', where: '编辑', remedy: '请刷新页面。' });
      const theirs = draftIn(standing);
      const joined = joinEdits({ base: draftIn(base), mine: edits, theirs }, indicatorTrees);
      const others = kept.stored.lastChange.event > baseEvent;
      if (joined.conflicts.length > 0) return ok({ kind: 'conflict', event, conflicts: joined.conflicts });
      const permitted = await mayNow(undeclared(kept.stored, theirs), touchedParts(theirs, joined.draft));
      if (!permitted.ok) return permitted;
      const changed = JSON.stringify(joined.draft) !== JSON.stringify(theirs);
      if (changed) {
        event += 1;
        kept.contents.set(event, { plan: planOf(joined.draft), remarks: standing.remarks, identities: identitiesOf(joined.draft), costing: new Map() });
        const lastChange = { event, at: new Date(now()).toISOString(), actor, by: actorTitle(actor, nameOf(actor)) };
        kept.stored = { ...kept.stored, lastChange, checkBasis: lastChange };
      }
      return ok({ kind: 'saved', event: kept.stored.lastChange.event, changed, others });
    },
    async keepFigures({ planId, event: of }, edition, figures) {
      const kept = plans.get(planId);
      if (kept !== undefined && kept.stored.checkBasis.event === of) kept.figures = { edition, event: of, figures };
    },
    moveTo(planId, state) {
      const kept = plans.get(planId);
      if (kept !== undefined) kept.stored = { ...kept.stored, state };
    },
    async removeDemo() {
      const demos = [...plans.values()].filter(({ stored }) => stored.demo);
      for (const { stored } of demos) plans.delete(stored.id);
      return ok(demos.length);
    },
  };
}

function listed({ stored, figures }: KeptPlan, edition: RuleEdition): ListedPlan {
  const { versions, ...plan } = stored;
  return { ...plan, latest: latestOf(stored), versions: versions.length, figures: figures.edition === edition && figures.event === plan.checkBasis.event ? figures.figures : null };
}

/** A plan about which nobody has decided anything. */
function undeclared(plan: StoredPlan, draft: PlanDraft): EditPicture {
  const year = fiscalYear(plan.fiscalYear ?? 0);
  if (year === null) throw new Error('a stored plan has a year');
  return { plan: { ...plan, fiscalYear: year }, declaration: { round: 'first-up', state: plan.state, reason: '', declaredBy: [] }, draft, projects: new Map(), comments: [], answers: [], steps: [], windows: [], exceptions: [], eventOn: async () => null, draftAt: async () => null };
}

function draftIn({ plan, identities }: StoredContent): PlanDraft {
  const draft = draftOf(plan, identities);
  if (draft === null) throw new Error('the identities fit the plan');
  return draft;
}

function latestOf({ versions }: StoredPlan): PlanVersion {
  return versions.at(-1) ?? versions[0];
}

/** An import puts in everything anew: enough for a twin of which nobody asks that identities last. */
function identified({ projects }: DepartmentPlan): DraftIdentities {
  return { projects: projects.map(({ indicators }) => ({ id: randomUUID(), indicators: indicators.map(() => randomUUID()) })) };
}

/** Only 指标值 of rows that both plans have: enough for a twin. */
function changedValues(before: DepartmentPlan, after: DepartmentPlan): readonly CellChange[] {
  return after.projects.flatMap((project, index) =>
    project.indicators.flatMap((row, position): readonly CellChange[] => {
      const former = before.projects[index]?.indicators[position];
      if (former === undefined || former.target.source === row.target.source) return [];
      return [
        {
          kind: 'changed',
          project: project.number ?? project.ordinal,
          projectName: project.name?.value ?? project.title,
          indicator: row.ordinal,
          indicatorName: row.name,
          column: 'value',
          columnTitle: '指标值',
          before: former.target.source,
          after: row.target.source,
          placeBefore: former.columns.value?.place ?? null,
          placeAfter: row.columns.value?.place ?? null,
        },
      ];
    }),
  );
}

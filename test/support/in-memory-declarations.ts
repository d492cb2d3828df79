// Declarations of plans in memory, about which nobody has decided anything: every decision is made on what stands, and none is kept. Enough to ask who may; what is
// decided and kept is tested over a database (test/http-declarations.test.ts).
import { randomUUID } from 'node:crypto';
import type { DeclarationPicture, DeclarationStore } from '../../src/application/declaration/declaration-store.ts';
import type { PlanStore } from '../../src/application/plan-store.ts';
import { draftOf } from '../../src/domain/editing/index.ts';
import { shutProject } from '../../src/domain/lifecycle/index.ts';
import { fiscalYear } from '../../src/kernel/fiscal-year.ts';
import { failed, ok } from '../../src/kernel/result.ts';

const noPlan = { code: 'plan-not-found', what: '没有这份绩效文本', where: '绩效文本', remedy: '它可能已被移除；请回到概览重新选择。' } as const;
const newProject = { section: null, state: 'editing', reason: '', continuity: null, disclosure: null, secrecyReviewer: null, control: null, reopened: shutProject, duties: [] } as const;

export function inMemoryDeclarations(plans: PlanStore): DeclarationStore {
  const picture = async (planId: string): Promise<DeclarationPicture | null> => {
    const plan = await plans.find(planId);
    const content = plan === null ? null : await plans.load(plan, plan.lastChange);
    const draft = content === null ? null : draftOf(content.plan, content.identities);
    const year = fiscalYear(plan?.fiscalYear ?? 0);
    if (plan === null || draft === null || year === null) return null;
    return {
      plan: { ...plan, fiscalYear: year },
      event: plan.lastChange.event,
      lastChange: plan.lastChange.event,
      draft,
      declaration: { round: 'first-up', state: plan.state, reason: '', declaredBy: [] },
      steps: [],
      projects: new Map(draft.projects.map(({ id }) => [id, newProject])),
      disclosures: new Map(),
      comments: [],
      answers: [],
      attachments: [],
      costing: new Map(),
      begun: null,
      taken: [],
      confirmedCopies: [],
      activities: [],
      targetDetails: new Map(),
      windows: [],
      exceptions: [],
      inItsPlace: async () => null,
      writers: async () => [],
      draftAt: async () => draft,
      eventOn: async () => plan.lastChange.event,
      costingAt: async () => new Map(),
      commentsAt: async () => [],
      answersAt: async () => [],
      controlsAt: async () => new Map(),
      targetDetailsAt: async () => new Map(),
      besideAt: async () => ({ projects: new Map(), costing: new Map(), activities: [] }),
    };
  };
  return {
    newId: () => randomUUID(),
    picture,
    async change({ planId }, decide) {
      const standing = await picture(planId);
      if (standing === null) return failed(noPlan);
      const decided = await decide(standing);
      return decided.ok ? ok({ kind: 'done', value: decided.value.value, ids: decided.value.ids, event: null }) : decided;
    },
    file: async () => null,
    courses: async () => new Map(),
    attachmentCounts: async () => new Map(),
    rounds: async () => ({ windows: [], exceptions: [] }),
    setRounds: async () => ok(null),
    projectNames: async () => new Map(),
    unitProjects: async () => null,
    exception: async () => null,
    endException: async () => ok(null),
    grantException: async () => ok(randomUUID()),
  };
}

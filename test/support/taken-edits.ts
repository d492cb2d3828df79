// A project of another text put into one that stands, as the page sends it.
import { projectTargetsHebei2021 } from '../../src/catalogue/forms/project-targets-hebei-2021.form.ts';
import { indicatorTrees } from '../../src/catalogue/trees/index.ts';
import { draftOf, planOf, type PlanDraft, type PlanEdit } from '../../src/domain/editing/index.ts';
import { projectGoingOn } from '../../src/domain/template/index.ts';
import { planDocumentSchema } from '../../src/http/contract/plans.ts';
import type { Visitor } from './http-server.ts';

export interface StandingText {
  readonly id: string;
  readonly event: number;
  readonly year: number | null;
  readonly draft: PlanDraft;
}

export async function textOf(visitor: Visitor, planId: string): Promise<StandingText> {
  const { id, event, plan, identities } = planDocumentSchema.parse((await visitor.get(`/api/plans/${planId}`)).json());
  const draft = draftOf(plan, identities);
  if (draft === null) throw new Error('the identities fit');
  return { id, event, year: plan.fiscalYear, draft };
}

/** Of the project at a position of the source. */
export function takingEdit(source: StandingText, position: number, into: StandingText, newId: () => string): Extract<PlanEdit, { readonly kind: 'project-added' }> {
  const project = source.draft.projects[position];
  if (project === undefined) throw new Error('no such project');
  const content = projectGoingOn(project, source.year, { plan: planOf(into.draft), form: projectTargetsHebei2021, trees: indicatorTrees, newId });
  return { kind: 'project-added', project: newId(), at: into.draft.projects.length, content, from: { plan: source.id, project: project.id, rows: project.rows } };
}

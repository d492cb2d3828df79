// What is filled in beside the forms: about projects, and about the duties of the text.
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { fillingSchema, linkedDutiesSchema, savedActivitiesSchema, savedCostingSchema, savedTargetDetailsSchema, type saveTargetDetailsSchema, type CostingLineRecord, type WorkActivityRecord } from '../../http/contract/filling.ts';
import { ask } from './client.ts';

export function fillingQuery(planId: string) {
  return queryOptions({ queryKey: ['plans', planId, 'filling'], queryFn: () => ask(`/api/plans/${encodeURIComponent(planId)}/filling`, fillingSchema) });
}

export interface CostingChange {
  readonly before: readonly CostingLineRecord[];
  readonly lines: readonly CostingLineRecord[];
}

/** Answers the lines as they stand then. */
export async function saveCosting(planId: string, project: string, body: CostingChange): Promise<readonly CostingLineRecord[]> {
  return (await ask(projectAddress(planId, project, 'costing'), savedCostingSchema, { method: 'PUT', body })).lines;
}

export async function linkDuties(planId: string, project: string, duties: readonly string[]): Promise<void> {
  await ask(projectAddress(planId, project, 'duties'), linkedDutiesSchema, { method: 'PUT', body: { duties } });
}

export type TargetDetailsChange = z.infer<typeof saveTargetDetailsSchema>;

export async function saveTargetDetails(planId: string, { project, row }: { readonly project: string; readonly row: string }, body: TargetDetailsChange): Promise<void> {
  await ask(projectAddress(planId, project, `rows/${encodeURIComponent(row)}/target`), savedTargetDetailsSchema, { method: 'PUT', body });
}

export interface ActivitiesChange {
  readonly before: readonly WorkActivityRecord[];
  readonly activities: readonly WorkActivityRecord[];
}

/** Answers the list as it stands then. */
export async function saveActivities(planId: string, body: ActivitiesChange): Promise<readonly WorkActivityRecord[]> {
  return (await ask(`/api/plans/${encodeURIComponent(planId)}/activities`, savedActivitiesSchema, { method: 'PUT', body })).activities;
}

function projectAddress(planId: string, project: string, what: string): string {
  return `/api/plans/${encodeURIComponent(planId)}/projects/${encodeURIComponent(project)}/${what}`;
}

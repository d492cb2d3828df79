// A text begun here.
import { begunPlanSchema, type BeginPlan } from '../../http/contract/begin.ts';
import { ask } from './client.ts';

export function beginPlan(body: BeginPlan): Promise<{ readonly planId: string }> {
  return ask('/api/plans', begunPlanSchema, { method: 'POST', body });
}

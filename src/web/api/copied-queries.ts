// Values that a begun text took over from an earlier year and nobody has confirmed yet.
import { queryOptions } from '@tanstack/react-query';
import type { CopiedCell } from '../../domain/template/index.ts';
import { confirmedCopiedSchema, copiedSchema } from '../../http/contract/copied.ts';
import { ask } from './client.ts';
import { requestKey } from './request-key.ts';

export function copiedQuery(planId: string) {
  return queryOptions({ queryKey: ['plans', planId, 'copied'], queryFn: () => ask(addressOf(planId), copiedSchema) });
}

export async function confirmCopied(planId: string, cells: readonly CopiedCell[]): Promise<void> {
  await ask(addressOf(planId), confirmedCopiedSchema, { method: 'POST', body: { cells, key: requestKey() } });
}

function addressOf(planId: string): string {
  return `/api/plans/${encodeURIComponent(planId)}/copied`;
}

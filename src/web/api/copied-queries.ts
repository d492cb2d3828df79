// Values that a text took over from another one and nobody has confirmed yet.
import { queryOptions } from '@tanstack/react-query';
import type { CopiedCell } from '../../domain/template/index.ts';
import { confirmedCopiedSchema, copiedSchema, type Copied } from '../../http/contract/copied.ts';
import { ask } from './client.ts';
import { requestKey } from './request-key.ts';

export function copiedQuery(planId: string) {
  return queryOptions({ queryKey: ['plans', planId, 'copied'], queryFn: () => ask(addressOf(planId), copiedSchema) });
}

export async function confirmCopied(planId: string, cells: readonly CopiedCell[]): Promise<void> {
  await ask(addressOf(planId), confirmedCopiedSchema, { method: 'POST', body: { cells, key: requestKey() } });
}

/** The text from which a project, or part one (null), was taken over, as it is called; null where it was not. */
export function sourceOf(copied: Copied | undefined, project: string | null): string | null {
  if (copied === undefined) return null;
  const own = copied.taken.find((one) => one.project === project)?.from;
  return own ?? (copied.fromYear === null ? null : `${copied.fromYear}年度`);
}

function addressOf(planId: string): string {
  return `/api/plans/${encodeURIComponent(planId)}/copied`;
}

// A published text as a file: exactly what its page shows, with its own check code at the foot of every sheet.
import { exportedPlan } from '../../application/exports/written-plan.ts';
import type { PublishedText } from '../../application/queries/published-texts.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { ServerPorts } from '../server-parts.ts';

export const publishedFormats = ['docx', 'xlsx', 'pdf'] as const;
export type PublishedFormat = (typeof publishedFormats)[number];

/** Printing is asked of the office program of this machine, which takes one text after the other and refuses a long queue. */
export async function writePublishedFile({ printer }: Pick<ServerPorts, 'printer'>, { plan, checkCode }: PublishedText, format: PublishedFormat): Promise<Result<Uint8Array, Fault>> {
  const { bytes } = exportedPlan(plan, { format: format === 'pdf' ? 'docx' : format, foot: `校验码 ${checkCode}（公开的内容）`, identities: null });
  return format === 'pdf' ? printer.print(bytes, { isStopped: () => false, onStop: () => undefined }) : ok(bytes);
}

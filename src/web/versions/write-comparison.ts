// Two versions of one text as a Word file: who is who is told by the lasting identities of projects and rows.
import { writeChangeSummary } from '../../documents/revision/change-summary.ts';
import { writeRevision, type WrittenRevision } from '../../documents/revision/revised-plan.ts';
import { pairedByIdentity } from '../../domain/comparison/index.ts';
import type { PlanDocument } from '../../http/contract/plans.ts';

export interface ComparedVersions {
  readonly before: PlanDocument;
  readonly after: PlanDocument;
  readonly author: string;
  readonly at: string;
  readonly span: string;
}

export function writeComparison(kind: 'revision' | 'summary', { before, after, ...said }: ComparedVersions): WrittenRevision {
  const revision = { before: before.plan, after: after.plan, pairs: pairedByIdentity(before, after), ...said };
  return kind === 'revision' ? writeRevision(revision) : writeChangeSummary(revision);
}

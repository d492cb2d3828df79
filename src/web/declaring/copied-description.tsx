// What of the section and of 新增/延续 was taken over from another text and nobody has confirmed: told beside each project, confirmed for all at once.
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { CopiedCell } from '../../domain/template/index.ts';
import type { Declaration, DeclaredProject } from '../../http/contract/declarations.ts';
import { confirmCopied, copiedQuery, sourceOf } from '../api/copied-queries.ts';
import { useDeclarationChange } from '../api/use-change.ts';

interface CopiedDescriptions {
  readonly from: (project: string) => string | null;
  readonly cells: readonly CopiedCell[];
}

/** Only asked by those who say these things of a project. */
export function useCopiedDescriptions(planId: string, { mayDescribe, projects }: Declaration): CopiedDescriptions {
  const { data } = useQuery({ ...copiedQuery(planId), enabled: mayDescribe });
  const cells = mayDescribe ? (data?.cells ?? []) : [];
  return { from: (project) => sourceOf(data, project), cells: cells.filter((copy) => projects.some((project) => isDescription(copy, project))) };
}

/** `（沿用2027年度，未确认）` behind what is taken over. */
export function toldCopied({ from, cells }: CopiedDescriptions, { id }: DeclaredProject, cell: 'section' | 'continuity'): string {
  return cells.some((copy) => copy.project === id && copy.cell === cell) ? `（沿用${from(id) ?? '别的文本'}，未确认）` : '';
}

export function ConfirmDescriptions({ planId, copied: { cells } }: { readonly planId: string; readonly copied: CopiedDescriptions }) {
  const confirming = useDeclarationChange((chosen: readonly CopiedCell[]) => confirmCopied(planId, chosen), '已确认沿用的填报科室和延续');
  if (cells.length === 0) return null;
  return (
    <Button size="small" loading={confirming.isPending} onClick={() => confirming.mutate(cells)}>
      沿用的填报科室和延续都照用（{new Set(cells.map(({ project }) => project)).size}个）
    </Button>
  );
}

function isDescription({ project, cell, text }: CopiedCell, { id, sectionId, continuity }: DeclaredProject): boolean {
  return project === id && ((cell === 'section' && text === sectionId) || (cell === 'continuity' && text === continuity));
}

// The comments of reviewers on one project, each at the cell it stands beside; nothing of what was settled in an earlier round.
import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DraftProject } from '../../domain/editing/index.ts';
import { placesOf } from '../../domain/lifecycle/index.ts';
import type { Declaration, ReviewComment } from '../../http/contract/declarations.ts';
import { declarationQuery } from '../api/declaration-queries.ts';
import type { CellKey } from '../project/form-content.ts';
import { cellOfPlace } from './comment-places.ts';

export interface CellComment {
  readonly cell: CellKey;
  readonly comment: ReviewComment;
}

export interface CellComments {
  readonly planId: string;
  /** Null until it is known, and where there is no stored text. */
  readonly declaration: Declaration | null;
  readonly all: readonly CellComment[];
  readonly cells: ReadonlySet<CellKey>;
}

/** Where there is no stored text. */
export const noComments: CellComments = { planId: '', declaration: null, all: [], cells: new Set() };

/** `standing`: the project with its lasting identities; null until they are known. */
export function useCellComments(planId: string, standing: Pick<DraftProject, 'id' | 'rows' | 'project'> | null): CellComments {
  const { data } = useQuery(declarationQuery(planId));
  const declaration = data ?? null;
  return useMemo(() => {
    const all = standing === null || declaration === null ? [] : declaration.comments.flatMap((comment) => placed(comment, standing));
    return { planId, declaration, all, cells: new Set(all.map(({ cell }) => cell)) };
  }, [planId, declaration, standing]);
}

function placed(comment: ReviewComment, { id, rows, project }: Pick<DraftProject, 'id' | 'rows' | 'project'>): readonly CellComment[] {
  if (comment.project !== id || comment.state === 'settled' || comment.state === 'removed') return [];
  // At each of its places; two of them may stand for one cell.
  const cells = new Set(placesOf(comment).flatMap((place) => cellOfPlace(place, project, rows) ?? []));
  return [...cells].map((cell) => ({ cell, comment }));
}

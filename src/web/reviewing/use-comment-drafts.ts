// The opinions that somebody is writing on a text: another page or a reload loses none. They stay in this browser, under the account, until they are written down or cleared.
import { useState } from 'react';
import { z } from 'zod';
import { commentDraftSchema, isAt, withDraft, type CommentDraft, type DraftPlace } from './comment-drafts.ts';

export interface CommentDrafts {
  readonly all: readonly CommentDraft[];
  readonly at: (place: DraftPlace) => CommentDraft | null;
  readonly write: (place: DraftPlace, changed: Partial<Pick<CommentDraft, 'text' | 'quoted' | 'also'>>) => void;
  readonly drop: (place: DraftPlace) => void;
}

export function useCommentDrafts(account: string, planId: string): CommentDrafts {
  const shelf = `hengji/comment-drafts/${account}/${planId}`;
  const [all, setAll] = useState(() => keptIn(shelf));
  // From what stands when it is called: an answer may come in long after the page was drawn.
  const change = (next: (standing: readonly CommentDraft[]) => readonly CommentDraft[]): void =>
    setAll((standing) => {
      const changed = next(standing);
      keepIn(shelf, changed);
      return changed;
    });
  return {
    all,
    at: (place) => all.find((one) => isAt(one, place)) ?? null,
    write: (place, changed) => change((standing) => withDraft(standing, place, changed)),
    drop: (place) => change((standing) => standing.filter((one) => !isAt(one, place))),
  };
}

function keptIn(shelf: string): readonly CommentDraft[] {
  try {
    return z.array(commentDraftSchema).parse(JSON.parse(localStorage.getItem(shelf) ?? '[]'));
  } catch {
    return [];
  }
}

/** Where the browser keeps nothing they last as long as the page. */
function keepIn(shelf: string, drafts: readonly CommentDraft[]): void {
  try {
    if (drafts.length === 0) localStorage.removeItem(shelf);
    else localStorage.setItem(shelf, JSON.stringify(drafts));
  } catch {
    return;
  }
}

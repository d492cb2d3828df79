// Opinions that are being written, each with the place it is about: another cell chosen puts none elsewhere.
import { z } from 'zod';
import { requestKey } from '../api/request-key.ts';

export const commentDraftSchema = z.object({
  project: z.string(),
  row: z.string().nullable(),
  field: z.string().nullable(),
  /** Further places that the same opinion is about. */
  also: z.array(z.object({ row: z.string().nullable(), field: z.string().nullable() })).default([]),
  /** As people call the places: 第3行的指标值、依据. */
  title: z.string(),
  text: z.string(),
  /** The finding whose words it took over. */
  quoted: z.string().nullable(),
  /** Of the request that writes it down, so that it is written once. */
  key: z.string(),
});
export type CommentDraft = z.infer<typeof commentDraftSchema>;

export type DraftPlace = Pick<CommentDraft, 'project' | 'row' | 'field' | 'title'>;

/** A blank text is no draft. Another text, or other places, are another request: had the former one arrived without its answer, the new words would otherwise count as written. */
export function withDraft(all: readonly CommentDraft[], place: DraftPlace, changed: Partial<Pick<CommentDraft, 'text' | 'quoted' | 'also'>>): readonly CommentDraft[] {
  const standing = all.find((one) => isAt(one, place)) ?? { project: place.project, row: place.row, field: place.field, also: [], title: place.title, text: '', quoted: null, key: requestKey() };
  const isSame = (changed.text ?? standing.text) === standing.text && JSON.stringify(changed.also ?? standing.also) === JSON.stringify(standing.also);
  const draft = { ...standing, ...changed, title: place.title, key: isSame ? standing.key : requestKey() };
  const others = all.filter((one) => !isAt(one, place));
  return draft.text.trim() === '' ? others : [...others, draft];
}

export function isAt(one: DraftPlace, { project, row, field }: DraftPlace): boolean {
  return one.project === project && one.row === row && one.field === field;
}

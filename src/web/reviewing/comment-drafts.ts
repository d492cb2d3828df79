// Opinions that are being written, each with the place it is about: another cell chosen puts none elsewhere.
import { z } from 'zod';
import { requestKey } from '../api/request-key.ts';

export const commentDraftSchema = z.object({
  project: z.string(),
  row: z.string().nullable(),
  field: z.string().nullable(),
  /** As people call the place: 第3行的指标值. */
  title: z.string(),
  text: z.string(),
  /** The finding whose words it took over. */
  quoted: z.string().nullable(),
  /** Of the request that writes it down, so that it is written once. */
  key: z.string(),
});
export type CommentDraft = z.infer<typeof commentDraftSchema>;

export type DraftPlace = Pick<CommentDraft, 'project' | 'row' | 'field' | 'title'>;

/** A blank text is no draft. Another text is another request: had the former one arrived without its answer, the new words would otherwise count as written. */
export function withDraft(all: readonly CommentDraft[], place: DraftPlace, changed: Partial<Pick<CommentDraft, 'text' | 'quoted'>>): readonly CommentDraft[] {
  const standing = all.find((one) => isAt(one, place)) ?? { project: place.project, row: place.row, field: place.field, title: place.title, text: '', quoted: null, key: requestKey() };
  const draft = { ...standing, ...changed, key: changed.text === undefined || changed.text === standing.text ? standing.key : requestKey() };
  const others = all.filter((one) => !isAt(one, place));
  return draft.text.trim() === '' ? others : [...others, draft];
}

export function isAt(one: DraftPlace, { project, row, field }: DraftPlace): boolean {
  return one.project === project && one.row === row && one.field === field;
}

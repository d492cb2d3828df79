// A comment in the margin of a Word file: where it is anchored and what it says. Plain data, made by whoever has something to say.
import type { Place } from '../../../kernel/place.ts';

export interface WordComment {
  /** Cell, row, table or paragraph as the reader counts them; null speaks of the whole document and stands at its beginning. */
  readonly place: Place | null;
  readonly paragraphs: readonly CommentParagraph[];
}

export type CommentParagraph = readonly CommentText[];

export interface CommentText {
  readonly text: string;
  readonly bold: boolean;
}

/** Whose comments they are; comments of this author that stand in a file are replaced by new ones. */
export interface CommentAuthor {
  readonly name: string;
  readonly initials: string;
}

// What the parts of the document handler share.
import type { ReadingLimits } from '../../document-reading.ts';
import type { ParagraphNumbers } from './paragraph-numbers.ts';
import type { ReadingNotes } from './reading-notes.ts';
import type { Frame } from './story-frames.ts';

/** Which properties or text the elements now read belong to. */
export type Context = 'content' | 'paragraph-properties' | 'run-properties' | 'mark-properties' | 'row-properties' | 'cell-properties' | 'form-field';

/** Where text events go. */
export type TextTarget = 'none' | 'text' | 'deleted' | 'code';

/** Why reading stopped before the end. */
export type Halt = 'cells' | 'characters' | 'not-word';

export interface DocumentState {
  readonly limits: ReadingLimits;
  readonly notes: ReadingNotes;
  readonly numbers: ParagraphNumbers;
  frame: Frame;
  context: Context;
  target: TextTarget;
  /** Blanks at the ends of the text count (`xml:space="preserve"`). */
  preservesBlanks: boolean;
  preservesBlanksEverywhere: boolean;
  /** Tracked deletions open around the content. */
  deletions: number;
  /** Elements open inside a subtree that is passed over; 0 outside. */
  skipped: number;
  /** For each open AlternateContent: whether an alternative was taken. */
  readonly alternatives: boolean[];
  rootSeen: boolean;
  cells: number;
  characters: number;
  halt: Halt | null;
}

// A cell of a document to be written anew, and what became of it.
import type { Place } from '../../kernel/place.ts';

export interface CellPatch {
  /** Table, row and cell as the reader counts them. */
  readonly place: Place;
  /** The text that must stand there, as it was read. */
  readonly old: string;
  readonly new: string;
}

export interface RefusedPatch {
  readonly patch: CellPatch;
  /** Why it was left alone, in Chinese. */
  readonly reason: string;
}

export interface PatchedDocument {
  readonly bytes: Uint8Array;
  readonly applied: readonly CellPatch[];
  readonly refused: readonly RefusedPatch[];
}

export const refusals = {
  missing: '文件里没有这一格',
  changed: '这一格现在的文字和检查时的不一样',
  complex: '这一格里有域、修订、图片或其他不能直接改写的内容',
} as const;

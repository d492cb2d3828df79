// Where things stand while a section is laid out: a page and how much of it is filled. One position walks along for every estimate.

export interface Position {
  /** Pages of the section, from 0. */
  readonly page: number;
  /** Twips filled from the top of the text area. */
  readonly filled: number;
}

export interface Placed {
  /** The page on which the thing begins. */
  readonly start: number;
  readonly end: Position;
}

/** Puts lines of one height; they go on at the next page where one is full. */
export function placeLines(position: Position, lines: number, lineHeight: number, pageHeight: number): Placed {
  const perPage = Math.max(1, Math.floor(pageHeight / lineHeight));
  const here = Math.max(0, Math.floor((pageHeight - position.filled) / lineHeight));
  if (lines <= here) return { start: position.page, end: { page: position.page, filled: position.filled + lines * lineHeight } };
  const further = lines - here;
  const pages = Math.ceil(further / perPage);
  const onLast = further - (pages - 1) * perPage;
  return { start: here > 0 ? position.page : position.page + 1, end: { page: position.page + pages, filled: onLast * lineHeight } };
}

/** Puts something that stays whole; `carried` is repeated above it at the top of a page. */
export function placeWhole(position: Position, height: number, pageHeight: number, carried = 0): Placed {
  if (position.filled === 0 || position.filled + height <= pageHeight) {
    return { start: position.page, end: { page: position.page, filled: position.filled + height } };
  }
  return { start: position.page + 1, end: { page: position.page + 1, filled: carried + height } };
}

export function topOfNextPage(position: Position): Position {
  return position.filled === 0 ? position : { page: position.page + 1, filled: 0 };
}

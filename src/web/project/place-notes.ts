// Where notes of given heights stand in a column so that each is as near to its wanted height as the others allow.

export interface NoteBox {
  /** Wanted top, in CSS pixels from the top of the column. */
  readonly wanted: number;
  readonly height: number;
}

/** Tops in order, never overlapping, never above 0. The note `kept` stands exactly where it wants to, if those above it have room. */
export function placeNotes(boxes: readonly NoteBox[], kept: number | null, gap: number): readonly number[] {
  const tops = pushedDown(boxes, gap, 0);
  if (kept === null) return tops;
  const wanted = Math.max(0, boxes[kept]?.wanted ?? 0);
  const raised = tops.slice(0, kept + 1);
  raised[kept] = wanted;
  for (let index = kept - 1; index >= 0; index -= 1) {
    const below = raised[index + 1] ?? 0;
    raised[index] = Math.min(raised[index] ?? 0, below - gap - (boxes[index]?.height ?? 0));
  }
  // Those above do not fit: they start at the top and the kept note stands right below them.
  const lift = Math.min(0, raised[0] ?? 0);
  const above = lift < 0 ? pushedDown(boxes.slice(0, kept + 1).map((box) => ({ ...box, wanted: 0 })), gap, 0) : raised;
  const floor = (above[kept] ?? 0) + (boxes[kept]?.height ?? 0) + gap;
  return [...above, ...pushedDown(boxes.slice(kept + 1), gap, floor)];
}

function pushedDown(boxes: readonly NoteBox[], gap: number, floor: number): number[] {
  let free = floor;
  return boxes.map(({ wanted, height }) => {
    const top = Math.max(free, wanted);
    free = top + height + gap;
    return top;
  });
}

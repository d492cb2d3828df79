// The published JSON of `check --fix`, `hengji.fix/1`: what was written into the copy, what was left alone, and what the copy still has.
import type { Severity } from '../../kernel/severity.ts';
import type { FixedCell, FixedDocument } from '../fix-document.ts';
import { placeToJson, type Json } from './read-json.ts';

export interface FixOutcome extends Pick<FixedDocument, 'fixed' | 'refused'> {
  readonly path: string;
  readonly out: string | null;
}

export function fixToJson({ path, out, fixed, refused }: FixOutcome, left: Readonly<Record<Severity, number>>): Json {
  return {
    schema: 'hengji.fix/1',
    file: path,
    out,
    fixed: fixed.map(cellToJson),
    refused: refused.map(({ reason, ...cell }) => ({ ...cellToJson(cell), reason })),
    left: { ...left },
  };
}

export function cellToJson({ project, indicator, column, patch }: FixedCell) {
  return { project, indicator, column, place: placeToJson(patch.place), old: patch.old, new: patch.new };
}

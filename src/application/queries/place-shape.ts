// A place as the published JSON writes it, read back.
import type { Place } from '../../kernel/place.ts';
import { readNullable, readRecord, readText, readWhole, type ReadJson } from './json-shape.ts';

export const readPlace: ReadJson<Place> = readRecord<Place>({
  file: readText,
  table: readNullable(readWhole),
  row: readNullable(readWhole),
  cell: readNullable(readWhole),
  paragraph: readNullable(readWhole),
  line: readNullable(readWhole),
});

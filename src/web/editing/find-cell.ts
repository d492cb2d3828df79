// Finding a text in the cells of a form: the next cell behind the active one, from the top again after the last.
import { foldedKey } from '../../kernel/fold-width.ts';
import type { DraftProject } from '../../domain/editing/index.ts';
import type { CellKey } from '../project/form-content.ts';
import { cellText } from './cell-edits.ts';

export function findCell(standing: DraftProject, active: CellKey, keys: readonly CellKey[], text: string): CellKey | null {
  const wanted = foldedKey(text);
  if (wanted === '') return null;
  const from = keys.indexOf(active) + 1;
  return [...keys.slice(from), ...keys.slice(0, from)].find((key) => foldedKey(cellText(standing, key) ?? '').includes(wanted)) ?? null;
}

// What is read about people and places, kept until an event that may be about them was seen. Whoever asks finds everything that was committed before.
// Ground: docs/adr/0026-saving-from-memory.md, docs/adr/0034-lists-from-memory.md.
import type { PeopleWatch } from '../../persistence/audit/people-watch.ts';

export function keptWhilePeopleStay<Value>(watch: PeopleWatch, read: () => Promise<Value>): () => Promise<Value> {
  let kept: { readonly edition: number; readonly value: Value } | null = null;
  return async () => {
    await watch.look();
    // Looked at before it is read: should something come in between, the next look finds another edition.
    const edition = watch.edition();
    if (kept?.edition === edition) return kept.value;
    const value = await read();
    kept = { edition, value };
    return value;
  };
}

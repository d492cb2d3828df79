// Facts about persons: kept once, with a random salt, apart from the rows that commit to them. Erasure by law empties value and salt; what was
// signed and digested stays verifiable, and says nothing any more.
import { randomBytes } from 'node:crypto';
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import { hashHex } from '../audit/row-digest.ts';
import { runCommand, type CommandOutcome, type Store } from '../audit/run-command.ts';
import { putRows } from '../audit/table-write.ts';
import type { Queryable } from '../engine/database.ts';
import { loadRow } from '../tables/row-codec.ts';
import { personalValueTable } from '../tables/personal-value.table.ts';
import type { RowOfTable } from '../tables/table.ts';

export type PersonalValue = RowOfTable<typeof personalValueTable>;

/** A new value with its own salt; the row that owns it holds `commitment`. */
export function commitPersonalValue(owner: Pick<PersonalValue, 'division' | 'ownerTable' | 'ownerId' | 'field'>, value: string): PersonalValue {
  const salt = randomBytes(16).toString('hex');
  return { ...owner, salt, value, commitment: personalCommitment(salt, value) };
}

/** sha256(salt ‖ value). */
export function personalCommitment(salt: string, value: string): string {
  return hashHex('sha256', salt + value);
}

/** The value behind a commitment; null where it was erased. */
export async function readPersonalValue(database: Queryable, key: { readonly division: string; readonly commitment: string }): Promise<string | null> {
  const answer = await database.query('select * from personal_value where division = $1 and commitment = $2', [key.division, key.commitment]);
  return answer.rows[0] === undefined ? null : loadRow(personalValueTable, answer.rows[0]).value;
}

/** Empties every value of one owner, those of former versions included. Answers how many. */
export function erasePersonalValues(
  store: Store,
  input: { readonly division: string; readonly actor: string; readonly ownerId: string },
): Promise<Result<CommandOutcome<number>, Fault>> {
  const { division, actor, ownerId } = input;
  return runCommand<number>(store, {
    division,
    actor,
    kind: 'personal.erased',
    rules: [],
    decide: async () => {
      const answer = await store.database.query('select * from personal_value where division = $1 and owner_id = $2 and value is not null', [division, ownerId]);
      const rows = answer.rows.map((row) => ({ ...loadRow(personalValueTable, row), salt: null, value: null }));
      if (rows.length === 0) return { kind: 'nothing', value: 0 };
      return { kind: 'write', value: rows.length, subject: ownerId, detail: { erased: rows.length }, writes: [putRows(personalValueTable, rows)] };
    },
  });
}

// The second factor of an account: its key, and the last step of time for which a code was used. Switching it on or off is an event; a use is written with
// the event of the sign-in.
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import { runCommand, type CommandOutcome, type Decision, type Store } from '../audit/run-command.ts';
import { putRows } from '../audit/table-write.ts';
import type { Queryable } from '../engine/database.ts';
import { secondFactorTable } from '../tables/account.table.ts';
import { loadRow } from '../tables/row-codec.ts';
import type { RowOfTable } from '../tables/table.ts';
import type { Author } from './organisation-nodes.ts';

export type SecondFactorRow = RowOfTable<typeof secondFactorTable>;

/** Null where it was never switched on; a row without a key where it was switched off again. */
export async function readSecondFactor(database: Queryable, key: { readonly division: string; readonly accountId: string }): Promise<SecondFactorRow | null> {
  const answer = await database.query('select * from second_factor where division = $1 and account_id = $2', [key.division, key.accountId]);
  return answer.rows[0] === undefined ? null : loadRow(secondFactorTable, answer.rows[0]);
}

/** `secret` null switches it off. */
export function setSecondFactor(
  store: Store,
  input: Author & { readonly accountId: string; readonly secret: string | null; readonly lastStep: number },
): Promise<Result<CommandOutcome<null>, Fault>> {
  const { division, actor, accountId, secret, lastStep } = input;
  return runCommand<null>(store, {
    division,
    actor,
    kind: secret === null ? 'second-factor.removed' : 'second-factor.set',
    rules: [],
    decide: async (): Promise<Decision<null>> => {
      const standing = await readSecondFactor(store.database, { division, accountId });
      if (secret === null && (standing?.secret ?? null) === null) return { kind: 'nothing', value: null };
      return { kind: 'write', value: null, subject: accountId, detail: {}, writes: [putRows(secondFactorTable, [{ division, accountId, secret, lastStep }])] };
    },
  });
}

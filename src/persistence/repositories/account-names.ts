// Names of the accounts that events name, each as it was at the time. An event holds the account's id alone; the name stands in the side table of
// personal values and is gone there after erasure. Accounts and plans may stand in different divisions, whose event numbers do not compare: the
// moments do.
import { z } from 'zod';
import type { Queryable } from '../engine/database.ts';
import { restoreText } from '../tables/storable-text.ts';

/** The name of an account at a moment (UTC text of an event); null where it was erased, or where there is no such account. */
export type NameAt = (accountId: string, at: string) => string | null;

const namedRow = z.object({ id: z.string(), at: z.string(), name: z.string().transform(restoreText).nullable() });
type NamedRow = z.infer<typeof namedRow>;

/** `division` is that of the accounts. */
export async function accountNames(database: Queryable, query: { readonly division: string; readonly accountIds: readonly string[] }): Promise<NameAt> {
  if (query.accountIds.length === 0) return () => null;
  const answer = await database.query(
    `select v.id, e.at, p.value as name from account_version v
     join event e on e.division = v.division and e.number = v.from_event
     left join personal_value p on p.division = v.division and p.commitment = v.display_name
     where v.division = $1 and v.id = any($2::uuid[]) order by v.from_event desc`,
    [query.division, query.accountIds],
  );
  const newestFirst = new Map<string, NamedRow[]>();
  for (const row of z.array(namedRow).parse(answer.rows)) {
    const own = newestFirst.get(row.id);
    if (own === undefined) newestFirst.set(row.id, [row]);
    else own.push(row);
  }
  return (accountId, at) => {
    const own = newestFirst.get(accountId) ?? [];
    // A clock that was set back may put an import before its account: then the first name it had.
    return (own.find((row) => row.at <= at) ?? own.at(-1))?.name ?? null;
  };
}

/** The names that accounts have now; an erased one is absent. */
export async function presentNames(database: Queryable, query: { readonly division: string; readonly accountIds: readonly string[] }): Promise<ReadonlyMap<string, string>> {
  if (query.accountIds.length === 0) return new Map();
  const answer = await database.query(
    `select v.id, p.value as name from account_version v join personal_value p on p.division = v.division and p.commitment = v.display_name and p.value is not null
     where v.division = $1 and v.id = any($2::uuid[]) and v.to_event is null`,
    [query.division, query.accountIds],
  );
  return new Map(z.array(presentName).parse(answer.rows).map(({ id, name }) => [id, name]));
}

const presentName = z.object({ id: z.string(), name: z.string().transform(restoreText) });

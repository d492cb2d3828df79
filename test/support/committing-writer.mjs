// Started by the kill -9 test and the bench: opens the embedded home in the folder named, and commits one transaction of three rows after the other; each commit
// is printed once it is confirmed. It never ends by itself.
import { writeSync } from 'node:fs';
import { openDatabase } from '../../dist/persistence/engine/open-database.js';
import { withTransaction } from '../../dist/persistence/engine/with-transaction.js';

const [, , dataFolder = ''] = process.argv;
const database = await openDatabase({ dataFolder });
await database.query('create table if not exists ledger (batch int, part int, filler text, primary key (batch, part))');
const { rows } = await database.query('select coalesce(max(batch), 0)::int as last from ledger');
writeSync(1, 'open\n');
for (let batch = Number(rows[0]?.['last']) + 1; ; batch += 1) {
  await withTransaction(database, async (transaction) => {
    for (let part = 0; part < 3; part += 1) {
      await transaction.query('insert into ledger values ($1, $2, $3)', [batch, part, 'x'.repeat((batch % 50) * 100)]);
    }
  });
  writeSync(1, `${batch}\n`);
}

// Writes the next migration from the table declarations, extends the checksum list and renews the data dictionary. Needs a compiled program
// (`./hengji build`). The SQL is reviewed like any other code before it lands; a landed file is never edited.
//   node scripts/generate-migration.mjs NAME           e.g. `acknowledgements` → src/persistence/migrations/0002-acknowledgements.sql
//   node scripts/generate-migration.mjs --dictionary   only docs/data-dictionary.md
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(root, 'src', 'persistence', 'migrations');
const name = process.argv[2];

if (name === undefined || !/^(--dictionary|[a-z][a-z0-9-]*)$/.test(name)) {
  process.stderr.write('usage: node scripts/generate-migration.mjs NAME | --dictionary   (NAME in small letters, digits and hyphens)\n');
  process.exitCode = 2;
} else if (name === '--dictionary') await writeDictionary();
else await writeMigration(name);

/** @param {string} title */
async function writeMigration(title) {
  const { migrationOf, readMigrations, writeChecksums } = await compiled('migrations/migration-files.js');
  const { migrate } = await compiled('migrations/migrate.js');
  const { proposeMigration } = await compiled('migrations/propose-migration.js');
  const { openDatabase } = await compiled('engine/open-database.js');
  const standing = await readMigrations(pathToFileURL(`${folder}${path.sep}`));
  if (!standing.ok) return stop(`${standing.fault.where}: ${standing.fault.what}`);
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'hengji-migration-'));
  const database = await openDatabase({ dataFolder });
  try {
    const migrated = await migrate(database, standing.value);
    if (!migrated.ok) return stop(migrated.fault.what);
    const { sql, refused } = await proposeMigration(database);
    if (refused.length > 0) return stop(['these differences need a person:', ...refused].join('\n'));
    if (sql === '') return stop('the migrations already give what is declared');
    const next = (await readdir(folder)).filter((file) => file.endsWith('.sql')).length + 1;
    const migration = migrationOf(`${String(next).padStart(4, '0')}-${title}.sql`, sql);
    await writeFile(path.join(folder, migration.name), migration.sql);
    await writeFile(path.join(folder, 'checksums.txt'), writeChecksums([...standing.value, migration]));
    process.stdout.write(`${migration.name} written; read it before it lands\n`);
    await writeDictionary();
  } finally {
    await database.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function writeDictionary() {
  const { writeDataDictionary } = await compiled('tables/data-dictionary.js');
  const { declaredTables } = await compiled('tables/declared-tables.js');
  await writeFile(path.join(root, 'docs', 'data-dictionary.md'), writeDataDictionary(declaredTables));
  process.stdout.write('docs/data-dictionary.md written\n');
}

/**
 * A module of the compiled program; its types are not looked at here, so that the script checks without a build.
 * @param {string} file
 * @returns {Promise<any>}
 */
async function compiled(file) {
  return import(path.join(root, 'dist', 'persistence', file));
}

/** @param {string} reason */
function stop(reason) {
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
}

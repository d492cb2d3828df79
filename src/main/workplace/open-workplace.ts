// Opens the stored data for this process: database, migrations, the chain head outside it, and the stores over all three.
import type { Stores } from '../../application/stores.ts';
import path from 'node:path';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { catchUpHeadFile } from '../../persistence/audit/catch-up-head-file.ts';
import { openHeadFile } from '../../persistence/audit/head-file.ts';
import { peopleWatch } from '../../persistence/audit/people-watch.ts';
import { planWatch } from '../../persistence/audit/plan-watch.ts';
import type { Store } from '../../persistence/audit/run-command.ts';
import { privateFolder } from '../../persistence/engine/data-folder.ts';
import { DatabaseUnavailable, type Database, type EngineListener } from '../../persistence/engine/database.ts';
import { lockFolder } from '../../persistence/engine/folder-lock.ts';
import { openDatabase } from '../../persistence/engine/open-database.ts';
import { migrate } from '../../persistence/migrations/migrate.ts';
import { readMigrations } from '../../persistence/migrations/migration-files.ts';
import { accountDivision } from '../../persistence/repositories/stored-plans.ts';
import { uuidV7 } from '../../persistence/tables/uuid-v7.ts';
import { programFiles } from '../program-files.ts';
import { databaseAccountStore } from '../adapters/database-account-store.ts';
import { databaseDeclarationStore } from '../adapters/database-declaration-store.ts';
import { databaseEmergencyStore } from '../adapters/database-emergency-store.ts';
import { databaseListLayoutStore } from '../adapters/database-list-layout-store.ts';
import { databaseTourStore } from '../adapters/database-tour-store.ts';
import { databaseControlSheetStore } from '../adapters/database-control-sheet-store.ts';
import { databasePublicationStore } from '../adapters/database-publication-store.ts';
import { databaseHistoryStore } from '../adapters/database-history-store.ts';
import { databaseLibraryStore } from '../adapters/database-library-store.ts';
import { databaseMailQueue } from '../adapters/database-mail-queue.ts';
import { databaseNoticeStore } from '../adapters/database-notice-store.ts';
import { databaseOrganisationStore } from '../adapters/database-organisation-store.ts';
import { databasePlanStore } from '../adapters/database-plan-store.ts';
import { databaseSessionStore } from '../adapters/database-session-store.ts';
import { chainHeadFile, type Settings } from './settings.ts';

export interface Workplace extends Stores {
  readonly store: Store;
  readonly dataFolder: string;
  readonly close: () => Promise<void>;
}

export interface WorkplaceOptions {
  readonly dataFolder: string;
  readonly settings: Settings;
  readonly listener: EngineListener;
  /** `many`: people wait for one another, so no transaction may last long; `one`: a command has the embedded engine to itself. */
  readonly users: 'many' | 'one';
}

/** A restore or an upgrade of everything may take its time where nobody else waits. */
const unhurried = { transactionMilliseconds: 6 * 60 * 60 * 1000, idleMilliseconds: 60 * 60 * 1000 } as const;

export async function openWorkplace(options: WorkplaceOptions): Promise<Result<Workplace, Fault>> {
  const dataFolder = path.resolve(options.dataFolder);
  const lock = lockForServer(options, dataFolder);
  if (!lock.ok) return lock;
  const opened = await openOver(options, dataFolder);
  if (!opened.ok) {
    lock.value();
    return opened;
  }
  const { close } = opened.value;
  return ok({ ...opened.value, close: () => close().finally(lock.value) });
}

/**
 * The embedded home looks at its folder and locks it itself. A server over PostgreSQL has its local door and the chain head there: private, and one
 * server per folder too. Answers how to give the lock back.
 */
function lockForServer({ settings, users }: WorkplaceOptions, dataFolder: string): Result<() => void, Fault> {
  if (settings.databaseUrl === null) return ok(() => undefined);
  const own = privateFolder(dataFolder);
  if (!own.ok) return own;
  if (users === 'one') return ok(() => undefined);
  const lock = lockFolder(dataFolder);
  return lock.ok ? ok(lock.value.release) : lock;
}

async function openOver(options: WorkplaceOptions, dataFolder: string): Promise<Result<Workplace, Fault>> {
  const opened = await openMigrated({ ...options, dataFolder });
  if (!opened.ok) return opened;
  const { database } = opened.value;
  try {
    const headFile = await openHeadFile(chainHeadFile(options.settings, dataFolder));
    await catchUpHeadFile(database, headFile);
    const division = (await accountDivision(database)) ?? options.settings.division;
    const store: Store = { database, headFile, now: () => Date.now(), newId: () => uuidV7(Date.now()) };
    const watch = peopleWatch(database, division);
    const happening = planWatch(database);
    return ok({
      store,
      dataFolder,
      plans: databasePlanStore(store, division, happening),
      declarations: databaseDeclarationStore(store, happening),
      history: databaseHistoryStore(store, division),
      publications: databasePublicationStore(store),
      controlSheets: databaseControlSheetStore(store),
      tours: databaseTourStore(store, division),
      organisation: databaseOrganisationStore(store, division, watch),
      accounts: databaseAccountStore(store, division, watch),
      sessions: databaseSessionStore(store, division, watch),
      emergencies: databaseEmergencyStore(store, division),
      layouts: databaseListLayoutStore(store, division),
      indicatorLibrary: databaseLibraryStore(store, division),
      notices: databaseNoticeStore(store, division),
      mailQueue: databaseMailQueue(store, division),
      close: async () => {
        await database.close();
        await headFile.close();
      },
    });
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The database alone, brought up to the newest schema. */
export async function openMigrated({ dataFolder, settings, listener, users }: WorkplaceOptions): Promise<Result<{ readonly database: Database }, Fault>> {
  const migrations = await readMigrations(programFiles.migrations);
  if (!migrations.ok) return migrations;
  let database: Database;
  try {
    database = await openDatabase(settings.databaseUrl === null ? { dataFolder, listener, limits: users === 'one' ? unhurried : {} } : { databaseUrl: settings.databaseUrl, listener });
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return failed(error.fault);
    throw error;
  }
  const migrated = await migrate(database, migrations.value);
  if (migrated.ok) return ok({ database });
  await database.close();
  return migrated;
}

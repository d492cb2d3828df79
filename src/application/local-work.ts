// What a command at this machine's command line does with the stored data. The same port is served by a running server over its local door and,
// where none is running, by opening the database directly; a command cannot tell which.
import type { ExportFormat } from '../documents/index.ts';
import type { OrganisationSheets } from '../documents/organisation/organisation-sheets.ts';
import type { Fault } from '../kernel/fault.ts';
import type { ListLayout } from '../domain/form/index.ts';
import type { ReturnedChange } from '../domain/editing/index.ts';
import type { Result } from '../kernel/result.ts';
import type { OrganisationImport } from './commands/import-organisation.command.ts';
import type { Acceptance, MergedReturned } from './commands/merge-returned.command.ts';
import type { IssuedPassword } from './commands/create-first-account.command.ts';
import type { PlanSelection } from './exports/export-plan.ts';
import type { ExportedPlans, YearSelection } from './exports/export-plans.ts';
import type { ExportedList, ListSelection } from './exports/export-list.ts';
import type { ExportedPlan } from './exports/written-plan.ts';

/** Where the stored data is. */
export interface DataPlace {
  /** Folder of the embedded database and of the chain head file. */
  readonly dataFolder: string;
}

export interface LocalImport {
  readonly outcome: 'created' | 'changed' | 'unchanged';
  readonly unitName: string;
  readonly fiscalYear: number | null;
  readonly version: number;
  readonly event: number;
  readonly changedCells: number;
  readonly projects: number;
  readonly targets: number;
  readonly usableTargets: number;
  readonly blocking: number;
  readonly unread: number;
}

/** A change of a workbook that came back, as a person reads it. */
export type LocalChange = Omit<ReturnedChange, 'edit' | 'behind'>;

export interface LocalMerge extends Pick<MergedReturned, 'accepted' | 'outcome'> {
  readonly planId: string;
  readonly unitName: string;
  readonly fiscalYear: number | null;
  readonly changes: readonly LocalChange[];
  readonly remarks: readonly string[];
}

export interface AuditReport {
  readonly divisions: readonly { readonly division: string; readonly events: number }[];
  readonly rows: number;
  /** Events that the head file outside the database does not know yet: a crash between commit and file. No fault. */
  readonly untold: number;
  /** One Chinese sentence per thing that is wrong. */
  readonly problems: readonly string[];
}

export interface BackupSummary {
  readonly rows: number;
  /** sha256 over the content, independent of engine and version. */
  readonly contentHash: string;
}

export interface LocalWork {
  importPlan(file: { readonly bytes: Uint8Array; readonly name: string }): Promise<Result<LocalImport, Fault>>;
  mergeReturned(file: { readonly bytes: Uint8Array; readonly name: string; readonly accept: Acceptance }): Promise<Result<LocalMerge, Fault>>;
  exportPlan(selection: PlanSelection & { readonly format: ExportFormat }): Promise<Result<ExportedPlan, Fault>>;
  /** The texts of all units of a year as one zip, as they are written. */
  exportPlans(selection: YearSelection): Promise<Result<Omit<ExportedPlans, 'remarks'>, Fault>>;
  /** The indicators of all texts of a year as one list. */
  exportList(selection: ListSelection): Promise<Result<ExportedList, Fault>>;
  /** What a workbook of the organisation would bring; written where `write` says so and nothing is wrong with it. */
  importOrganisation(list: { readonly sheets: OrganisationSheets; readonly write: boolean }): Promise<Result<OrganisationImport, Fault>>;
  /** Layouts of lists that were saved on the pages. */
  listLayouts(): Promise<Result<readonly ListLayout[], Fault>>;
  verifyAudit(): Promise<Result<AuditReport, Fault>>;
  /** A new password for an account whose own is forgotten; its sessions end. */
  resetPassword(login: string): Promise<Result<IssuedPassword, Fault>>;
  /** The backup as a stream of bytes. */
  backup(): Promise<Result<AsyncIterable<Uint8Array>, Fault>>;
}

export interface OpenLocalWork extends LocalWork {
  /** `server`: a running server does the work; `direct`: this process has opened the database. */
  readonly through: 'server' | 'direct';
  close(): Promise<void>;
}

export interface ServerStart extends DataPlace {
  readonly port: number;
  readonly host: string;
  /** Whether an empty database begins with the founding document as 示范. */
  readonly demo: 'if-empty' | 'never';
}

export interface RunningServer {
  readonly addresses: readonly string[];
  /** The account made just now, with the one showing of its password; null where accounts exist. */
  readonly firstAccount: IssuedPassword | null;
  /** Engine, version, place of the data. */
  readonly database: string;
  readonly dataFolder: string;
  /** Notes for whoever started it, in Chinese: a lock taken over, pages not built. */
  readonly notes: readonly string[];
  /** Resolves when it has ended: null where it was told to and ended cleanly, why where the engine stopped by itself. */
  readonly ended: Promise<Fault | null>;
}

/** The doors of the command line to stored data. */
export interface StoredData {
  open(place: DataPlace): Promise<Result<OpenLocalWork, Fault>>;
  /** Writes a backup into a file that does not exist yet and proves it readable. */
  backupTo(work: LocalWork, file: string): Promise<Result<BackupSummary, Fault>>;
  /** Restores into an empty place; never through a running server. */
  restore(place: DataPlace, file: string): Promise<Result<BackupSummary, Fault>>;
  startServer(start: ServerStart): Promise<Result<RunningServer, Fault>>;
}

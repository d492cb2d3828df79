// Everything the use cases keep, port by port: what a place of work opens and a server is given.
import type { AccountStore, SessionStore } from './account-store.ts';
import type { ControlSheetStore } from './control-sheet-store.ts';
import type { DeclarationStore } from './declaration/declaration-store.ts';
import type { EmergencyStore } from './emergency-store.ts';
import type { HistoryStore } from './history-store.ts';
import type { LibraryStore } from './library/library-store.ts';
import type { ListLayoutStore } from './list-layouts/list-layout-store.ts';
import type { MailQueue } from './notices/mail.ts';
import type { NoticeStore } from './notices/notice-store.ts';
import type { OrganisationStore } from './organisation-store.ts';
import type { PlanStore } from './plan-store.ts';
import type { PublicationStore } from './publication-store.ts';
import type { TourStore } from './tour-store.ts';

export interface Stores {
  readonly plans: PlanStore;
  readonly declarations: DeclarationStore;
  readonly controlSheets: ControlSheetStore;
  readonly history: HistoryStore;
  readonly publications: PublicationStore;
  readonly tours: TourStore;
  readonly organisation: OrganisationStore;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly emergencies: EmergencyStore;
  readonly layouts: ListLayoutStore;
  readonly indicatorLibrary: LibraryStore;
  readonly notices: NoticeStore;
  readonly mailQueue: MailQueue;
}

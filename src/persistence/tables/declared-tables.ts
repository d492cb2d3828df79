// Every stored table, in the order in which rows can be added (a table stands after those it points to). The order is part of the backup format.
import { acknowledgementTable, acknowledgementVersionTable } from './acknowledgement.table.ts';
import { accountTable, accountVersionTable, credentialTable, secondFactorTable, sessionTable } from './account.table.ts';
import { commandRequestTable } from './command-request.table.ts';
import { confirmedCopyTable } from './confirmed-copy.table.ts';
import { takenProjectTable } from './taken-project.table.ts';
import { controlSheetTable } from './control-sheet.table.ts';
import { costingLineTable, costingLineVersionTable } from './costing-line.table.ts';
import {
  attachmentTable,
  attachmentVersionTable,
  declarationTable,
  declarationVersionTable,
  lockExceptionEndTable,
  lockExceptionProjectTable,
  lockExceptionTable,
  projectDeclarationTable,
  projectDeclarationVersionTable,
  reviewCommentTable,
  reviewCommentVersionTable,
  roundWindowTable,
  roundWindowVersionTable,
} from './declaration.table.ts';
import { eventHeadTable, eventTable, outboxTable } from './event.table.ts';
import { indicatorTable, indicatorVersionTable } from './indicator.table.ts';
import {
  appointmentTable,
  appointmentVersionTable,
  delegationTable,
  delegationVersionTable,
  emergencyAccessTable,
  emergencyAccessVersionTable,
  organisationNodeTable,
  organisationNodeVersionTable,
} from './organisation.table.ts';
import { listLayoutTable, listLayoutVersionTable } from './list-layout.table.ts';
import { libraryEntryTable, libraryEntryVersionTable, libraryProposalTable, libraryProposalVersionTable } from './library.table.ts';
import { mailChoiceTable, noticeMailTable, noticeReadTable, noticeTable } from './notice.table.ts';
import { personalValueTable } from './personal-value.table.ts';
import { planFiguresTable } from './plan-figures.table.ts';
import { planTable, planVersionTable } from './plan.table.ts';
import { projectTable, projectVersionTable } from './project.table.ts';
import { storedFileTable } from './stored-file.table.ts';
import type { TableDeclaration } from './table.ts';
import { tourEndedTable } from './tour.table.ts';
import { projectDisclosureTable, projectDisclosureVersionTable } from './project-disclosure.table.ts';
import { targetDetailTable, targetDetailVersionTable } from './target-detail.table.ts';
import { workActivitiesTable, workActivitiesVersionTable } from './work-activity.table.ts';

export const declaredTables: readonly TableDeclaration[] = [
  storedFileTable,
  planTable,
  planVersionTable,
  planFiguresTable,
  projectTable,
  projectVersionTable,
  indicatorTable,
  indicatorVersionTable,
  accountTable,
  accountVersionTable,
  credentialTable,
  secondFactorTable,
  sessionTable,
  personalValueTable,
  tourEndedTable,
  organisationNodeTable,
  organisationNodeVersionTable,
  appointmentTable,
  appointmentVersionTable,
  delegationTable,
  delegationVersionTable,
  emergencyAccessTable,
  emergencyAccessVersionTable,
  declarationTable,
  declarationVersionTable,
  projectDeclarationTable,
  projectDeclarationVersionTable,
  projectDisclosureTable,
  projectDisclosureVersionTable,
  confirmedCopyTable,
  takenProjectTable,
  costingLineTable,
  costingLineVersionTable,
  workActivitiesTable,
  workActivitiesVersionTable,
  targetDetailTable,
  targetDetailVersionTable,
  acknowledgementTable,
  acknowledgementVersionTable,
  reviewCommentTable,
  reviewCommentVersionTable,
  roundWindowTable,
  roundWindowVersionTable,
  lockExceptionTable,
  lockExceptionProjectTable,
  lockExceptionEndTable,
  controlSheetTable,
  attachmentTable,
  attachmentVersionTable,
  listLayoutTable,
  listLayoutVersionTable,
  libraryEntryTable,
  libraryEntryVersionTable,
  libraryProposalTable,
  libraryProposalVersionTable,
  noticeTable,
  noticeReadTable,
  noticeMailTable,
  mailChoiceTable,
  commandRequestTable,
  eventTable,
  outboxTable,
  eventHeadTable,
];

// Every stored table, in the order in which rows can be added (a table stands after those it points to). The order is part of the backup format.
import { accountTable, accountVersionTable, credentialTable, sessionTable } from './account.table.ts';
import { eventHeadTable, eventTable, outboxTable } from './event.table.ts';
import { indicatorTable, indicatorVersionTable } from './indicator.table.ts';
import { personalValueTable } from './personal-value.table.ts';
import { planFiguresTable } from './plan-figures.table.ts';
import { planTable, planVersionTable } from './plan.table.ts';
import { projectTable, projectVersionTable } from './project.table.ts';
import { storedFileTable } from './stored-file.table.ts';
import type { TableDeclaration } from './table.ts';

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
  sessionTable,
  personalValueTable,
  eventTable,
  outboxTable,
  eventHeadTable,
];

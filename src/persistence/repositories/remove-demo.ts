// Takes the demonstration plans of a division away for good, with their files where no real plan uses them. Besides the erasure of personal values
// this is the one command that removes rows; its event lists every one of them, so that the chain still verifies.
import type { Fault } from '../../kernel/fault.ts';
import type { Result } from '../../kernel/result.ts';
import { runCommand, type CommandOutcome, type Decision, type Store } from '../audit/run-command.ts';
import type { TableWrite } from '../audit/table-write.ts';
import { rawRow } from '../tables/row-codec.ts';
import { acknowledgementTable, acknowledgementVersionTable } from '../tables/acknowledgement.table.ts';
import { confirmedCopyTable } from '../tables/confirmed-copy.table.ts';
import { costingLineTable, costingLineVersionTable } from '../tables/costing-line.table.ts';
import {
  attachmentTable,
  attachmentVersionTable,
  declarationTable,
  declarationVersionTable,
  projectDeclarationTable,
  projectDeclarationVersionTable,
  reviewCommentTable,
  reviewCommentVersionTable,
} from '../tables/declaration.table.ts';
import { indicatorTable, indicatorVersionTable } from '../tables/indicator.table.ts';
import { planTable, planVersionTable } from '../tables/plan.table.ts';
import { projectDisclosureTable, projectDisclosureVersionTable } from '../tables/project-disclosure.table.ts';
import { projectTable, projectVersionTable } from '../tables/project.table.ts';
import { storedFileTable } from '../tables/stored-file.table.ts';
import { takenProjectTable } from '../tables/taken-project.table.ts';
import { targetDetailTable, targetDetailVersionTable } from '../tables/target-detail.table.ts';
import { workActivitiesTable, workActivitiesVersionTable } from '../tables/work-activity.table.ts';
import { columnList } from '../tables/statements.ts';
import type { TableDeclaration } from '../tables/table.ts';
import { dropDemoFigures } from './plan-figures.ts';

const demoPlans = 'select id from plan where division = $1 and demo';
const demoProjects = `select id from project where division = $1 and plan_id in (${demoPlans})`;
const demoIndicators = `select id from indicator where division = $1 and project_id in (${demoProjects})`;

/** What is taken away, rows that point to others first. */
const removals: readonly { readonly table: TableDeclaration; readonly condition: string }[] = [
  { table: confirmedCopyTable, condition: `plan_id in (${demoPlans})` },
  { table: takenProjectTable, condition: `plan_id in (${demoPlans})` },
  ...ofIdentity(targetDetailTable, targetDetailVersionTable, `indicator_id in (${demoIndicators})`),
  ...ofIdentity(costingLineTable, costingLineVersionTable, `project_id in (${demoProjects})`),
  ...ofIdentity(workActivitiesTable, workActivitiesVersionTable, `plan_id in (${demoPlans})`),
  ...ofIdentity(reviewCommentTable, reviewCommentVersionTable, `plan_id in (${demoPlans})`),
  ...ofIdentity(acknowledgementTable, acknowledgementVersionTable, `plan_id in (${demoPlans})`),
  ...ofIdentity(attachmentTable, attachmentVersionTable, `plan_id in (${demoPlans})`),
  ...ofIdentity(projectDisclosureTable, projectDisclosureVersionTable, `project_id in (${demoProjects})`),
  ...ofIdentity(projectDeclarationTable, projectDeclarationVersionTable, `project_id in (${demoProjects})`),
  ...ofIdentity(declarationTable, declarationVersionTable, `plan_id in (${demoPlans})`),
  { table: indicatorVersionTable, condition: `id in (${demoIndicators})` },
  { table: indicatorTable, condition: `id in (${demoIndicators})` },
  { table: projectVersionTable, condition: `id in (${demoProjects})` },
  { table: projectTable, condition: `id in (${demoProjects})` },
  { table: planVersionTable, condition: `id in (${demoPlans})` },
  { table: planTable, condition: 'demo' },
  {
    table: storedFileTable,
    condition: `id in (select file_id from plan_version where division = $1 and id in (${demoPlans}) union select file_id from attachment where division = $1 and plan_id in (${demoPlans}))
      and id not in (select file_id from plan_version where division = $1 and id not in (${demoPlans}) union select file_id from attachment where division = $1 and plan_id not in (${demoPlans}))`,
  },
];

/** The versions of what stands under a condition, and then the identities. */
function ofIdentity(identity: TableDeclaration, version: TableDeclaration, condition: string): readonly { readonly table: TableDeclaration; readonly condition: string }[] {
  return [
    { table: version, condition: `id in (select id from ${identity.name} where division = $1 and ${condition})` },
    { table: identity, condition },
  ];
}

/** Answers how many demonstration plans went. */
export function removeDemo(store: Store, input: { readonly division: string; readonly actor: string }): Promise<Result<CommandOutcome<number>, Fault>> {
  const { division, actor } = input;
  return runCommand<number>(store, {
    division,
    actor,
    kind: 'demo.removed',
    rules: [],
    decide: async (): Promise<Decision<number>> => {
      const writes: TableWrite[] = [];
      for (const { table, condition } of removals) {
        const keys = columnList(table.primaryKey);
        const answer = await store.database.query(`select ${keys} from ${table.name} where division = $1 and ${condition}`, [division]);
        const keyTable = { ...table, columns: Object.fromEntries(Object.entries(table.columns).filter(([key]) => table.primaryKey.includes(key))) };
        writes.push({ table, remove: answer.rows.map((row) => rawRow(keyTable, row)) });
      }
      const plans = writes.find(({ table }) => table === planTable)?.remove?.length ?? 0;
      if (plans === 0) return { kind: 'nothing', value: 0 };
      await dropDemoFigures(store.database, division);
      return { kind: 'write', value: plans, subject: null, detail: { plans }, writes };
    },
  });
}

// The work of the local command line done over an open database: by the server that holds it, or by the command itself.
import { PassThrough } from 'node:stream';
import type { Actor } from '../../application/actor.ts';
import { importOrganisation } from '../../application/commands/import-organisation.command.ts';
import { importPlan } from '../../application/commands/import-plan.command.ts';
import { mergeReturned } from '../../application/commands/merge-returned.command.ts';
import { resetPassword } from '../../application/commands/reset-password.command.ts';
import type { LocalWork } from '../../application/local-work.ts';
import type { RuleEdition } from '../../application/plan-figures.ts';
import type { Passwords, PlanParser } from '../../application/ports.ts';
import { exportList } from '../../application/exports/export-list.ts';
import { exportPlan } from '../../application/exports/export-plan.ts';
import { exportPlans } from '../../application/exports/export-plans.ts';
import { visibleFileName } from '../../application/visible-file-name.ts';
import { failed, ok } from '../../kernel/result.ts';
import { describeChainProblem } from '../../persistence/audit/chain-problem.ts';
import { verifyChain } from '../../persistence/audit/verify-chain.ts';
import { writeBackup } from '../../persistence/backup/write-backup.ts';
import { nodeSecrets } from '../adapters/node-secrets.ts';
import type { Workplace } from './open-workplace.ts';

export interface DirectWorkPorts {
  readonly workplace: Workplace;
  readonly parser: PlanParser;
  readonly passwords: Passwords;
  readonly osUser: string;
  readonly edition: RuleEdition;
}

export function directWork({ workplace, parser, passwords, osUser, edition }: DirectWorkPorts): LocalWork {
  const { accounts, layouts, organisation, plans, store } = workplace;
  const clock = { now: store.now };
  const actor: Actor = { kind: 'local', osUser };
  const exports = { plans, organisation, clock, edition, secrets: nodeSecrets };
  return {
    async importPlan({ bytes, name }) {
      const imported = await importPlan({ plans, organisation, layouts, clock, parser, edition }, { actor, bytes, fileName: visibleFileName(name), kind: 'real' });
      if (!imported.ok) return imported;
      const { outcome, planId, version, changes, summary, unread } = imported.value;
      const plan = await plans.find(planId);
      if (plan === null) return failed({ code: 'plan-not-found', what: '导入后紧接着又被移除', where: name, remedy: '请重新导入。' });
      return ok({
        outcome,
        unitName: plan.unitName,
        fiscalYear: plan.fiscalYear,
        version: version.number,
        event: version.event,
        changedCells: changes.length,
        projects: summary.projects,
        targets: summary.targets,
        usableTargets: summary.usableTargets,
        blocking: summary.bySeverity.blocks,
        unread,
      });
    },
    async mergeReturned({ bytes, name, accept }) {
      const merged = await mergeReturned({ plans, organisation, clock, parser, edition }, { actor, bytes, fileName: visibleFileName(name), accept });
      if (!merged.ok) return merged;
      const { comparison, accepted, outcome } = merged.value;
      const { plan, changes, remarks } = comparison;
      return ok({ planId: plan.id, unitName: plan.unitName, fiscalYear: plan.fiscalYear, changes: changes.map(({ edit: _edit, behind: _behind, ...change }) => change), remarks, accepted, outcome });
    },
    listLayouts: async () => ok((await layouts.list()).map(({ layout }) => layout)),
    exportPlan: (selection) => exportPlan(exports, { ...selection, actor }),
    exportList: (selection) => exportList(exports, { ...selection, actor }),
    exportPlans: (selection) => exportPlans(exports, { ...selection, actor }),
    resetPassword: (login) => resetPassword({ accounts, passwords, secrets: nodeSecrets }, { actor, login }),
    importOrganisation: (list) => importOrganisation({ accounts, organisation, clock, passwords, secrets: nodeSecrets }, { ...list, actor }),
    async verifyAudit() {
      const { divisions, rows, untold, problems } = await verifyChain(store.database, store.headFile);
      return ok({
        divisions: divisions.map(({ division, events }) => ({ division, events })),
        rows,
        untold,
        problems: problems.map(describeChainProblem),
      });
    },
    async backup() {
      const output = new PassThrough();
      writeBackup(store.database, output, { createdAt: new Date(store.now()).toISOString() }).catch((error: unknown) => {
        output.destroy(error instanceof Error ? error : new Error(String(error)));
      });
      return ok(output);
    },
  };
}

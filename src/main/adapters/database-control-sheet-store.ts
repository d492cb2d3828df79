// Lists of control figures over the database.
import type { ControlSheetStore } from '../../application/control-sheet-store.ts';
import { ok } from '../../kernel/result.ts';
import type { Store } from '../../persistence/audit/run-command.ts';
import { keepControlSheet, keptControlSheets, projectMoney } from '../../persistence/repositories/control-sheets.ts';

export function databaseControlSheetStore(store: Store): ControlSheetStore {
  return {
    money: (planIds) => projectMoney(store.database, planIds),
    async keep(input) {
      const done = await keepControlSheet(store, input);
      return done.ok ? ok(done.value.value) : done;
    },
    kept: (of) => keptControlSheets(store.database, of),
  };
}

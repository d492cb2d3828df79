// Checks the plan while it is typed, away from the page, so that no key waits for a rule. The same engine as everywhere. Of several orders that came in
// meanwhile only the newest is answered.
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { checkPlan, proposeForCheck } from '../../domain/check/index.ts';
import type { CheckAnswer, CheckOrder } from './check-messages.ts';
import { clearedByCosting } from './cleared-by-costing.ts';

let newest: CheckOrder | null = null;
let running = false;

addEventListener('message', (event: MessageEvent<CheckOrder>) => {
  newest = event.data;
  if (!running) void work();
});

async function work(): Promise<void> {
  running = true;
  while (newest !== null) {
    const order: CheckOrder = newest;
    newest = null;
    const { serial, plan } = order;
    const checked = checkPlan(plan, checkCatalogue, { profile: null, presentation: 'root-causes' });
    if (!checked.ok) {
      answer({ kind: 'nothing', serial });
      continue;
    }
    const { findings, summary, all } = checked.value;
    answer({ kind: 'checked', serial, findings, cleared: clearedByCosting(plan, all), summary });
    await nextTurn();
    if (newest !== null) continue;
    answer({ kind: 'proposed', serial, proposals: proposeForCheck(plan, checked.value, checkCatalogue).proposals });
    await nextTurn();
  }
  running = false;
}

/** Lets messages in that arrived meanwhile. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 0));
}

function answer(message: CheckAnswer): void {
  postMessage(message);
}

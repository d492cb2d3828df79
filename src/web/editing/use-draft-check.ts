// The check of the plan as it is being typed. What was found last stays until something newer is found, so that nothing flickers.
import { useEffect, useRef, useState } from 'react';
import type { CheckSummary } from '../../domain/check/index.ts';
import type { Finding } from '../../domain/lint/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import type { Proposal } from '../../domain/proposal/index.ts';
import type { CheckAnswer, CheckOrder } from './check-messages.ts';

export interface DraftCheck {
  /** The plan that was checked; null until the first answer. */
  readonly plan: DepartmentPlan | null;
  readonly findings: readonly Finding[];
  /** What the 测算 of the projects clears. */
  readonly cleared: readonly Finding[];
  readonly summary: CheckSummary | null;
  /** Of the very plan that was checked; empty while they are being looked for. */
  readonly proposals: readonly Proposal[];
}

const nothingYet: DraftCheck = { plan: null, findings: [], cleared: [], summary: null, proposals: [] };

export function useDraftCheck(plan: DepartmentPlan): DraftCheck {
  const [check, setCheck] = useState(nothingYet);
  const worker = useRef<Worker | null>(null);
  const sent = useRef({ serial: 0, plan });
  useEffect(() => {
    const own = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    worker.current = own;
    own.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
      const { serial, plan: checked } = sent.current;
      if (data.serial !== serial) return;
      if (data.kind === 'checked') setCheck({ plan: checked, findings: data.findings, cleared: data.cleared, summary: data.summary, proposals: [] });
      else if (data.kind === 'proposed') setCheck((standing) => ({ ...standing, proposals: data.proposals }));
      else setCheck({ ...nothingYet, plan: checked });
    });
    return () => {
      worker.current = null;
      own.terminate();
    };
  }, []);
  useEffect(() => {
    const order: CheckOrder = { serial: sent.current.serial + 1, plan };
    sent.current = { serial: order.serial, plan };
    worker.current?.postMessage(order);
  }, [plan]);
  return check;
}

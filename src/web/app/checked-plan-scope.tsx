// Pages of the file checked in this browser; without one, back to the page where a file is dropped.
import { useEffect, useMemo } from 'react';
import { Outlet } from '@tanstack/react-router';
import { CheckedBar } from '../checking/checked-bar.tsx';
import { useCheckedFile } from '../checking/checked-file.tsx';
import { ProposalsContext, useMadeProposals } from '../checking/proposals-made.ts';
import { useGo } from './navigation.ts';
import { PlanViewContext, useCheck, usePlanView, type PlanView } from './plan-view.ts';

export function CheckedPlanScope() {
  const { reading } = useCheckedFile();
  const go = useGo();
  useEffect(() => {
    if (reading === null) go('/check', 'replace');
  }, [reading, go]);
  const view = useMemo<PlanView | null>(
    () => (reading === null ? null : { source: { kind: 'checked' }, plan: reading.plan, demo: false, remarks: reading.remarks }),
    [reading],
  );
  if (view === null) return null;
  return (
    <PlanViewContext value={view}>
      <CheckedPages />
    </PlanViewContext>
  );
}

function CheckedPages() {
  const { plan } = usePlanView();
  const check = useCheck();
  const proposals = useMadeProposals(plan, check.ok ? check.value : null);
  return (
    <ProposalsContext value={proposals}>
      <CheckedBar />
      <Outlet />
    </ProposalsContext>
  );
}

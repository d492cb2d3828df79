// Pages of the file checked in this browser; without one, back to the page where a file is dropped.
import { useEffect, useMemo } from 'react';
import { Outlet } from '@tanstack/react-router';
import { useCheckedFile } from './checked-file.ts';
import { useGo } from './navigation.ts';
import { PlanViewContext, type PlanView } from './plan-view.ts';

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
      <Outlet />
    </PlanViewContext>
  );
}

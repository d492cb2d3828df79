// The proposals for the file that is being checked. Trying them out costs more than the check: they follow when nobody has typed for a moment; until then
// those of before are offered, and one that no longer fits changes nothing.
import { createContext, useContext, useEffect, useState } from 'react';
import { checkCatalogue } from '../../catalogue/check-catalogue.ts';
import { proposeForCheck, type CheckResult } from '../../domain/check/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import type { Proposal } from '../../domain/proposal/index.ts';

export const ProposalsContext = createContext<readonly Proposal[]>([]);

/** None where the pages show no file that is being checked. */
export function useProposals(): readonly Proposal[] {
  return useContext(ProposalsContext);
}

/** Milliseconds without a change before they are made anew. */
const pause = 250;

export function useMadeProposals(plan: DepartmentPlan, check: CheckResult | null): readonly Proposal[] {
  const [proposals, setProposals] = useState<readonly Proposal[]>([]);
  useEffect(() => {
    if (check === null) return;
    const timer = setTimeout(() => setProposals(proposeForCheck(plan, check, checkCatalogue).proposals), pause);
    return () => clearTimeout(timer);
  }, [plan, check]);
  return proposals;
}

// The budget year of a page: the one in the address, else the newest of the texts one sees, else next year, for which budgets are made now.
import { useQuery } from '@tanstack/react-query';
import { planListQuery } from '../api/plan-queries.ts';
import { useAddress, useSetWords } from '../app/navigation.ts';

/** Null while it is not known yet. */
export function useYear(): readonly [number | null, (year: number) => void, readonly number[]] {
  const { words } = useAddress();
  const setWords = useSetWords();
  const plans = useQuery(planListQuery);
  const asked = Number(words.get('year') ?? '');
  const known = (plans.data?.plans ?? []).filter(({ demo }) => !demo).flatMap(({ fiscalYear }) => (fiscalYear === null ? [] : [fiscalYear]));
  const next = new Date().getFullYear() + 1;
  const choices = [...new Set([...known, next - 1, next])].toSorted((a, b) => b - a);
  const standing = known.length === 0 ? next : Math.max(...known);
  const chosen = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : plans.data === undefined ? null : standing;
  return [chosen, (year) => setWords({ year: String(year) }), choices];
}

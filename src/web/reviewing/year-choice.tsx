// The choice of the budget year of a page.
import { Select } from 'antd';
import { useYear } from './use-year.ts';

export function YearChoice() {
  const [year, choose, choices] = useYear();
  return <Select aria-label="年度" className="no-print" value={year} popupMatchSelectWidth={false} onChange={(chosen) => (chosen === null ? undefined : choose(chosen))} options={choices.map((value) => ({ value, label: `${value}年` }))} />;
}

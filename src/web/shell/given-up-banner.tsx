// Says on every page of a text that was given up that it is one, by whom and why, and where it can be taken up again.
import type { GivenUpText } from '../../http/contract/plans.ts';
import { AppLink } from '../app/app-link.tsx';
import { writtenTime } from '../parts/amounts.ts';

export function GivenUpBanner({ text: { id, unitName, fiscalYear, at, by, reason } }: { readonly text: GivenUpText }) {
  return (
    <aside className="standing-banner no-print" aria-label="已放弃的文本">
      <span>
        <strong>已放弃</strong>　{unitName}
        {fiscalYear === null ? '' : `${fiscalYear}年度`}的这份文本由{by}在{writtenTime(at)}放弃：{reason}。只能查看，不计入任何清单和统计。
      </span>
      <AppLink href={`/plans/${encodeURIComponent(id)}/declaration`}>去申报页重新启用</AppLink>
    </aside>
  );
}

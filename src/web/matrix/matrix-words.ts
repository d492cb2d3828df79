// Amounts of the matrix as it prints them, in 万元.
import type { PartMoney } from '../../domain/duty/index.ts';
import { formatFen } from '../../kernel/money.ts';
import { formatPercent, type Ratio } from '../../kernel/ratio.ts';

/** `59.50`, `59.50（另1个项目不明）`; a part without projects has none. */
export function partMoney({ amount, unknown }: PartMoney): string {
  if (amount === null) return unknown === 0 ? '—' : '不明';
  return `${formatFen(amount, '万元')}${unknown === 0 ? '' : `（另${unknown}个项目不明）`}`;
}

export function shareText(share: Ratio | null): string {
  return share === null ? '' : `占${formatPercent(share, 1)}%`;
}

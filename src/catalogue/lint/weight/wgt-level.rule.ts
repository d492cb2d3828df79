// The points that a label gives to its head (产出指标（50分）) against the rows under it: both are printed, so a difference is certain.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { statedWeights, sumOfWeights, weightInLabel, type WeightedRow } from '../../../domain/weight/index.ts';
import { compareDecimals, formatDecimal } from '../../../kernel/decimal.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { weightGround } from './weight-ground.ts';

export const wgtLevel = defineProjectRule({
  id: 'wgt-level',
  title: '权重与上级指标的分值不符',
  question: '三级指标的权重加起来，是不是等于一级、二级指标写明的分值？',
  severity: 'blocks',
  reviewItem: 'form-complete',
  ground: [weightGround],
  columns: ['weight'],
  explains: [],
  messages: {
    differs: '“{label}”写明{wanted}分，下面{count}个指标的权重合计{sum}分。请核对这些行的权重，或者改正上面的分值。',
  },
  check({ project }, report) {
    const rows = statedWeights(project);
    if (rows === null) return;
    for (const [label, group] of [...groupedBy(rows, ({ row }) => row.level1), ...groupedBy(rows, ({ row }) => row.level2)]) {
      const wanted = weightInLabel(label);
      const sum = sumOfWeights(group);
      if (wanted === null || compareDecimals(wanted, sum) === 0) continue;
      report({ message: 'differs', data: { label: label.trim(), wanted: formatDecimal(wanted), count: group.length, sum: formatDecimal(sum) }, column: 'weight', indicators: group.map(({ row }) => row.ordinal) });
    }
  },
});

/** The rows by the label above them, as printed. */
function groupedBy(rows: readonly WeightedRow[], labelOf: (row: WeightedRow) => string): ReadonlyMap<string, readonly WeightedRow[]> {
  const groups = new Map<string, { readonly label: string; readonly rows: WeightedRow[] }>();
  for (const row of rows) {
    const label = labelOf(row);
    const group = groups.get(foldedKey(label));
    if (group === undefined) groups.set(foldedKey(label), { label, rows: [row] });
    else group.rows.push(row);
  }
  return new Map([...groups.values()].map((group) => [group.label, group.rows]));
}

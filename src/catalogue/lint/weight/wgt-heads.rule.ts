// The share of each head (成本, 产出, 效益, 满意度) against the shares the profile states. Advice: provinces share the points differently, and the papers were not
// read. Asked only where the total is that of indicators alone, and every head is one of the four.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import type { ClassWeights, HeadWeights } from '../../../domain/policy/index.ts';
import { statedWeights, sumOfWeights, type WeightedRow } from '../../../domain/weight/index.ts';
import { compareDecimals, decimalFromInteger, formatDecimal } from '../../../kernel/decimal.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';

type Head = 'cost' | 'output' | 'benefit' | 'satisfaction';

const headTitles: readonly (readonly [Head, string])[] = [
  ['cost', '成本'],
  ['output', '产出'],
  ['benefit', '效益'],
  ['satisfaction', '满意度'],
];

/** What indicators have of the hundred where the execution of the budget has ten. */
const indicatorTotal = 90;

export const wgtHeads = defineProjectRule({
  id: 'wgt-heads',
  title: '各类权重与口径不同',
  question: '成本、产出、效益、满意度各占多少分，与口径是不是一致？',
  severity: 'advice',
  reviewItem: 'indicators-sound',
  ground: [{ source: '财预〔2021〕101号、财预〔2020〕10号', clause: '各类指标的分值权重', confidence: 'unverified' }],
  columns: ['weight', 'level1'],
  explains: [],
  messages: {
    differs: '各类指标的权重是{printed}，口径是{wanted}（待核实）。请核对；本地另有规定的，按本地规定。',
  },
  check({ project, policy }, report) {
    const rows = statedWeights(project);
    const heads = rows === null ? null : headsOf(rows);
    if (rows === null || heads === null || compareDecimals(sumOfWeights(rows), decimalFromInteger(indicatorTotal)) !== 0) return;
    const wanted = wantedWeights(heads, policy.classWeights);
    const printed = headTitles.flatMap(([head, title]) => (heads.has(head) ? [`${title}${formatDecimal(sumOfWeights(heads.get(head) ?? []))}`] : []));
    const expected = headTitles.flatMap(([head, title]) => (wanted.has(head) ? [`${title}${wanted.get(head)}`] : []));
    if (printed.join() === expected.join()) return;
    report({ message: 'differs', data: { printed: printed.join('、'), wanted: expected.join('、') }, column: 'weight', indicators: rows.map(({ row }) => row.ordinal) });
  },
});

/** The rows by head; null where a head is none of the four. */
function headsOf(rows: readonly WeightedRow[]): ReadonlyMap<Head, readonly WeightedRow[]> | null {
  const heads = new Map<Head, WeightedRow[]>();
  for (const row of rows) {
    const label = foldedKey(row.row.level1);
    const head = headTitles.find(([, title]) => label.startsWith(title))?.[0];
    if (head === undefined) return null;
    heads.set(head, [...(heads.get(head) ?? []), row]);
  }
  return heads;
}

/** The shares in force for a table with these heads; without a satisfaction head its points go to the benefits. */
function wantedWeights(heads: ReadonlyMap<Head, unknown>, { withCost, withoutCost }: ClassWeights): ReadonlyMap<Head, number> {
  const shares: HeadWeights = heads.has('cost') && withCost !== null ? withCost : withoutCost;
  const satisfied = heads.has('satisfaction');
  const wanted: readonly (readonly [Head, number | null])[] = [
    ['cost', shares.cost],
    ['output', shares.output],
    ['benefit', shares.benefit + (satisfied ? 0 : shares.satisfaction)],
    ['satisfaction', satisfied ? shares.satisfaction : null],
  ];
  return new Map(wanted.flatMap(([head, points]) => (points === null ? [] : [[head, points] as const])));
}

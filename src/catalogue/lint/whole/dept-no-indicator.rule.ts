// Part one without a single number. The form of 2021 has no table of department indicators, so none is missed; but its paragraphs can state numbers, and goals
// without any cannot be followed up. Numbers of days, papers and telephone lines are no goals.
import { definePlanRule } from '../../../domain/lint/index.ts';
import { unitOf } from '../../../domain/target/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { targetDemands } from '../../citations.ts';

export const deptNoIndicator = definePlanRule({
  id: 'dept-no-indicator',
  title: '部门整体目标没有量化',
  question: '部门整体绩效目标里有没有能核对的数量或金额？',
  severity: 'explain',
  reviewItem: 'clearly-stated',
  ground: [{ ...targetDemands, clause: '部门（单位）整体支出绩效目标应细化量化' }],
  messages: {
    none: '部门整体绩效目标共{count}条，没有一条写了数量、比率或者金额，年底看不出部门做到了什么。请至少为主要职责各写一个能核对的数，例如“完成（　）批次”“≥（　）%”，并与各项目的指标值一致。',
  },
  check({ plan: { overall, departmentTables } }, report) {
    // A table of the department's own indicators is where the numbers stand.
    if (departmentTables.some(({ indicators }) => indicators.length > 0)) return;
    const paragraphs = [...overall.goals, ...overall.dutyGoals];
    const [first] = paragraphs;
    if (first === undefined || paragraphs.some((paragraph) => statesQuantity(paragraph.text))) return;
    report({ message: 'none', data: { count: paragraphs.length }, column: overall.goals.length > 0 ? 'overallGoals' : 'dutyGoals', place: first.place });
  },
});

/** A number with a unit of measure behind it, or a number in per cent. */
function statesQuantity(text: string): boolean {
  return [...foldedKey(text).matchAll(/\d[\d.]*(?<unit>%|‰|[\u4e00-\u9fff]{1,3})/gu)].some(({ groups }) => {
    const behind = groups?.['unit'] ?? '';
    return behind === '%' || behind === '‰' || [3, 2, 1].some((length) => isMeasure(behind.slice(0, length)));
  });
}

function isMeasure(unit: string): boolean {
  const { dimension } = unitOf(unit);
  return dimension !== 'unknown' && dimension !== 'time' && dimension !== 'magnitude';
}

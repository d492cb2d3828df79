// 部门整体绩效目标表 must add up as it is printed: 资金总额 beside 财政拨款 and 其他资金, and beside 基本支出 and 项目支出; every task beside its parts; 金额合计 below the
// tasks. A blank amount is unknown, so a sum is compared only where all its parts are stated. The tasks are not held against the department's total: they need not
// cover all of it.
import { definePlanRule } from '../../../domain/lint/index.ts';
import { taskAmounts, taskColumnTitles, type DepartmentTable, type Field } from '../../../domain/plan/index.ts';
import { distanceFen, formatFen, sumFen, type Fen } from '../../../kernel/money.ts';
import { departmentFormAnnex } from '../../citations.ts';

export const deptFundSum = definePlanRule({
  id: 'dept-fund-sum',
  title: '整体表的金额合计不符',
  question: '部门整体绩效目标表里，合计是否等于各部分之和？',
  severity: 'blocks',
  reviewItem: 'form-complete',
  ground: [{ ...departmentFormAnnex, clause: '预算金额（总额、财政拨款、其他资金）、金额合计' }],
  messages: {
    differs: '部门整体绩效目标表的{what}：各部分合起来是{sum}{unit}，表上写的是{total}{unit}，相差{difference}{unit}。请核对这几个数。',
  },
  check({ plan, policy }, report) {
    for (const table of plan.departmentTables) {
      for (const { what, total, parts } of sumsOf(table)) {
        const amounts = parts.flatMap((part) => part?.value ?? []);
        const stated = total?.value ?? null;
        const sum = sumFen(amounts);
        if (total === null || stated === null || sum === null || parts.length === 0 || amounts.length < parts.length) continue;
        const difference = distanceFen(sum, stated);
        if (difference === null || difference <= policy.fundTolerance) continue;
        const shown = (amount: Fen): string => formatFen(amount, table.moneyUnit);
        report({ message: 'differs', data: { what, sum: shown(sum), total: shown(stated), difference: shown(difference), unit: table.moneyUnit }, column: 'departmentTables', place: total.place });
      }
    }
  },
});

interface PrintedSum {
  readonly what: string;
  readonly total: Field<Fen> | null;
  readonly parts: readonly (Field<Fen> | null)[];
}

function sumsOf({ funds, tasks, taskSums }: DepartmentTable): readonly PrintedSum[] {
  return [
    { what: '资金总额（财政拨款、其他资金）', total: funds.total, parts: [funds.fiscal, funds.other] },
    { what: '资金总额（基本支出、项目支出）', total: funds.total, parts: [funds.basic, funds.project] },
    ...tasks.map(({ ordinal, total, fiscal, other }) => ({ what: `第${ordinal}项任务的总额`, total, parts: [fiscal, other] })),
    ...taskAmounts.map((amount) => ({ what: `金额合计的${taskColumnTitles[amount]}`, total: taskSums[amount], parts: tasks.map((task) => task[amount]) })),
  ];
}

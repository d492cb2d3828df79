// A 指标值 of the department's own table that says nothing a result could be held against: blank, a mark, a unit or a name alone, or options nobody chose from. The
// same faults as in the tables of projects, told for the table in which they stand.
import { definePlanRule } from '../../../domain/lint/index.ts';
import type { TargetKind } from '../../../domain/target/index.ts';
import { targetDemands } from '../../citations.ts';

export const deptValueOpen = definePlanRule({
  id: 'dept-value-open',
  title: '整体表的指标值没有写出要达到什么',
  question: '部门整体绩效目标表的指标值，能不能看出要达到什么？',
  severity: 'blocks',
  reviewItem: 'clearly-stated',
  ground: [{ ...targetDemands, clause: '部门（单位）整体支出绩效目标应细化量化' }],
  messages: {
    empty: '部门整体绩效目标表第{row}行“{name}”没有写指标值。请写出年底要达到的数、比率或者期限。',
    open: '部门整体绩效目标表第{row}行“{name}”的指标值“{text}”没有写出要达到什么。请写成一个数、比率或者期限，例如“≥（　）%”。',
  },
  check({ plan }, report) {
    for (const { indicators } of plan.departmentTables) {
      for (const { ordinal, name, target, columns, place } of indicators) {
        if (!openKinds.has(target.target.kind)) continue;
        const message = target.target.kind === 'empty' ? 'empty' : 'open';
        report({ message, data: { row: ordinal, name, text: target.source.trim() }, column: 'departmentTables', place: columns.value?.place ?? place });
      }
    }
  },
});

const openKinds: ReadonlySet<TargetKind> = new Set(['empty', 'placeholder', 'unit-only', 'dimension-name', 'menu']);

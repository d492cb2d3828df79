// A value cell that holds a unit and no number: the template's placeholder was never filled.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { targetDemands } from '../../citations.ts';

export const valUnitOnly = defineRowRule({
  id: 'val-unit-only',
  title: '只有计量单位',
  question: '指标值是否写出了数值，而不只是计量单位？',
  severity: 'blocks',
  reviewItem: 'form-complete',
  ground: [{ ...targetDemands, clause: '细化量化：指标值可衡量' }],
  columns: ['value'],
  rootCause: 'unit-only',
  oncePerProject: '第{rows}行（共{of}行中的{count}行）指标值只有计量单位，没有数值。请逐行写明不低于或不超过多少，例如“≥（　）%”“≥（　）个”，数值由本单位按年度计划确定。',
  messages: {
    unitOnly: '指标值“{text}”只有计量单位，没有数值。请写明不低于或不超过多少，例如“{example}”，数值由本单位按年度计划确定。',
  },
  check({ row }, report) {
    const { target, source, span } = row.target;
    if (target.kind !== 'unit-only') return;
    const signs = target.comparator === null ? ['≥', '≤'] : [target.comparator];
    const example = signs.map((sign) => `${sign}（　）${target.unit}`).join('”“');
    report({ message: 'unitOnly', data: { text: source.trim(), example }, at: span });
  },
});

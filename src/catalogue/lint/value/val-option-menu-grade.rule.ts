// A grade ladder (好、较好、差) pasted as the target: no level chosen.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { targetDemands } from '../../citations.ts';
import { expectedUnitOf } from './expected-unit.ts';

export const valOptionMenuGrade = defineRowRule({
  id: 'val-option-menu-grade',
  title: '档次没有选定',
  question: '列出的几个档次里是否选定了要达到的那一档？',
  severity: 'blocks',
  reviewItem: 'form-complete',
  ground: [{ ...targetDemands, clause: '细化量化：指标值可衡量' }],
  columns: ['value'],
  rootCause: 'menu',
  oncePerProject: null,
  messages: {
    notChosen:
      '指标值“{text}”列出了{count}个档次（{options}），没有选定要达到的一档。请只留一档，并在描述里写明怎样算达到；能用数字说明的，直接写数字。',
    rate: '指标值“{text}”列出了{count}个档次（{options}），没有选定。“{name}”是比率，选一档也说不出做到多少，请写明数值，例如“≥（　）{unit}”。',
  },
  check({ row, facts }, report) {
    const { target, source, span } = row.target;
    if (target.kind !== 'menu' || target.scale !== 'grade') return;
    const data = { text: source.trim(), count: target.options.length, options: target.options.join('、') };
    const unit = facts.quantity === 'share' ? expectedUnitOf(row) : null;
    if (unit === null) report({ message: 'notChosen', data, at: span });
    else report({ message: 'rate', data: { ...data, name: row.name.trim(), unit }, at: span });
  },
});

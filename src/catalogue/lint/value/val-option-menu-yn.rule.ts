// 是、否 left standing as the template printed it: both answers, none chosen.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { coreTargets, targetDemands } from '../../citations.ts';
import { expectedUnitOf } from './expected-unit.ts';

export const valOptionMenuYn = defineRowRule({
  id: 'val-option-menu-yn',
  title: '是否选项没有选定',
  question: '“是、否”两个选项里是否选定了要达到的那一个？',
  severity: 'blocks',
  reviewItem: 'form-complete',
  ground: [
    { ...coreTargets, clause: '以“是/否”直接赋分的指标须有一个确定的指标值' },
    { ...targetDemands, clause: '细化量化：指标值可衡量' },
  ],
  columns: ['value'],
  rootCause: 'menu',
  oncePerProject:
    '第{rows}行（共{of}行中的{count}行）指标值两个选项都留着，没有选定，年底填写哪一项都算完成。请逐行改写：能用数字说明的写数字（比率和满意度写“≥（　）%”），只能判断有没有做到的，只留要达到的那一个。',
  messages: {
    notChosen:
      '指标值“{text}”没有在“{options}”之间选定，年底填写哪一项都算完成。能用数字说明的请写数字；只能判断有没有做到的，只留要达到的那一个。',
    rate: '指标值“{text}”没有在“{options}”之间选定。“{name}”是比率，只选一个也说不出做到多少，请写明数值，例如“≥（　）{unit}”；越低越好的写“≤（　）{unit}”。',
  },
  check({ row, facts }, report) {
    const { target, source, span } = row.target;
    if (target.kind !== 'menu' || target.scale !== 'yes-no') return;
    const data = { text: source.trim(), options: target.options.join('”和“') };
    const unit = facts.quantity === 'share' ? expectedUnitOf(row) : null;
    if (unit === null) report({ message: 'notChosen', data, at: span });
    else report({ message: 'rate', data: { ...data, name: row.name.trim(), unit }, at: span });
  },
});

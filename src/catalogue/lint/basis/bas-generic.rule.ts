// A basis that is true of every indicator justifies none. Only whole cells of the declared phrases; a cell with one word more may say something.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { foundingForm, targetDemands } from '../../citations.ts';
import { genericBases } from '../../vocabulary/generic-bases.ts';
import { bareBasisOf } from './basis-words.ts';

const generic: ReadonlySet<string> = new Set(genericBases.words);

export const basGeneric = defineRowRule({
  id: 'bas-generic',
  title: '依据不能说明数值',
  question: '指标值确定依据能不能说明数值从哪里来？',
  severity: 'explain',
  reviewItem: 'results-reasonable',
  ground: [{ ...targetDemands, clause: '合理可行：指标值有依据' }, { ...foundingForm, clause: '指标值确定依据一栏' }],
  columns: ['basis'],
  rootCause: null,
  oncePerProject:
    '第{rows}行（共{of}行中的{count}行）指标值确定依据写的是职责、需要一类的话，对哪个指标都说得通，看不出数值从哪里来。请逐行写明具体的计划、标准、合同、往年实绩或上级下达的任务（名称或文号、年度）。',
  oncePerPlan:
    '项目{projects}（共{of}个项目中的{count}个、{rows}行）指标值确定依据写的是职责、需要一类的话，对哪个指标都说得通，看不出数值从哪里来。请逐行写明具体的计划、标准、合同、往年实绩或上级下达的任务（名称或文号、年度）。',
  messages: {
    generic: '指标值确定依据只写“{text}”，对哪个指标都说得通，看不出数值从哪里来。请写明具体的计划、标准、合同、往年实绩或上级下达的任务（名称或文号、年度）。',
  },
  check({ row }, report) {
    if (generic.has(bareBasisOf(row))) report({ message: 'generic', data: { text: row.basis.trim() } });
  },
});

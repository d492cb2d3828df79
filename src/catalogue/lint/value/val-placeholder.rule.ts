// Text of the template left standing: a mark where the target belongs (*, /, 待定), or the name of the class where the indicator's name belongs. A
// row in which nothing is filled in is no indicator and is left to the rules about classes; 无 under something unwanted means none.
import { isTreeTitle } from '../../../domain/indicator/index.ts';
import { defineRowRule, type RowFacts } from '../../../domain/lint/index.ts';
import type { IndicatorRow } from '../../../domain/plan/index.ts';
import { readTarget, statesNumberOrDate } from '../../../domain/target/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { foundingForm, targetDemands } from '../../citations.ts';
import { indicatorTrees } from '../../trees/index.ts';
import { exampleFor } from './expected-unit.ts';
import { countsOutput, wantedDirectionOf } from './wanted-direction.ts';

export const valPlaceholder = defineRowRule({
  id: 'val-placeholder',
  title: '模板文字没有换成内容',
  question: '指标名称和指标值是否都已填写，没有留下“/”“待定”或类别名称？',
  severity: 'blocks',
  reviewItem: 'form-complete',
  ground: [{ ...targetDemands, clause: '细化量化：指标值可衡量' }, { ...foundingForm, clause: '三级指标、指标值', confidence: 'inferred' }],
  columns: ['value', 'name'],
  rootCause: 'placeholder',
  oncePerProject: null,
  messages: {
    mark: '“{name}”的指标值是“{text}”，没有填写。请写明要达到的数值或结果，例如“{example}”；用不上的，先向财政部门确认该类指标可以不设，再整行删去。',
    none: '“{name}”的指标值写“{text}”，看不出是没有目标，还是要求为0。要求一次都不发生的写“0”加单位；有目标的写明数值，例如“{example}”。',
    className: '三级指标写的是类别名称“{name}”，看不出考核什么。请写出具体指标；这一类确实没有可考核内容的，先向财政部门确认可以不设，再整行删去。',
  },
  check({ row, facts }, report) {
    const { target, source, span } = row.target;
    const data = { name: row.name.trim(), text: source.trim() };
    if (isClassName(facts.name)) {
      if (!statesNumberOrDate(target)) report({ message: 'className', data, column: 'name', repair: { kind: 'remove', rows: [row.ordinal] } });
      return;
    }
    if (target.kind !== 'placeholder' || saysSomething(target.mark) || !isFilled(facts)) return;
    const example = exampleFor(row.name, '');
    if (!saysNone(target.mark)) report({ message: 'mark', data: { ...data, example }, at: span });
    else if (asksForAmount(row, facts)) report({ message: 'none', data: { ...data, example }, at: span });
  },
});

/** 生态效益指标, 生态指标: the printed title of a class. 服务对象满意度 is one as well, but also the customary name of the indicator itself. */
function isClassName(name: string): boolean {
  if (!name.endsWith('指标') || name.includes('满意')) return false;
  return isTreeTitle(name, indicatorTrees) || isTreeTitle(`${name.slice(0, -2)}效益指标`, indicatorTrees) || isTreeTitle(`${name.slice(0, -2)}影响指标`, indicatorTrees);
}

/** A row whose name is blank or a mark as well is an unused line of the form. */
function isFilled({ name }: RowFacts): boolean {
  const { kind } = readTarget(name).target;
  return kind !== 'empty' && kind !== 'placeholder';
}

/** 见附件, 同上, 不涉及: somebody wrote it and may be right; whether it can be judged is told elsewhere. */
function saysSomething(mark: string): boolean {
  return ['附件', '同上', '不涉及', '未涉及', '不适用'].some((word) => mark.includes(word));
}

function saysNone(mark: string): boolean {
  return ['无', '暂无', 'none', 'null'].includes(foldedKey(mark).toLowerCase());
}

/** A share of which more is wanted, or a count of work done, cannot be 无; an influence, an accident or a complaint can. */
function asksForAmount(row: IndicatorRow, { quantity, bareName }: RowFacts): boolean {
  return wantedDirectionOf(row) === 'more' || (quantity === 'count' && countsOutput(bareName));
}

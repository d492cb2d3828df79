// A marked blank （　） left standing in a cell: the place of something that a proposal or a template asked for and nobody wrote. Only this mark, brackets
// around one full-width blank, is meant; empty brackets of other kinds are typing errors and no open places.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { indicatorColumnTitles, type IndicatorColumn } from '../../../domain/plan/index.ts';
import { blankMark, countBlanks } from '../../../domain/proposal/index.ts';
import { targetDemands } from '../../citations.ts';

/** Cells of a row that a person words. */
const cells: readonly IndicatorColumn[] = ['name', 'description', 'value', 'basis'];

export const valOpenBlank = defineRowRule({
  id: 'val-open-blank',
  title: '尚有空白未填',
  question: '采纳建议或套用样表以后，标着“（　）”的空是否都填上了？',
  severity: 'blocks',
  reviewItem: 'form-complete',
  ground: [{ ...targetDemands, clause: '细化量化：指标值可衡量' }],
  columns: ['value'],
  rootCause: 'empty',
  oncePerProject: '第{rows}行（共{of}行中的{count}行）这一栏还有“（　）”没有填。空里要写的只有本单位知道，请逐处填写后再提交。',
  messages: {
    open: '{column}还有{count}处“（　）”没有填：“{text}”。空里要写的只有本单位知道，请填写后再提交。',
  },
  check({ row }, report) {
    for (const column of cells) {
      const text = row.columns[column]?.text ?? '';
      const count = text.includes(blankMark) ? countBlanks(text) : 0;
      if (count > 0) report({ message: 'open', data: { column: indicatorColumnTitles[column], count, text: text.trim() }, column });
    }
  },
});

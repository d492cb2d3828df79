// A basis that is the indicator over again. A text that holds a number or ends in a kind of paper may justify itself (按合同) and is left alone.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { holdsNumber, restates } from '../../../domain/indicator/index.ts';
import { documentNumbersIn } from '../../../domain/text/index.ts';
import { foundingForm, targetDemands } from '../../citations.ts';
import { emptyLeadingWords, emptyTrailingWords } from '../../vocabulary/empty-frames.ts';
import { numbersInWords } from '../../vocabulary/numbers-in-words.ts';
import { bindingPapers } from '../../vocabulary/papers.ts';
import { bareBasis, bareBasisOf, endsInOneOf } from './basis-words.ts';

const frames = { leading: emptyLeadingWords.words, trailing: emptyTrailingWords.words };

export const basSelf = defineRowRule({
  id: 'bas-self',
  title: '依据重复指标',
  question: '指标值确定依据是不是只重复指标名称、描述或项目名称？',
  severity: 'blocks',
  reviewItem: 'form-complete',
  ground: [{ ...foundingForm, clause: '指标值确定依据一栏' }, { ...targetDemands, clause: '合理可行：指标值有依据' }],
  columns: ['basis', 'name'],
  rootCause: 'tautology',
  oncePerProject:
    '第{rows}行（共{of}行中的{count}行）指标值确定依据只是重复指标名称、描述或项目名称，不能作为依据。请逐行写明数值从哪里来：计划、标准、合同、往年实绩或上级下达的任务。',
  messages: {
    repeatsName: '指标值确定依据“{text}”只是重复指标名称，不能作为依据。请写明数值从哪里来：计划、标准、合同、往年实绩或上级下达的任务。',
    repeatsDescription: '指标值确定依据“{text}”只是重复绩效指标描述，不能作为依据。请写明数值从哪里来：计划、标准、合同、往年实绩或上级下达的任务。',
    repeatsProject: '指标值确定依据“{text}”只是项目名称，说的是钱的名目，不是数值的来处。请写明计划、标准、合同、往年实绩或上级下达的任务。',
  },
  check({ row, project }, report) {
    const bare = bareBasisOf(row);
    if (bare === '' || holdsNumber(row.basis, numbersInWords.words) || row.basis.includes('《') || endsInOneOf(bare, bindingPapers.words)) return;
    const name = project.name?.text ?? '';
    const repeated = restates(row.basis, row.name, frames)
      ? 'repeatsName'
      : restates(row.basis, row.columns.description?.text ?? '', frames)
        ? 'repeatsDescription'
        : documentNumbersIn(name).length === 0 && bare === bareBasis(name)
          ? 'repeatsProject'
          : null;
    if (repeated !== null) report({ message: repeated, data: { text: row.basis.trim() } });
  },
});

// A basis that is only the notice by which the money was allotted, or the title of that money: it says where the money came from, not why the
// number is this one. A paper that also sets rules, tasks or targets (管理办法, 区域绩效目标) is another thing.
import { defineRowRule } from '../../../domain/lint/index.ts';
import { withoutTrailingBracket } from '../../../domain/quantity/index.ts';
import { documentNumbersIn, type DocumentNumber } from '../../../domain/text/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { targetDemands } from '../../citations.ts';
import { allotmentActs, moneyTitles, normsInMoneyPapers } from '../../vocabulary/papers.ts';
import { bareBasis, endsInOneOf } from './basis-words.ts';

export const basFundDoc = defineRowRule({
  id: 'bas-fund-doc',
  title: '依据只是资金文件',
  question: '指标值确定依据是不是只写了资金从哪里来？',
  severity: 'explain',
  reviewItem: 'results-reasonable',
  ground: [{ ...targetDemands, clause: '合理可行：指标值有依据' }],
  columns: ['basis'],
  rootCause: null,
  oncePerProject:
    '第{rows}行（共{of}行中的{count}行）指标值确定依据只写了下达资金的文件或资金名称，说明了资金来源，没有说明数值的由来。请写上级随资金下达的任务数、区域绩效目标，或者计划、标准、往年实绩。',
  oncePerPlan:
    '项目{projects}（共{of}个项目中的{count}个、{rows}行）指标值确定依据只写了下达资金的文件或资金名称，说明了资金来源，没有说明数值的由来。请写上级随资金下达的任务数、区域绩效目标，或者计划、标准、往年实绩。',
  messages: {
    fundDocument: '指标值确定依据“{text}”是下达资金的文件或资金名称，说明了资金来源，没有说明数值的由来。请写上级随资金下达的任务数、区域绩效目标，或者计划、标准、往年实绩。',
  },
  check({ row }, report) {
    if (isOnlyAllotment(row.basis)) report({ message: 'fundDocument', data: { text: row.basis.trim() } });
  },
});

function isOnlyAllotment(basis: string): boolean {
  const key = foldedKey(basis);
  const bare = bareBasis(withoutTrailingBracket(key));
  if (holdsOneOf(bare, normsInMoneyPapers.words)) return false;
  const notice = bare.endsWith('通知');
  if (notice) return holdsOneOf(bare, allotmentActs.words) && holdsOneOf(bare, moneyTitles.words);
  return documentNumbersIn(key).some(isFinance) && endsInOneOf(bare, moneyTitles.words);
}

/** The organ's own short name ends the words before the year; 财 stands in it wherever a finance office issued the paper (冀财行, 川财农, 财社). */
function isFinance({ organ }: DocumentNumber): boolean {
  return organ.slice(-4).includes('财');
}

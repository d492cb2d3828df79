// What belongs into an open blank, told to the person who fills it in, and a text of that kind by which a wording is tried out before it is proposed.
import { specialRateOfName } from '../../domain/indicator/index.ts';
import type { RowSubject } from '../../domain/lint/index.ts';
import { blankMark, type BlankDescription, type BlankPlace } from '../../domain/proposal/index.ts';
import { isBlankText } from '../../kernel/fold-width.ts';
import { leavesDirectionOpen } from '../lint/realism/discovery.ts';
import { specialRates } from '../vocabulary/special-rates.ts';
import { respondentsPhrase } from './respondents.ts';

export function describeBlank(subject: RowSubject, { column, text, index }: BlankPlace): BlankDescription {
  switch (column) {
    case 'value':
      return valueBlank(subject, text);
    case 'description':
      return text.endsWith(respondentsPhrase) ? respondentBlank(index, text) : plain('怎样算完成、怎样计算，写清口径', '按年度计划口径计算');
    case 'basis':
      return plain('数值从哪里来：计划、标准、往年实绩或合同，写全名称和文号', '2021年度工作计划');
    case 'unit':
      return plain('计量单位', '件');
    case 'name':
      return plain('考核什么，用能数、能量的名称', null);
    default:
      return plain('由本单位填写', null);
  }
}

function valueBlank({ row, facts, indicatorClass, policy, project }: RowSubject, text: string): BlankDescription {
  const [before = '', behind = ''] = text.split(blankMark);
  if (indicatorClass === 'satisfaction' && behind.startsWith('%')) {
    return { hint: `按上年调查结果确定；参考标准${policy.satisfactionNorm}%`, norm: 'satisfactionNorm', trial: String(policy.satisfactionNorm) };
  }
  if (before === '' && leavesDirectionOpen(row, facts)) {
    // A unit that stands behind the blank or in a column of its own need not be written here.
    const isBare = behind === '' && row.columns.unit === undefined;
    // Whether a share or a count is meant is open too: no text of its kind can be tried.
    const [figure, trial] = isBare ? ['数和计量单位', null] : ['数', '≥5'];
    return plain(`先定高好还是低好，写“≥”或“≤”，再写${figure}；另设一个相配的指标一起考核，例如检查批次、问题整改率`, trial);
  }
  if (behind.startsWith('月底前')) return plain('完成的月份，按工作计划填写；写12月等于没有要求', '10');
  if (behind.startsWith('%') || behind.startsWith('‰')) return plain('按上年实绩和本年工作计划确定', before.endsWith('≤') ? '5' : '95');
  if (indicatorClass === 'cost' && behind.includes('元')) return plain(behind.includes('/') ? '按合同、定额或询价填写' : moneyHint(project.budget.total?.text.trim() ?? ''), '3');
  if (endsInDigit(before)) return facts.quantity === 'time' ? plain('计量单位：天、月还是年', '天') : plain('计量单位', '件');
  if (before + behind !== '' && specialRateOfName(row.name, specialRates, []) !== null) return plain(`按这项比率的定义重新计算；原来写的“${row.target.source.trim()}”连数值也要核对`, '0.1');
  if (behind !== '') return plain('按本年工作计划的数量填写，可参考上年完成数', '12');
  if (before !== '') return plain('写数量和计量单位，按本年工作计划填写', '12件');
  return plain('写年底能核对的结果：数值加单位，或者“验收合格”“未发生安全事故”这样明确的结论', isBlankText(row.columns.unit?.text ?? '') ? null : '95');
}

function endsInDigit(text: string): boolean {
  return text !== '' && '0123456789'.includes(text.slice(-1));
}

function moneyHint(total: string): string {
  return total === '' ? '按合同、定额或询价填写' : `按合同、定额或询价填写，应低于预算数（${total}）；能写单位成本的写单位成本`;
}

/** The blanks before the phrase of the respondents are of another kind; here only the two of the phrase are told apart. */
function respondentBlank(index: number, text: string): BlankDescription {
  const last = text.split(blankMark).length - 2;
  return index === last ? plain('有效问卷的份数', '200') : plain('接受调查的人，例如办事企业、投诉人、消费者', '办事企业');
}

function plain(hint: string, trial: string | null): BlankDescription {
  return { hint, norm: null, trial };
}

// A year in the name that is not the year of the budget. Spans of years and names that speak of something left over from an earlier year are let pass;
// so is a document number of the year before, by which money is handed down early.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { documentNumbersIn } from '../../../domain/text/index.ts';
import { targetDemands } from '../../citations.ts';
import { earlierYearWords } from '../../vocabulary/project-names.ts';

/** A year that neither begins nor ends a span of years. */
const yearAlone = /(?<![\d—–至到-])((?:19|20)\d\d)\s?年(?!度?[至到—–-])/gu;

export const nameYear = defineProjectRule({
  id: 'name-year',
  title: '名称里的年度不对',
  question: '项目名称和文号里的年度，与预算年度是不是对得上？',
  severity: 'explain',
  reviewItem: 'clearly-stated',
  ground: [{ ...targetDemands, clause: '指向明确' }, { source: '《中华人民共和国预算法》', clause: '第三十八条：提前下达转移支付预计数', confidence: 'unverified' }],
  columns: [],
  explains: [],
  messages: {
    otherYear: '项目名称写{found}年，本文本是{year}年预算。像是沿用上年的名称没有改。请核对；确实是以前年度的款项，在名称里写明是结转、尾款还是考核奖励。',
    laterDocument: '名称里的文号是{found}年的，晚于{year}年预算。请核对文号。',
    oldDocument: '名称里的文号是{found}年的，比{year}年预算早两年以上。提前下达的文号一般是上一年的。请核对；确实是结转的，在名称里写明。',
  },
  check({ project, plan }, report) {
    const { fiscalYear: year } = plan;
    const name = project.name?.text ?? '';
    if (year === null) return;
    const leftOver = earlierYearWords.words.some((word) => name.includes(word));
    const documents = documentNumbersIn(name);
    for (const { year: found, at } of documents) {
      if (found > year) report({ message: 'laterDocument', data: { found, year }, column: 'name', at });
      else if (found < year - 1 && !leftOver) report({ message: 'oldDocument', data: { found, year }, column: 'name', at });
    }
    const named = Array.from(name.matchAll(yearAlone)).filter((match) => !documents.some(({ at }) => match.index >= at.start && match.index < at.end));
    const [only, ...others] = named;
    if (only === undefined || others.length > 0 || leftOver) return;
    const found = Number(only[1]);
    if (found !== year) report({ message: 'otherYear', data: { found, year }, column: 'name', at: { start: only.index, end: only.index + only[0].length } });
  },
});

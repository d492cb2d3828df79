// Money handed down by a finance office's paper whose name does not say by which level of government: the reports on transfers need it. Silent where
// the form prints the shares by level.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { documentNumbersIn } from '../../../domain/text/index.ts';
import { targetDemands } from '../../citations.ts';
import { fundLevels } from '../../vocabulary/project-names.ts';

export const nameSrcLevel = defineProjectRule({
  id: 'name-src-level',
  title: '上级资金没有写级次',
  question: '用财政文号下达的资金，名称里看得出是中央、省级还是市级的吗？',
  severity: 'explain',
  reviewItem: 'clearly-stated',
  ground: [{ ...targetDemands, clause: '指向明确' }, { source: '中央、省对下转移支付区域绩效自评表', clause: '资金分中央补助、地方资金、其他资金', confidence: 'secondary', isPractice: true }],
  columns: [],
  explains: [],
  messages: {
    noLevel: '资金由财政文件“{paper}”下达，名称里看不出是中央、省级还是市级的。转移支付要分级次报告。请在名称或资金用途里写明级次。',
  },
  check({ project }, report) {
    const { central, provincial, municipal } = project.budget;
    if (central !== null || provincial !== null || municipal !== null) return;
    const name = project.name?.text ?? '';
    const [paper] = documentNumbersIn(name).filter(({ organ }) => organ.slice(-4).includes('财'));
    if (paper === undefined) return;
    const told = `${name}${project.purpose?.text ?? ''}`;
    if (fundLevels.words.some((word) => told.includes(word))) return;
    report({ message: 'noLevel', data: { paper: `${paper.organ}${name.slice(paper.at.start, paper.at.end)}` }, column: 'name', at: { start: paper.at.start - paper.organ.length, end: paper.at.end } });
  },
});

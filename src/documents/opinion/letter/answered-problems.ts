// Problems that were answered before the letter was written: explained by the unit, or lifted by finance. They are asked no more, and stand in the list by
// themselves with the answer, so that whoever reads the letter sees what was accepted and why.
import type { AnsweringSide } from '../../../domain/follow-up/index.ts';
import type { Finding } from '../../../domain/lint/index.ts';
import { numberedProjects, type DepartmentPlan } from '../../../domain/plan/index.ts';
import { paragraph, row } from '../../word/write/building-blocks.ts';
import type { WordBlock, WordRow } from '../../word/write/word-document.ts';
import { whereInProject } from '../finding-where.ts';
import { projectTitle, ruleTitle } from '../opinion-items.ts';
import { toldMessage } from '../told-message.ts';
import { styled, widthsOf } from './items-table.ts';

export interface AnsweredProblem {
  readonly finding: Finding;
  readonly side: AnsweringSide;
  readonly reason: string;
}

const columns = [
  { title: '位置', share: 24 },
  { title: '问题', share: 46 },
  { title: '说明或者放行的理由', share: 46 },
];

const sideTitles: Readonly<Record<AnsweringSide, string>> = { unit: '单位说明', finance: '财政放行' };

/** The heading and table of the list; nothing where nothing was answered. */
export function answeredBlocks(answered: readonly AnsweredProblem[], plan: DepartmentPlan, width: number): readonly WordBlock[] {
  if (answered.length === 0) return [];
  const groups = [null, ...numberedProjects(plan)].flatMap((numbered) => {
    const own = answered.filter(({ finding }) => finding.project === (numbered?.number ?? null));
    return own.length === 0 ? [] : [{ title: numbered === null ? '整个文本' : projectTitle(numbered.number, numbered.project), own }];
  });
  const rows = groups.flatMap(({ title, own }) => [row([styled('groupTitle', title, { span: columns.length })]), ...own.map((one) => answeredRow(one, plan))]);
  return [
    paragraph('listHeading', `${answeredTitle}（${answered.length}条，不需再次答复）`),
    { kind: 'table', columns: widthsOf(columns.map(({ share }) => share), width), framed: true, rows: [row(columns.map(({ title }) => styled('cellLabel', title)), { header: true }), ...rows] },
  ];
}

const answeredTitle = '已经说明或者放行的问题';

function answeredRow({ finding, side, reason }: AnsweredProblem, plan: DepartmentPlan): WordRow {
  const inside = whereInProject(finding, plan);
  const place = inside === '' ? (finding.project === null ? '整个文本' : '整个项目') : inside;
  return row([styled('cellText', place), styled('cellText', `${ruleTitle(finding.rule)}：${toldMessage(finding.message).problem}`), styled('cellText', `${sideTitles[side]}：${reason.trim()}`)]);
}

/** `另有已经说明理由的2条、财政放行的1条（见附件1“已经说明或者放行的问题”），不再要求修改。`; empty where nothing was answered. */
export function answeredSentence(answered: readonly AnsweredProblem[], listMark: string): string {
  const count = (side: AnsweringSide) => answered.filter((one) => one.side === side).length;
  const kinds = [
    { count: count('unit'), text: '已经说明理由的' },
    { count: count('finance'), text: '财政放行的' },
  ].filter((kind) => kind.count > 0);
  return kinds.length === 0 ? '' : `另有${kinds.map((kind) => `${kind.text}${kind.count}条`).join('、')}（见${listMark}“${answeredTitle}”），不再要求修改。`;
}

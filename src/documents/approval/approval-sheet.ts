// The approval sheet (批复): a letter of one page to the unit, and behind it the projects that were approved, each with its budget and its targets as they stand in
// the approved version. A draft for the office that approves: seal, date and the number of the letter are left to it. Ground: 财预〔2015〕88号 (targets are approved
// together with the budget, and changed only by the procedure of adjustment).
import { letterListPage, letterTypography } from '../../catalogue/typography/opinion-letter.typography.ts';
import { organName } from '../../domain/organisation/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import { formatFen, sumFen } from '../../kernel/money.ts';
import { unitNameOf } from '../plan/unit-name.ts';
import { paragraph } from '../word/write/building-blocks.ts';
import { textWidth } from '../word/write/measures.ts';
import type { WordBlock, WordDocument } from '../word/write/word-document.ts';
import { writeDocx } from '../word/write/write-docx.ts';
import { approvedProjects, type GivenFigures } from './approved-projects.ts';

export type { GivenFigures } from './approved-projects.ts';

export interface ApprovalOptions {
  /** Who approves; null leaves the place blank. */
  readonly issuer: string | null;
  /** What was declared and the figures given (控制数); null where none were given. */
  readonly given: GivenFigures | null;
}

/** `approved`: the plan as of the event of its approval; the same event gives the same bytes for ever. */
export function approvalSheet(approved: DepartmentPlan, options: ApprovalOptions): Uint8Array {
  return writeDocx(approvalDocument(approved, options));
}

function approvalDocument(plan: DepartmentPlan, { issuer, given }: ApprovalOptions): WordDocument {
  const { page, pageNumber } = letterTypography;
  const title = `关于批复${addresseeOf(plan) ?? '你单位'}${plan.fiscalYear === null ? '' : `${plan.fiscalYear}年`}部门预算绩效目标的通知`;
  return {
    title,
    typography: letterTypography,
    foot: '',
    revision: null,
    sections: [
      { page, pageNumbers: { style: pageNumber, start: 1 }, blocks: letter(plan, title, issuer) },
      {
        page: letterListPage,
        pageNumbers: { style: pageNumber, start: null },
        blocks: [paragraph('attachmentMark', '附件'), paragraph('attachmentTitle', '批复的项目和绩效目标'), approvedProjects(plan, given, textWidth(letterListPage))],
      },
    ],
  };
}

function letter(plan: DepartmentPlan, title: string, issuer: string | null): readonly WordBlock[] {
  const parts: readonly (readonly [string, string])[] = [
    ['一、批复的内容', `批复${plan.projects.length}个项目的绩效目标${budgetText(plan)}，明细见附件。`],
    ['二、执行和调整', '请按批复的指标和支出计划组织实施，年度终了按批复的指标值自评。确因政策变化等需要调整的，随预算调整一并报批，批准之前按本批复执行。'],
    ['三、公开', '除涉密内容外，请按规定的期限将绩效目标随部门预算向社会公开。'],
  ];
  return [
    paragraph('title', title),
    paragraph('body', ''),
    paragraph('addressee', `${addresseeOf(plan) ?? '（主送单位）'}：`),
    paragraph('body', `你单位报送的${plan.fiscalYear === null ? '' : `${plan.fiscalYear}年`}部门预算绩效文本收悉。经审核，批复如下。`),
    ...parts.flatMap(([heading, text]) => [paragraph('heading', heading), paragraph('body', text)]),
    paragraph('body', ''),
    paragraph('body', '附件：批复的项目和绩效目标'),
    paragraph('body', ''),
    paragraph('signature', issuer ?? '（批复单位名称、盖章）'),
    paragraph('signature', '　　　　年　　月　　日'),
  ];
}

/** One name in title and address. */
function addresseeOf(plan: DepartmentPlan): string | null {
  const name = unitNameOf(plan);
  return name === null ? null : organName(name);
}

/** A sum only where every budget is known: blank is not zero. */
function budgetText({ projects }: DepartmentPlan): string {
  const budgets = projects.flatMap(({ budget }) => (budget.total === null || budget.total.value === null ? [] : [budget.total.value]));
  const sum = budgets.length === projects.length ? sumFen(budgets) : null;
  return sum === null ? '' : `，预算合计${formatFen(sum, '万元')}万元`;
}

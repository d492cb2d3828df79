// The opinion letter (审核意见书): on two pages what was found, what must be put right before anything else, and until when; behind it the list of opinions and
// problems with remedy and ground, a receipt on which the unit answers number by number, and the grounds; what would be empty is left out. A draft for the office that reviews: seal, date and
// the number of the letter are left to it.
import { letterListPage, letterTypography } from '../../../catalogue/typography/opinion-letter.typography.ts';
import type { CheckReport } from '../../../domain/check/index.ts';
import { numberedProjects } from '../../../domain/plan/index.ts';
import { fiscalYearBounds } from '../../../kernel/fiscal-year.ts';
import type { Severity } from '../../../kernel/severity.ts';
import { paragraph } from '../../word/write/building-blocks.ts';
import { textWidth } from '../../word/write/measures.ts';
import type { WordBlock, WordDocument, WordSection } from '../../word/write/word-document.ts';
import { advisedOpinion, type AdvisedOpinion } from '../advised-opinion.ts';
import { projectTitle } from '../opinion-items.ts';
import { answeredBlocks } from './answered-problems.ts';
import { createGroundList, type GroundList } from './ground-list.ts';
import { completionsTable, itemsTable, type CompletionGroup } from './items-table.ts';
import { isAnswerAsked, letterPages, letterTitle, unitName, type LetterOptions } from './letter-pages.ts';
import { receipt, receiptTitle } from './receipt.ts';
import { opinionBlocks } from './reviewer-opinions.ts';

export interface WrittenLetter {
  readonly document: WordDocument;
  /** Papers on which rules rest and which the letter does not name: not read in full, of another place, or younger than the plan. */
  readonly groundsLeftOut: readonly string[];
}

export function opinionLetter(report: CheckReport, options: LetterOptions): WrittenLetter {
  const { fiscalYear } = report.plan;
  const { comments = [], answered = [] } = options;
  const grounds = createGroundList(fiscalYear === null ? null : fiscalYearBounds(fiscalYear).from);
  const { sections, completions, adviceOf } = advisedOpinion(report, (ground) => grounds.cite(ground) ?? '审核标准');
  const { page } = letterTypography;
  const width = textWidth(letterListPage);
  const groundsOf = ({ finding }: Parameters<AdvisedOpinion['adviceOf']>[0]) => grounds.numbersOf(finding);
  const list = [
    ...opinionBlocks(comments, (project) => titleOfProject(report, project), width),
    ...sections.flatMap(({ severity, groups, count }) => [paragraph('listHeading', `${headings[severity]}（${count}条）`), itemsTable(groups, { adviceOf, groundsOf }, width)]),
    ...(completions.length === 0 ? [] : [paragraph('listHeading', `其他需要补充完善的内容（${completions.length}条，不需单独答复）`), completionsTable(byProject(report, completions), width)]),
    ...answeredBlocks(answered, report.plan, width),
  ];
  const isAnswered = isAnswerAsked(sections, options);
  const titles = [...(list.length === 0 ? [] : [listTitle]), ...(isAnswered ? [receiptTitle] : []), ...(grounds.texts().length === 0 ? [] : [groundsTitle])];
  const markOf = (title: string) => (titles.length === 1 ? '附件' : `附件${titles.indexOf(title) + 1}`);
  const answers = isAnswered ? receipt({ sections, comments, unit: unitName(report, options), mark: markOf(receiptTitle) }, textWidth(page)) : [];
  const papers = titles.includes(groundsTitle) ? groundPages(grounds, { mark: markOf(groundsTitle), pageBreakBefore: answers.length > 0 }) : [];
  const attachments = { titles, listMark: markOf(listTitle) };
  return {
    document: {
      title: letterTitle(report),
      typography: letterTypography,
      foot: '',
      revision: null,
      sections: [
        sectionOf(page, letterPages(report, { sections, attachments }, options), 1),
        ...(list.length === 0 ? [] : [sectionOf(letterListPage, [paragraph('attachmentMark', attachments.listMark), paragraph('attachmentTitle', listTitle), ...list], null)]),
        ...(answers.length + papers.length === 0 ? [] : [sectionOf(page, [...answers, ...papers], null)]),
      ],
    },
    groundsLeftOut: grounds.leftOut(),
  };
}

const listTitle = '问题清单';
const groundsTitle = '审核依据';
const headings: Readonly<Record<Severity, string>> = { blocks: '必须修改的问题', explain: '须修改或者说明理由的问题', advice: '建议' };

function byProject({ plan }: CheckReport, completions: AdvisedOpinion['completions']): readonly CompletionGroup[] {
  return numberedProjects(plan).flatMap(({ number, project }) => {
    const own = completions.filter((completion) => completion.project === number);
    return own.length === 0 ? [] : [{ title: projectTitle(number, project), completions: own }];
  });
}

function sectionOf(page: WordSection['page'], blocks: readonly WordBlock[], start: number | null): WordSection {
  return { page, pageNumbers: { style: letterTypography.pageNumber, start }, blocks };
}

function groundPages(grounds: GroundList, { mark, pageBreakBefore }: { readonly mark: string; readonly pageBreakBefore: boolean }): readonly WordBlock[] {
  return [
    paragraph('attachmentMark', mark, { pageBreakBefore }),
    paragraph('attachmentTitle', groundsTitle),
    paragraph('note', '序号与问题清单“依据”栏一致。“审核标准”是审核系统对照绩效目标审核内容设定的标准，不是文件规定。'),
    ...grounds.texts().map((text, index) => paragraph('groundText', `${index + 1}. ${text}`)),
  ];
}

function titleOfProject({ plan }: CheckReport, number: number): string {
  const project = numberedProjects(plan).find((candidate) => candidate.number === number)?.project;
  return project === undefined ? `项目${number}` : projectTitle(number, project);
}

// The opinion letter (审核意见书): on two pages what was found, what must be put right before anything else, and until when; behind it the list of problems
// with remedy and ground, a receipt on which the unit answers number by number, and the grounds. A draft for the office that reviews: seal, date and
// the number of the letter are left to it.
import { letterListPage, letterTypography } from '../../../catalogue/typography/opinion-letter.typography.ts';
import type { CheckReport } from '../../../domain/check/index.ts';
import type { Severity } from '../../../kernel/severity.ts';
import { paragraph } from '../../word/write/building-blocks.ts';
import { textWidth } from '../../word/write/measures.ts';
import type { WordBlock, WordDocument, WordSection } from '../../word/write/word-document.ts';
import { opinionSections } from '../opinion-items.ts';
import { createGroundList, type GroundList } from './ground-list.ts';
import { itemsTable } from './items-table.ts';
import { letterPages, letterTitle, unitName, type LetterOptions } from './letter-pages.ts';
import { receipt } from './receipt.ts';

export function opinionLetter(report: CheckReport, options: LetterOptions): WordDocument {
  const grounds = createGroundList();
  const sections = opinionSections(report);
  const { page } = letterTypography;
  const list = [
    paragraph('attachmentMark', '附件1'),
    paragraph('attachmentTitle', '问题清单'),
    ...sections.flatMap(({ severity, groups, count }) => [
      paragraph('listHeading', `${headings[severity]}（${count}条）`),
      itemsTable(groups, report, grounds, textWidth(letterListPage)),
    ]),
  ];
  return {
    title: letterTitle(report),
    typography: letterTypography,
    foot: '',
    revision: null,
    sections: [
      sectionOf(page, letterPages(report, sections, options), 1),
      sectionOf(letterListPage, list, null),
      sectionOf(page, [...receipt(sections, unitName(report), textWidth(page)), ...groundPages(grounds)], null),
    ],
  };
}

const headings: Readonly<Record<Severity, string>> = { blocks: '必须先改的问题', explain: '须改正或者说明理由的问题', advice: '建议' };

function sectionOf(page: WordSection['page'], blocks: readonly WordBlock[], start: number | null): WordSection {
  return { page, pageNumbers: { style: letterTypography.pageNumber, start }, blocks };
}

function groundPages(grounds: GroundList): readonly WordBlock[] {
  return [
    paragraph('attachmentMark', '附件3', { pageBreakBefore: true }),
    paragraph('attachmentTitle', '审核依据'),
    paragraph('note', '序号与问题清单“依据”一栏一致。括号里是核实程度，“待核实”的引用前请对照原文。'),
    ...grounds.texts().map((text, index) => paragraph('groundText', `${index + 1}. ${text}`)),
  ];
}

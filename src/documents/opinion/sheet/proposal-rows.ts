// 修改建议: one row per cell that would be written anew, one per change of the table; whether it is accepted, and what is to stand there instead.
import type { CheckReport } from '../../../domain/check/index.ts';
import { indicatorClassTitles } from '../../../domain/indicator/index.ts';
import { listOrdinals } from '../../../domain/lint/index.ts';
import { indicatorColumnTitles, numberedProjects, type IndicatorRow, type NumberedProject } from '../../../domain/plan/index.ts';
import { countBlanks, proposalKindTitles, type CellEdit, type Proposal } from '../../../domain/proposal/index.ts';
import { describeCitation } from '../../../kernel/citation.ts';
import { decidedColumn, toldColumn, type ListCell, type ListColumn, type ListRow } from './list-sheet.ts';
import { decisionHeadings, proposalChoices, proposalMark } from './review-layout.ts';

export const proposalColumns: readonly ListColumn[] = [
  toldColumn('序号', 6, 'number'),
  toldColumn('项目', 6, 'number'),
  toldColumn('项目名称', 20),
  toldColumn('行', 7, 'number'),
  toldColumn('指标', 22),
  toldColumn('建议', 9),
  toldColumn('栏', 12),
  toldColumn('现在', 28),
  toldColumn('建议改成', 32),
  toldColumn('为什么', 34),
  toldColumn('空里填什么', 30),
  decidedColumn(decisionHeadings.proposal, 9, { texts: Object.values(proposalChoices), prompt: '选“采纳”或“不采纳”；同一序号的几格要一致。', warning: '请从列表里选“采纳”或“不采纳”，别的写法读不出来。仍要这样写吗？' }),
  decidedColumn(decisionHeadings.text, 30),
  decidedColumn(decisionHeadings.note, 22),
];

/** Numbered by proposal: cells of one proposal share a number, and are decided together. */
export function proposalRows({ plan, made }: CheckReport): readonly ListRow[] {
  const projects = numberedProjects(plan);
  return made.proposals.flatMap((proposal, index) => {
    const numbered = projects.find(({ number }) => number === proposal.project);
    return numbered === undefined ? [] : rowsOf(proposal, index + 1, numbered);
  });
}

function rowsOf(proposal: Proposal, number: number, numbered: NumberedProject): readonly ListRow[] {
  const { id, kind, indicators, why } = proposal;
  const front: readonly ListCell[] = [
    { text: String(number) },
    { text: String(numbered.number) },
    { text: numbered.project.name?.text.trim() ?? numbered.project.title },
    { text: listOrdinals(indicators) },
    { text: indicators.map((ordinal) => nameOf(numbered, ordinal)).join('；') },
    { text: proposalKindTitles[kind] },
  ];
  const open: readonly ListCell[] = [{ text: '' }, { text: '' }, { text: '' }];
  if (proposal.kind !== 'rewrite') {
    return [{ mark: proposalMark(id, null), cells: [...front, { text: '' }, { text: rowsAsTheyStand(proposal, numbered) }, { text: changeOf(proposal, numbered) }, { text: why }, { text: '' }, ...open] }];
  }
  return proposal.edits.map((edit) => ({
    mark: proposalMark(id, edit.column),
    cells: [...front, { text: indicatorColumnTitles[edit.column] }, { text: edit.old.trim() }, { text: edit.new.trim() === '' ? '（清空）' : edit.new.trim() }, { text: edit.why }, { text: hintsOf(edit) }, ...open],
  }));
}

type Structural = Exclude<Proposal, { readonly kind: 'rewrite' }>;

function rowsAsTheyStand({ indicators }: Structural, numbered: NumberedProject): string {
  return indicators.flatMap((ordinal) => (rowAt(numbered, ordinal) === undefined ? [] : [`第${ordinal}行　${rowAt(numbered, ordinal)?.level2 ?? ''}`])).join('\n');
}

function changeOf(proposal: Structural, numbered: NumberedProject): string {
  switch (proposal.kind) {
    case 'swap':
      return proposal.cells.map((cell) => `第${cell.indicator}行的${indicatorColumnTitles[cell.column]}改为“${cell.new.trim()}”`).join('\n');
    case 'reclass':
      return proposal.moves.map(({ indicator, to }) => `第${indicator}行移到“${indicatorClassTitles[to]}”`).join('\n');
    case 'merge':
      return `留下第${proposal.keep}行${nameOf(numbered, proposal.keep)}，去掉第${listOrdinals(proposal.remove)}行`;
    case 'remove':
      return `删除第${listOrdinals(proposal.indicators)}行`;
  }
}

function hintsOf({ blanks, new: proposed }: CellEdit): string {
  const several = countBlanks(proposed) > 1;
  return blanks.map(({ index, hint, ground }) => `${several ? `第${index + 1}个空：` : ''}${hint}${ground === null ? '' : `（${describeCitation(ground)}）`}`).join('\n');
}

function nameOf(numbered: NumberedProject, ordinal: number): string {
  const name = rowAt(numbered, ordinal)?.name.trim() ?? '';
  return name === '' ? `第${ordinal}行` : name;
}

function rowAt({ project }: NumberedProject, ordinal: number): IndicatorRow | undefined {
  return project.indicators.find((row) => row.ordinal === ordinal);
}

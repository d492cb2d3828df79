// 问题清单: every problem by its number, what to do about it, and whether the reviewer puts it to the unit.
import type { CheckReport } from '../../../domain/check/index.ts';
import { trackedFindings } from '../../../domain/follow-up/index.ts';
import type { Finding } from '../../../domain/lint/index.ts';
import { numberedProjects } from '../../../domain/plan/index.ts';
import { describeCitation } from '../../../kernel/citation.ts';
import { severityTitles } from '../../../kernel/severity.ts';
import { toldBy } from '../advice.ts';
import { advisedOpinion } from '../advised-opinion.ts';
import type { OpinionItem } from '../opinion-items.ts';
import { decidedColumn, toldColumn, type ListColumn, type ListRow } from './list-sheet.ts';
import { decisionHeadings, problemChoices, problemMark } from './review-layout.ts';

export const problemColumns: readonly ListColumn[] = [
  toldColumn('序号', 6, 'number'),
  toldColumn('轻重', 8, null),
  toldColumn('项目', 6, 'number'),
  toldColumn('项目名称', 20),
  toldColumn('位置', 20),
  toldColumn('问题', 16),
  toldColumn('原文', 22),
  toldColumn('说明', 40),
  toldColumn('怎样改', 40),
  toldColumn('依据', 26),
  decidedColumn(decisionHeadings.problem, 8, { texts: Object.values(problemChoices), prompt: '不选就是提出。“阻止”的不提，要写理由。', warning: '请从列表里选“提出”或“不提”，别的写法读不出来。仍要这样写吗？' }),
  decidedColumn(decisionHeadings.reason, 24),
];

export function problemRows(report: CheckReport): readonly ListRow[] {
  const positions = new Map(trackedFindings(report.check.all, report.plan).map(({ id }, index) => [id, index + 1]));
  const names = new Map(numberedProjects(report.plan).map(({ number, project }) => [number, project.name?.text.trim() ?? project.title]));
  const { sections, adviceOf } = advisedOpinion(report);
  return sections.flatMap(({ groups }) =>
    groups.flatMap(({ items }) => items.map((item) => problemRow(item, { report, positions, advice: adviceOf(item), name: names.get(item.finding.project ?? 0) ?? '整个文本' }))),
  );
}

interface RowSetting {
  readonly report: CheckReport;
  /** Of the findings that are followed, from 1. */
  readonly positions: ReadonlyMap<string, number>;
  readonly name: string;
  /** What is asked for, sentence by sentence. */
  readonly advice: readonly string[];
}

function problemRow(item: OpinionItem, { report, positions, name, advice }: RowSetting): ListRow {
  const { number, finding, title, where, original, problem } = item;
  const { severity, project, ground } = finding;
  return {
    mark: problemMark(behind(finding, report).flatMap(({ id }) => positions.get(id) ?? [])),
    cells: [
      { text: String(number) },
      { text: severityTitles[severity], style: severity },
      { text: project === null ? '' : String(project) },
      { text: name },
      { text: where },
      { text: title },
      { text: original ?? '' },
      { text: problem },
      { text: advice.join('\n') },
      { text: ground.map(describeCitation).join('；') },
      { text: '' },
      { text: '' },
    ],
  };
}

/** The findings of the rules that one problem tells, root causes only: what is decided about it is decided about each. */
function behind(finding: Finding, { check }: CheckReport): readonly Finding[] {
  return (finding.parts ?? [finding]).flatMap((part) => toldBy(part, check.all)).filter(({ derived }) => !derived);
}

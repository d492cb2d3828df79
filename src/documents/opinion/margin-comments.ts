// A check as comments in the margin: one per cell, the root cause first, and one at the beginning for the text as a whole. What runs through several
// projects is told at its places; where it is only advice, once at the beginning.
import { onlyTitle, type CheckReport } from '../../domain/check/index.ts';
import type { Finding } from '../../domain/lint/index.ts';
import { describeCitation } from '../../kernel/citation.ts';
import type { Place } from '../../kernel/place.ts';
import { severitiesWorstFirst, severityTitles } from '../../kernel/severity.ts';
import type { CommentAuthor, CommentParagraph, WordComment } from '../word/comments/word-comment.ts';
import { adviceOn, ownCellOf } from './advice.ts';
import { ruleTitle } from './opinion-items.ts';
import { rowsLine, scoreLine, severityLine, subjectLine } from './review-lines.ts';

/** Comments of this author in a file are ours. */
export const commentAuthor: CommentAuthor = { name: '衡绩检查', initials: '衡绩' };

/** `warnings` are told in the comment at the beginning: whoever gets the file should know them. */
export function marginComments(report: CheckReport, warnings: readonly string[]): readonly WordComment[] {
  const cells = new Map<string, Finding[]>();
  const ofText: Finding[] = [];
  for (const finding of report.check.findings) {
    const { parts = [], severity } = finding;
    const told = parts.length === 0 ? [finding] : severity === 'advice' ? [] : parts;
    if (told.length === 0) ofText.push(finding);
    for (const one of told) {
      if (one.place === null) ofText.push(one);
      else cells.set(cellKey(one.place), [...(cells.get(cellKey(one.place)) ?? []), one]);
    }
  }
  return [atBeginning(report, ofText, warnings), ...[...cells.values()].flatMap((findings) => commentOn(findings, report) ?? [])];
}

function cellKey({ table, row, cell, paragraph }: Place): string {
  return table === null ? `p${paragraph}` : `${table}|${row}|${cell}`;
}

function atBeginning(report: CheckReport, findings: readonly Finding[], warnings: readonly string[]): WordComment {
  const { summary } = report.check;
  const only = onlyTitle(report);
  const toDo = summary.bySeverity.blocks > 0 ? '“阻止”的改完才能报送；“须说明”的请改正，或者写明理由；“建议”的由你单位决定。' : '没有“阻止”的问题；“须说明”的请改正，或者写明理由。';
  const lines = [subjectLine(report), `${severityLine(report)}。${toDo}`, `${rowsLine(report)}。`, `${scoreLine(report)}。`];
  return {
    place: null,
    paragraphs: [
      [bold(only === null ? '衡绩检查意见' : `衡绩检查意见（${only}）`)],
      ...lines.map((line) => [plain(line)]),
      ...warnings.map((warning) => [bold('注意：'), plain(warning)]),
      ...(findings.length === 0 ? [] : [[bold('通篇的问题')]]),
      ...inOrder(findings).flatMap((finding) => [titleOf(finding), [plain(finding.message)]]),
      [plain('批注只加在旁边，正文没有改动。改好以后重新检查，没有人答复的旧批注会换成新的。')],
    ],
  };
}

function commentOn(findings: readonly Finding[], report: CheckReport): WordComment | null {
  const ordered = inOrder(findings);
  const [first] = ordered;
  if (first === undefined) return null;
  const advice = adviceOn(ordered, report, { own: ownCellOf(first) });
  const grounds = new Set(ordered.flatMap(({ ground }) => ground.slice(0, 1).map(describeCitation)));
  return {
    place: first.place,
    paragraphs: [
      ...ordered.flatMap((finding) => [titleOf(finding), [plain(finding.message)]]),
      ...advice.map((line): CommentParagraph => [bold('怎样改：'), plain(line)]),
      [plain(`依据：${[...grounds].join('；')}`)],
    ],
  };
}

/** Root causes before what follows from them, then the heaviest first. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => Number(a.derived) - Number(b.derived) || severitiesWorstFirst.indexOf(a.severity) - severitiesWorstFirst.indexOf(b.severity));
}

function titleOf({ rule, severity, derived }: Finding): CommentParagraph {
  return [bold(`【${severityTitles[severity]}】${ruleTitle(rule)}`), plain(`${derived ? '（由同格更根本的问题引起）' : ''}　${rule}`)];
}

function plain(text: string) {
  return { text, bold: false };
}

function bold(text: string) {
  return { text, bold: true };
}
